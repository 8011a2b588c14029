/// Where every unit is, laid out flat for a search that changes it millions of times a second.
///
/// What a row charges at each count is written out once, so that a move costs a look-up for each of its rows:
///
///     change(j, ±u) = ±u · c(j) + Σ_{r ∋ j} charge_r(n_r ± u · a(r, j)) − charge_r(n_r)
///
/// The memory is the board's own and has fixed places: value types would be copied, or asked whether they are shared, at each look.
/// Places outside of it trap in a debug build, and are not looked for in a release.
///
/// - Complexity: O(nonzeros of the columns that may move) to set up; O(rows of a column) for a move.
final class SeatBoard {
  private let landscape: Landscape
  /// The columns that may move, by a number of their own: columns of a group have consecutive numbers.
  let columns: [Int32]
  /// The first seat of each group, and the end.
  let groupStart: [Int32]
  /// How many units each seat has.
  private let values: UnsafeMutableBufferPointer<Int32>
  private let bounds: UnsafeMutableBufferPointer<(lower: Int32, upper: Int32)>
  private let costs: UnsafeMutableBufferPointer<Int>
  private let groups: UnsafeMutableBufferPointer<Int32>
  /// The rows of seat `s`: `entries[entryStart[s] ..< entryStart[s + 1]]`.
  private let entryStart: UnsafeMutableBufferPointer<Int32>
  private let entries: UnsafeMutableBufferPointer<WholeModel.Entry>
  /// The seats of row `r`: `members[memberStart[r] ..< memberStart[r + 1]]`.
  private let memberStart: UnsafeMutableBufferPointer<Int32>
  private let members: UnsafeMutableBufferPointer<Int32>
  /// Where in ``charges`` each row stands; for a wide row, its count.
  private let cursors: UnsafeMutableBufferPointer<Int>
  /// Rows with more counts than are worth writing out, such as one that holds an objective with large coefficients.
  private let isWide: UnsafeMutableBufferPointer<Bool>
  private static let widest = 1 << 17
  private let penalty: Int
  /// What the rows charge, row after row, at each count from the least to the greatest.
  private let charges: UnsafeMutableBufferPointer<Int>
  /// The point that the search began at; what may not move is still there.
  private let origin: [Int32]

  /// Sets a point up.
  ///
  /// - Parameters:
  ///   - landscape: what may move, and what rows charge.
  ///   - point: the columns that are not 0, each within its bounds.
  ///   - penalty: by how much a unit of violation counts more than usual.
  init(_ landscape: Landscape, at point: [(column: Int32, value: Int32)], penalty: Int) {
    self.landscape = landscape
    self.penalty = penalty
    columns = landscape.choices
    groupStart = landscape.groupStart
    origin = landscape.values(of: point)

    let (seats, rows) = (columns.count, landscape.rowCount)
    values = .allocate(capacity: seats)
    bounds = .allocate(capacity: seats)
    costs = .allocate(capacity: seats)
    groups = .allocate(capacity: seats)
    entryStart = .allocate(capacity: seats + 1)
    memberStart = .allocate(capacity: rows + 1)
    cursors = .allocate(capacity: rows)
    isWide = .allocate(capacity: rows)
    memberStart.initialize(repeating: 0)
    var count = 0
    for seat in 0..<seats {
      let column = Int(columns[seat])
      values[seat] = origin[column]
      bounds[seat] = landscape.bounds(of: column)
      costs[seat] = landscape.cost(of: column)
      entryStart[seat] = Int32(count)
      for position in landscape.positions(of: column) { memberStart[Int(landscape.entries[position].row) + 1] += 1 }
      count += landscape.positions(of: column).count
    }
    entryStart[seats] = Int32(count)
    for group in 0..<(groupStart.count - 1) {
      for seat in Int(groupStart[group])..<Int(groupStart[group + 1]) { groups[seat] = Int32(group) }
    }
    for row in 0..<rows { memberStart[row + 1] += memberStart[row] }
    entries = .allocate(capacity: count)
    members = .allocate(capacity: count)
    var next = Array(memberStart.prefix(rows))
    var entry = 0
    for seat in 0..<seats {
      for position in landscape.positions(of: Int(columns[seat])) {
        let term = landscape.entries[position]
        entries[entry] = term
        members[Int(next[Int(term.row)])] = Int32(seat)
        next[Int(term.row)] += 1
        entry += 1
      }
    }
    let counts = landscape.counts(at: origin)
    // How far the count of each row can go from here.
    var ranges = counts.map { (least: $0, most: $0) }
    for seat in 0..<seats {
      for entry in Int(entryStart[seat])..<Int(entryStart[seat + 1]) {
        let (row, coefficient) = (Int(entries[entry].row), Int(entries[entry].coefficient))
        let (down, up) = (Int(values[seat] - bounds[seat].lower), Int(bounds[seat].upper - values[seat]))
        ranges[row].least -= coefficient > 0 ? coefficient * down : -coefficient * up
        ranges[row].most += coefficient > 0 ? coefficient * up : -coefficient * down
      }
    }
    charges = .allocate(capacity: ranges.reduce(0) { $0 + (Self.isWide($1) ? 0 : $1.most - $1.least + 1) })
    var place = 0
    for row in 0..<rows {
      let range = ranges[row]
      isWide[row] = Self.isWide(range)
      cursors[row] = isWide[row] ? counts[row] : place + counts[row] - range.least
      guard !isWide[row] else { continue }
      for number in range.least...range.most {
        charges[place] = landscape.charge(row, number, penalty: penalty)
        place += 1
      }
    }
  }

