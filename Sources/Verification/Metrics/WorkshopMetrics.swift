import Conference

/// The people of one workshop.
public struct WorkshopMetrics: Hashable, Sendable, Encodable {
  /// Which workshop.
  public var session: ID<Session>
  /// Where it is.
  public var room: ID<Room>
  /// How many workshops run in parallel, this one included.
  public var parallel: Int
  /// People in it.
  public var attendance: Int
  /// The people against the seats of the room.
  public var roomUse: Proportion
  /// One per sector of the scenario, in its order.
  public var sectors: [SectorCount]
  /// The Blau index `1 − Σ p²` over the shares p of the sectors: the chance that two people drawn with replacement differ in sector.
  /// 0 for one sector alone or nobody.
  public var blau: Double
  /// The largest Blau index that so many people could have, taken from those who are there for this workshop.
  public var attainableBlau: Double
  /// Sectors with members in the parallel workshops but none here.
  public var absentSectors: [ID<Sector>]
  /// Sectors with exactly one member here.
  public var loneSectors: [ID<Sector>]
}

extension WorkshopMetrics {
  /// One per workshop that is held, by the clock. A workshop of several sets of parallel ones is held against the largest, or the
  /// first of several as large.
  static func all(in ledger: Ledger) -> [WorkshopMetrics] {
    let clock = ledger.clock
    return clock.workshops.compactMap { workshop in
      guard let room = clock.rooms[workshop].map({ ledger.scenario.rooms[$0] }),
        let set = clock.setsOfSession[workshop].max(by: {
          (clock.parallel[$0].count, $1) < (clock.parallel[$1].count, $0)
        })
      else { return nil }
      return WorkshopMetrics(workshop, in: room, among: clock.parallel[set], ledger)
    }
  }

  private init(_ workshop: Int, in room: Room, among parallel: [Int], _ ledger: Ledger) {
    let heads = ledger.heads
    let scenario = ledger.scenario
    var available = [Int](repeating: 0, count: scenario.sectors.count)
    for delegate in scenario.delegates.indices where heads.isOpen(workshop, to: delegate) {
      if let sector = heads.sector[delegate] { available[sector] += 1 }
    }
    let people = parallel.reduce(0) { $0 + heads.attendees[$1].count }
    let counts = scenario.sectors.indices.map { heads.count(ofSector: $0, in: workshop) }
    let totals = scenario.sectors.indices.map { sector in
      parallel.reduce(0) { $0 + heads.count(ofSector: sector, in: $1) }
    }
    session = ledger.session(workshop)
    self.room = room.id
    self.parallel = parallel.count
    attendance = heads.attendees[workshop].count
    roomUse = Proportion(attendance, of: room.seats)
    sectors = scenario.sectors.indices.map { sector in
      SectorCount(
        scenario.sectors[sector].id, count: counts[sector], total: totals[sector], workshops: parallel.count,
        size: heads.attendees[workshop].count, people: people)
    }
    blau = Blau.index(of: counts)
    attainableBlau = Blau.largest(of: attendance, from: available)
    absentSectors = scenario.sectors.indices.filter { counts[$0] == 0 && totals[$0] > 0 }.map {
      scenario.sectors[$0].id
    }
    loneSectors = scenario.sectors.indices.filter { counts[$0] == 1 }.map { scenario.sectors[$0].id }
  }
}
