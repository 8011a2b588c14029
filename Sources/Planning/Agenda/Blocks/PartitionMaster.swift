import Conference
import Optimization

/// The cheapest partition where there are too many to look at each: set partitioning over blocks whose prices are known.
///
///     minimise Σ_b price(b) · λ[b],    Σ_{b holds w} λ[b] = 1 ∀ w,    Σ_b λ[b] = blocks,    λ ∈ {0, 1}
///
/// A local search that exchanges workshops between blocks gives the solver a partition to start from. Prices bound plans from below, so the
/// solver's bound does.
struct PartitionMaster {
  /// A partition, what it costs, and what none is below.
  struct Outcome {
    /// Positions among ``OpenBlocks/blocks``.
    var partition: [Int]
    /// Σ of its prices.
    var price: Int
    /// No partition costs less.
    var bound: Int
  }

  private let open: OpenBlocks
  private let prices: [Int?]
  private let number: [Set<Int>: Int]

  /// Prices every block; nil when a limit comes before.
  init?(_ open: OpenBlocks, _ prices: inout BlockPrices, _ options: PlanningOptions) {
    self.open = open
    var list: [Int?] = []
    for block in open.blocks.indices {
      if block % 16 == 0, options.isOver { return nil }
      list.append(prices.price(of: block))
    }
    self.prices = list
    number = Dictionary(open.blocks.enumerated().map { (Set($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cheapest of the partitions into as many blocks as can be; nil where there is no partition, or none was met before a limit.
  func solve(_ options: PlanningOptions) throws(PlanningError) -> Outcome? {
    for count in stride(from: min(open.most, open.workshops.count), through: 1, by: -1) where !options.isOver {
      if let found = try solve(options, blocks: count) { return found }
    }
    return first().map { Outcome(partition: $0, price: price($0), bound: 0) }
  }

  private func solve(_ options: PlanningOptions, blocks: Int) throws(PlanningError) -> Outcome? {
    var model = Model(name: "partition")
    var columns: [Variable?] = []
    var rows: [Int: LinearExpression] = [:]
    for (block, price) in prices.enumerated() {
      guard let price else {
        columns.append(nil)
        continue
      }
      let column = model.addVariable("block[\(block)]", 0...1)
      columns.append(column)
      model.objective.add(Double(price), column)
      for workshop in open.blocks[block] { rows[workshop, default: LinearExpression()].add(1, column) }
    }
    for workshop in open.workshops {
      model.addConstraint("once", rows[workshop] ?? LinearExpression(), equals: 1)
    }
    model.addConstraint("blocks", LinearExpression(sum: columns.compactMap(\.self)), equals: Double(blocks))
    let start = improved(first()).flatMap { $0.count == blocks ? $0 : nil }
    let point = start.map { start in
      columns.enumerated().compactMap { block, column in column.map { _ in start.contains(block) ? 1.0 : 0 } }
    }
    let solution: Solution
    do {
      solution = try options.engine.solve(
        model, options: SolverOptions(deadline: options.deadline, stop: options.stop, start: point))
    } catch {
      throw .solver(error)
    }
    var partition = start
    if let values = solution.values {
      let found = columns.indices.filter { block in columns[block].map { values[$0.index] > 0.5 } ?? false }
      if partition.map({ price(found) < price($0) }) ?? true { partition = found }
    }
    guard let partition else { return nil }
    let bound = solution.bound.isFinite ? Int((solution.bound - 1e-6).rounded(.up)) : 0
    return Outcome(partition: partition, price: price(partition), bound: min(max(0, bound), price(partition)))
  }

  private func price(_ partition: [Int]) -> Int { partition.reduce(0) { $0 + (prices[$1] ?? 0) } }

  // MARK: A partition to start from

  /// Blocks as full as can be, the cheapest first; nil where that leaves workshops over.
  private func first() -> [Int]? {
    let most = open.blocks.map(\.count).max() ?? 1
    let order = open.blocks.indices.filter { prices[$0] != nil }
      .sorted {
        (most - open.blocks[$0].count, prices[$0] ?? 0, $0) < (most - open.blocks[$1].count, prices[$1] ?? 0, $1)
      }
    var rest = Set(open.workshops)
    var chosen: [Int] = []
    for block in order where rest.isSuperset(of: open.blocks[block]) {
      chosen.append(block)
      rest.subtract(open.blocks[block])
    }
    return rest.isEmpty && chosen.count <= open.most ? chosen : nil
  }

  /// Exchanges two workshops of two blocks for the better, until no exchange helps.
  private func improved(_ start: [Int]?) -> [Int]? {
    guard var chosen = start else { return nil }
    var changed = true
    while changed {
      changed = false
      for one in chosen.indices {
        for other in chosen.indices where other > one {
          if let better = exchange(chosen[one], chosen[other]) {
            (chosen[one], chosen[other]) = better
            changed = true
          }
        }
      }
    }
    return chosen
  }

  /// The best exchange between two blocks; nil where none helps.
  private func exchange(_ one: Int, _ other: Int) -> (Int, Int)? {
    var best = (prices[one] ?? 0) + (prices[other] ?? 0)
    var found: (Int, Int)?
    for a in open.blocks[one] {
      for b in open.blocks[other] {
        let left = Set(open.blocks[one]).subtracting([a]).union([b])
        let right = Set(open.blocks[other]).subtracting([b]).union([a])
        guard let left = number[left], let right = number[right], let x = prices[left], let y = prices[right],
          x + y < best
        else { continue }
        best = x + y
        found = (left, right)
      }
    }
    return found
  }
}
