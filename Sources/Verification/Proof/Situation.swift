import Conference

/// What of the agenda is decided together with the allocation, as far as a case has decided it: which workshops are held, and in which rooms.
struct Situation: Hashable, Sendable {
  /// Whether a workshop that may be cancelled is held, by its position in the scenario.
  var held: [Int: Bool] = [:]
  /// The room of a workshop whose room is open.
  var room: [Int: Int] = [:]
  /// Rooms that it is not in.
  var otherThan: [Int: Set<Int>] = [:]
}

/// A plan's agenda as a situation has it, with the rooms that each workshop could be in.
struct Timetable: Sendable {
  /// The agenda laid over the scenario; the seats in it are those of the plan, and not looked at.
  let ledger: Ledger
  /// The workshops that are held, as positions in the scenario, by the clock.
  let workshops: [Int]
  /// Where each session stands in ``workshops``.
  let column: [Int?]
  /// The rooms that each of ``workshops`` could be in; one where it is known.
  let rooms: [[Int]]
  /// The sets of parallel workshops, as positions in ``workshops``.
  let sets: [[Int]]
  /// For each block, its sets: workshops of different blocks never overlap, directly or through others.
  let blocks: [[Int]]

  /// Reads an agenda.
  ///
  /// - Returns: nil while the situation leaves open which workshops are held, or a workshop that is to be held has no time.
  init?(_ scenario: Scenario, _ plan: Plan, _ situation: Situation) {
    var placements = plan.agenda.placements
    var cancelled: [ID<Session>] = []
    let placed = plan.agenda.placementOf
    let known = Dictionary(scenario.rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, session) in scenario.sessions.enumerated() where session.kind == .workshop && session.mayBeCancelled
    {
      guard let isHeld = situation.held[position] else { return nil }
      if !isHeld {
        placements.removeAll { $0.session == session.id }
        cancelled.append(session.id)
      } else if placed[session.id] == nil {
        guard let time = session.pinnedTime ?? plan.cancelledTimes[session.id],
          let room = session.room ?? scenario.rooms.first?.id
        else { return nil }
        placements.append(.init(session.id, in: room, at: time))
      }
    }
    let copy = Plan(
      agenda: Agenda(placements: placements), allocation: Allocation(), cancelled: cancelled,
      cancelledTimes: placed.mapValues(\.time).merging(plan.cancelledTimes) { placed, _ in placed },
      unplaced: plan.unplaced)
    let ledger = Ledger(copy, of: scenario, allowingPartial: true)
    let workshops = ledger.clock.workshops
    var column = [Int?](repeating: nil, count: scenario.sessions.count)
    for (number, workshop) in workshops.enumerated() { column[workshop] = number }
    self.ledger = ledger
    self.workshops = workshops
    self.column = column
    let sets = ledger.clock.parallel.map { $0.compactMap { column[$0] } }
    self.sets = sets
    blocks = Timetable.blocks(of: sets)
    let fixed = placements.filter { placement in
      guard let session = ledger.names.sessions[placement.session] else { return false }
      return scenario.sessions[session].kind != .workshop || scenario.sessions[session].room != nil
        || situation.room[session] != nil
    }
    rooms = workshops.map { workshop in
      let session = scenario.sessions[workshop]
      guard let time = ledger.clock.times[workshop] else { return [] }
      if session.room != nil { return ledger.clock.rooms[workshop].map { [$0] } ?? [] }
      return scenario.rooms.indices.filter { number in
        let room = scenario.rooms[number]
        if let decided = situation.room[workshop], decided != number { return false }
        if situation.otherThan[workshop]?.contains(number) == true { return false }
        guard session.requires.allSatisfy(room.features.contains),
          !scenario.closedTimes(of: room).contains(where: { $0.overlaps(time) })
        else { return false }
        return !fixed.contains { other in
          guard other.session != session.id, let position = ledger.names.sessions[other.session] else { return false }
          let place = situation.room[position].map { scenario.rooms[$0] } ?? known[other.room]
          guard place?.shares(spaceWith: room) == true else { return false }
          return time.start < other.time.end + scenario.changeover && other.time.start < time.end + scenario.changeover
        }
      }
    }
  }

  private static func blocks(of sets: [[Int]]) -> [[Int]] {
    // Sets come by the clock: one that shares a workshop with any before it in its block belongs to it.
    var blocks: [[Int]] = []
    var last: Set<Int> = []
    for (number, set) in sets.enumerated() {
      if last.isDisjoint(with: set) {
        blocks.append([number])
        last = Set(set)
      } else {
        blocks[blocks.count - 1].append(number)
        last.formUnion(set)
      }
    }
    return blocks
  }

  /// The session behind a workshop.
  func session(_ workshop: Int) -> Session { ledger.scenario.sessions[workshops[workshop]] }

  /// Whether a delegate could attend a workshop.
  func isOpen(_ workshop: Int, to delegate: Int) -> Bool { ledger.heads.isOpen(workshops[workshop], to: delegate) }

  /// Whether a delegate could attend a workshop of a set, were all of it held: that one is cancelled releases nobody.
  func isOpen(set: Int, to delegate: Int) -> Bool { ledger.heads.isOpen(set: set, to: delegate) }

  /// Whether a delegate could attend a workshop, for all the parts that they have in others.
  func isFree(_ workshop: Int, _ delegate: Int) -> Bool {
    guard isOpen(workshop, to: delegate), let time = ledger.clock.times[workshops[workshop]] else { return false }
    return !ledger.scenario.delegates[delegate].roles.contains { role in
      guard let session = ledger.names.sessions[role.session], session != workshops[workshop] else { return false }
      return ledger.clock.times[session].map { $0.overlaps(time) } ?? false
    }
  }

  /// The least of something over the rooms that a workshop could be in.
  func least(_ workshop: Int, _ amount: (Room) -> Int) -> Int {
    rooms[workshop].map { amount(ledger.scenario.rooms[$0]) }.min() ?? 0
  }
}
