import Optimization

/// A model as local search sees it: counts, and what each row charges for the count that it sees.
///
///     cost = Σ c · x + Σ_r φ_r(n_r),    n_r = Σ members of row r
///
/// φ_r is the least that a row's own columns (deviations, violations of soft rules) cost at a count; a count that no value of them
/// allows is charged ``penalty`` per unit. Columns in an equation of the kind "one of these" are moved from one to another.
struct Landscape: Sendable {
  /// What a row charges.
  struct Shape: Sendable {
    var lower: Int
    var upper: Int
    /// The count when all its own columns are at their least value moves by this.
    var shift: Int
    /// Its own columns that lower, then those that raise the count: `own[first ..< middle ..< end]`, cheapest first.
    var first: Int32
    var middle: Int32
    var end: Int32
  }

  /// A row's own column.
  struct Own: Sendable {
    var column: Int32
    var room: Int
    var cost: Int
  }

  let whole: WholeColumns
  var shapes: [Shape] = []
  var own: [Own] = []
  var start: [Int32]
  /// The rows of each column, see ``positions(of:)``.
  private(set) var entries: [WholeModel.Entry] = []
  /// Groups of columns of which a fixed number is chosen: `choices[groupStart[g] ..< groupStart[g + 1]]`.
  private(set) var groupStart: [Int32] = [0]
  private(set) var choices: [Int32] = []
  /// How many units of each group are chosen.
  private(set) var units: [Int] = []
  /// The group of each column; −1 for none.
  private(set) var group: [Int32]
  /// Costs of columns that are no row's own.
  var costs: [Int]

  /// What a unit of violation is charged.
  let penalty: Int

  /// Looks at a model.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - whole: its columns.
  ///   - counting: its rows that count.
  /// - Returns: nil where a column is the own column of one row and occurs in another that is not counted, such as a hold on an objective, where
  ///   a row cannot be scaled to whole numbers, or where nothing is to be chosen.
  init?(_ model: Model, _ whole: WholeColumns, _ counting: CountingRows) {
    self.whole = whole
    let columns = model.columns.count
    group = Array(repeating: -1, count: columns)
    costs = whole.costs
    penalty = 4 * (whole.costs.reduce(1) { max($0, abs($1)) })
    start = Array(repeating: 0, count: columns + 1)
    var isOwn = Array(repeating: false, count: columns)
    for row in counting.rows { for column in row.private { isOwn[column.column] = true } }
    var counted = Array(repeating: -1, count: model.rows.count)
    for (position, row) in counting.rows.enumerated() { counted[row.row] = position }

    // The terms of rows that do not count; those that do have the members that are known.
    var scaled: [[(column: Int, coefficient: Int)]] = []
    var positions: [Int] = []
    for (number, row) in model.rows.enumerated() where row.terms.count > 1 {
      if counted[number] >= 0 {
        let members = counting.rows[counted[number]]
        for column in members.members { start[column + 1] += 1 }
        addShape(row, sign: members.sign, members.private)
        scaled.append([])
      } else {
        guard let factor = row.wholeFactor else { return nil }
        let terms = row.terms.map {
          (column: $0.variable.index, coefficient: Int(($0.coefficient * factor).rounded()))
        }
        guard terms.allSatisfy({ !isOwn[$0.column] }) else { return nil }
        for term in terms { start[term.column + 1] += 1 }
        var stated = row
        stated.lower *= factor
        stated.upper *= factor
        addShape(stated, sign: 1, [])
        scaled.append(terms)
      }
      positions.append(counted[number])
    }
    for column in 0..<columns { start[column + 1] += start[column] }
    entries = Array(repeating: .init(row: 0, coefficient: 0), count: Int(start[columns]))
    var next = start
    for (number, position) in positions.enumerated() {
      if position >= 0 {
        for column in counting.rows[position].members {
          entries[Int(next[column])] = .init(row: Int32(number), coefficient: 1)
          next[column] += 1
        }
      }
      for term in scaled[number] {
        entries[Int(next[term.column])] = .init(row: Int32(number), coefficient: Int32(term.coefficient))
        next[term.column] += 1
      }
    }
    findGroups(model, counting)
    for column in costs.indices where isOwn[column] { costs[column] = 0 }
    guard !choices.isEmpty else { return nil }
  }

  /// Looks at a model of which nothing is known yet.
  init?(_ model: Model) {
    guard let whole = WholeColumns(model) else { return nil }
    self.init(model, whole, CountingRows(model))
  }

  private mutating func addShape(_ row: Model.Row, sign: Int, _ private: [(column: Int, isMinus: Bool)]) {
    let (least, most) = sign > 0 ? (row.lower, row.upper) : (-row.upper, -row.lower)
    var shape = Shape(
      lower: least > -1e12 ? Int((least - Tolerance.wholeness).rounded(.up)) : -FlowNetwork.unlimited,
      upper: most < 1e12 ? Int((most + Tolerance.wholeness).rounded(.down)) : FlowNetwork.unlimited, shift: 0,
      first: Int32(own.count), middle: 0, end: 0)
    for lowers in [true, false] {
      let part = `private`.filter { $0.isMinus == lowers }.map { term in
        let (lower, upper) = (whole.lower[term.column], whole.upper[term.column])
        return Own(column: Int32(term.column), room: upper - lower, cost: whole.costs[term.column])
      }
      for column in part {
        shape.shift += (lowers ? -1 : 1) * whole.lower[Int(column.column)]
      }
      own += part.sorted { ($0.cost, $0.column) < ($1.cost, $1.column) }
      if lowers { shape.middle = Int32(own.count) } else { shape.end = Int32(own.count) }
    }
    shapes.append(shape)
  }

