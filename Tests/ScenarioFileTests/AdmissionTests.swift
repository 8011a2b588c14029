import Conference
import Testing

private let roster = """
  id,sector,delegation,year
  alb-1,police,alb,4
  alb-2,courts,alb,5
  ukr-1,police,ukr,
  ukr-2,courts,ukr,6
  """

@Test func `whom a workshop is open to are names and values that there are`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, open-to: {sectors: 1️⃣polce, delegations: [alb, 2️⃣srb]}}
        - {id: w2, kind: workshop, minutes: 90, open-to: {3️⃣yaer: 5, year: [5, 9]}}
        - {id: w5, kind: workshop, minutes: 90, open-to: 6️⃣police}
        - {id: w6, kind: workshop, minutes: 90, open-to: {sectors: 7️⃣{police: 1}, year: [8️⃣{from: 5}]}}
        - {id: w7, kind: workshop, minutes: 90, open-to: {9️⃣sector: police}}
        """,
      delegates: "roster: roster.csv\nattributes: year", roster: roster),
    [
      "1️⃣": "sector 'polce' is not declared; did you mean 'police'?",
      "2️⃣": "delegation 'srb' is not declared; the delegations are 'alb' and 'ukr'",
      "3️⃣": "attribute 'yaer' is not declared; did you mean 'year'?",
      "6️⃣": "'police' where a mapping from sectors, delegations and columns of the roster to whom is let in belongs",
      "7️⃣": "a mapping where names of sectors belong",
      "8️⃣": "a mapping where what a cell of the roster holds belongs",
      "9️⃣": "name the key 'sectors'",
    ])
}

@Test func `workshops that are open to nobody, or to fewer than they need, are told before solving`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w3, kind: workshop, minutes: 90, open-to: {year: 1️⃣[7, 8]}}
        - {id: w4, kind: talk, minutes: 90, open-to: 2️⃣{sectors: police}}
        """,
      delegates: "roster: roster.csv\nattributes: year", roster: roster),
    [
      "1️⃣": "nobody has year 7 and 8; the roster has 4, 5 and 6",
      "2️⃣": "a talk has nobody allocated to it; this belongs to workshops, leave it out",
    ])
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, open-to: 1️⃣{year: [5, 6]}, attendance: {min: 3}}
        - {id: w2, kind: workshop, minutes: 90}
        """,
      delegates: "roster: roster.csv\nattributes: year", roster: roster),
    ["1️⃣": "this lets in 2 people, and the workshop needs 3"])
}

@Test func `whoever is let into nothing, and may not stay away, is told before solving`() throws {
  var sample = Sample(
    sessions: """
      - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", open-to: {sectors: courts}}
      - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30", open-to: {year: 4}}
      """,
    delegates: "roster: roster.csv\nattributes: year", roster: roster.replacing("ukr-1", with: "1️⃣ukr-1"))
  expectDiagnostics(
    sample,
    ["1️⃣": "'ukr-1' is not let into any of 'w1' and 'w2', which they would have to attend; see 'open-to' of these"])
  sample.roster = roster
  sample.rest = "rules: {open-to: {soft: 3}}"
  expectDiagnostics(sample, [:])
}
