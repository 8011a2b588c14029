import Conference
import Testing

@Test func `every rule of the rulebook can be set`() throws {
  let scenario = try sample(
    Sample(
      rest: """
        rules:
          attendance: {soft: 10}
          sectors: off
          delegation-spread: {at-most: even, soft: 3}
          pins: hard
          together: {soft: 1}
          apart: off
          topic-once: hard
          languages: off
          needs: {soft: 100}
          guarantee: {within-choices: 2, in: every-slot, soft: 7}
        """))
  var rules = Rulebook()
  rules.attendance = .soft(weight: 10)
  rules.sectors = .off
  rules.delegationSpread = DelegationSpread(.even, .soft(weight: 3))
  rules.together = .soft(weight: 1)
  rules.apart = .off
  rules.languages = .off
  rules.needs = .soft(weight: 100)
  rules.guarantee = Guarantee(choices: 2, in: .everySlot, .soft(weight: 7))
  #expect(scenario.rules == rules)
}

@Test func `rules are standard, hard and in any slot unless they say otherwise`() throws {
  #expect(try sample(Sample()).rules == Rulebook())
  #expect(try sample(Sample(rest: "rules: {guarantee: off, delegation-spread: off}")).rules == Rulebook())
  let rules = try sample(Sample(rest: "rules: {delegation-spread: {at-most: 2}, guarantee: {within-choices: 1}}")).rules
  #expect(rules.delegationSpread == DelegationSpread(.atMost(2), .hard))
  #expect(rules.guarantee == Guarantee(choices: 1, in: .anySlot, .hard))
}

@Test func `a rule is known, and its figures make sense`() {
  expectDiagnostics(
    Sample(
      rest: """
        rules:
          1️⃣guarante: {within-choices: 2}
          attendance: 2️⃣strict
          sectors: 9️⃣{3️⃣weight: 4}
          needs: {soft: 4️⃣0}
          delegation-spread: {at-most: 5️⃣evenly}
          guarantee: {within-choices: 6️⃣0, in: 7️⃣any}
          topic-once: 8️⃣true
        """),
    [
      "1️⃣": "unknown key 'guarante'; did you mean 'guarantee'?",
      "2️⃣": "'strict' where the strength of a rule belongs; write hard, off or {soft: 10}",
      "3️⃣": "unknown key 'weight'; the only key is 'soft'", "9️⃣": "'soft' is missing here",
      "4️⃣": "0 penalty points; it takes 1 to 1,000,000",
      "5️⃣": "'evenly' where a number of people or the word even belongs", "6️⃣": "0 choices; it takes 1 to 1000",
      "7️⃣": "unknown scope 'any'; the scopes are 'any-slot' and 'every-slot'",
      "8️⃣": "'true' where the strength of a rule belongs; write hard, off or {soft: 10}",
    ])
}

@Test func `a limit on delegations leaves room for all their members`() {
  expectDiagnostics(
    Sample(
      sessions: "- {id: w1, kind: workshop, minutes: 90, day: fri, start: \"09:30\"}",
      rest: "rules: {delegation-spread: {at-most: 1️⃣1}}"),
    ["1️⃣": "1 in each of 'w1' make 1 place, and delegation 'alb' has 2 members there; raise it"])
}

@Test func `a policy is a list of stages`() throws {
  #expect(try sample(Sample()).policy == .standard)
  let policy = try sample(
    Sample(
      rest: """
        policy:
          - worst-off
          - preferences: {penalties: [0, 1, 4], unranked: 25, slack: 2%}
          - {sector-balance: {weight: 2}, even-sizes: {weight: 0.5}, slack: 1 %}
          - delegation-spread: {slack: 3}
        """)
  ).policy
  #expect(
    policy.stages == [
      Stage(.worstOff),
      Stage(.preferences(Preferences(penalties: [0, 1, 4], unranked: 25)), slack: .relative(0.02)),
      Stage(parts: [.init(.sectorBalance, weight: 2), .init(.evenSizes, weight: 0.5)], slack: .relative(0.01)),
      Stage(.delegationSpread, slack: .absolute(3)),
    ])
}

@Test func `a policy wants known things, each once, and in order`() {
  expectDiagnostics(
    Sample(
      rest: """
        policy:
          - 1️⃣sector-balanse
          - {2️⃣worstoff: {slack: 2%}}
          - preferences: {penalties: [0, 4, 3️⃣1], unranked: 4️⃣2, slack: 5️⃣lots}
          - 6️⃣preferences
          - {even-sizes: {weight: 7️⃣0, slack: 8️⃣1%}, worst-off: {weight: 1}}
          - 9️⃣{slack: 1%}
        """),
    [
      "1️⃣": "unknown objective 'sector-balanse'; did you mean 'sector-balance'?",
      "2️⃣": "unknown key 'worstoff'; did you mean 'worst-off'?",
      "3️⃣": "choice 3 costs 1, less than choice 2; a later choice costs as much or more",
      "4️⃣": "what nobody asked for costs 2, less than the last choice; give 4 or more",
      "5️⃣": "'lots' where a slack, such as 2% or 3, belongs",
      "6️⃣": "'preferences' is in the policy already; name it once",
      "7️⃣": "a weight of 0; it must be above 0",
      "8️⃣": "the slack belongs to the stage as a whole, once: write it beside the objectives",
      "9️⃣": "a stage without an objective; name one",
    ])
  expectDiagnostics(
    Sample(rest: "policy: 1️⃣[]"),
    ["1️⃣": "a policy without objectives; name one, or leave 'policy' out for the standard one"])
}
