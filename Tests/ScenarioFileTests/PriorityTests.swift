import Conference
import Testing

@Test func `how much somebody counts is a whole number`() throws {
  let scenario = try sample(Sample(roster: "id,sector,priority\na,police,3\nb,courts,"))
  #expect(scenario.delegates.map(\.priority) == [3, 1])
  expectDiagnostics(
    Sample(roster: "id,sector,priority\na,police,1️⃣high\nb,courts,2️⃣0"),
    [
      "1️⃣": "'high' is not a priority; give a whole number from 1, as for all, to 100",
      "2️⃣": "'0' is not a priority; give a whole number from 1, as for all, to 100",
    ])
}