  private static func isWide(_ range: (least: Int, most: Int)) -> Bool { range.most - range.least > widest }

  deinit {
    values.deallocate()
    bounds.deallocate()
    costs.deallocate()
    groups.deallocate()
    entryStart.deallocate()
    entries.deallocate()
    memberStart.deallocate()
    members.deallocate()
    cursors.deallocate()
    isWide.deallocate()
    charges.deallocate()
  }

  /// The group of a seat.
  func group(of seat: Int) -> Int { Int(groups[seat]) }

  /// Whether a seat is taken.
  func isTaken(_ seat: Int) -> Bool { values[seat] > 0 }

  /// Whether a seat may take another unit.
  func hasRoom(_ seat: Int) -> Bool { values[seat] < bounds[seat].upper }

  /// Whether a seat may give up a unit.
  func hasUnit(_ seat: Int) -> Bool { values[seat] > bounds[seat].lower }

  /// Of some seats the one that can take another unit, or give one up, at the least cost.
  ///
  /// - Parameters:
  ///   - units: 1 or −1.
  ///   - other: a seat that is not meant.
  @inline(__always)
  func cheapest(_ seats: Range<Int>, by units: Int, except other: Int? = nil) -> (change: Int, seat: Int)? {
    var best: (change: Int, seat: Int)?
    for seat in seats where seat != other && (units > 0 ? hasRoom(seat) : hasUnit(seat)) {
      let change = change(seat, by: units)
      if change < best?.change ?? .max { best = (change, seat) }
    }
    return best
  }

  /// The seats of a group.
  func seats(in group: Int) -> Range<Int> { Int(groupStart[group])..<Int(groupStart[group + 1]) }

  /// The seats that a row counts.
  func seats(of row: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: members[Int(memberStart[row])..<Int(memberStart[row + 1])])
  }

  /// What adding a unit to a seat, or taking one away, changes in cost.
  func change(_ seat: Int, by units: Int) -> Int {
    var change = costs[seat] * units
    for entry in Int(entryStart[seat])..<Int(entryStart[seat + 1]) {
      let row = Int(entries[entry].row)
      change += charge(row, Int(entries[entry].coefficient) * units) - charge(row, 0)
    }
    return change
  }

  /// What a row charges at so many more than it counts now.
  private func charge(_ row: Int, _ more: Int) -> Int {
    let cursor = cursors[row] + more
    return isWide[row] ? landscape.charge(row, cursor, penalty: penalty) : charges[cursor]
  }

  /// Adds a unit to a seat, or takes one away.
  func add(_ units: Int, to seat: Int) {
    values[seat] += Int32(units)
    for entry in Int(entryStart[seat])..<Int(entryStart[seat + 1]) {
      cursors[Int(entries[entry].row)] += Int(entries[entry].coefficient) * units
    }
  }

  /// The row of a seat that a unit less would relieve most; nil where none would.
  func sorestRow(of seat: Int) -> Int? {
    var most = 0
    var sorest: Int?
    for entry in Int(entryStart[seat])..<Int(entryStart[seat + 1]) {
      let row = Int(entries[entry].row)
      let relief = charge(row, 0) - charge(row, -Int(entries[entry].coefficient))
      if relief > most { (most, sorest) = (relief, row) }
    }
    return sorest
  }

  /// All columns that are no row's own.
  var point: [Int32] {
    var point = origin
    for seat in columns.indices { point[Int(columns[seat])] = values[seat] }
    return point
  }
}
