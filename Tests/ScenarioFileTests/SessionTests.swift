import Conference
import Testing

@Test func `everything that a session can say is read`() throws {
  let scenario = try sample(
    Sample(
      sessions: """
        - {id: opening, kind: plenary, minutes: 30, day: thu, start: "09:00"}
        - id: w1
          kind: workshop
          title: {en: Reporting, fr: Signaler}
          topic: reporting
          minutes: 90 min
          day: fri
          room: room-8
          window: "09:00-13:00"
          ideal: "09:30"
          after: [opening]
          with: w2
          not-with: clinic-1
          track: law
          attendance: {min: 1, max: 8}
          sectors: {at-least: {police: 1}, at-most: {courts: 2}, distinct: 2}
          open-to: {sectors: police, delegations: [alb, ukr], year: [5, "6b"], region: north}
          requires: interpretation
          languages: [en, fr]
          optional: true
          may-be-cancelled: true
        - {id: w2, kind: workshop, minutes: 90}
        - {id: clinic, kind: workshop, minutes: 45, title: Clinic, repeats: 3}
        - {id: desk, kind: service, minutes: 30}
        - {id: talk, kind: talk, minutes: 30, attendance: {max: 5}}
        """,
      delegates: "roster: roster.csv\nattributes: [year, region]",
      roster: """
        id,sector,delegation,year,region
        alb-1,police,alb,5,north
        ukr-1,courts,ukr,6b,
        """))
  let w1 = Session(
    id: "w1", kind: .workshop, title: try #require(Text([(.english, "Reporting"), (.french, "Signaler")])),
    topic: "reporting", minutes: 90, day: "fri", room: "room-8",
    window: TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("13:00")!), ideal: TimeOfDay("09:30"),
    after: ["opening"],
    with: ["w2"], notWith: ["clinic-1"], track: "law", attendance: Attendance(min: 1, max: 8),
    sectors: SectorRule(atLeast: ["police": 1], atMost: ["courts": 2], distinct: 2),
    openTo: Admission(
      sectors: ["police"], delegations: ["alb", "ukr"], attributes: ["year": ["5", "6b"], "region": ["north"]]),
    requires: [.interpretation],
    languages: ["en", "fr"], optional: true, mayBeCancelled: true)
  #expect(scenario.session("w1") == w1)
  #expect(scenario.sessions.map(\.id) == ["opening", "w1", "w2", "clinic-1", "clinic-2", "clinic-3", "desk", "talk"])
  let clinics = scenario.sessions.filter { $0.topic == "clinic" }
  #expect(clinics.count == 3)
  #expect(clinics.allSatisfy { $0.title() == "Clinic" && $0.minutes == 45 })
  #expect(scenario.sessions[0].start.map(scenario.event.label) == "thu 09:00")
  #expect(scenario.session("w2")?.title() == "w2")
}

@Test func `a session has a kind, a length and a name of its own`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: 1️⃣workshp, minutes: 90}
        - {id: clinic, kind: workshop, minutes: 30, repeats: 2}
        - {id: 2️⃣clinic-2, kind: workshop, minutes: 30}
        - {id: w4, kind: workshop, minutes: 30, repeats: 3️⃣1}
        - {id: w5, kind: workshop, minutes: 30, after: clinic}
        """),
    [
      "1️⃣": "unknown kind of session 'workshp'; did you mean 'workshop'?",
      "2️⃣": "session 'clinic-2' is declared a second time; rename one, or remove it",
      "3️⃣": "1 repeats; it takes 2 to 100",
    ])
}

@Test func `the copies of a session that repeats are named one by one`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: clinic, kind: workshop, minutes: 30, repeats: 2}
        - {id: w5, kind: workshop, minutes: 30, after: 1️⃣clinic, with: [2️⃣w6]}
        """),
    [
      "1️⃣": "session 'clinic' is not declared; did you mean 'clinic-1' or 'clinic-2', whose name is 'clinic'?",
      "2️⃣": "session 'w6' is not declared; the sessions are 'clinic-1', 'clinic-2' and 'w5'",
    ])
}

