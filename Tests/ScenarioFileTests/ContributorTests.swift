import Conference
import Testing

@testable import ScenarioFile

@Test func `contributors have sessions and times at which they are available`() throws {
  let scenario = try sample(
    Sample(
      rest: """
        contributors:
          - {id: c1, name: Professor C, sessions: [w1, w3], available: [{day: thu}, {day: fri, from: "09:00", to: "12:00"}]}
          - {id: c2, sessions: w2}
        """))
  #expect(scenario.contributors.map(\.sessions) == [["w1", "w3"], ["w2"]])
  #expect(scenario.contributors[0].available.map(\.minutes) == [540, 180])
  #expect(scenario.contributors[1].available == [])
}

@Test func `what is wrong with a contributor is told where it stands`() {
  expectDiagnostics(
    Sample(
      rest: """
        contributors:
          - {id: c1, sessions: [1️⃣w9]}
          - {id: c2, sessions: 2️⃣[]}
          - {id: 3️⃣c1, sessions: [w1]}
          - {id: c4, sessions: [4️⃣w1], available: {day: thu}}
          - {id: c5, sessions: [w1, 5️⃣w2]}
          - {id: c6, sessions: [w3], available: {day: fri, from: "12:00", to: 6️⃣"11:00"}}
        """),
    [
      "1️⃣": "session 'w9' is not declared; the sessions are 'w1', 'w2' and 'w3'",
      "2️⃣": "a contributor to no session; name one, or leave them out",
      "3️⃣": "contributor 'c1' is declared a second time; rename one, or remove it",
      "4️⃣":
        "'c4' is not available for all of 'w1', fri 09:30–11:00; move the session, or widen 'available'",
      "5️⃣": "'c5' has a part in 'w1' too, which runs at the same time",
      "6️⃣": "available from 12:00 to 11:00; the first must be earlier than the second",
    ])
}
