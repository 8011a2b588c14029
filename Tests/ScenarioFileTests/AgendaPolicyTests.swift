import Conference
import ScenarioFile
import Testing

@Test func `a policy of the agenda is a list of stages`() throws {
  #expect(try sample(Sample()).agendaPolicy == .standard)
  let policy = try sample(
    Sample(
      rest: """
        agenda-policy:
          - clashes
          - ideal-times: {slack: 30}
          - {compact-days: {weight: 2}, gaps: {weight: 30}, slack: 5%}
        """)
  ).agendaPolicy
  #expect(
    policy.stages == [
      .init(.clashes), .init(.idealTimes, slack: .absolute(30)),
      .init([.init(.compactDays, weight: 2), .init(.gaps, weight: 30)], slack: .relative(0.05)),
    ])
  #expect(try sample(Sample(rest: "agenda-policy: []")).agendaPolicy.stages.isEmpty)
}

@Test func `a policy of the agenda wants known things, each once`() {
  expectDiagnostics(
    Sample(
      rest: """
        agenda-policy:
          - 1️⃣compact-day
          - {2️⃣clashs: {slack: 2%}}
          - gaps
          - {gaps: 3️⃣{weight: 2}, clashes: {weight: 4️⃣0.5, slack: 5️⃣1}}
          - 6️⃣{slack: 1%}
        """),
    [
      "1️⃣": "unknown objective 'compact-day'; did you mean 'compact-days'?",
      "2️⃣": "unknown key 'clashs'; did you mean 'clashes'?",
      "3️⃣": "'gaps' is in the policy already; name it once",
      "4️⃣": "0.5 is the number 0.5 to YAML 1.1; write the points of weight in plain digits",
      "5️⃣": "the slack belongs to the stage as a whole, once: write it beside the objectives",
      "6️⃣": "a stage without an objective; name one",
    ])
}