  private mutating func findGroups(_ model: Model, _ counting: CountingRows) {
    for (members, units) in counting.choices(in: model) {
      for column in members {
        group[column] = Int32(groupStart.count - 1)
        choices.append(Int32(column))
      }
      groupStart.append(Int32(choices.count))
      self.units.append(units)
    }
  }

  /// Leaves of each group only the columns that are cheapest at some prices, and no group without a choice.
  ///
  /// - Parameters:
  ///   - kept: the most columns of a group.
  ///   - average: how many columns are left per group on average, the cheapest of all groups beside the one that each group has anyway.
  ///   - point: columns that are not 0 there stay.
  mutating func restrict(
    to kept: Int, average: Double, by prices: [Double], keeping point: [(column: Int32, value: Int32)]
  ) {
    var prices = prices
    for (column, _) in point { prices[Int(column)] = -.infinity }
    let groups = groupCount
    let cheapest = (0..<groups).map { number in
      self.columns(of: number).sorted {
        (prices[Int($0)], $0) < (prices[Int($1)], $1)
      }
      .prefix(kept)
    }
    let others = cheapest.flatMap { $0.dropFirst().map { prices[Int($0)] } }.sorted()
    let rank = average * Double(groups)
    let dearest = rank < Double(others.count) ? others[Int(rank)] : .infinity
    var (starts, columns, unitsLeft): ([Int32], [Int32], [Int]) = ([0], [], [])
    for (number, columnsOfGroup) in cheapest.enumerated() {
      let left = columnsOfGroup.filter { prices[Int($0)] <= dearest }
      guard left.count > 1 else { continue }
      columns += left.sorted()
      starts.append(Int32(columns.count))
      unitsLeft.append(units[number])
    }
    guard !columns.isEmpty else { return }
    (groupStart, choices, units) = (starts, columns, unitsLeft)
    for column in group.indices { group[column] = -1 }
    for number in 0..<(starts.count - 1) {
      for column in columns[Int(starts[number])..<Int(starts[number + 1])] { group[Int(column)] = Int32(number) }
    }
  }

  /// The same landscape for each of several parts, in which only the groups of that part move.
  ///
  /// - Parameter partOf: the part of each column; −1 for none.
  func pieces(_ partOf: [Int32]) -> [Landscape] {
    var groups = Array(repeating: [Int](), count: Int(partOf.max() ?? -1) + 1)
    for number in 0..<groupCount {
      guard let first = columns(of: number).first, partOf[Int(first)] >= 0 else { continue }
      groups[Int(partOf[Int(first)])].append(number)
    }
    return groups.map(only)
  }

  /// The same landscape, in which only some groups move.
  func only(_ groups: [Int]) -> Landscape {
    var few = self
    (few.groupStart, few.choices, few.units) = ([0], [], [])
    for group in groups {
      few.choices += columns(of: group)
      few.groupStart.append(Int32(few.choices.count))
      few.units.append(units[group])
    }
    return few
  }

  /// A point near an average of points: each group has in it what it has most of in the average.
  ///
  /// - Parameter point: what columns outside the groups are, and how many of each group are chosen.
  func rounded(_ average: AverageFlow, like point: [(column: Int32, value: Int32)]) -> [(column: Int32, value: Int32)] {
    var left = Array(repeating: Int32(0), count: groupCount)
    var result: [(column: Int32, value: Int32)] = []
    for (column, value) in point {
      if group[Int(column)] >= 0 { left[Int(group[Int(column)])] += value } else { result.append((column, value)) }
    }
    for number in left.indices {
      let columns = columns(of: number)
      // Whole units first, then one more where the most is left.
      let whole = columns.map { column in (column: column, value: Int32(average[Int(column)] + Tolerance.feasibility)) }
      let rest = left[number] - whole.reduce(0) { $0 + $1.value }
      let order = whole.indices.sorted {
        let (a, b) = (whole[$0], whole[$1])
        return (Double(a.value) - average[Int(a.column)], a.column) < (
          Double(b.value) - average[Int(b.column)], b.column
        )
      }
      var units = whole.map(\.value)
      for position in order.prefix(max(0, Int(rest))) where hasPlace(whole[position].column, for: units[position] + 1) {
        units[position] += 1
      }
      for (choice, value) in zip(whole, units) where value != 0 { result.append((choice.column, value)) }
    }
    return result
  }

  private func hasPlace(_ column: Int32, for units: Int32) -> Bool { Int(units) <= whole.upper[Int(column)] }

  /// The mean of what columns cost, those that cost nothing apart.
  var typicalCost: Double {
    let dear = whole.costs.filter { $0 != 0 }
    return dear.isEmpty ? 1 : Double(dear.reduce(0) { $0 + abs($1) }) / Double(dear.count)
  }
}
