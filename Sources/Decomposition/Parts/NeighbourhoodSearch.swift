import Optimization

/// Improves a plan by solving small parts of the model to proof while the rest of the plan stays as it is.
///
/// A part is a set of choices ("one workshop of this block for this delegate") that a random walk over common rows collects: members of one delegation, people in one workshop, other
/// blocks of one person. Of each choice only the columns that look promising at the prices of the bound are free. Parts grow while they are
/// easy and shrink while they are hard.
struct NeighbourhoodSearch {
  private let model: Model
  /// Groups of columns of which a fixed number is chosen.
  private let groups: [[Int]]
  private let group: [Int32]
  /// The rows of each column.
  private let rowsOf: [[Int32]]
  /// Columns of each row that are no choice.
  private let others: [[Int]]
  /// Choices of each row.
  private let choicesOf: [[Int]]
  /// What each column costs at the prices of the bound.
  private let reducedCosts: [Double]
  private var random: SplitMix
  /// How many choices a part has.
  private(set) var size = 24.0

  /// Prepares a search; nil where a model has nothing to choose.
  init?(_ model: Model, reducedCosts: [Double]) {
    let groups = CountingRows(model).choices(in: model).map(\.members)
    guard groups.count > 1 else { return nil }
    var group = Array(repeating: Int32(-1), count: model.columns.count)
    for (number, members) in groups.enumerated() { for column in members { group[column] = Int32(number) } }
    var rowsOf = Array(repeating: [Int32](), count: model.columns.count)
    var others = Array(repeating: [Int](), count: model.rows.count)
    var choicesOf = others
    for (number, row) in model.rows.enumerated() {
      for term in row.terms {
        let column = term.variable.index
        rowsOf[column].append(Int32(number))
        if group[column] < 0 { others[number].append(column) } else { choicesOf[number].append(column) }
      }
    }
    self.model = model
    self.groups = groups
    self.group = group
    self.rowsOf = rowsOf
    self.others = others
    self.choicesOf = choicesOf
    self.reducedCosts = reducedCosts
    random = SplitMix(state: 42)
  }

  /// The next part of the model, with everything else as in a point.
  mutating func part(at point: [Double]) -> ReducedModel {
    var chosen: Set<Int> = []
    var order: [Int] = []
    let wanted = min(groups.count, Int(size))
    var current = random.below(groups.count)
    var attempts = 0
    while order.count < wanted, attempts < 50 * wanted {
      attempts += 1
      if chosen.insert(current).inserted { order.append(current) }
      // From a column of a group in the part, over one of its rows, to a group that shares the row.
      let from = groups[order[random.below(order.count)]]
      let column = from[random.below(from.count)]
      let rows = rowsOf[column]
      let row = choicesOf[Int(rows[random.below(rows.count)])]
      guard !row.isEmpty else { continue }
      current = Int(group[row[random.below(row.count)]])
    }
    var free: [Int: Bool] = [:]
    for number in order {
      let cheapest = groups[number].sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }.prefix(6)
      for column in groups[number] where point[column] > 0.5 || cheapest.contains(column) {
        free[column] = true
        for row in rowsOf[column] { for other in others[Int(row)] { free[other] = true } }
      }
    }
    return ReducedModel(model, fixing: point) { column in
      free[column] == nil ? nil : model.columns[column].lower...model.columns[column].upper
    }
  }

  /// Learns how hard the last part was.
  mutating func adapt(wasEasy: Bool, columns: Int) {
    if !wasEasy {
      size = max(8, size * 0.85)
    } else if columns < 900 {
      size *= 1.05
    }
  }
}

/// SplitMix64, for choices that are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(count))
  }
}
