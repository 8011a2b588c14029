import Conference

/// Tiny random conferences in which no rule has anything to say beyond what every plan keeps: one block of three workshops for four
/// people, or two blocks of two for three.
///
/// Synthetic: nobody in them exists.
enum AloneScenario {
  static func make(_ random: inout SplitMix64) -> Scenario {
    let blocks = Int.random(in: 1...2, using: &random)
    let parallel = blocks == 1 ? 3 : 2
    let people = blocks == 1 ? 4 : 3
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    // One is small, the others seat everybody.
    let rooms = (0..<parallel).map { number in
      Room(id: ID("r\(number)"), name: "Room", seats: number == 0 ? Int.random(in: 1...2, using: &random) : people)
    }
    let sessions = (0..<blocks).flatMap { block in
      (0..<parallel).map { number in
        Session(
          id: ID("w\(block)\(number)"), kind: .workshop, title: "Workshop", minutes: 60, day: "mon",
          start: Moment(minutes: 540 + 120 * block), room: rooms[number].id)
      }
    }
    let sectors: [ID<Sector>] = ["courts", "police"]
    let topics = sessions.map(\.topic)
    let delegates = (0..<people).map { number in
      Delegate(
        id: ID("d\(number)"), name: "Delegate", sector: sectors.randomElement(using: &random)!,
        delegation: random.chance(0.6) ? "a" : "b",
        choices: Array(topics.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))))
    }
    var scenario = Scenario(
      event: Event(name: "Alone", days: [day]), rooms: rooms, sessions: sessions,
      sectors: sectors.map { Sector(id: $0, name: "Sector") },
      delegations: [Delegation(id: "a", name: "A"), Delegation(id: "b", name: "B")], delegates: delegates)
    scenario.policy = Policy([Stage(.preferences)])
    return scenario
  }
}

extension SplitMix64 {
  /// One of some elements.
  mutating func any<Element>(of elements: [Element]) -> Element { elements.randomElement(using: &self)! }

  /// The position of a workshop.
  mutating func workshop(of scenario: Scenario) -> Int { Int.random(in: scenario.sessions.indices, using: &self) }

  /// The position of a delegate.
  mutating func delegate(of scenario: Scenario) -> Int { Int.random(in: scenario.delegates.indices, using: &self) }
}
