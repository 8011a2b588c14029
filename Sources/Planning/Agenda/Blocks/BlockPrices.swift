import Conference
import Decomposition

/// What a block costs at least, whoever attends what in it: the cheapest way to seat everybody, by a flow in whole numbers.
///
///     minimise Σ penalty(d, w) · x[d, w],    Σ_w x[d, w] = 1,    least(w) ≤ Σ_d x[d, w] ≤ seats(w)
///
/// Only what holds of every agenda counts: delegates who are there throughout, pins, attendance, the largest room that would do. So the price bounds every
/// plan with that block from below, and where nothing else is demanded it is the optimum.
struct BlockPrices: Sendable {
  /// In how many parts a point is counted: prices are whole numbers of them.
  let parts: Int
  /// What is open.
  let open: OpenBlocks
  /// What each of the open workshops costs each delegate who counts.
  private let penalties: [[Int]]
  /// For each delegate who counts, the workshops they could attend.
  private let allowed: [[Bool]]
  /// The workshops that each is pinned to: in a block with one of them they attend nothing else.
  private let pinned: [Set<Int>]
  /// For each, those who attend everything together with them.
  private let companions: [[Int]]
  /// The fewest and most people of each workshop.
  private let attendance: [ClosedRange<Int>]
  /// Where each member of the programme stands among the workshops.
  private let number: [Int: Int]
  /// The least penalty of each delegate in each block; none for a block in which somebody can attend nothing.
  private let minima: [[Int]]
  /// For each block whether everybody may stay away from it, for nothing.
  private let isOptional: [Bool]
  private var known: [Int: Int?] = [:]

  /// Prepares the prices.
  init(_ open: OpenBlocks, by preferences: Preferences) {
    self.open = open
    let programme = open.programme
    let scenario = programme.scenario
    let room = scenario.rooms.first?.id ?? ""
    // One workshop after the other: penalties depend neither on times nor on rooms.
    let sequence = Agenda(
      placements: scenario.workshops.enumerated().map {
        .init($1.id, in: room, at: Interval(start: Moment(minutes: 100_000 * $0), minutes: $1.minutes))
      })
    let problem = AllocationProblem(scenario, agenda: sequence, merging: false)
    let dissatisfaction = Dissatisfaction(problem, preferences)
    let parts = problem.classes.contains { $0.memory != Memory.parts } ? Memory.parts : 1
    self.parts = parts
    let sessions = open.workshops.compactMap { programme.members[$0].session }
    let counted = problem.classes.indices.filter { group in
      let delegate = problem.classes[group].delegate
      return delegate.arrives == nil && delegate.leaves == nil && delegate.roles.isEmpty
    }
    let pins = scenario.pins.filter { $0.isFirm || scenario.rules.pins == .hard }
    penalties = counted.map { group in
      sessions.map { session in
        problem.position[session.id].map { Int(Double(parts) * dissatisfaction.penalty(of: group, at: $0)) } ?? 0
      }
    }
    allowed = counted.map { group in
      let id = problem.classes[group].delegate.id
      let bans = Set(pins.filter { $0.delegate == id && $0.kind == .mustNot }.map(\.session))
      return sessions.map { !bans.contains($0.id) }
    }
    let pinned = counted.map { group in
      let id = problem.classes[group].delegate.id
      let musts = Set(pins.filter { $0.delegate == id && $0.kind == .must }.map(\.session))
      return Set(sessions.indices.filter { musts.contains(sessions[$0].id) })
    }
    self.pinned = pinned
    let place = Dictionary(
      counted.enumerated().map { (problem.classes[$1].delegate.id, $0) }, uniquingKeysWith: { first, _ in first })
    let together = scenario.rules.together == .hard ? scenario.together : []
    companions = counted.map { group in
      let id = problem.classes[group].delegate.id
      return Set(together.filter { $0.contains(id) }.joined()).subtracting([id]).compactMap { place[$0] }.sorted()
    }
    let isComplete = counted.count == scenario.delegates.count && scenario.rules.attendance == .hard
    attendance = open.workshops.map { member in
      let most = programme.capacity(of: member, in: Array(scenario.rooms.indices))
      let session = programme.members[member].session
      let least = isComplete && session?.mayBeCancelled == false ? session?.attendance.min ?? 0 : 0
      return min(least, most)...most
    }
    let number = Dictionary(uniqueKeysWithValues: open.workshops.enumerated().map { ($1, $0) })
    let (penalties, allowed) = (penalties, allowed)
    isOptional = open.blocks.map { $0.allSatisfy { programme.members[$0].session?.optional == true } }
    minima = zip(open.blocks, isOptional).map { block, isOptional in
      if isOptional { return penalties.map { _ in 0 } }
      let workshops = block.compactMap { number[$0] }
      var minima: [Int] = []
      minima.reserveCapacity(penalties.count)
      for delegate in penalties.indices {
        var least = Int.max
        for workshop in workshops
        where allowed[delegate][workshop]
          && (pinned[delegate].isDisjoint(with: workshops) || pinned[delegate].contains(workshop))
        {
          least = min(least, penalties[delegate][workshop])
        }
        if least == .max { return [] }
        minima.append(least)
      }
      return minima
    }
    self.number = number
  }

  /// The workshops of a block, as positions among the open ones.
  private func workshops(_ block: Int) -> [Int] { open.blocks[block].compactMap { number[$0] } }

  private func canAttend(_ delegate: Int, _ workshop: Int, in block: [Int]) -> Bool {
    guard allowed[delegate][workshop] else { return false }
    return pinned[delegate].isEmpty || pinned[delegate].contains(workshop) || pinned[delegate].isDisjoint(with: block)
  }

