import Conference
import Optimization

/// Improves an agenda by moving one activity after the other: what is in its way finds another start, or the two change places.
///
/// A move is taken if the stage is no worse than it was some moves ago, so that the search leaves agendas that no single move makes better; every
/// stage before it keeps what it is allowed. Each agenda on the way keeps all rules and has its rooms.
///
/// Where the model of ``ExactAgenda`` is slow to find anything, this comes close within seconds: 24 sessions of three lengths on three days, say.
///
/// - Complexity: a move looks at the neighbours of few activities, and measures the stages; the moves are limited, so that a result never depends
///   on a clock but for a deadline.
/// - Source: E. K. Burke and Y. Bykov, The late acceptance hill-climbing heuristic, European Journal of Operational Research 258, 2017.
struct LateAcceptance {
  /// So many moves for each activity, and at most in all; chosen for about a second with 40 sessions.
  static let movesPerActivity = 600
  static let mostMoves = 40_000
  /// The moves after which a value is forgotten.
  private static let memory = 60
  /// No more activities are put out by one move.
  private static let mostEjected = 3

  /// What a move has changed: where activities were.
  private typealias Journal = [(activity: Int, start: Int?, rooms: [Int])]

  private let problem: AgendaProblem
  private let facts: EjectionFacts
  private let price: [Double]
  private let movable: [Int]
  private let openings: [Interval]
  private let isWork: [Bool]
  private var board: EjectionBoard
  private var random: SplitMix64

  /// Begins at an agenda with its rooms.
  init(_ problem: AgendaProblem, _ placement: Placement, _ rooms: [Int: Int], seed: Int) {
    self.problem = problem
    facts = EjectionFacts(problem, earlier: nil)
    price = facts.size
    movable = problem.starts.indices.filter { problem.starts[$0].count > 1 || placement.starts[$0] == nil }
      .filter { !problem.starts[$0].isEmpty }
    random = SplitMix64(scattering: seed)
    let event = problem.scenario.event
    openings = event.days.map { event.opening(of: $0) }.sorted { $0.start < $1.start }
    isWork = problem.programme.activities.map { $0.contains { problem.programme.members[$0].isWork } }
    board = EjectionBoard(problem, facts)
    for (activity, moment) in placement.starts.enumerated() {
      guard let start = problem.starts[activity].firstIndex(where: { $0.moment == moment }) else { continue }
      let sessions = problem.programme.activities[activity].filter { problem.programme.members[$0].session != nil }
      let choice = EjectionBoard.Choice(start: start, rooms: sessions.compactMap { rooms[$0] }, ejected: [])
      guard choice.rooms.count == sessions.count else { continue }
      board.place(activity, choice, facts)
    }
  }

  /// The best agenda that is met, if it is better than the one it began with.
  ///
  /// - Parameters:
  ///   - measure: what is to be made less.
  ///   - emptyingEnds: whether of agendas that are worth the same those count as better whose sessions are earlier on their days, the late ones most of
  ///     all: days end earlier only when the last of several sessions is gone.
  ///   - keeps: whether an agenda keeps what was decided before.
  ///   - bound: no agenda is worth less.
  mutating func run(
    _ measure: (Placement) -> Double, emptyingEnds: Bool, keeping keeps: (Placement) -> Bool, until bound: Double,
    limits: SolverOptions
  ) -> (placement: Placement, rooms: [Int: Int])? {
    guard !movable.isEmpty else { return nil }
    let first = measure(placement)
    var current = first + (emptyingEnds ? lateness(placement) : 0)
    var best: (value: Double, placement: Placement, rooms: [Int: Int])?
    var late = Array(repeating: current, count: LateAcceptance.memory)
    let moves = min(LateAcceptance.mostMoves, LateAcceptance.movesPerActivity * movable.count)
    for number in 0..<moves {
      if number % 64 == 0, limits.isOver { break }
      if (best?.value ?? first) <= bound + Tolerance.objective { break }
      var journal: Journal = []
      let isMade = random.below(3) == 0 ? exchange(&journal) : move(&journal)
      let place = number % LateAcceptance.memory
      defer { late[place] = min(late[place], current) }
      let found = placement
      guard isMade, board.lacking.isEmpty, keepsRules(found), keeps(found) else {
        undo(journal)
        continue
      }
      let value = measure(found)
      let felt = value + (emptyingEnds ? lateness(found) : 0)
      guard felt <= max(current, late[place]) + Tolerance.objective else {
        undo(journal)
        continue
      }
      current = felt
      if value < (best?.value ?? first) - Tolerance.feasibility { best = (value, found, board.rooms) }
    }
    return best.map { ($0.placement, $0.rooms) }
  }

