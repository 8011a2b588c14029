import Conference
import Optimization

/// What is open about which workshops run together.
///
/// Where no room holds everybody, a workshop only runs together with others. Which with which may be open; then every partition of the
/// workshops into blocks is a scenario of its own, in which the workshops of a block run `with` each other, and those are quick to place.
struct OpenBlocks: Sendable {
  /// The programme behind the numbers.
  let programme: Programme
  /// The workshops whose companions are open, as members of the programme.
  let workshops: [Int]
  /// Every block that some of them could form: rooms at once, seats for everybody, a moment at which all of them could start.
  let blocks: [[Int]]
  /// No agenda has more blocks of these workshops.
  let most: Int
  /// Whether nothing but the blocks, and who is there for them, decides who can attend what; see ``BlockSurroundings``.
  let isSelfContained: Bool
  /// Where everything could be.
  private let problem: AgendaProblem

  /// More blocks than this are not listed.
  private static let mostListed = 60_000
  /// Nor are more where each of them has to be priced for so many delegates: blocks times people.
  private static let mostPriced = 5_000_000
  /// Workshops that need no others beside them are put into blocks too where that leaves no more partitions than this: each may have to be looked
  /// at, which takes some milliseconds. Beyond, the agenda places them, and nothing is claimed of what their audience might have attended instead.
  private static let mostWithRivals = 1_000
  /// Of more workshops than this there are always more partitions, so that the sets need not be listed.
  private static let mostRivals = 16
  /// So many steps go into listing partitions.
  private static let mostSteps = 500_000

  /// Looks for what is open in a scenario; nil where nothing is.
  ///
  /// - Parameter limits: when to list no more.
  /// - Throws: ``TooMany`` when there are more blocks than can be listed.
  init?(_ scenario: Scenario, limits: SolverOptions = SolverOptions()) throws(TooMany) {
    let programme = Programme(scenario)
    let candidates = CandidateBlocks(programme)
    let open = OpenBlocks.workshops(candidates)
    guard !open.isEmpty else { return nil }
    let size = min(open.count, programme.parallel(among: Array(scenario.rooms.indices)))
    let count = OpenBlocks.count(of: open.count, upTo: size)
    guard count <= OpenBlocks.mostListed, count * max(1, scenario.delegates.count) <= OpenBlocks.mostPriced else {
      throw TooMany()
    }
    guard let all = candidates.all(ofAtMost: size, limits) else { throw TooMany() }
    self.init(programme, open, listing: all)
    if let wider = withRivals(candidates, limits) { self = wider }
  }

  /// The same with the workshops that need no others and could run beside those that do, being optional or large enough for everybody; nil where
  /// there are none, and where there are too many ways to put all of them into blocks.
  private func withRivals(_ candidates: CandidateBlocks, _ limits: SolverOptions) -> OpenBlocks? {
    let all = BlockSurroundings(problem, open: workshops).withRivals
    // Where one is longer than another, they overlap without starting together.
    guard all.count > workshops.count, all.count <= OpenBlocks.mostRivals,
      Set(all.map { programme.members[$0].minutes }).count == 1
    else { return nil }
    let size = min(all.count, programme.parallel(among: Array(programme.scenario.rooms.indices)))
    guard let blocks = candidates.all(ofAtMost: size, limits) else { return nil }
    let wider = OpenBlocks(programme, all, listing: blocks)
    return wider.partitions(atMost: OpenBlocks.mostWithRivals) == nil ? nil : wider
  }

  /// What is open, with some of the blocks that could be formed: those of which all workshops are open and could start together.
  private init(_ programme: Programme, _ open: [Int], listing all: [[Int]]) {
    let problem = AgendaProblem(programme.scenario)
    self.problem = problem
    self.programme = programme
    isSelfContained = BlockSurroundings(problem, open: open).isSelfContained
    workshops = open
    most = OpenBlocks.most(open, in: programme)
    blocks = all.filter { OpenBlocks.isTogether($0, open, problem) }
  }

  /// What is open where there are too many blocks to list, without any block; nil where nothing is.
  static func unlisted(_ scenario: Scenario) -> OpenBlocks? {
    let candidates = CandidateBlocks(Programme(scenario))
    let open = workshops(candidates)
    return open.isEmpty ? nil : OpenBlocks(candidates.programme, open, listing: [])
  }

  /// The same with some blocks.
  func listing(_ blocks: [[Int]]) -> OpenBlocks { OpenBlocks(programme, workshops, listing: blocks) }

  /// Whether workshops could start together, as far as each by itself tells.
  func canStartTogether(_ block: [Int]) -> Bool { OpenBlocks.isTogether(block, workshops, problem) }

  private static func isTogether(_ block: [Int], _ open: [Int], _ problem: AgendaProblem) -> Bool {
    guard block.allSatisfy(open.contains), let first = block.first else { return false }
    func starts(_ member: Int) -> Set<Moment> {
      Set(problem.starts[problem.programme.members[member].activity].map(\.moment))
    }
    return !block.dropFirst().reduce(starts(first)) { $0.intersection(starts($1)) }.isEmpty
  }

