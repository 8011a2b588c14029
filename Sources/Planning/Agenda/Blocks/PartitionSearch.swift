import Conference

/// A good partition where there are more blocks than can be listed: workshops change places between blocks as long as that is cheaper.
///
/// The price of a block is a flow, see ``BlockPrices``. A change is only priced where what it costs at least, seats left aside, is less than what
/// there is. The bound is a flow over all workshops, whichever run together.
struct PartitionSearch {
  /// A partition, by members of the programme, and what none into as many blocks is below.
  struct Outcome {
    var blocks: [[Int]]
    var bound: Int
  }

  /// So much work goes into prices: flows times people. It takes some seconds, for 300 people as for 1,000.
  static let mostWork = 250_000

  private let open: OpenBlocks
  private let prices: BlockPrices
  private let candidates: CandidateBlocks
  private let options: PlanningOptions
  private var known: [[Int]: Int?] = [:]
  private var work = 0

  /// Prepares a search.
  init(_ open: OpenBlocks, _ prices: BlockPrices, _ options: PlanningOptions) {
    self.open = open
    self.prices = prices
    self.options = options
    candidates = CandidateBlocks(open.programme)
  }

  /// Searches; nil where no partition is met that everybody could attend.
  mutating func run() -> Outcome? {
    let programme = open.programme
    // Workshops that start together anyway would have to change places together.
    guard open.workshops.allSatisfy({ programme.activities[programme.members[$0].activity].count == 1 }) else {
      return nil
    }
    for count in stride(from: min(open.most, open.workshops.count), through: 1, by: -1) {
      guard var blocks = first(count) else { continue }
      improve(&blocks)
      return Outcome(
        blocks: blocks.map { $0.map { open.workshops[$0] } }, bound: prices.leastPrice(inBlocks: count) ?? 0)
    }
    return nil
  }

  /// As many workshops in each block, large and small ones mixed; nil where that is no partition.
  private mutating func first(_ count: Int) -> [[Int]]? {
    let programme = open.programme
    let rooms = Array(programme.scenario.rooms.indices)
    let seats = open.workshops.map { programme.capacity(of: $0, in: rooms) }
    let order = open.workshops.indices.sorted { (-seats[$0], $0) < (-seats[$1], $1) }
    var blocks = Array(repeating: [Int](), count: count)
    for (number, workshop) in order.enumerated() {
      // There and back, so that no block gets the largest each time.
      let place = number % (2 * count)
      blocks[place < count ? place : 2 * count - 1 - place].append(workshop)
    }
    return blocks.allSatisfy { price($0) != nil } ? blocks : nil
  }

  /// What a block costs; nil where it is none.
  private mutating func price(_ block: [Int]) -> Int? {
    let block = block.sorted()
    if let price = known[block] { return price }
    let members = block.map { open.workshops[$0] }
    var price: Int?
    if candidates.canFormBlock(members), open.canStartTogether(members) {
      work += open.programme.scenario.delegates.count
      price = prices.price(together: block)
    }
    known[block] = .some(price)
    return price
  }

  private mutating func improve(_ blocks: inout [[Int]]) {
    var isBetter = true
    while isBetter {
      isBetter = false
      for one in blocks.indices {
        for other in blocks.indices where other > one {
          while let better = better(blocks[one], blocks[other]) {
            (blocks[one], blocks[other]) = better
            isBetter = true
          }
          if work > PartitionSearch.mostWork || options.isOver { return }
        }
      }
    }
  }

  /// Two blocks between which workshops have changed places, or one has moved, for a lower price; nil where nothing helps.
  private mutating func better(_ one: [Int], _ other: [Int]) -> ([Int], [Int])? {
    guard let a = price(one), let b = price(other) else { return nil }
    var ways: [([Int], [Int])] = []
    for x in one {
      if one.count > 1 { ways.append((one.filter { $0 != x }, other + [x])) }
      for y in other { ways.append((one.filter { $0 != x } + [y], other.filter { $0 != y } + [x])) }
    }
    for y in other where other.count > 1 { ways.append((one + [y], other.filter { $0 != y })) }
    let promising = ways.compactMap { way -> (least: Int, way: ([Int], [Int]))? in
      guard let x = prices.leastPrice(together: way.0), let y = prices.leastPrice(together: way.1), x + y < a + b else {
        return nil
      }
      return (x + y, way)
    }
    for (least, way) in promising.sorted(by: { $0.least < $1.least }) where least < a + b {
      if work > PartitionSearch.mostWork || options.isOver { return nil }
      if let x = price(way.0), let y = price(way.1), x + y < a + b { return way }
    }
    return nil
  }
}
