import Conference

/// Who can sit where, numbered: the scenario and its agenda as the allocation model needs them.
///
/// Delegates come as classes of people who are alike in everything that the model looks at, so that one integer variable counts how
/// many of a class attend a workshop. All tables are indexed by these numbers.
struct AllocationProblem: Sendable {
  /// A workshop in its room.
  struct Workshop: Sendable {
    /// The session as the scenario has it.
    var session: Session
    /// Where it is held; where the agenda has it for now, if its room is chosen with the allocation.
    var room: Room
    /// When it is held.
    var time: Interval
    /// The block it belongs to.
    var block: Int
    /// The most people it takes: the smaller of its maximum and its room's seats.
    var capacity: Int
  }

  /// Workshops that run in parallel.
  struct Slot: Sendable {
    /// Its workshops.
    var workshops: [Int]
    /// Sets of workshops of which a delegate attends at most one.
    var cliques: [[Int]]
    /// Whether delegates may stay away from all of it.
    var isOptional: Bool
    /// When it begins, as planners write it.
    var label: String
  }

  /// Workshops that all run at one moment, as many as there are: whoever is there attends one of them.
  ///
  /// The workshops of a block that all have the same time are one set. Of workshops of different length some may be in several.
  struct ParallelSet: Sendable {
    /// The block.
    var slot: Int
    /// Its workshops.
    var workshops: [Int]
    /// Whether delegates may stay away from it.
    var isOptional: Bool
    /// When it begins, as planners write it.
    var label: String
  }

  /// The scenario behind the numbers.
  let scenario: Scenario
  /// Workshops, block by block.
  let workshops: [Workshop]
  /// Blocks in the order of the clock.
  let slots: [Slot]
  /// The sets of parallel workshops, block by block.
  let sets: [ParallelSet]
  /// The rooms that are chosen with the allocation.
  let roomChoices: [RoomChoice]
  /// Delegates in classes, in the order of each class's first member.
  let classes: [DelegateClass]
  /// The sector of each class, as a position in ``Scenario/sectors``.
  let sectors: [Int]
  /// Where each session stands among ``workshops``.
  let position: [ID<Session>: Int]
  /// Where each delegate stands among ``classes``.
  let classOf: [ID<Delegate>: Int]
  /// The workshops of each topic.
  let offers: [ID<Topic>: [Int]]
  /// When each class has a role in something that is no workshop.
  private let engagements: [[Interval]]
  /// Whether nothing keeps the members of a class from any workshop; asked often, of everybody.
  private let isAlwaysThere: [Bool]

  /// Numbers a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is planned.
  ///   - agenda: when and where the workshops are.
  ///   - merging: whether delegates who are alike may share a class; without it every class has one member.
  init(_ scenario: Scenario, agenda: Agenda, merging: Bool) {
    self.scenario = scenario
    let sessions = Dictionary(scenario.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rooms = Dictionary(scenario.rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let placements = agenda.placementOf

    var workshops: [Workshop] = []
    var slots: [Slot] = []
    for block in agenda.blocks(of: scenario) {
      let first = workshops.count
      for id in block.workshops {
        guard let session = sessions[id], let placement = placements[id], let room = rooms[placement.room] else {
          continue
        }
        workshops.append(
          Workshop(
            session: session, room: room, time: placement.time, block: slots.count,
            capacity: min(room.seats, session.attendance.max ?? room.seats)))
      }
      let members = Array(first..<workshops.count)
      let number = Dictionary(uniqueKeysWithValues: members.map { (workshops[$0].session.id, $0) })
      slots.append(
        Slot(
          workshops: members, cliques: block.cliques.map { $0.compactMap { number[$0] } },
          isOptional: members.allSatisfy { workshops[$0].session.optional },
          label: scenario.event.label(block.time.start)))
    }
    self.workshops = workshops
    self.slots = slots
    sets = slots.enumerated().flatMap { number, slot in
      slot.cliques.map { clique in
        let start = clique.map { workshops[$0].time.start }.max()
        return ParallelSet(
          slot: number, workshops: clique, isOptional: slot.isOptional,
          label: start.map(scenario.event.label) ?? slot.label)
      }
    }
    roomChoices = RoomChoice.all(of: scenario, agenda: agenda, workshops: workshops)
    position = Dictionary(uniqueKeysWithValues: workshops.enumerated().map { ($1.session.id, $0) })
    offers = Dictionary(grouping: workshops.indices) { workshops[$0].session.topic }

    classes = DelegateClass.classes(of: scenario, merging: merging)
    let sectorNumber = Dictionary(
      scenario.sectors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sectors = classes.map { sectorNumber[$0.delegate.sector] ?? 0 }
    let engagements = classes.map { members in
      members.delegate.roles.compactMap { role in
        sessions[role.session]?.kind == .workshop ? nil : placements[role.session]?.time
      }
    }
    self.engagements = engagements
    isAlwaysThere = zip(classes, engagements).map { members, busy in
      members.delegate.arrives == nil && members.delegate.leaves == nil && busy.isEmpty
    }
    var classOf: [ID<Delegate>: Int] = [:]
    for (number, members) in classes.enumerated() {
      for member in members.members { classOf[member] = number }
    }
    self.classOf = classOf
  }

  /// Whether the members of a class are there for the whole of a workshop, and have no role elsewhere meanwhile.
  func isPresent(_ group: Int, at workshop: Int) -> Bool {
    if isAlwaysThere[group] { return true }
    let time = workshops[workshop].time
    return classes[group].delegate.isPresent(during: time) && !engagements[group].contains { $0.overlaps(time) }
  }

  /// Whether the members of a class are there for any workshop of a block.
  func isPresent(_ group: Int, inSlot slot: Int) -> Bool {
    slots[slot].workshops.contains { isPresent(group, at: $0) }
  }

  /// Whether the members of a class are there for any workshop of a set of parallel ones.
  func isPresent(_ group: Int, inSet set: Int) -> Bool {
    sets[set].workshops.contains { isPresent(group, at: $0) }
  }
}
