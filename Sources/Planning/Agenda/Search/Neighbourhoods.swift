import Conference
import Optimization

/// Improves an agenda by placing a few activities anew while all others stay: exactly, by the model of ``AgendaModel`` with a single start for
/// each that stays.
///
/// The few are the sessions of a person or of a track, those of two starts, of a room, or of a stretch of the clock.
struct Neighbourhoods {
  /// More activities are not placed anew at once: with some dozen starts each a model of these is solved in a tenth of a second.
  static let mostFree = 24
  /// More pairs of starts are not looked at in one pass.
  private static let mostPairs = 60
  /// So often all are looked at, where there is something better each time.
  static let passes = 6
  /// So many nodes for each.
  private static let nodes = 60

  private let problem: AgendaProblem
  private let solver: any Solver
  private let options: PlanningOptions
  private let limits: SolverOptions
  private let cliques: [[Int]]

  init(
    _ problem: AgendaProblem, solver: any Solver, options: PlanningOptions, deadline: ContinuousClock.Instant?
  ) {
    self.problem = problem
    self.solver = solver
    self.options = options
    limits = SolverOptions(
      deadline: deadline, stop: options.stop, nodes: Neighbourhoods.nodes, iterations: 20_000)
    cliques = problem.conflicts.cliques()
  }

  // MARK: Which

  /// The neighbourhoods of a placement, each a few activities that may move.
  func all(of placement: Placement, _ rooms: [Int: Int]) -> [[Int]] {
    let programme = problem.programme
    let movable = problem.starts.indices.filter { problem.starts[$0].count > 1 || placement.starts[$0] == nil }
    let isMovable = Set(movable)
    var found: [[Int]] = []
    func add(_ activities: some Sequence<Int>) {
      let set = Set(activities).intersection(isMovable).sorted()
      guard !set.isEmpty else { return }
      if set.count <= Neighbourhoods.mostFree { return found.append(set) }
      let byClock = set.sorted { a, b in
        (placement.starts[a] ?? .init(minutes: .max), a) < (placement.starts[b] ?? .init(minutes: .max), b)
      }
      for first in stride(from: 0, to: byClock.count - Neighbourhoods.mostFree / 2, by: Neighbourhoods.mostFree / 2) {
        found.append(byClock[first..<min(byClock.count, first + Neighbourhoods.mostFree)].sorted())
      }
    }
    let out = movable.filter { placement.starts[$0] == nil }
    let placed = movable.compactMap { activity in placement.starts[activity].map { (activity, $0) } }
    let slots = Dictionary(grouping: placed, by: \.1).sorted { $0.key < $1.key }.map { $0.value.map(\.0) }
    add(movable)
    for slot in slots where !out.isEmpty { add(slot + out.prefix(Neighbourhoods.mostFree / 2)) }
    for part in programme.parts where part.sessions.count > 1 {
      add(part.sessions.map { programme.members[$0].activity })
    }
    let tracks = Dictionary(grouping: programme.members.indices) { programme.members[$0].session?.track }
    for track in tracks.keys.compactMap(\.self).sorted() {
      add((tracks[track] ?? []).map { programme.members[$0].activity })
    }
    for group in programme.groups { add(group.members.map { programme.members[$0].activity }) }
    let pairs = slots.indices.flatMap { one in slots.indices.dropFirst(one + 1).map { (one, $0) } }
      .sorted { ($0.1 - $0.0, $0.0) < ($1.1 - $1.0, $1.0) }
    // Neighbours first, and of the others an even choice.
    let step = max(1, pairs.count / Neighbourhoods.mostPairs)
    for (number, pair) in pairs.enumerated() where number < slots.count || number % step == 0 {
      add(slots[pair.0] + slots[pair.1])
    }
    for room in problem.scenario.rooms.indices {
      add(rooms.filter { $0.value == room }.map { programme.members[$0.key].activity })
    }
    return found
  }

  // MARK: Better

  /// A better placement in which only some activities have moved; nil where none is found.
  ///
  /// - Parameter held: what must not get worse.
  func better(
    _ placement: Placement, _ rooms: [Int: Int], in hood: [Int], _ objective: any AgendaObjective, than value: Double,
    holding held: [(objective: any AgendaObjective, value: Double)]
  ) throws(PlanningError) -> (placement: Placement, rooms: [Int: Int])? {
    let free = Set(hood)
    let starts = problem.starts.enumerated().map { activity, starts -> [AgendaProblem.Start] in
      if free.contains(activity) { return starts }
      return starts.filter { $0.moment == placement.starts[activity] }.map { start in
        var start = start
        for (place, member) in problem.programme.activities[activity].enumerated() {
          if let room = rooms[member] { start.rooms[place] = [room] }
        }
        return start
      }
    }
    let part = AgendaProblem(problem, starts: starts)
    var model = AgendaModel(part, partial: problem.isPartial, cliques: cliques)
    for stage in held {
      let expression = stage.objective.expression(in: &model).normalized()
      if expression.terms.isEmpty { continue }
      model.require("hold", expression, -.infinity...(stage.value + Tolerance.feasibility * max(1, abs(stage.value))))
    }
    let expression = objective.expression(in: &model).normalized()
    guard !expression.terms.isEmpty else { return nil }
    // Every objective of an agenda is a whole number.
    model.require("better", expression, -.infinity...(value - 0.5))
    model.minimise(expression)
    var lazy = LazyRows()
    for _ in 0..<3 {
      let solution: Solution
      do { solution = try solver.solve(model.model, options: limits) } catch { throw .solver(error) }
      guard let values = solution.values else { return nil }
      let found = model.placement(at: values)
      if LazyRows.tooLong(in: found, problem.programme).isEmpty, let rooms = part.rooms(at: found) {
        return (found, rooms)
      }
      let isWrong = try lazy.forbidWhatIsWrong(with: found, in: &model, earlier: nil, solver, limits)
      if !isWrong { return try self.rooms(of: found).map { (found, $0) } }
    }
    return nil
  }

  // MARK: Rooms

  /// Rooms for everything at known times; nil where none are found.
  func rooms(of placement: Placement) throws(PlanningError) -> [Int: Int]? {
    if let quick = problem.rooms(at: placement) { return quick }
    do {
      return try RoomAssignment(problem, placement, earlier: options.earlier).best(solver, limits)
    } catch .stopped, .undecided {
      return nil
    } catch {
      throw error
    }
  }
}
