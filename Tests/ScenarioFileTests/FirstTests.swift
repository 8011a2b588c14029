import Testing

@Test func `the sample is a good scenario`() {
  expectDiagnostics(Sample(), [:])
}

@Test func `an undeclared room is reported at its value`() {
  expectDiagnostics(
    Sample(
      sessions:
        "- {id: keynote, kind: plenary, minutes: 30, room: 1️⃣room-88}\n- {id: w1, kind: workshop, minutes: 30, topic: w2}",
      roster: "id,sector\na,2️⃣plice"),
    [
      "1️⃣": "room 'room-88' is not declared; did you mean 'room-8'?",
      "2️⃣": "sector 'plice' is not declared; did you mean 'police'?",
    ])
}
