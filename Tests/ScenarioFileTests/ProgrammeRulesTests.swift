import Conference
import ScenarioFile
import Testing

private let sessions = """
  - {id: w1, kind: workshop, minutes: 90, day: fri, tags: [law, panel]}
  - {id: w2, kind: workshop, minutes: 90, day: fri, tags: law, track: red}
  - {id: w3, kind: workshop, minutes: 90, day: fri, track: red}
  """

@Test func `rules of the programme say of which sessions, what is asked, and how strongly`() throws {
  let scenario = try sample(
    Sample(
      sessions: sessions,
      rest: """
        contributors: [{id: c, sessions: [w1, w3]}]
        programme-rules:
          - {id: board, sessions: [w1, w2, w3], parallel: 2}
          - {pairs: [[w1, w2], [w2, w3]], parallel: 1, soft: 100}
          - {tag: law, per-day: 1, soft: 5}
          - {track: red, rooms: 1, soft: 3}
          - {contributor: c, within: 30 min}
          - {sessions: w1, window: "09:00–12:00", soft: 2}
        """))
  #expect(
    scenario.programmeRules == [
      ProgrammeRule("board", .parallel(atMost: 2), of: [["w1", "w2", "w3"]]),
      ProgrammeRule("rule-2", .parallel(atMost: 1), of: [["w1", "w2"], ["w2", "w3"]], .soft(weight: 100)),
      ProgrammeRule("rule-3", .perDay(atMost: 1), of: [["w1", "w2"]], .soft(weight: 5)),
      ProgrammeRule("rule-4", .rooms(atMost: 1), of: [["w2", "w3"]], .soft(weight: 3)),
      ProgrammeRule("rule-5", .within(minutes: 30), of: [["w1", "w3"]]),
      ProgrammeRule(
        "rule-6", .window(TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("12:00")!)!), of: [["w1"]],
        .soft(weight: 2)),
    ])
}

@Test func `rules of the programme that cannot be are told where they are`() {
  expectDiagnostics(
    Sample(
      sessions: sessions,
      rest: """
        programme-rules:
          - 1️⃣{sessions: [w1, w2]}
          - 2️⃣{parallel: 1}
          - {tag: 3️⃣lwa, parallel: 1}
          - {track: red, rooms: 4️⃣1}
          - {sessions: [w1, 5️⃣w9], parallel: 1}
          - {pairs: [6️⃣[w1]], parallel: 1}
          - {sessions: [w1, w2], parallel: 1, per-day: 7️⃣1}
          - 8️⃣{sessions: w1, parallel: 1}
          - {sessions: [w1, w2], parallel: 9️⃣0}
        """),
    [
      "1️⃣": "a rule that asks for nothing; it takes one of 'parallel', 'per-day', 'within', 'window' and 'rooms'",
      "2️⃣": "a rule about no session; it takes one of 'sessions', 'pairs', 'tag', 'track' and 'contributor'",
      "3️⃣": "no session has the tag 'lwa'; did you mean 'law'?",
      "4️⃣": "'rooms' is a wish: add 'soft'; what must be in one room has a 'track'",
      "5️⃣": "session 'w9' is not declared; the sessions are 'w1', 'w2' and 'w3'",
      "6️⃣": "1 sessions where a pair belongs",
      "7️⃣": "'parallel' is asked already; write a rule of its own for this",
      "8️⃣": "a rule about sessions together that names fewer than two; name more, or remove it",
      "9️⃣": "0 sessions; it takes 1 to 1000",
    ])
}
