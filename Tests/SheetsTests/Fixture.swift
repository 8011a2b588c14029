import Conference
import Sheets
import Verification

/// Small conferences with plans made by hand: two days, two rooms that open into one, two blocks of two workshops.
enum Fixture {
  /// Twenty-two delegates of four sectors and five delegations, some late, some with a part.
  static let scenario: Scenario = {
    let thu = Day(id: "thu", date: date(2026, 5, 14), opens: time("08:30"), closes: time("17:30"))
    let fri = Day(id: "fri", date: date(2026, 5, 15), opens: time("08:30"), closes: time("17:00"))
    let event = Event(
      name: both("Safer networks, together", "Ensemble pour des réseaux plus sûrs"), timezone: "Europe/Paris",
      days: [thu, fri])
    func at(_ day: Day, _ text: String) -> Moment { event.moment(day, time(text)) }
    func session(
      _ id: ID<Session>, _ kind: SessionKind, _ title: Text, _ minutes: Int, _ day: Day, _ start: String,
      _ room: ID<Room>
    ) -> Session {
      Session(id: id, kind: kind, title: title, minutes: minutes, day: day.id, start: at(day, start), room: room)
    }
    func pause(_ id: ID<Break>, _ day: Day, _ name: Text, _ minutes: Int, _ from: String, _ to: String) -> Break {
      Break(
        id: id, day: day.id, name: name, minutes: minutes, window: Interval(start: at(day, from), end: at(day, to)))
    }
    let coffee = both("Coffee break", "Pause café")
    let lunch = both("Lunch", "Déjeuner")
    var rules = Rulebook()
    rules.guarantee = Guarantee(choices: 1, in: .anySlot, .soft(weight: 3))
    rules.languages = .soft(weight: 2)
    return Scenario(
      event: event,
      rooms: [
        Room(id: "room-8", name: both("Room 8", "Salle 8"), seats: 14, features: ["interpretation"]),
        Room(id: "room-9", name: both("Room 9", "Salle 9"), seats: 14, features: ["interpretation", "step-free"]),
        Room(
          id: "rooms-8-9", name: both("Rooms 8 and 9", "Salles 8 et 9"), seats: 30,
          features: ["interpretation", "step-free"], parts: ["room-8", "room-9"]),
      ],
      breaks: [
        pause("coffee", thu, coffee, 30, "10:30", "12:00"), pause("lunch", thu, lunch, 90, "12:00", "14:30"),
        pause("coffee", fri, coffee, 30, "10:30", "12:00"), pause("lunch", fri, lunch, 60, "12:30", "14:30"),
      ],
      sessions: [
        session("registration", .service, both("Registration", "Accueil"), 30, thu, "08:30", "room-9"),
        session("welcome", .plenary, both("Welcome", "Ouverture"), 30, thu, "09:00", "rooms-8-9"),
        session(
          "trends", .plenary, both("Trends and responses", "Tendances et réponses"), 90, thu, "09:30", "rooms-8-9"),
        session("tools", .talk, both("Tools on show", "Démonstrations"), 60, thu, "11:30", "room-8"),
        session("stock", .plenary, both("Taking stock", "État des lieux"), 90, thu, "14:00", "rooms-8-9"),
        session("keynote", .plenary, both("Keynote speech", "Discours liminaire"), 30, fri, "09:00", "rooms-8-9"),
        session(
          "w1", .workshop, both("Reporting and prosecution", "Signalement et poursuites"), 90, fri, "09:30", "room-8"),
        session("w2", .workshop, both("Identifying victims", "Identifier les victimes"), 90, fri, "09:30", "room-9"),
        session("w3", .workshop, both("Raising awareness", "Sensibiliser"), 90, fri, "11:30", "room-8"),
        session(
          "w4", .workshop,
          both("Rights before, during and after the proceedings", "Les droits avant, pendant et après la procédure"),
          90, fri, "11:30", "room-9"),
        session("forward", .plenary, both("The way forward", "La suite"), 60, fri, "14:00", "rooms-8-9"),
      ],
      sectors: [
        Sector(id: "police", name: both("Law enforcement", "Services répressifs")),
        Sector(id: "judges", name: both("Judges and prosecutors", "Juges et procureurs"), prefers: ["w4", "w1"]),
        Sector(id: "education", name: both("Education", "Éducation")),
        Sector(id: "society", name: both("Civil society", "Société civile"), prefers: ["w3", "w2"]),
      ],
      delegations: [
        Delegation(id: "alb", name: both("Albania", "Albanie")),
        Delegation(id: "arm", name: both("Armenia", "Arménie")),
        Delegation(id: "geo", name: both("Georgia", "Géorgie")), Delegation(id: "srb", name: both("Serbia", "Serbie")),
        Delegation(id: "ukr", name: "Ukraine"),
      ],
      delegates: delegates(at(fri, "11:00")), unrankedInheritSector: true,
      pins: [Pin("arm-1", .must, attend: "w1")], rules: rules,
      policy: Policy([Stage(.sectorBalance), Stage(.preferences, slack: .relative(0.02)), Stage(.evenSizes)]))
  }()

