import Optimization

/// The network inside a model: rows that count sets of columns, taken together as far as they are a flow, and the rows left over.
///
/// A row whose columns count alike, `lower ≤ Σ x + auxiliary terms ≤ upper`, is a node that its columns flow through. Sets that are nested are a
/// tree of nodes, and two such trees, one on either side of the columns, are a network: delegates → (sector, workshop) → workshop. Rows that
/// cross both trees, such as delegations, or that hold an objective, are left over. A column that is in one row only, such as
/// a deviation, is an arc beside the row's own.
///
///     side 0, towards the sink:       row → row above,   at the price of the auxiliary columns
///     side 1, from the source:        row above → row
///     column:                         row of side 1 → row of side 0
///
/// The parts of the network that no row connects are networks of their own: the blocks of a conference.
struct NetworkStructure: Sendable {
  /// One connected part.
  struct Part: Sendable {
    /// Node 0 is where every tree ends. Costs are 0.
    var network = FlowNetwork(nodes: 1)
    /// The column of each arc; −1 for the arc that is a row's own.
    var columns: [Int32] = []
    /// The rows, each with the nodes whose difference of potentials is its dual.
    var rows: [(row: Int, sign: Int, plus: Int, minus: Int)] = []
  }

  /// What is connected, in the order of the first row.
  private(set) var parts: [Part] = []
  /// Columns that are in no part.
  private(set) var loose: [Int] = []
  /// Rows that are in no part, nor bounds of a single column.
  private(set) var relaxed: [Int] = []
  /// The least value of each column, rows with a single column included.
  let lower: [Int]
  /// The greatest value of each column, ``FlowNetwork/unlimited`` for none.
  let upper: [Int]
  /// Rows with a single column, which are bounds here.
  let singles: [Int]
  /// Whether the bounds of a column or of a row leave no number.
  private(set) var isInfeasible: Bool

  /// Finds the network in a model.
  ///
  /// - Parameters:
  ///   - columns: its columns.
  ///   - counting: its rows that count.
  /// - Complexity: O(nonzeros · depth of the trees + rows log rows).
  init(_ model: Model, _ columns: WholeColumns, _ counting: CountingRows) {
    (lower, upper, singles, isInfeasible) = (columns.lower, columns.upper, columns.singles, columns.isInfeasible)
    if !isInfeasible { build(model, counting) }
  }

  /// The part of each column; −1 for none.
  var partOfColumn: [Int32] {
    var result = Array(repeating: Int32(-1), count: lower.count)
    for (number, part) in parts.enumerated() {
      for column in part.columns where column >= 0 { result[Int(column)] = Int32(number) }
    }
    return result
  }

  private mutating func build(_ model: Model, _ counting: CountingRows) {
    var forests = [LaminarForest(columns: model.columns.count), LaminarForest(columns: model.columns.count)]
    /// The row behind each node of each forest.
    var rowOf: [[Int]] = [[-1], [-1]]
    var isPlaced = Array(repeating: false, count: model.rows.count)
    for single in singles { isPlaced[single] = true }
    /// The side on which the last row of a family found its place.
    var preferred: [RowRole: Int] = [:]
    for number in counting.order {
      let row = counting.rows[number]
      let bounds = self.bounds(of: row, in: model)
      if bounds.lower > bounds.upper { isInfeasible = true }
      // What may flow without limit in both directions is no arc.
      guard bounds.lower > -FlowNetwork.unlimited else { continue }
      let family = model.rows[row.row].role
      let side = preferred[family] ?? 0
      for trial in [side, 1 - side] {
        guard let node = row.members.isEmpty ? forests[trial].insertEmpty() : forests[trial].insert(row.members) else {
          continue
        }
        precondition(node == rowOf[trial].count)
        rowOf[trial].append(number)
        isPlaced[row.row] = true
        preferred[family] = trial
        break
      }
    }
    relaxed = model.rows.indices.filter { !isPlaced[$0] }
    assemble(model, counting, forests, rowOf)
  }

