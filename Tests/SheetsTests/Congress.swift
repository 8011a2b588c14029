import Conference
import Sheets
import Verification

/// A congress of any size: blocks of parallel workshops, a plenary in the morning, everybody dealt out by sector.
enum Congress {
  static func plan(delegates: Int, blocks: Int, workshops: Int, seed: UInt64 = 1) -> VerifiedPlan {
    let scenario = scenario(delegates, blocks, workshops, seed)
    var allocation = Allocation()
    var turn = scenario.sectors.map { _ in 0 }
    for (position, delegate) in scenario.delegates.enumerated() {
      let sector = position % scenario.sectors.count
      turn[sector] += 1
      allocation[delegate.id] = (0..<blocks).map { block in
        ID("b\(block + 1)-w\((turn[sector] + sector * 3 + block * 7) % workshops + 1)")
      }
    }
    let plan = Plan(agenda: Fixture.agenda(of: scenario), allocation: allocation)
    return Fixture.checked(Fixture.proven(plan, scenario), scenario)
  }

  private static func scenario(_ delegates: Int, _ blocks: Int, _ workshops: Int, _ seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    let perDay = 4
    let days = (0..<((blocks + perDay - 1) / perDay)).map { day in
      Day(
        id: ID("d\(day + 1)"), date: Fixture.date(2026, 6, day + 1), opens: Fixture.time("08:00"),
        closes: Fixture.time("19:00"))
    }
    let event = Event(name: "World congress", days: days)
    let seats = delegates / workshops + 60
    let rooms = (1...workshops).map { Room(id: ID("room-\($0)"), name: Text("Room \($0)"), seats: seats) }
    let hall = Room(
      id: "hall", name: "Grand hall", seats: max(delegates, seats), parts: rooms.map(\.id))
    var sessions: [Session] = []
    var breaks: [Break] = []
    for day in days {
      sessions.append(
        Session(
          id: ID("opening-\(day.id)"), kind: .plenary, title: "Opening of the day", minutes: 30, day: day.id,
          start: event.moment(day, Fixture.time("08:30")), room: "hall"))
      for (id, name, minutes, at) in [
        ("coffee", "Coffee", 30, "10:30"), ("lunch", "Lunch", 60, "12:30"), ("tea", "Tea", 30, "15:00"),
      ] as [(String, Text, Int, String)] {
        let start = event.moment(day, Fixture.time(at))
        breaks.append(
          Break(
            id: ID(id), day: day.id, name: name, minutes: minutes, window: Interval(start: start, minutes: minutes),
            start: start))
      }
    }
    for block in 0..<blocks {
      let day = days[block / perDay]
      let start = event.moment(day, Fixture.time(["09:00", "11:00", "13:30", "15:30"][block % perDay]))
      for workshop in 1...workshops {
        let id = "b\(block + 1)-w\(workshop)"
        sessions.append(
          Session(
            id: ID(id), kind: .workshop, title: Text("Workshop \(block + 1).\(workshop) on protecting children online"),
            minutes: 90, day: day.id, start: start, room: ID("room-\(workshop)")))
      }
    }
    let sectors = ["Law enforcement", "Justice", "Courts", "Child protection", "Education", "Ombudspersons", "NGOs"]
      .map { Sector(id: ID($0.lowercased()), name: Text($0)) }
    let countries = max(1, delegates / 80)
    let people = (0..<delegates).map { position in
      var choices: [ID<Topic>] = []
      for _ in 0..<6 {
        let wish = ID<Topic>("b\(random.next() % UInt64(blocks) + 1)-w\(random.next() % UInt64(workshops) + 1)")
        if !choices.contains(wish) { choices.append(wish) }
      }
      return Delegate(
        id: ID("d-\(position + 1)"), name: "Delegate \(position + 1)", sector: sectors[position % 7].id,
        delegation: ID("country-\(random.next() % UInt64(countries) + 1)"), choices: choices)
    }
    return Scenario(
      event: event, rooms: rooms + [hall], breaks: breaks, sessions: sessions, sectors: sectors,
      delegations: (1...countries).map { Delegation(id: ID("country-\($0)"), name: Text("Country \($0)")) },
      delegates: people, policy: Policy([Stage(.sectorBalance), Stage(.preferences)]))
  }
}

extension SplitMix64 {
  /// A text of fewer than so many pieces.
  mutating func text(of pieces: [String], fewerThan count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<count, using: &self) { text += pieces.randomElement(using: &self) ?? "" }
    return text
  }
}
