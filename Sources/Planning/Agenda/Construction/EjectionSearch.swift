import Conference
import Optimization

/// Finds an agenda by construction and repair: one activity after the other gets the start and the rooms that put the fewest others out, and
/// those that were put out find new ones in turn.
///
/// What was put out often gets dearer to put out, and what has just left a start does not come back to it at once, so the search does not go round in
/// circles. Where nothing comes of it for long it starts again, the dear ones first. Workshops that nobody may stay away from
/// and that run beside too few others are what is left to repair when everything is placed.
///
/// It refutes nothing: where it finds no agenda there may be one. Then the best partial one is known.
///
/// - Complexity: a step looks at another activity or at a room; the steps are limited, so that a result never depends on a clock.
/// - Source: after T. Müller, Constraint-based timetabling (iterative forward search), 2005.
struct EjectionSearch {
  /// What is found at most in so many steps; chosen for about two seconds, on 500 talks on 40 starts in 25 rooms.
  static let steps = 150_000_000
  /// So many for each activity where an exact search comes next, which is better where little is possible: some milliseconds for the two days of
  /// Strasbourg, a tenth of a second for 200 talks.
  static let fewStepsPerActivity = 10_000
  /// So often for each activity is something placed before the search starts again.
  private static let placingsPerActivity = 40

  /// What came of it.
  struct Outcome {
    /// When; nil where something found no place.
    var placement: Placement
    /// The room of each session that is placed, by member.
    var rooms: [Int: Int]
    /// Whether everything is placed.
    var isWhole: Bool
  }

  private let problem: AgendaProblem
  private let facts: EjectionFacts
  private var random: SplitMix64
  private var board: EjectionBoard
  private var queue: [Int] = []
  private var dear: [Double]
  private var tabu: [[Int]]
  private var round = 0
  private var best: (missing: Double, board: EjectionBoard)?

  /// Prepares a search.
  ///
  /// - Parameter earlier: an agenda from which as little as can be is moved.
  init(_ problem: AgendaProblem, earlier: Agenda?, seed: UInt64 = 0) {
    self.problem = problem
    facts = EjectionFacts(problem, earlier: earlier)
    random = SplitMix64(scattering: seed)
    board = EjectionBoard(problem, facts)
    dear = facts.size
    tabu = problem.starts.map { Array(repeating: 0, count: $0.count) }
  }

  /// Searches until everything is placed, the steps are over, or a limit comes.
  ///
  /// - Parameter most: so many steps; nil for few, see ``fewStepsPerActivity``.
  mutating func run(steps most: Int? = nil, limits: SolverOptions) -> Outcome {
    let most = most ?? EjectionSearch.fewStepsPerActivity * facts.count
    let placeable = facts.order.filter { !problem.starts[$0].isEmpty && !facts.isContradictory[$0] }
    let isHopeless = placeable.count < facts.count
    var order = placeable
    repeat {
      board = EjectionBoard(problem, facts, steps: board.steps)
      construct(order)
      if repair(most, limits) { break }
      order = placeable.sorted { (-dear[$0], $0) < (-dear[$1], $1) }
    } while board.steps < most && !limits.isOver && !placeable.isEmpty
    keepBest()
    var result = best?.board ?? board
    result.leaveOutWhatLacksSeats(facts)
    let placement = Placement(starts: problem.starts.indices.map { result.moment(of: $0) })
    let isWhole =
      !isHopeless && placement.starts.allSatisfy { $0 != nil } && problem.programme.keepsDemands(placement)
    return Outcome(placement: placement, rooms: result.rooms, isWhole: isWhole)
  }

  /// Places what finds a place without putting others out. It takes less than a second for 500 talks, and no limit ends it: whatever the time, there is
  /// something to answer with.
  private mutating func construct(_ order: [Int]) {
    queue = order.filter { activity in
      guard let choice = choose(activity, canEject: false) else { return true }
      board.place(activity, choice, facts)
      return false
    }
  }

