import Foundation
import Optimization

/// Improves a plan by moving one unit, and then whoever stands in the way of the move, again and again.
///
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over ejection chains (Glover 1996): when a move hurts a row, somebody else in that row goes where
/// that costs least, and so on, up to ``longest`` moves. A chain that costs `Δ` is taken with the probability `exp(−Δ / T)`. The same seed gives the
/// same plan.
struct LocalSearch {
  /// The most moves of a chain.
  private static let longest = 4
  /// The last temperature is the first divided by this.
  private static let cooling = 30.0

  private let landscape: Landscape
  private var random: UInt64
  private let board: SeatBoard
  /// The moves of the present chain.
  private var chain: [(from: Int, to: Int)] = []

  /// A search from a point.
  ///
  /// - Parameters:
  ///   - landscape: what may move.
  ///   - point: where to begin: the columns that are not 0.
  ///   - penalty: by how much a unit of violation counts more than usual.
  ///   - seed: which of the many ways to take.
  init(_ landscape: Landscape, from point: [(column: Int32, value: Int32)], penalty: Int = 1, seed: UInt64 = 1) {
    self.landscape = landscape
    board = SeatBoard(landscape, at: point, penalty: penalty)
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - steps: chains to try.
  ///   - temperature: the cost that a chain may well have at first; 0 for none.
  ///   - shouldStop: asked every few thousand steps.
  mutating func improve(steps: Int, temperature: Double, stopping shouldStop: () -> Bool) {
    let groups = board.groupStart.count - 1
    var current = temperature
    for step in 0..<steps {
      if step % 4096 == 0 {
        if shouldStop() { break }
        current = temperature * pow(Self.cooling, -Double(step) / Double(steps))
      }
      let group = below(groups)
      let (first, end) = (Int(board.groupStart[group]), Int(board.groupStart[group + 1]))
      guard let from = taken(first, end), board.hasUnit(from) else { continue }
      let to = first + below(end - first)
      guard to != from, board.hasRoom(to) else { continue }
      let limit = current > 0 ? Int(-current * log(Double(below(1 << 20) + 1) / Double(1 << 20))) : 0
      tryChain(from, to, limit: limit)
    }
  }

  /// The point where the search is, all columns of it, if no rule is broken there.
  var plan: [Double]? { landscape.plan(at: point) }

  /// Where the search is: all columns that are no row's own.
  var point: [Int32] { board.point }

  /// Moves a unit from one seat to another, and whoever then stands in the way elsewhere, unless all of it costs more than the limit.
  private mutating func tryChain(_ from: Int, _ to: Int, limit: Int) {
    chain.removeAll(keepingCapacity: true)
    var cost = board.change(from, by: -1)
    board.add(-1, to: from)
    cost += board.change(to, by: 1)
    board.add(1, to: to)
    chain.append((from, to))
    while cost > limit {
      guard chain.count < Self.longest, let more = evict(afterMoveTo: chain[chain.count - 1].to) else {
        for move in chain.reversed() {
          board.add(-1, to: move.to)
          board.add(1, to: move.from)
        }
        return
      }
      cost += more
    }
  }

  /// Moves somebody who shares the row that the last move hurt most to where that costs least.
  ///
  /// - Returns: what that changes in cost; nil where nobody can move.
  private mutating func evict(afterMoveTo last: Int) -> Int? {
    guard let row = board.sorestRow(of: last), let from = other(in: board.seats(of: row), than: last) else {
      return nil
    }
    let cost = board.change(from, by: -1)
    board.add(-1, to: from)
    guard let best = board.cheapest(board.seats(in: board.group(of: from)), by: 1, except: from) else {
      board.add(1, to: from)
      return nil
    }
    board.add(1, to: best.seat)
    chain.append((from, best.seat))
    return cost + best.change
  }

  /// A taken seat of some, but not one that the chain has just taken.
  private mutating func other(in seats: UnsafeBufferPointer<Int32>, than last: Int) -> Int? {
    guard seats.count > 1 else { return nil }
    var place = below(seats.count)
    for _ in seats.indices {
      let seat = Int(seats[place])
      if seat != last, board.isTaken(seat), board.hasUnit(seat), !chain.contains(where: { $0.to == seat }) {
        return seat
      }
      place += 1
      if place == seats.count { place = 0 }
    }
    return nil
  }

  /// A taken seat from `first` up to but not including `end`.
  private mutating func taken(_ first: Int, _ end: Int) -> Int? {
    var seat = first + below(end - first)
    for _ in first..<end {
      if board.isTaken(seat) { return seat }
      seat += 1
      if seat == end { seat = first }
    }
    return nil
  }

  /// A number from 0 up to but not including `count` (xorshift).
  private mutating func below(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(((random >> 33) * UInt64(count)) >> 31)
  }
}