  /// The workshops whose companions are open.
  static func workshops(_ candidates: CandidateBlocks) -> [Int] {
    let programme = candidates.programme
    // What runs when is what runs together; only rooms can be open then.
    guard programme.scenario.workshops.contains(where: { $0.start == nil }) else { return [] }
    return candidates.workshops.filter { member in
      candidates.partners(of: member) > 0
        && !candidates.canFormBlock(
          programme.activities[programme.members[member].activity].filter(candidates.workshops.contains))
    }
  }

  /// There are more blocks than can be listed.
  struct TooMany: Error {}

  /// How many sets of at most so many there are.
  private static func count(of workshops: Int, upTo size: Int) -> Int {
    var (total, binomial) = (0, 1)
    for chosen in 1...max(1, size) {
      binomial = binomial * (workshops - chosen + 1) / chosen
      total += binomial
      if total > mostListed { return total }
    }
    return total
  }

  /// The opening hours without what runs alone, over the shortest of the workshops.
  private static func most(_ open: [Int], in programme: Programme) -> Int {
    let scenario = programme.scenario
    let days = scenario.event.days.map { scenario.event.opening(of: $0) }
    let plenaries = scenario.sessions.filter { $0.kind == .plenary }.reduce(0) { $0 + $1.minutes }
    let pauses = scenario.breaks.filter { pause in pause.tracks.isEmpty && days.contains { $0.contains(pause.window) } }
      .reduce(0) { $0 + $1.minutes }
    let minutes = days.reduce(0) { $0 + $1.minutes } - plenaries - pauses
    let shortest = open.map { programme.members[$0].minutes }.min() ?? 1
    return max(1, minutes / max(1, shortest))
  }

  /// Every way to put the workshops into blocks, each as positions among ``blocks``; nil where there are more than a limit.
  func partitions(atMost limit: Int) -> [[Int]]? {
    var withFirst: [Int: [Int]] = [:]
    for (number, block) in blocks.enumerated() { withFirst[block.min() ?? 0, default: []].append(number) }
    let sets = blocks.map(Set.init)
    var found: [[Int]] = []
    var steps = 0
    func extend(_ rest: Set<Int>, _ chosen: [Int]) {
      steps += 1
      guard found.count <= limit, steps <= OpenBlocks.mostSteps else { return }
      guard let first = rest.min() else {
        found.append(chosen)
        return
      }
      guard chosen.count < most else { return }
      for block in withFirst[first] ?? [] where sets[block].isSubset(of: rest) {
        extend(rest.subtracting(sets[block]), chosen + [block])
      }
    }
    extend(Set(workshops), [])
    return found.count > limit || steps > OpenBlocks.mostSteps ? nil : found
  }

  /// The starts of a block by its audience: those at which the same delegates are there for each of its workshops, in the same rooms, are one
  /// set. The sets in the order of the clock.
  func audiences(of block: Int) -> [Set<Moment>] {
    let partly = programme.scenario.delegates.filter { $0.arrives != nil || $0.leaves != nil }
    var order: [Audience] = []
    var moments: [Audience: Set<Moment>] = [:]
    let starts = blocks[block].map { member in
      let activity = programme.members[member].activity
      let place = programme.activities[activity].firstIndex(of: member) ?? 0
      return Dictionary(
        problem.starts[activity].map { ($0.moment, $0.rooms[place]) }, uniquingKeysWith: { first, _ in first })
    }
    for moment in starts[0].keys.sorted() where starts.allSatisfy({ $0[moment] != nil }) {
      let audience = Audience(
        people: blocks[block].flatMap { member in
          partly.map { $0.isPresent(during: programme.time(member, at: moment)) }
        }, rooms: starts.map { $0[moment] ?? [] })
      if moments[audience] == nil { order.append(audience) }
      moments[audience, default: []].insert(moment)
    }
    return order.compactMap { moments[$0] }
  }

  /// What about a start can matter to who attends.
  private struct Audience: Hashable {
    var people: [Bool]
    var rooms: [[Int]]
  }

  /// The sessions of each block of a partition.
  func sessions(of partition: [Int]) -> [[ID<Session>]] {
    partition.map { blocks[$0].compactMap { programme.members[$0].session?.id } }
  }
}

extension Scenario {
  /// The same scenario with the workshops of each block running together, and no two blocks at once.
  func running(_ blocks: [[ID<Session>]]) -> Scenario {
    var copy = self
    let all = Set(blocks.joined())
    for block in blocks {
      for (number, session) in copy.sessions.enumerated() where block.contains(session.id) {
        copy.sessions[number].with = Set(session.with + block).subtracting([session.id]).sorted()
        copy.sessions[number].notWith = Set(session.notWith).union(all.subtracting(block)).sorted()
      }
    }
    return copy
  }
}