  private var placement: Placement { Placement(starts: board.moments) }

  /// What the board does not look at where something else moves.
  private func keepsRules(_ placement: Placement) -> Bool {
    let isComplete =
      problem.isPartial ? problem.hasAllBreaks(placement) : placement.starts.allSatisfy { $0 != nil }
    return isComplete && problem.programme.keepsDemands(placement)
      && LazyRows.tooLong(in: placement, problem.programme).isEmpty
  }

  /// Less than 1, the step of every objective: how late sessions are on their days, cubed.
  private func lateness(_ placement: Placement) -> Double {
    var sum = 0.0
    for (activity, moment) in placement.starts.enumerated() where isWork[activity] {
      guard let moment, let opening = openings.last(where: { $0.start <= moment }) else { continue }
      let share = Double(moment - opening.start) / Double(max(1, opening.minutes))
      sum += share * share * share
    }
    return 0.9 * sum / Double(max(1, placement.starts.count))
  }

  // MARK: Moves

  /// Moves an activity to another start; what is in its way goes where it has been, or elsewhere.
  private mutating func move(_ journal: inout Journal) -> Bool {
    let activity = movable[random.below(movable.count)]
    let start = random.below(problem.starts[activity].count)
    let before = board.moments[activity]
    guard start != board.start[activity] else { return false }
    remove(activity, &journal)
    guard let choice = board.choice(activity, at: start, facts, price),
      choice.ejected.count <= LateAcceptance.mostEjected
    else { return false }
    for other in choice.ejected { remove(other, &journal) }
    board.place(activity, choice, facts)
    for other in choice.ejected where !settle(other, near: before) && !canBeOut(other) { return false }
    return true
  }

  /// Two activities change places.
  private mutating func exchange(_ journal: inout Journal) -> Bool {
    let (one, other) = (movable[random.below(movable.count)], movable[random.below(movable.count)])
    guard one != other, let there = board.moments[other], board.moments[one] != there else { return false }
    let here = board.moments[one]
    remove(one, &journal)
    remove(other, &journal)
    return place(one, at: there) && (here.map { place(other, at: $0) } ?? canBeOut(other))
  }

  private func canBeOut(_ activity: Int) -> Bool {
    problem.isPartial && problem.programme.members[problem.programme.activities[activity][0]].pause == nil
  }

  /// Places an activity at a moment where nothing is in its way.
  private mutating func place(_ activity: Int, at moment: Moment) -> Bool {
    guard let start = problem.starts[activity].firstIndex(where: { $0.moment == moment }) else { return false }
    return place(activity, at: start)
  }

  private mutating func place(_ activity: Int, at start: Int) -> Bool {
    guard let choice = board.choice(activity, at: start, facts, price), choice.ejected.isEmpty else { return false }
    board.place(activity, choice, facts)
    return true
  }

  /// Places an activity that was put out: where the one that did it has been, or at the free start that is liked best, or at any.
  private mutating func settle(_ activity: Int, near moment: Moment?) -> Bool {
    if let moment, place(activity, at: moment) { return true }
    let starts = problem.starts[activity].indices
    if random.below(2) == 0 {
      var found: (dislike: Double, start: Int)?
      for start in starts {
        guard let cost = board.price(activity, at: start, facts, price, atMost: 0), cost.ejection == 0 else {
          continue
        }
        if found.map({ cost.dislike < $0.dislike }) ?? true { found = (cost.dislike, start) }
      }
      return found.map { place(activity, at: $0.start) } ?? false
    }
    let first = random.below(starts.count)
    return starts.contains { place(activity, at: (first + $0) % starts.count) }
  }

  private mutating func remove(_ activity: Int, _ journal: inout Journal) {
    let members = problem.programme.activities[activity]
    journal.append((activity, board.start[activity], members.compactMap { board.rooms[$0] }))
    board.remove(activity, facts)
  }

  /// Puts everything back.
  private mutating func undo(_ journal: Journal) {
    for entry in journal where board.start[entry.activity] != nil { board.remove(entry.activity, facts) }
    for entry in journal.reversed() {
      guard let start = entry.start else { continue }
      board.place(entry.activity, EjectionBoard.Choice(start: start, rooms: entry.rooms, ejected: []), facts)
    }
  }
}
