import Conference
import Optimization

/// The agenda as a time-indexed model under construction: rules and objectives add to it.
///
///     y[a, t] = 1: activity a starts at t        u[s, r, t] = 1: session s starts at t in room r
///     out[a] = 1: activity a is left out         (partial agendas only)
///
/// Small programmes have rooms in the model, as fractions: whoever searches decides times, and rooms that are as good as each other must not make
/// many plans of one. Whether whole sessions have rooms is looked at when the times are known. In large ones rooms are only counted, and chosen when the times are known: the columns would be too
/// many for the solver, and the counts bound the rooms almost as well.
struct AgendaModel: Sendable {
  /// What is modelled.
  let problem: AgendaProblem
  /// Whether sessions may be left out.
  let isPartial: Bool
  /// Whether rooms are in the model.
  let hasRooms: Bool
  /// The rows and columns so far.
  private(set) var model = Model(name: "agenda")
  /// `y[activity][start]`.
  let starts: [[Variable]]
  /// `out[activity]`; nil where it has to be placed.
  let out: [Variable?]
  /// `u[session][start]` by room; the start itself where there is but one room. Empty without rooms in the model.
  let rooms: [[[(room: Int, variable: Variable)]]]
  /// All moments at which something may start, by the clock.
  let moments: [Moment]

  /// The parts of all days, once they are stated; see ``dayParts()``.
  var knownDayParts: [DayPart]?

  /// The most room columns that a model may have.
  static let roomColumns = 8000

  /// The variables without any rule.
  init(columnsOf problem: AgendaProblem, partial: Bool) {
    self.problem = problem
    isPartial = partial
    let programme = problem.programme
    var model = model
    let starts = programme.activities.indices.map { activity in
      problem.starts[activity].map { start in
        let name = programme.members[programme.activities[activity][0]].label
        return model.addVariable("y[\(name),\(programme.scenario.event.label(start.moment))]", 0...1)
      }
    }
    out = programme.activities.map { members in
      guard partial, programme.members[members[0]].session != nil else { return nil }
      return model.addVariable("out[\(programme.members[members[0]].label)]", 0...1)
    }
    let columns = problem.starts.joined().reduce(0) { $0 + $1.rooms.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) } }
    hasRooms = columns <= AgendaModel.roomColumns
    rooms =
      !hasRooms
      ? []
      : programme.members.indices.map { member in
        let activity = programme.members[member].activity
        let place = programme.activities[activity].firstIndex(of: member) ?? 0
        return problem.starts[activity].enumerated().map { number, start in
          let choices = start.rooms[place]
          if choices.count < 2 { return choices.map { ($0, starts[activity][number]) } }
          let label = "\(programme.members[member].label),\(programme.scenario.event.label(start.moment))"
          return choices.map {
            ($0, model.addVariable("u[\(label),\(programme.scenario.rooms[$0].id)]", 0...1, .continuous))
          }
        }
      }
    moments = Set(problem.starts.joined().map(\.moment)).sorted()
    self.starts = starts
    self.model = model
    linkRooms()
  }

  /// A start is one start in a room.
  private mutating func linkRooms() {
    for (member, choices) in rooms.enumerated() {
      for (number, choice) in choices.enumerated() where choice.count > 1 {
        let start = starts[problem.programme.members[member].activity][number]
        require("in", LinearExpression(sum: choice.map(\.variable)) - LinearExpression(start), 0...0)
      }
    }
  }

  /// At each moment at most one of a clique is on: `Σ_{m ∈ clique, t ≤ τ < t + minutes(m)} y[m, t] ≤ 1`.
  mutating func keepApart(_ cliques: [[Int]], changeover: Int) {
    for clique in cliques {
      let candidates = clique.flatMap { self.candidates(of: $0) }
      for moment in Set(candidates.map(\.time.start)).sorted() {
        let running = candidates.filter { $0.time.start <= moment && moment < $0.time.end + changeover }
        requireAtMostOne("apart", LinearExpression(sum: running.map(\.column)))
      }
    }
  }

  // MARK: What rules ask

  /// What messages call an activity.
  func name(of activity: Int) -> String {
    problem.programme.members[problem.programme.activities[activity][0]].label
  }

  /// The starts that a member has: the column, when it would be, and the rooms it could be in.
  func candidates(of member: Int) -> [(column: Variable, time: Interval, rooms: [Int])] {
    let activity = problem.programme.members[member].activity
    let place = problem.programme.activities[activity].firstIndex(of: member) ?? 0
    return problem.starts[activity].enumerated().map { number, start in
      (starts[activity][number], problem.programme.time(member, at: start.moment), start.rooms[place])
    }
  }

  /// The starts of a session in some rooms.
  func uses(of member: Int, in wanted: [Int]) -> LinearExpression {
    LinearExpression(sum: rooms[member].flatMap { $0.filter { wanted.contains($0.room) }.map(\.variable) })
  }

  // MARK: What rules and objectives add

  /// Adds a row.
  mutating func require(_ name: String, _ expression: LinearExpression, _ bounds: ClosedRange<Double>) {
    model.addConstraint(name, expression, bounds)
  }

  /// Adds `expression ≤ 1` where that says anything.
  mutating func requireAtMostOne(_ name: String, _ expression: LinearExpression) {
    let sum = expression.normalized()
    guard sum.terms.count > 1 || sum.terms.contains(where: { $0.coefficient > 1 }) else { return }
    model.addConstraint(name, sum, 0...1)
  }

  /// Adds a column that is no start.
  mutating func addAuxiliary(_ name: String, _ bounds: ClosedRange<Double>, _ kind: VariableKind = .integer) -> Variable
  {
    model.addVariable(name, bounds, kind)
  }

  /// What is minimised next.
  mutating func minimise(_ objective: LinearExpression) {
    model.objective = objective
  }

  /// Keeps a finished stage.
  mutating func apply(_ lock: ObjectiveLock) { lock.apply(to: &model) }

  /// Fixes or frees a column.
  mutating func setBounds(_ bounds: ClosedRange<Double>, of variable: Variable) {
    model.setBounds(bounds, of: variable)
  }

  // MARK: What a point stands for

  /// The start of each activity at a point; nil where it is left out.
  func placement(at values: [Double]) -> Placement {
    Placement(
      starts: starts.enumerated().map { activity, columns in
        columns.firstIndex { values[$0.index] > 0.5 }.map { problem.starts[activity][$0].moment }
      })
  }
}

/// When each activity starts; nil where it is left out.
struct Placement: Hashable, Sendable {
  /// One per activity.
  var starts: [Moment?]

  /// When each member is; nil where it is left out.
  func times(in programme: Programme) -> [Interval?] {
    programme.members.indices.map { member in
      starts[programme.members[member].activity].map { programme.time(member, at: $0) }
    }
  }
}