@Test func `a pinned start is on the grid and inside the opening hours and the window`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: 1️⃣"09:40"}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: 2️⃣"16:00"}
        - {id: w3, kind: workshop, minutes: 90, day: fri, start: 3️⃣"08:00"}
        - {id: w4, kind: workshop, minutes: 90, start: 4️⃣"09:00"}
        - {id: w5, kind: workshop, minutes: 90, day: 5️⃣sat, start: "09:00"}
        - {id: w6, kind: workshop, minutes: 90, day: thu, start: 6️⃣"09:00", window: "10:00–12:00"}
        """),
    [
      "1️⃣": "09:40 is not on the grid of 15 minutes; write 09:30 or 09:45, or change the step",
      "2️⃣": "16:00–17:30 is outside the opening hours of 'fri', 08:30–17:00; move the session or the hours",
      "3️⃣": "08:00–09:30 is outside the opening hours of 'fri', 08:30–17:00; move the session or the hours",
      "4️⃣": "a start without a day; add 'day', one of 'thu' and 'fri'",
      "5️⃣": "day 'sat' is not declared; the days are 'thu' and 'fri'",
      "6️⃣": "09:00–10:30 is not inside the session's own window, 10:00–12:00",
    ])
}

@Test func `on a conference of one day a start needs no day`() throws {
  let scenario = try sample(
    Sample(
      event:
        "name: T\ntimezone: Europe/Paris\ndays: [{id: fri, date: 2019-05-17, opens: \"08:30\", closes: \"17:00\"}]",
      sessions: "- {id: w1, kind: workshop, minutes: 90, start: \"09:00\"}"))
  #expect(scenario.sessions[0].start == Moment(minutes: 540))
}

@Test func `a session that fits nowhere is reported before solving`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 1️⃣600}
        - {id: w2, kind: workshop, minutes: 2️⃣520, day: fri}
        - {id: w3, kind: workshop, minutes: 90, window: 3️⃣"09:00–10:00"}
        - {id: w4, kind: workshop, minutes: 90, window: 4️⃣"07:00–09:30"}
        - {id: w5, kind: workshop, minutes: 90, day: thu, window: 5️⃣"09:10–10:40"}
        """),
    [
      "1️⃣": "600 minutes are longer than any day is open, which is 540 minutes",
      "2️⃣": "520 minutes are longer than 'fri' is open, which is 510 minutes",
      "3️⃣": "the window 09:00–10:00 is shorter than the session, which takes 90 minutes; widen it",
      "4️⃣": "no start on the grid of 15 minutes leaves 90 minutes inside the opening hours and the window 07:00–09:30",
      "5️⃣": "no start on the grid of 15 minutes leaves 90 minutes inside the opening hours and the window 09:10–10:40",
    ])
}

@Test func `what only workshops have is refused elsewhere`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: plenary, minutes: 90, attendance: 1️⃣{min: 4}}
        - {id: w2, kind: service, minutes: 90, may-be-cancelled: 2️⃣true}
        - {id: w3, kind: talk, minutes: 90, sectors: 3️⃣{distinct: 1}, optional: 4️⃣true}
        """),
    [
      "1️⃣": "a plenary has nobody allocated to it; this belongs to workshops, leave it out",
      "2️⃣": "a service has nobody allocated to it; this belongs to workshops, leave it out",
      "3️⃣": "a talk has nobody allocated to it; this belongs to workshops, leave it out",
      "4️⃣": "a talk has nobody allocated to it; this belongs to workshops, leave it out",
    ])
}

@Test func `attendance does not cross itself, the seats or the delegates`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, attendance: {min: 1️⃣4, max: 3}}
        - {id: w2, kind: workshop, minutes: 30, attendance: {max: 2️⃣0}}
        - {id: w3, kind: workshop, minutes: 30, attendance: {min: 3️⃣5}}
        - {id: w4, kind: workshop, minutes: 30, attendance: {min: 5}, may-be-cancelled: true}
        - {id: w5, kind: workshop, minutes: 30, attendance: {4️⃣least: 5}}
        """),
    [
      "1️⃣": "at least 4 and at most 3 people; swap them, or lower 'min'",
      "2️⃣": "a session for nobody; raise 'max', or remove the session",
      "3️⃣": "at least 5 people, and only 4 can be there; lower 'min'",
      "4️⃣": "unknown key 'least'; the keys are 'min' and 'max'",
    ])
}

@Test func `sector bounds respect who there is`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, sectors: {at-least: {police: 1️⃣3}}}
        - {id: w2, kind: workshop, minutes: 30, sectors: {at-least: {police: 2️⃣2}, at-most: {police: 1}}}
        - {id: w3, kind: workshop, minutes: 30, sectors: {distinct: 3️⃣3}}
        - {id: w4, kind: workshop, minutes: 30, sectors: {at-least: {4️⃣polce: 1}}}
        - {id: w5, kind: workshop, minutes: 30, sectors: {at-most: 5️⃣{police: 0, courts: 0}}, attendance: {min: 1}}
        - {id: w6, kind: workshop, minutes: 30, sectors: {at-least: 6️⃣{police: 1, courts: 2}}, attendance: {max: 2}}
        """),
    [
      "1️⃣": "at least 3 of 'police', and there are 2; lower it",
      "2️⃣": "at least 2 and at most 1 of 'police'; change one of them",
      "3️⃣": "3 sectors, and delegates come from 2 that are let in",
      "4️⃣": "sector 'polce' is not declared; did you mean 'police'?",
      "5️⃣": "this lets in 0 people, and the workshop needs 1",
      "6️⃣": "3 people at least, and the workshop takes 2",
    ])
}
