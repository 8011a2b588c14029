import Conference

/// Whether sessions at known times can all have rooms: each gets one of its rooms in turn, those with the fewest choices first.
///
/// A room is passed over as soon as an earlier session needs it, or as the parallel workshops that nobody may stay away from would not hold everybody
/// even if the others got their largest rooms. Sessions that touch are few, so this takes microseconds where an integer model takes milliseconds.
///
/// - Complexity: exponential in the sessions at worst; the steps are limited, so that an answer never depends on a clock.
struct RoomMatching {
  /// So many rooms are tried.
  static let steps = 2_000

  /// A session at its time.
  struct Guest {
    /// Its number in the programme.
    var member: Int
    /// When it is.
    var time: Interval
    /// The rooms it could be in.
    var choices: [Int]
    /// Whether all is known that runs beside it: before, nobody asks whether it holds everybody.
    var isOver = true
  }

  private let programme: Programme
  private let guests: [Guest]
  /// The positions of those that come earlier and must not use the same rooms, or must.
  private let touching: [[Int]]
  private let tracks: [[Int]]
  /// For each workshop that nobody may stay away from, who is there, and what runs beside it and itself.
  private let demands: [(people: Int, beside: [Int])]
  private let demandsOf: [[Int]]
  private var seats: [Int]
  private var rooms: [Int?]
  private var steps = 0

  /// Prepares a search.
  init(_ guests: [Guest], of programme: Programme) {
    let guests = guests.sorted { ($0.choices.count, $0.member) < ($1.choices.count, $1.member) }
    let sessions = guests.map { programme.members[$0.member].session }
    let changeover = programme.scenario.changeover
    self.programme = programme
    self.guests = guests
    touching = guests.indices.map { position in
      (0..<position).filter { guests[$0].time.touches(guests[position].time, within: changeover) }
    }
    tracks = guests.indices.map { position in
      (0..<position).filter { sessions[$0]?.track != nil && sessions[$0]?.track == sessions[position]?.track }
    }
    let workshops = guests.indices.filter { sessions[$0]?.kind == .workshop }
    let demands = workshops.filter { sessions[$0]?.optional == false && guests[$0].isOver }.map { workshop in
      let time = guests[workshop].time
      return (
        people: programme.present(at: guests[workshop].member, from: time.start),
        beside: workshops.filter { guests[$0].time.overlaps(time) }
      )
    }
    self.demands = demands
    demandsOf = guests.indices.map { position in demands.indices.filter { demands[$0].beside.contains(position) } }
    seats = guests.map { programme.capacity(of: $0.member, in: $0.choices) }
    rooms = Array(repeating: nil, count: guests.count)
  }

  /// Whether they can; nil when that takes too many steps.
  mutating func isPossible() -> Bool? {
    guard demands.indices.allSatisfy(canHold) else { return false }
    return seat(0)
  }

  private mutating func seat(_ position: Int) -> Bool? {
    guard position < guests.count else { return true }
    let most = seats[position]
    defer {
      seats[position] = most
      rooms[position] = nil
    }
    for room in guests[position].choices where isFree(room, for: position) {
      steps += 1
      guard steps <= RoomMatching.steps else { return nil }
      rooms[position] = room
      seats[position] = programme.capacity(of: guests[position].member, in: [room])
      guard demandsOf[position].allSatisfy(canHold) else { continue }
      guard let isSeated = seat(position + 1) else { return nil }
      if isSeated { return true }
    }
    return false
  }

  private func isFree(_ room: Int, for position: Int) -> Bool {
    touching[position].allSatisfy { rooms[$0].map { !programme.share($0, room) } ?? true }
      && tracks[position].allSatisfy { rooms[$0] == room }
  }

  /// Whether what runs together could still hold everybody.
  private func canHold(_ demand: Int) -> Bool {
    let (people, beside) = demands[demand]
    return beside.reduce(0) { $0 + seats[$1] } >= people
  }
}

extension Interval {
  /// Whether two sessions in one room at these times would overlap, or leave less than so many minutes in between.
  func touches(_ other: Interval, within minutes: Int) -> Bool {
    start < other.end + minutes && other.start < end + minutes
  }
}
