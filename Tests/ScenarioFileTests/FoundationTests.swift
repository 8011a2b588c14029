import Conference
import Testing

@Test func `what a workshop builds on are topics that workshops offer, in no circle`() throws {
  let scenario = try sample(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 60}
        - {id: w2, kind: workshop, minutes: 60, builds-on: w1}
        - {id: w3, kind: workshop, minutes: 60, builds-on: [w1, w2]}
        """))
  #expect(scenario.workshops.map(\.buildsOn) == [[], ["w1"], ["w1", "w2"]])
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 60, builds-on: 1️⃣basic}
        - {id: w2, kind: talk, minutes: 60, topic: basics}
        """),
    ["1️⃣": "topic 'basic' is not declared; did you mean 'basics'?"])
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 60, builds-on: [1️⃣w3]}
        - {id: w2, kind: workshop, minutes: 60, builds-on: [2️⃣w2]}
        - {id: w3, kind: workshop, minutes: 60, builds-on: [3️⃣w1]}
        - {id: w4, kind: talk, minutes: 60, builds-on: 4️⃣[w1]}
        """),
    [
      "1️⃣": "'w3' builds on 'w1' in turn; remove one of the two", "2️⃣": "'w2' builds on its own topic",
      "3️⃣": "'w1' builds on 'w3' in turn; remove one of the two",
      "4️⃣": "a talk has nobody allocated to it; this belongs to workshops, leave it out",
    ])
}

@Test func `what nobody can have attended before is told before solving`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 60, day: thu, start: "11:00"}
        - {id: w2, kind: workshop, minutes: 60, day: thu, start: "09:00", builds-on: [1️⃣w1], attendance: {min: 1}}
        - {id: w3, kind: workshop, minutes: 60, day: thu, start: "14:00", builds-on: [w1, 2️⃣t], attendance: {min: 1}}
        - {id: t, kind: talk, minutes: 60}
        """),
    [
      "1️⃣": "no workshop about 'w1' is over when it starts, so that nobody can attend 'w2'",
      "2️⃣": "no workshop is about 't', so that nobody can attend 'w3'",
    ])
}
