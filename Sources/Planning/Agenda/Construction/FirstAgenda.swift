import Conference
import Optimization

/// Looks for any placement that keeps the rules of the agenda, along the clock: at each moment something starts, or time goes on.
///
/// What can still come depends only on what is placed by then, on what still runs or needs a gap, on the sessions whose rooms are still open, and
/// on how long people have worked. A state from which nothing was found is not entered again, sessions that could stand for each other come in the
/// order of the file, and what must not overlap has to fit into the time that is left. Most questions about a conference of some days are
/// answered in milliseconds that way, also where the relaxation of ``AgendaModel`` says little and branch and bound would take long.
///
/// - Complexity: one step per state; the steps are limited, so that an answer never depends on a clock.
final class FirstAgenda {
  /// So many steps are looked at, which takes less than a second.
  static let steps = 60_000
  /// So many where another search comes after this one.
  static let fewSteps = 20_000
  /// As much work as so many steps is a look at rooms.
  private static let stepsOfRooms = 100

  /// What is known afterwards.
  enum Answer {
    /// There is an agenda: this one.
    case found(Placement)
    /// There is none.
    case none
    /// There were more states than asked for: branch and bound, which sees less of the clock, would take long as well.
    case tooManyStates
    /// There are rules that are not looked at along the clock.
    case unknown
  }

  /// Where a search is.
  private struct State: Hashable {
    /// The position of the moment.
    var moment = 0
    /// What may start at this moment: activities from this rank on.
    var rank = 0
    /// A bit per activity.
    var placed: UInt64 = 0
    /// What still matters of what is placed.
    var open: [Open] = []
    /// The chains of work that may go on.
    var chains: [Chain] = []
  }

  /// An activity that is placed, and what others must still take account of.
  private struct Open: Hashable {
    var activity: Int
    var start: Moment
    /// Whether its rooms were looked at.
    var isSettled: Bool
  }

  /// What decides about the rooms of sessions that overlap: the same at another time has rooms just as well.
  private struct Use: Hashable {
    var activity: Int
    var offset: Int
    var rooms: Int
    var isOver: Bool
  }

  /// People who have worked from one moment to another.
  private struct Chain: Hashable {
    var begin: Moment
    var end: Moment
  }

  private let problem: AgendaProblem
  private let facts: AgendaFacts
  private let rooms: RoomFacts
  private let solver: any Solver
  private let limits: SolverOptions
  private let most: Int
  private var steps = 0
  private var failed: Set<State> = []
  private var starts: [Moment?]
  private var known: [[Use]: Bool] = [:]

  /// Prepares a search of so many steps.
  ///
  /// - Parameter limits: when to stop, and what the solver may take where it is asked for rooms.
  init(_ problem: AgendaProblem, solver: any Solver, limits: SolverOptions, steps: Int = FirstAgenda.steps) {
    self.problem = problem
    self.solver = solver
    self.limits = limits
    most = steps
    facts = AgendaFacts(problem)
    rooms = RoomFacts(problem)
    starts = Array(repeating: nil, count: problem.starts.count)
  }

  /// Searches.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` when the caller wants no more.
  func run() throws(PlanningError) -> Answer {
    guard facts.count <= 64 else { return .unknown }
    guard problem.starts.allSatisfy({ !$0.isEmpty }), !facts.isContradictory else { return .none }
    do {
      guard let isFound = try search(State()) else { return .tooManyStates }
      guard isFound else { return .none }
      let placement = Placement(starts: starts)
      // Rules about sessions together are not looked at along the clock either.
      guard problem.programme.keepsDemands(placement) else { return .unknown }
      // A track keeps its room over the days, which is not looked at along the clock.
      let keepsRooms = try RoomAssignment(problem, placement, earlier: nil).impossible(solver, limits) == nil
      return keepsRooms ? .found(placement) : .unknown
    } catch .undecided {
      return .unknown
    } catch {
      throw error
    }
  }

  /// Whether the rest finds places; nil when that takes too many steps.
  private func search(_ state: State) throws(PlanningError) -> Bool? {
    if state.placed == facts.all { return hasRooms(state.open) { _ in true } }
    if facts.isTooLate(state.placed, at: state.moment) || failed.contains(state) { return false }
    steps += 1
    guard steps <= most else { return nil }
    if steps % 256 == 0, let limit = limits.reachedLimit { throw .stopped(limit) }
    for rank in state.rank..<facts.count {
      let activity = facts.order[rank]
      guard let next = started(activity, rank: rank, in: state) else { continue }
      starts[activity] = facts.moments[state.moment]
      guard let isFound = try search(next) else { return nil }
      if isFound { return true }
      starts[activity] = nil
    }
    if let next = later(state) {
      guard let isFound = try search(next) else { return nil }
      if isFound { return true }
    }
    failed.insert(state)
    return false
  }