  /// Places the others, and whatever is put out by that.
  ///
  /// - Returns: whether everything is placed.
  private mutating func repair(_ most: Int, _ limits: SolverOptions) -> Bool {
    var left = EjectionSearch.placingsPerActivity * max(10, facts.count)
    while true {
      keepBest()
      if queue.isEmpty, !makeRoomForEverybody() { return true }
      guard left > 0, board.steps < most, !limits.isOver, !queue.isEmpty else { return false }
      left -= 1
      round += 1
      let activity = queue.removeFirst()
      guard let choice = choose(activity, canEject: true) else {
        queue.append(activity)
        continue
      }
      for other in choice.ejected { eject(other) }
      board.place(activity, choice, facts)
    }
  }

  private mutating func eject(_ activity: Int) {
    guard let start = board.start[activity] else { return }
    dear[activity] += 0.5
    tabu[activity][start] = round + 5 + random.below(10)
    board.remove(activity, facts)
    queue.append(activity)
  }

  /// Puts out one activity whose workshops run beside too few others, or has another one join it.
  ///
  /// - Returns: whether there was any.
  private mutating func makeRoomForEverybody() -> Bool {
    let lacking = board.lacking
    guard let one = lacking.isEmpty ? nil : lacking[random.below(lacking.count)] else { return false }
    let programme = problem.programme
    let activity = programme.members[one].activity
    guard let start = board.start[activity] else { return false }
    let moment = problem.starts[activity][start].moment
    let guests = facts.workshops.map { programme.members[$0].activity }
      .filter { board.start[$0] != nil && board.moment(of: $0) != moment }
      .filter { other in problem.starts[other].contains { $0.moment == moment } }
    if random.below(3) > 0, !guests.isEmpty {
      let guest = guests[random.below(guests.count)]
      let place = problem.starts[guest].firstIndex { $0.moment == moment } ?? 0
      eject(guest)
      queue.removeAll { $0 == guest }
      if let choice = board.choice(guest, at: place, facts, dear) {
        for other in choice.ejected { eject(other) }
        board.place(guest, choice, facts)
      } else {
        queue.append(guest)
      }
    } else {
      eject(activity)
    }
    return true
  }

  /// The place that puts the least out, and of those the one that is liked best; nil where there is none.
  private mutating func choose(_ activity: Int, canEject: Bool) -> EjectionBoard.Choice? {
    var found: (price: Double, dislike: Double, start: Int)?
    for start in problem.starts[activity].indices {
      let isTabu = canEject && tabu[activity][start] > round
      let limit = canEject ? (found?.price ?? .infinity) : 0
      guard var price = board.price(activity, at: start, facts, dear, atMost: limit) else { continue }
      if isTabu && price.ejection > 0 { continue }
      // Ties and near ties are broken at random, or the same few would change places for ever.
      if canEject, price.ejection > 0 { price.ejection *= 1 + 0.3 * random.fraction() }
      let total = price.ejection
      if let found, (found.price, found.dislike) <= (total, price.dislike) { continue }
      found = (total, price.dislike, start)
    }
    guard let found else { return nil }
    return board.choice(activity, at: found.start, facts, dear)
  }

  private mutating func keepBest() {
    let missing = queue.reduce(board.missingPeople) { $0 + 1000 * facts.size[$1] }
    if best.map({ missing < $0.missing }) ?? true { best = (missing, board) }
  }
}

extension AgendaProblem {
  /// Rooms for everything at known times, as far as they are quick to find; nil where they are not.
  func rooms(at placement: Placement) -> [Int: Int]? {
    let starts = starts.enumerated().map { activity, starts in
      starts.filter { $0.moment == placement.starts[activity] }
    }
    var search = EjectionSearch(AgendaProblem(self, starts: starts), earlier: nil)
    let found = search.run(limits: SolverOptions())
    return found.placement == placement ? found.rooms : nil
  }
}

extension EjectionFacts {
  /// How many activities there are.
  var count: Int { size.count }
}