  /// Four of each delegation, one of each sector, and two without a delegation.
  private static func delegates(_ late: Moment) -> [Delegate] {
    let wishes: [[ID<Topic>]] = [["w1", "w4", "w2"], ["w4", "w2", "w1", "w3"], ["w3", "w2"], []]
    let sectors: [ID<Sector>] = ["police", "judges", "education", "society"]
    var all: [Delegate] = []
    for (position, delegation) in ["alb", "arm", "geo", "srb", "ukr"].enumerated() {
      for member in 1...4 {
        all.append(
          Delegate(
            id: ID("\(delegation)-\(member)"), name: "Delegate \(delegation)-\(member)", sector: sectors[member - 1],
            delegation: ID(delegation), choices: wishes[(member + position) % 4], languages: ["en"]))
      }
    }
    all[0].roles = [Role(.moderator, in: "w1")]
    all[5].roles = [Role(.rapporteur, in: "w4"), Role(.speaker, in: "stock")]
    all[9].arrives = late
    all[11].needs = ["step-free"]
    all.append(Delegate(id: "inv-1", name: "Žofia “Zoë” O'Neil, PhD", sector: "society", choices: ["w2", "w3"]))
    all.append(Delegate(id: "inv-2", name: "ნინო & Օլգա", sector: "police", choices: ["w1"]))
    return all
  }

  /// The agenda at the pinned times, and sectors dealt out in turn.
  static let plan: Plan = {
    var first: [ID<Session>: [ID<Delegate>]] = [:]
    var allocation = Allocation()
    var turn: [ID<Sector>: Int] = [:]
    for delegate in scenario.delegates {
      let seat = turn[delegate.sector, default: 0]
      turn[delegate.sector] = seat + 1
      let (one, two): (ID<Session>, ID<Session>) =
        switch delegate.id.text {
        case "alb-1", "arm-1": ("w1", "w4")
        case "arm-2": ("w1", "w4")
        case "geo-4": ("w2", "w4")
        default: (seat.isMultiple(of: 2) ? "w1" : "w2", seat.isMultiple(of: 2) ? "w3" : "w4")
        }
      allocation[delegate.id] = delegate.arrives == nil ? [one, two] : [two]
      first[one, default: []].append(delegate.id)
    }
    return proven(Plan(agenda: agenda(of: scenario), allocation: allocation), scenario)
  }()

  /// The plan of ``scenario``, verified.
  static let verified: VerifiedPlan = checked(plan, scenario)

  /// Every session at its pins, and every break between them.
  static func agenda(of scenario: Scenario) -> Agenda {
    let placements = scenario.sessions.compactMap { session -> Agenda.Placement? in
      guard let start = session.start, let room = session.room else { return nil }
      return Agenda.Placement(session.id, in: room, at: Interval(start: start, minutes: session.minutes))
    }
    let pauses = scenario.breaks.map { pause in
      var start = pause.start ?? pause.window.start
      while placements.contains(where: { $0.time.overlaps(Interval(start: start, minutes: pause.minutes)) }) {
        start = start + scenario.event.step
      }
      return Agenda.Pause(pause.id, on: pause.day, at: Interval(start: start, minutes: pause.minutes))
    }
    return Agenda(placements: placements, pauses: pauses)
  }

  /// A plan with a claim for each stage: what it is worth, the first stage proven, the second within 2 %.
  static func proven(_ plan: Plan, _ scenario: Scenario) -> Plan {
    var plan = plan
    plan.proof = checked(plan, scenario).metrics.stages.enumerated().map { position, stage in
      let bound = position == 1 ? stage.value - 0.02 * max(1, stage.value) : stage.value
      let slack = scenario.policy.stages[position].slack
      return StageProof(
        stage: stage.name, value: stage.value, bound: bound, allowance: slack.allowance(for: stage.value),
        final: stage.value)
    }
    return plan
  }

  /// A plan that must pass verification.
  static func checked(_ plan: Plan, _ scenario: Scenario) -> VerifiedPlan {
    do {
      return try verify(plan, against: scenario)
    } catch {
      fatalError("the fixture is no valid plan:\n\(error)")
    }
  }

  /// Files that stand for the scenario's.
  static let source = SourceFiles(
    main: "scenario.yaml",
    files: [
      "scenario.yaml": Array("format: breakout/1\n# “quoted”\ttab\u{FEFF}\n".utf8),
      "lists/roster.xlsx": [0x50, 0x4B, 0x03, 0x04, 0xFF],
    ])

  static func both(_ english: String, _ french: String) -> Text {
    Text([(.english, english), (.french, french)]) ?? Text(english)
  }

  static func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { fatalError("\(text) is no time") }
    return time
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { fatalError("no such day") }
    return date
  }
}
