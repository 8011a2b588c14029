import Conference
import Planning

/// A known reason for a scenario to be infeasible.
enum Cause: Int, CaseIterable {
  case fewSeats, greatLeast, sectorNeeded, sectorUnwelcome, tooDistinct, pinnedTwice, bannedFromAll, togetherAndApart
  case language, needs, moderatesBoth, spreadTogether

  /// Makes a scenario infeasible.
  ///
  /// - Parameter block: 0 or 1; causes in different blocks do not touch each other.
  /// - Returns: demands that every explanation must name.
  func spoil(_ scenario: inout Scenario, block: Int, using random: inout SplitMix64) -> Set<Demand> {
    let agenda = Agenda(
      placements: scenario.workshops.map {
        .init($0.id, in: $0.room!, at: Interval(start: $0.start!, minutes: $0.minutes))
      })
    let workshops = agenda.blocks(of: scenario)[block].workshops
    let place = Dictionary(uniqueKeysWithValues: scenario.sessions.enumerated().map { ($1.id, $0) })
    func present(_ delegate: Delegate) -> Bool {
      workshops.allSatisfy { id in
        let session = scenario.sessions[place[id]!]
        return delegate.isPresent(during: Interval(start: session.start!, minutes: session.minutes))
      } && delegate.roles.isEmpty
    }
    let free = scenario.delegates.indices.filter { present(scenario.delegates[$0]) }
    let one = free[Int.random(in: 0..<free.count, using: &random)]
    let id = scenario.delegates[one].id
    let workshop = workshops.randomElement(using: &random)!
    switch self {
    case .fewSeats:
      let room = scenario.sessions[place[workshop]!].room!
      scenario.rooms[scenario.rooms.firstIndex { $0.id == room }!].seats = 1
      return [.seats(room)]
    case .greatLeast:
      scenario.sessions[place[workshop]!].attendance.min = scenario.delegates.count + 1
      return [.leastAttendance(workshop)]
    case .sectorNeeded:
      let sector = scenario.sectors.randomElement(using: &random)!.id
      scenario.sessions[place[workshop]!].sectors.atLeast[sector] = scenario.delegates.count { $0.sector == sector } + 1
      return [.sectorAtLeast(sector, workshop)]
    case .sectorUnwelcome:
      let sector = scenario.delegates[one].sector
      for workshop in workshops { scenario.sessions[place[workshop]!].sectors.atMost[sector] = 0 }
      return Set(workshops.map { .sectorAtMost(sector, $0) })
    case .tooDistinct:
      scenario.sessions[place[workshop]!].sectors.distinct = scenario.sectors.count + 1
      return [.distinctSectors(workshop)]
    case .pinnedTwice:
      let pins = workshops.prefix(2).map { Pin(id, .must, attend: $0) }
      scenario.pins += pins
      return Set(pins.map { .pin($0) })
    case .bannedFromAll:
      let pins = workshops.map { Pin(id, .mustNot, attend: $0) }
      scenario.pins += pins
      return Set(pins.map { .pin($0) })
    case .togetherAndApart:
      let other = scenario.delegates[free.first { $0 != one }!].id
      scenario.together.append([id, other])
      scenario.apart.append([id, other])
      return [.together([id, other]), .apart([id, other])]
    case .language:
      scenario.delegates[one].languages = ["mt"]
      for index in scenario.rooms.indices { scenario.rooms[index].features.removeAll { $0 == "interpretation" } }
      return [.language(id)]
    case .needs:
      scenario.delegates[one].needs = ["hearing-loop"]
      return [.needs(id)]
    case .moderatesBoth:
      scenario.delegates[one].roles = workshops.prefix(2).map { Role(.moderator, in: $0) }
      return Set(scenario.delegates[one].roles.map { .role(id, $0) })
    case .spreadTogether:
      let delegation = scenario.delegates[one].delegation!
      let members = free.filter { scenario.delegates[$0].delegation == delegation }.map { scenario.delegates[$0].id }
      scenario.together.append(members)
      return members.count < 3 ? [] : [.together(members), .delegationSpread(delegation)]
    }
  }
}