  /// The bounds of a row, counted so that members have the coefficient 1. They are the row's own wherever it has them, so that a price
  /// on one is a price on the row.
  private func bounds(of row: CountingRows.Row, in model: Model) -> (lower: Int, upper: Int) {
    let stated = model.rows[row.row]
    let (least, most) = row.sign > 0 ? (stated.lower, stated.upper) : (-stated.upper, -stated.lower)
    var low = least > -1e12 ? Int(least) : row.members.reduce(0) { $0 + lower[$1] }
    for (column, isMinus) in row.private where least <= -1e12 && low > -FlowNetwork.unlimited {
      let most = upper[column]
      low = !isMinus ? low + lower[column] : most < FlowNetwork.unlimited ? low - most : -FlowNetwork.unlimited
    }
    let high = most < 1e12 ? Int(most) : FlowNetwork.unlimited
    return (low, high)
  }

  private mutating func assemble(
    _ model: Model, _ counting: CountingRows, _ forests: [LaminarForest], _ rowOf: [[Int]]
  ) {
    // Nodes of both forests in one numbering; the tops are left out, so that what only they connect falls apart.
    let offset = rowOf[0].count
    var groups = DisjointSets(count: offset + rowOf[1].count)
    for side in 0...1 {
      for node in 1..<max(1, rowOf[side].count) where forests[side].parents[node] != LaminarForest.top {
        groups.join(node + side * offset, Int(forests[side].parents[node]) + side * offset)
      }
    }
    for column in model.columns.indices {
      let (sink, source) = (Int(forests[0].home[column]), Int(forests[1].home[column]))
      if sink != LaminarForest.top, source != LaminarForest.top { groups.join(sink, source + offset) }
    }
    var partOf: [Int: Int] = [:]
    var place = Array(repeating: (part: -1, node: 0), count: offset + rowOf[1].count)
    for side in 0...1 {
      for node in 1..<max(1, rowOf[side].count) {
        let leader = groups.leader(of: node + side * offset)
        let part = partOf[leader] ?? parts.count
        if part == parts.count {
          partOf[leader] = part
          parts.append(Part())
        }
        place[node + side * offset] = (part, parts[part].network.addNode())
      }
    }
    var isUsed = Array(repeating: false, count: model.columns.count)
    for side in 0...1 {
      for node in 1..<max(1, rowOf[side].count) {
        let row = counting.rows[rowOf[side][node]]
        let (part, own) = place[node + side * offset]
        let parent = Int(forests[side].parents[node])
        let above = parent == LaminarForest.top ? 0 : place[parent + side * offset].node
        let (from, to) = side == 0 ? (own, above) : (above, own)
        parts[part].rows.append((row.row, row.sign, from, to))
        let bounds = self.bounds(of: row, in: model)
        if bounds != (0, 0) { add(nil, from, to, bounds.lower...max(bounds.lower, bounds.upper), to: part) }
        for (column, isMinus) in row.private {
          isUsed[column] = true
          let range = lower[column]...upper[column]
          add(column, isMinus ? from : to, isMinus ? to : from, range, to: part)
        }
      }
    }
    for column in model.columns.indices where !isUsed[column] {
      let (sink, source) = (Int(forests[0].home[column]), Int(forests[1].home[column]))
      let ends = (place[source + offset], place[sink])
      if sink == LaminarForest.top && source == LaminarForest.top {
        loose.append(column)
      } else {
        let part = sink == LaminarForest.top ? ends.0.part : ends.1.part
        let from = source == LaminarForest.top ? 0 : ends.0.node
        let to = sink == LaminarForest.top ? 0 : ends.1.node
        add(column, from, to, lower[column]...upper[column], to: part)
      }
    }
  }

  private mutating func add(_ column: Int?, _ from: Int, _ to: Int, _ bounds: ClosedRange<Int>, to part: Int) {
    parts[part].network.addArc(from, to, bounds, cost: 0)
    parts[part].columns.append(Int32(column ?? -1))
  }
}
