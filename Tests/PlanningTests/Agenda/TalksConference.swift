import Conference

/// Conferences of hour-long talks with speakers who give several, some of them away part of the time, prerequisites, tags that must not run in
/// parallel, and rooms of different sizes. A hidden agenda makes every one of them feasible.
enum TalksConference {
  static func make(talks: Int, slots: Int, days: Int, rooms: Int, speakers: Int, tags: Int, seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed)
    let perDay = (slots + days - 1) / days
    let event = Event(
      name: "Talks", step: 60,
      days: (0..<days).map { day in
        Day(
          id: ID("d\(day)"), date: CalendarDate(year: 2026, month: 3, day: 2 + day)!, opens: TimeOfDay("09:00")!,
          closes: TimeOfDay(minutes: 540 + 60 * min(perDay, slots - day * perDay))!)
      })
    let moments = (0..<slots).map { slot in
      event.moment(event.days[slot / perDay], TimeOfDay(minutes: 540 + 60 * (slot % perDay))!)
    }
    let seats = (0..<rooms).map { max(30, 400 / ($0 + 1)) }
    // Talks are dealt out slot by slot, so that a speaker's talks, which follow each other, are in different slots.
    let places = (0..<talks).map { (slot: $0 % slots, room: $0 / slots) }
    let order = Array(0..<talks).shuffled(using: &random)
    func speaker(_ talk: Int) -> Int { talk * speakers / talks }
    let tag = (0..<talks).map { _ in Int.random(in: 0..<tags, using: &random) }
    let sessions = order.map { talk -> Session in
      var session = Session(id: ID("k\(talk)"), kind: .talk, title: "Talk", minutes: 60)
      if random.chance(0.4) { session.attendance.min = seats[places[talk].room] * 4 / 5 }
      session.notWith = (0..<talk)
        .filter { tag[$0] == tag[talk] && places[$0].slot != places[talk].slot && random.chance(0.5) }.map {
          ID("k\($0)")
        }
      let earlier = (0..<talks).filter { places[$0].slot < places[talk].slot }
      if random.chance(0.15), let before = earlier.randomElement(using: &random) { session.after = [ID("k\(before)")] }
      return session
    }
    let people = (0..<speakers).map { person -> Delegate in
      let mine = (0..<talks).filter { speaker($0) == person }
      let held = mine.map { places[$0].slot }
      let isPart = random.chance(0.4)
      let first = max(0, (held.min() ?? 0) - Int.random(in: 0...3, using: &random))
      let last = min(slots - 1, (held.max() ?? 0) + Int.random(in: 0...3, using: &random))
      return Delegate(
        id: ID("s\(person)"), name: "s\(person)", sector: "all", arrives: isPart ? moments[first] : nil,
        leaves: isPart ? moments[last] + 60 : nil, roles: mine.map { Role(.speaker, in: ID("k\($0)")) })
    }
    return Scenario(
      event: event, rooms: seats.enumerated().map { Room(id: ID("r\($0)"), name: "Room", seats: $1) },
      sessions: sessions,
      sectors: [Sector(id: "all", name: "All")], delegates: people, policy: Policy([]))
  }
}
