import Conference

/// Small scenarios whose agenda is open, with a random choice of rules.
enum RandomAgenda {
  static func make(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed &+ 77_000)
    let count = Int.random(in: 1...2, using: &random)
    let days = (0..<count).map { number in
      Day(
        id: ID("d\(number)"), date: CalendarDate(year: 2026, month: 3, day: 2 + number)!, opens: TimeOfDay("09:00")!,
        closes: TimeOfDay(minutes: 60 * Int.random(in: 12...13, using: &random))!)
    }
    let event = Event(name: "Random \(seed)", step: 30, days: days)
    var rooms = (0..<Int.random(in: 1...3, using: &random)).map { number in
      Room(
        id: ID("r\(number)"), name: "Room", seats: Int.random(in: 2...6, using: &random),
        features: random.chance(0.6) ? ["screen"] : [],
        closed: random.chance(0.2)
          ? [
            Interval(
              start: event.moment(days[0], TimeOfDay("10:00")!), minutes: Int.random(in: 1...3, using: &random) * 30)
          ]
          : [])
    }
    if rooms.count > 1, random.chance(0.4) {
      rooms.append(
        Room(
          id: "joined", name: "Joined", seats: rooms[0].seats + rooms[1].seats, features: ["screen"],
          parts: ["r0", "r1"]))
    }
    var breaks = days.flatMap { day -> [Break] in
      guard random.chance(0.5) else { return [] }
      let from = 570 + 30 * Int.random(in: 0...2, using: &random)
      let window = TimeWindow(from: TimeOfDay(minutes: from)!, to: TimeOfDay(minutes: from + 60)!)!
      return [
        Break(
          id: "coffee", day: day.id, name: "Coffee", minutes: 30, window: event.interval(day, window),
          start: random.chance(0.2) ? event.moment(day, TimeOfDay(minutes: from)!) : nil)
      ]
    }
    let sessions = (0..<Int.random(in: 2...4, using: &random)).map { number in
      session(number, event: event, rooms: rooms, random: &random)
    }
    let delegates = (0..<Int.random(in: 0...4, using: &random)).map { number in
      Delegate(
        id: ID("p\(number)"), name: "p\(number)", sector: "all",
        choices: sessions.filter { _ in random.chance(0.4) }.map(\.topic),
        arrives: random.chance(0.2) ? event.moment(days[0], TimeOfDay("10:00")!) : nil,
        leaves: random.chance(0.2) ? event.moment(days[days.count - 1], TimeOfDay("11:00")!) : nil,
        roles: sessions.filter { _ in random.chance(0.15) }.map { Role(.speaker, in: $0.id) })
    }
    // Further choices come last, so that the scenarios of a seed stay what they were before there were such things.
    let limit: Int? = random.chance(0.4) ? 90 : nil
    let changeover = random.chance(0.2) ? 30 : 0
    for number in breaks.indices where random.chance(0.3) { breaks[number].tracks = ["track"] }
    let contributors = (0..<Int.random(in: 0...2, using: &random)).map { number in
      let from = event.moment(
        days.randomElement(using: &random)!, TimeOfDay(minutes: 540 + 30 * Int.random(in: 0...3, using: &random))!)
      return Contributor(
        id: ID("c\(number)"), name: "Contributor", sessions: sessions.filter { _ in random.chance(0.3) }.map(\.id),
        available: random.chance(0.4) ? [Interval(start: from, minutes: 120)] : [])
    }
    let walking = random.chance(0.3) ? 30 : 0
    var limited = event
    for index in limited.days.indices where random.chance(0.25) {
      limited.days[index].starts = (0..<6).filter { _ in random.chance(0.6) }.map { TimeOfDay(minutes: 540 + 30 * $0)! }
    }
    let asked = sessions.count > 1 && random.chance(0.5) ? (0..<2).map { rule($0, sessions, &random) } : []
    return Scenario(
      event: limited, rooms: rooms, breaks: breaks, longestWithoutBreak: limit, changeover: changeover,
      walking: walking,
      sessions: sessions, sectors: [Sector(id: "all", name: "All")],
      delegates: delegates, contributors: contributors, programmeRules: asked, policy: Policy([]))
  }

  /// Something that is asked of some sessions together; rooms, which are chosen later, are no question of the times.
  private static func rule(_ number: Int, _ sessions: [Session], _ random: inout SplitMix64) -> ProgrammeRule {
    let window = TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("11:00")!)!
    let demands: [ProgrammeRule.Demand] = [
      .parallel(atMost: 1), .parallel(atMost: 2), .perDay(atMost: 1), .within(minutes: 30), .window(window),
    ]
    return ProgrammeRule(
      ID("r\(number)"), demands.randomElement(using: &random)!,
      of: [sessions.map(\.id).shuffled(using: &random).dropLast(random.chance(0.5) ? 1 : 0)].map(Array.init),
      random.chance(0.4) ? .hard : .soft(weight: Int.random(in: 1...9, using: &random)))
  }

  private static func session(_ number: Int, event: Event, rooms: [Room], random: inout SplitMix64) -> Session {
    let kinds: [SessionKind] = [.plenary, .talk, .talk, .talk, .service]
    let others = (0..<number).map { ID<Session>("s\($0)") }
    func some(_ chance: Double) -> [ID<Session>] {
      guard random.chance(chance), let one = others.randomElement(using: &random) else { return [] }
      return [one]
    }
    let day = event.days.randomElement(using: &random)!
    let start = event.moment(day, TimeOfDay(minutes: 540 + 30 * Int.random(in: 0...4, using: &random))!)
    let isPinned = random.chance(0.1)
    return Session(
      id: ID("s\(number)"), kind: kinds.randomElement(using: &random)!, title: "Session",
      minutes: 30 * Int.random(in: 1...3, using: &random), day: isPinned || random.chance(0.2) ? day.id : nil,
      start: isPinned ? start : nil, room: random.chance(0.1) ? rooms.randomElement(using: &random)!.id : nil,
      window: random.chance(0.2) ? TimeWindow(from: TimeOfDay("09:30")!, to: TimeOfDay("12:00")!) : nil,
      ideal: random.chance(0.2) ? TimeOfDay("10:00")! : nil, after: some(0.2), with: some(0.1), notWith: some(0.15),
      track: random.chance(0.3) ? "track" : nil, requires: random.chance(0.15) ? ["screen"] : [])
  }
}
