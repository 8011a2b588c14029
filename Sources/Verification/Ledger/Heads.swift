import Conference

/// Who is where, counted.
struct Heads: Sendable {
  /// The workshops that each delegate attends, by the clock.
  let attended: [[Int]]
  /// The delegates in each session, in the order of the scenario; empty for all but workshops that are held.
  let attendees: [[Int]]
  /// The sector of each delegate.
  let sector: [Int?]
  /// The delegation of each delegate.
  let delegation: [Int?]

  private let sectorCounts: Table<Int>
  private let delegationCounts: Table<Int>
  private let presentMembers: Table<Int>
  private let seats: Table<Int32>
  private let open: Table<Bool>
  private let presence: Presence

  init(_ allocation: Allocation, of scenario: Scenario, names: Names, clock: Clock) {
    let delegates = scenario.delegates
    let presence = Presence(scenario, names: names, clock: clock)
    sector = delegates.map { names.sectors[$0.sector] }
    delegation = delegates.map { $0.delegation.flatMap { names.delegations[$0] } }
    var rank = [Int](repeating: .max, count: scenario.sessions.count)
    for (position, workshop) in clock.workshops.enumerated() { rank[workshop] = position }
    var attended: [[Int]] = []
    var attendees = [[Int]](repeating: [], count: scenario.sessions.count)
    var sectorCounts = Table(rows: scenario.sessions.count, columns: scenario.sectors.count, filledWith: 0)
    var delegationCounts = Table(rows: scenario.sessions.count, columns: scenario.delegations.count, filledWith: 0)
    var presentMembers = Table(rows: clock.parallel.count, columns: scenario.delegations.count, filledWith: 0)
    var seats = Table(rows: delegates.count, columns: clock.parallel.count, filledWith: Int32(-1))
    var open = Table(rows: delegates.count, columns: clock.parallel.count, filledWith: false)
    attended.reserveCapacity(delegates.count)
    for (delegate, person) in delegates.enumerated() {
      var mine: [Int] = []
      for id in allocation[person.id] {
        guard let session = names.sessions[id], rank[session] != .max, !mine.contains(session) else { continue }
        mine.append(session)
      }
      mine.sort { rank[$0] < rank[$1] }
      for session in mine {
        attendees[session].append(delegate)
        if let sector = sector[delegate] { sectorCounts[session, sector] += 1 }
        if let delegation = delegation[delegate] { delegationCounts[session, delegation] += 1 }
        for set in clock.setsOfSession[session] { seats[delegate, set] = Int32(session) }
      }
      attended.append(mine)
      for (set, workshops) in clock.programme.enumerated()
      where workshops.contains(where: { presence.couldBeOpen($0, to: delegate) }) {
        open[delegate, set] = true
        let counts = !clock.isOptional[set] || workshops.contains(where: mine.contains)
        if counts, let delegation = delegation[delegate] { presentMembers[set, delegation] += 1 }
      }
    }
    self.attended = attended
    self.attendees = attendees
    self.sectorCounts = sectorCounts
    self.delegationCounts = delegationCounts
    self.presentMembers = presentMembers
    self.seats = seats
    self.open = open
    self.presence = presence
  }

  /// How many of a sector attend a workshop.
  func count(ofSector sector: Int, in workshop: Int) -> Int { sectorCounts[workshop, sector] }

  /// How many of a delegation attend a workshop.
  func count(ofDelegation delegation: Int, in workshop: Int) -> Int { delegationCounts[workshop, delegation] }

  /// How many of a delegation could attend a workshop of a set of parallel ones; how many do, where they may stay away.
  func presentMembers(ofDelegation delegation: Int, set: Int) -> Int { presentMembers[set, delegation] }

  /// The workshop of a set that a delegate attends.
  func seat(of delegate: Int, set: Int) -> Int? {
    let seat = seats[delegate, set]
    return seat < 0 ? nil : Int(seat)
  }

  /// Whether a delegate could attend a workshop: see ``Presence/isOpen(_:to:)``.
  func isOpen(_ workshop: Int, to delegate: Int) -> Bool { presence.isOpen(workshop, to: delegate) }

  /// Whether a delegate could attend at least one workshop of a set, were all of it held.
  func isOpen(set: Int, to delegate: Int) -> Bool { open[delegate, set] }
}