  /// The state after an activity starts; nil when it cannot.
  private func started(_ activity: Int, rank: Int, in state: State) -> State? {
    let now = facts.moments[state.moment]
    guard state.placed & 1 << UInt64(activity) == 0, facts.hasStart[activity][state.moment],
      facts.before[activity] & ~state.placed == 0
    else { return nil }
    for other in state.open where now - other.start < facts.lead[other.activity][activity] { return nil }
    var next = state
    if let limit = problem.scenario.longestWithoutBreak {
      let going = state.chains.filter { $0.end <= now }.map(\.begin).min() ?? now
      for minutes in facts.work[activity] {
        let chain = Chain(begin: going, end: now + minutes)
        guard chain.end - chain.begin <= limit else { return nil }
        next.chains.append(chain)
      }
      if facts.isRest[activity] { next.chains.removeAll { $0.end <= now } }
    }
    next.rank = rank + 1
    next.placed |= 1 << UInt64(activity)
    next.open.append(Open(activity: activity, start: now, isSettled: !facts.needsRooms[activity]))
    return !rooms.isDemanding[activity] || hasRooms(next.open) { isOver($0, by: now) } ? next : nil
  }

  /// The state at the next moment; nil when there is none, or the sessions that are over by then have no rooms.
  private func later(_ state: State) -> State? {
    guard state.moment + 1 < facts.moments.count else { return nil }
    var next = state
    next.moment += 1
    next.rank = 0
    let now = facts.moments[next.moment]
    let before = facts.moments[state.moment]
    let hasEnded = next.open.contains {
      !$0.isSettled && rooms.isDemanding[$0.activity]
        && (before...now).contains(facts.end(of: $0.activity, from: $0.start))
    }
    guard !hasEnded || hasRooms(next.open, isOver: { isOver($0, by: now) }) else { return nil }
    // Sessions that run one over the other get their rooms together, once all of them are over.
    if next.open.allSatisfy({ $0.isSettled || isOver($0, by: now) }) {
      guard hasRooms(next.open, isOver: { _ in true }) else { return nil }
      for index in next.open.indices { next.open[index].isSettled = true }
    }
    next.open.removeAll { $0.isSettled && !facts.matters($0.activity, for: next.placed, after: now - $0.start) }
    next.open.sort { ($0.activity, $0.start) < ($1.activity, $1.start) }
    next.chains.removeAll { now - $0.end >= LongestWithoutBreak.rest }
    next.chains = Dictionary(grouping: next.chains, by: \.end).values
      .compactMap { $0.min { $0.begin < $1.begin } }.sorted { $0.end < $1.end }
    return next
  }

  /// Whether there are rooms for sessions of which some may still run, and those that are over hold everybody together with them.
  ///
  /// The first workshop to end runs beside all that it shares people with at once, so many a start is ruled out as soon as it ends. Where trying
  /// rooms in turn does not tell, the whole placement is looked at in the end.
  private func hasRooms(_ open: [Open], isOver: (Open) -> Bool) -> Bool {
    let open = open.filter { !$0.isSettled }
    if open.isEmpty || open.count == 1 && (facts.isUndemanding[open[0].activity] || !isOver(open[0])) { return true }
    let pattern = pattern(of: open, isOver: isOver)
    if let answer = known[pattern] { return answer }
    steps += FirstAgenda.stepsOfRooms
    let over = Set(open.filter(isOver).map(\.activity))
    let isPossible = RoomAssignment(problem, placement(of: open), earlier: nil).mayBePossible(isOver: over.contains)
    known[pattern] = isPossible
    return isPossible
  }

  /// Whether an activity has ended by a moment, and its rooms are free again.
  private func isOver(_ one: Open, by now: Moment) -> Bool { facts.end(of: one.activity, from: one.start) <= now }

  private func placement(of open: [Open]) -> Placement {
    var placement = Placement(starts: Array(repeating: nil, count: facts.count))
    for one in open { placement.starts[one.activity] = one.start }
    return placement
  }

  private func pattern(of open: [Open], isOver: (Open) -> Bool) -> [Use] {
    let first = open.map(\.start).min() ?? Moment(minutes: 0)
    return open.sorted { $0.activity < $1.activity }.map {
      Use(
        activity: $0.activity, offset: $0.start - first, rooms: rooms.use(of: $0.activity, at: $0.start),
        isOver: isOver($0))
    }
  }
}
