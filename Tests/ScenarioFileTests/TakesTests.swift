import Conference
import Testing

private let clinics = """
  - {id: w1, kind: workshop, minutes: 60, day: thu, start: "09:00", optional: true}
  - {id: w2, kind: workshop, minutes: 60, day: thu, start: "11:00", optional: true}
  """

@Test func `how many optional workshops people take is read for all and for one`() throws {
  let scenario = try sample(
    Sample(
      sessions: clinics, rest: "rules: {takes: {min: 1, max: 2, soft: 4}}",
      roster: """
        id,sector,takes
        a,police,
        b,police,2
        c,courts,1-2
        d,courts,0–1
        e,courts,1-
        f,courts,-1
        """))
  #expect(scenario.rules.takes == Takes(min: 1, max: 2))
  #expect(scenario.rules[.takes] == .soft(weight: 4))
  #expect(
    scenario.delegates.map(\.takes) == [
      nil, Takes(min: 2, max: 2), Takes(min: 1, max: 2), Takes(max: 1), Takes(min: 1), Takes(max: 1),
    ])
  #expect(try sample(Sample(rest: "rules: {takes: off}")).rules[.takes] == .off)
  #expect(try sample(Sample(rest: "rules: {takes: {soft: 2}}")).rules[.takes] == .soft(weight: 2))
  #expect(try sample(Sample(sessions: clinics, rest: "rules: {takes: {max: 2}}")).rules[.takes] == .hard)
}

@Test func `how many optional workshops people take makes sense`() {
  expectDiagnostics(
    Sample(
      sessions: clinics, rest: "rules: {takes: {min: 1️⃣few}}",
      roster: "id,sector,takes\na,police,2️⃣some\nb,courts,3️⃣1-2-3\nc,courts,4️⃣-"),
    [
      "1️⃣": "'few' is not a whole number of workshops",
      "2️⃣": "'some' is not so many workshops; write a number, or the least and the most, such as 2 or 1-3",
      "3️⃣": "'1-2-3' is not so many workshops; write a number, or the least and the most, such as 2 or 1-3",
      "4️⃣": "'-' is not so many workshops; write a number, or the least and the most, such as 2 or 1-3",
    ])
  expectDiagnostics(
    Sample(
      sessions: clinics, rest: "rules: {takes: {min: 1️⃣2, max: 1}}", roster: "id,sector,takes\na,police,2️⃣2-1"),
    [
      "1️⃣": "at least 2 and at most 1; swap them, or lower 'min'",
      "2️⃣": "at least 2 and at most 1; put the smaller one first",
    ])
  expectDiagnostics(
    Sample(rest: "rules: {takes: 1️⃣{max: 2}}"),
    ["1️⃣": "no workshop is optional, so that nobody chooses how many to take; mark some with 'optional: true'"])
}

@Test func `who takes more than there is for them is told before solving`() {
  expectDiagnostics(
    Sample(
      sessions: clinics,
      roster: "id,sector,takes,arrives\na,police,1️⃣3,\nb,courts,2️⃣2,thu 10:00\nc,courts,1,thu 10:00"),
    [
      "1️⃣": "'a' takes at least 3 of the optional workshops, and can be in 2 of them; lower it",
      "2️⃣": "'b' takes at least 2 of the optional workshops, and can be in 1 of them; lower it",
    ])
}