  /// What each delegate comes to at least in a partition, seats left aside; nil where somebody can attend nothing in some block.
  private func sums(of partition: [Int]) -> [Int]? {
    var sums = Array(repeating: 0, count: penalties.count)
    for block in partition {
      let least = minima[block]
      guard least.count == sums.count else { return nil }
      for delegate in sums.indices { sums[delegate] += least[delegate] }
    }
    return sums
  }

  /// What workshops cost that run together, given as positions among the open ones; nil where they cannot be attended as demanded.
  func price(together workshops: [Int]) -> Int? { flow(workshops) { canAttend($0, $1, in: workshops) } }

  /// What workshops cost at least that run together, seats left aside; nil where somebody can attend none of them.
  ///
  /// - Complexity: O(people · workshops), far less than a flow.
  func leastPrice(together workshops: [Int]) -> Int? {
    var sum = 0
    for delegate in penalties.indices {
      var least = Int.max
      for workshop in workshops where allowed[delegate][workshop] { least = min(least, penalties[delegate][workshop]) }
      if least == .max { return nil }
      sum += least
    }
    return sum
  }

  /// A price in points.
  func points(_ price: Int) -> Double { Double(price) / Double(parts) }

  /// Points in whole parts, which they are multiples of.
  func price(points: Double) -> Int { Int((points * Double(parts) + 1e-6).rounded(.down)) }

  /// No partition into so many blocks costs less: everybody attends so many workshops, none twice, whichever run together.
  func leastPrice(inBlocks count: Int) -> Int? {
    let (people, workshops) = (penalties.count, attendance.count)
    var network = FlowNetwork(nodes: people + workshops + 1)
    for delegate in 0..<people {
      network.supplies[delegate] = count
      for workshop in 0..<workshops where allowed[delegate][workshop] {
        network.addArc(delegate, people + workshop, 0...1, cost: penalties[delegate][workshop])
      }
    }
    let sink = people + workshops
    network.supplies[sink] = -people * count
    for (workshop, bounds) in attendance.enumerated() { network.addArc(people + workshop, sink, bounds, cost: 0) }
    let simplex = NetworkSimplex(network)
    return simplex.solve() == .optimal ? simplex.totalCost : nil
  }

  /// What a block costs; nil where it cannot be attended as demanded.
  mutating func price(of block: Int) -> Int? {
    if isOptional[block] { return 0 }
    if let price = known[block] { return price }
    let workshops = workshops(block)
    let price = flow(workshops) { canAttend($0, $1, in: workshops) }
    known[block] = .some(price)
    return price
  }

  /// What a partition costs; nil where it cannot be attended as demanded.
  mutating func price(of partition: [Int]) -> Int? {
    var sum = 0
    for block in partition {
      guard let price = price(of: block) else { return nil }
      sum += price
    }
    return sum
  }

  /// The sum that the worst-off delegate has at least, seats left aside; nil where somebody can attend nothing in some block.
  func worst(of partition: [Int]) -> Int? {
    sums(of: partition).map { $0.max() ?? 0 }
  }

  /// What the worst-off delegate comes to at least, whichever workshops run together: as much as the average of what all of them cost at least,
  /// and as anybody alone who attends so many workshops.
  func worst(inBlocks count: Int, whereAllCost price: Int) -> Int {
    let people = penalties.count
    guard people > 0 else { return 0 }
    let alone = zip(penalties, allowed).map { penalties, allowed in
      zip(penalties, allowed).filter(\.1).map(\.0).sorted().prefix(count).reduce(0, +)
    }
    return max(alone.max() ?? 0, (price + people - 1) / people)
  }

  /// What a partition costs when nobody's sum exceeds a level; nil where that cannot be.
  ///
  /// Who has a seat that leaves them no way to keep the level, even with the best of everything else, does not have that seat.
  func price(of partition: [Int], within level: Int) -> Int? {
    guard let sums = sums(of: partition), sums.allSatisfy({ $0 <= level }) else { return nil }
    var total = 0
    for block in partition where !isOptional[block] {
      let least = minima[block]
      let workshops = workshops(block)
      func keeps(_ delegate: Int, _ workshop: Int) -> Bool {
        canAttend(delegate, workshop, in: workshops)
          && penalties[delegate][workshop] - least[delegate] <= level - sums[delegate]
      }
      let price = flow(workshops) { delegate, workshop in
        keeps(delegate, workshop) && companions[delegate].allSatisfy { keeps($0, workshop) }
      }
      guard let price else { return nil }
      total += price
    }
    return total
  }

  /// The least level that nobody's sum need exceed as far as flows can tell, up to a greatest one; nil where that is exceeded.
  func level(of partition: [Int], atMost most: Int) -> Int? {
    guard var low = worst(of: partition), low <= most else { return nil }
    guard price(of: partition, within: most) != nil else { return nil }
    if price(of: partition, within: low) != nil { return low }
    var high = most
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if price(of: partition, within: middle) != nil { high = middle } else { low = middle }
    }
    return high
  }

  /// The cheapest seats; nil where there are none.
  private func flow(_ block: [Int], where isAllowed: (Int, Int) -> Bool) -> Int? {
    let people = penalties.count
    var network = FlowNetwork(nodes: people + block.count + 1)
    for delegate in 0..<people {
      network.supplies[delegate] = 1
      for (place, workshop) in block.enumerated() where isAllowed(delegate, workshop) {
        network.addArc(delegate, people + place, 0...1, cost: penalties[delegate][workshop])
      }
    }
    let sink = people + block.count
    network.supplies[sink] = -people
    for (place, workshop) in block.enumerated() {
      network.addArc(people + place, sink, attendance[workshop], cost: 0)
    }
    let simplex = NetworkSimplex(network)
    return simplex.solve() == .optimal ? simplex.totalCost : nil
  }
}
