import Optimization

/// Improves a plan by moving one person, or by letting two trade places, again and again.
///
/// Threshold accepting (Dueck and Scheuer 1990): a change is taken unless it costs more than a threshold that falls to nothing. The same seed gives
/// the same plan.
struct LocalSearch {
  /// Where the search is.
  private(set) var landscape: Landscape
  /// The best point without a violation met so far, and its objective.
  private(set) var best: Point?

  /// A point of the model, and what it is worth.
  struct Point: Sendable {
    var objective: Int
    var point: [Double]
  }

  private var random: UInt64
  /// Columns with a unit, by venue, and where each is in its list.
  private var occupants: [[Int32]] = []
  private var position: [Int32] = []

  /// A search; it is nowhere until ``improve(from:steps:threshold:stopping:)``.
  init(_ landscape: Landscape, seed: UInt64 = 1) {
    self.landscape = landscape
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Searches from a point.
  ///
  /// - Parameters:
  ///   - point: where to begin; nil for where the last search ended.
  ///   - steps: changes to try.
  ///   - threshold: the cost that a change may have at first.
  ///   - shouldStop: asked every few thousand steps.
  mutating func improve(
    from point: [(column: Int32, value: Int32)]?, steps: Int, threshold: Double, stopping shouldStop: () -> Bool
  ) {
    if let point { landscape.go(to: point) }
    listOccupants()
    note()
    let groups = landscape.groupStart.count - 1
    for step in 0..<steps {
      if step % 4096 == 4095, shouldStop() { break }
      let limit = Int(threshold * (1 - Double(step) / Double(steps) * 1.25))
      let group = below(groups)
      guard let from = occupied(group), landscape.hasUnit(from) else { continue }
      let (first, end) = (Int(landscape.groupStart[group]), Int(landscape.groupStart[group + 1]))
      let to = Int(landscape.choices[first + below(end - first)])
      guard to != from, landscape.hasRoom(to) else { continue }
      trade(from, to, limit: max(0, limit))
    }
    note()
  }

  /// Moves a unit from one column to another, alone or against one that goes the other way, unless both cost too much.
  private mutating func trade(_ from: Int, _ to: Int, limit: Int) {
    var cost = landscape.change(from, by: -1)
    landscape.add(-1, to: from)
    cost += landscape.change(to, by: 1)
    landscape.add(1, to: to)
    if cost <= limit {
      relist(from)
      relist(to)
      return
    }
    if let (back, forth) = partner(from, to) {
      cost += landscape.change(back, by: -1)
      landscape.add(-1, to: back)
      cost += landscape.change(forth, by: 1)
      landscape.add(1, to: forth)
      if cost <= limit {
        for column in [from, to, back, forth] { relist(column) }
        return
      }
      landscape.add(-1, to: forth)
      landscape.add(1, to: back)
    }
    landscape.add(-1, to: to)
    landscape.add(1, to: from)
  }

  /// Somebody at the venue of `to` who could be at the venue of `from`.
  private mutating func partner(_ from: Int, _ to: Int) -> (Int, Int)? {
    let venue = landscape.venue[to]
    guard venue >= 0, landscape.venue[from] >= 0, !occupants[Int(venue)].isEmpty else { return nil }
    let list = occupants[Int(venue)]
    let back = Int(list[below(list.count)])
    let group = landscape.group[back]
    guard group >= 0, back != to, landscape.hasUnit(back) else { return nil }
    for choice in Int(landscape.groupStart[Int(group)])..<Int(landscape.groupStart[Int(group) + 1]) {
      let forth = Int(landscape.choices[choice])
      if landscape.venue[forth] == landscape.venue[from] {
        return forth != from && landscape.hasRoom(forth) ? (back, forth) : nil
      }
    }
    return nil
  }

  /// A column of a group with a unit.
  private mutating func occupied(_ group: Int) -> Int? {
    let (first, end) = (Int(landscape.groupStart[group]), Int(landscape.groupStart[group + 1]))
    var choice = first + below(end - first)
    for _ in first..<end {
      let column = Int(landscape.choices[choice])
      if landscape.values[column] > 0 { return column }
      choice += 1
      if choice == end { choice = first }
    }
    return nil
  }

  /// Keeps the point if it is the best.
  private mutating func note() {
    let objective = landscape.objective
    guard objective < best?.objective ?? .max, landscape.violation == 0 else { return }
    best = Point(objective: objective, point: landscape.point())
  }

  private mutating func listOccupants() {
    let venues = (landscape.venue.max() ?? -1) + 1
    occupants = Array(repeating: [], count: Int(venues))
    position = Array(repeating: -1, count: landscape.venue.count)
    for column in landscape.choices { relist(Int(column)) }
  }

  /// Puts a column into the list of its venue, or takes it out.
  private mutating func relist(_ column: Int) {
    let venue = Int(landscape.venue[column])
    guard venue >= 0 else { return }
    let isThere = landscape.values[column] > 0
    let place = Int(position[column])
    if isThere, place < 0 {
      position[column] = Int32(occupants[venue].count)
      occupants[venue].append(Int32(column))
    } else if !isThere, place >= 0 {
      let last = occupants[venue].removeLast()
      if Int(last) != column {
        occupants[venue][place] = last
        position[Int(last)] = Int32(place)
      }
      position[column] = -1
    }
  }

  /// A number from 0 up to but not including `count` (xorshift).
  private mutating func below(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(((random >> 33) * UInt64(count)) >> 31)
  }
}
