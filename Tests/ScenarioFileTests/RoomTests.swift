import Conference
import ScenarioFile
import Testing

@Test func `a room is declared once`() {
  expectDiagnostics(
    Sample(rooms: "- {id: room-8, seats: 8}\n- {id: room-9, seats: 6}\n- {id: 1️⃣room-8, seats: 4}"),
    ["1️⃣": "room 'room-8' is declared a second time; rename one, or remove it"])
}

@Test func `a joined room seats what its parts seat, unless it says otherwise`() throws {
  let scenario = try sample(
    Sample(
      rooms: """
        - {id: both, parts: [room-8, room-9]}
        - {id: room-8, seats: 8}
        - {id: room-9, seats: 6}
        - {id: theatre, seats: 10, parts: [room-8, room-9]}
        """))
  #expect(scenario.rooms.map(\.seats) == [14, 8, 6, 10])
}

@Test func `the parts of a joined room are other rooms, each once`() {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: room-8, seats: 8}
        - {id: room-9, seats: 6}
        - {id: both, parts: [room-8, room-9]}
        - {id: a, parts: [1️⃣both, 2️⃣a, room-8, 3️⃣room-8, 4️⃣room-7]}
        - {id: b, parts: 5️⃣[room-8]}
        """),
    [
      "1️⃣": "'both' is a joined room itself; name its parts instead", "2️⃣": "'a' cannot be a part of itself",
      "3️⃣": "'room-8' is a part already; name it once",
      "4️⃣": "room 'room-7' is not declared; the rooms are 'a', 'b', 'both', 'room-8' and 'room-9'",
      "5️⃣": "one part makes no joined room; name two or more, or leave 'parts' out",
    ])
}

@Test func `a closed time is on a day and ends after it starts`() throws {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: room-8, seats: 8, closed: [{day: 1️⃣fry, from: "15:30", to: "17:00"}]}
        - {id: room-9, seats: 8, closed: [{day: fri, from: "17:00", to: 2️⃣"15:30"}]}
        - {id: c, seats: 8, closed: [3️⃣fri]}
        """),
    [
      "1️⃣": "day 'fry' is not declared; did you mean 'fri'?",
      "2️⃣": "closed from 17:00 to 15:30; the first must be earlier than the second",
      "3️⃣": "'fri' where a mapping belongs, with the keys day, from and to",
    ])
  let scenario = try sample(Sample(rooms: "- {id: room-8, seats: 8}\n- {id: room-9, seats: 8, closed: [{day: thu}]}"))
  #expect(scenario.rooms[1].closed == [scenario.event.opening(of: scenario.event.days[0])])
}

@Test func `a session is not pinned to a room that is closed, too small or without what it requires`() {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: room-8, seats: 3, features: [interpretation], closed: [{day: fri, from: "10:00", to: "11:00"}]}
        - {id: room-9, seats: 6, features: [step-free]}
        """,
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", room: 1️⃣room-8, topic: w1}
        - {id: w2, kind: workshop, minutes: 90, day: fri, room: 2️⃣room-9, requires: [interpretation]}
        - {id: w3, kind: plenary, minutes: 90, day: thu, room: 3️⃣room-8}
        - {id: w4, kind: workshop, minutes: 90, day: thu, room: 4️⃣room-8, attendance: {min: 4}}
        - {id: w5, kind: workshop, minutes: 90, requires: 5️⃣[interpretation, step-free]}
        - {id: w6, kind: workshop, minutes: 90, requires: [6️⃣stepfree]}
        """, roster: "id,sector\na,police\nb,police\nc,courts\nd,courts"),
    [
      "1️⃣": "'room-8' is closed fri 10:00–11:00, during the session",
      "2️⃣": "'room-9' does not offer 'interpretation'; 'room-8' would do",
      "3️⃣": "'room-8' seats 3, and 4 delegates are in this plenary; use a larger room",
      "4️⃣": "'room-8' seats 3, and the session needs at least 4 people; use a larger room",
      "5️⃣": "no room offers 'interpretation' and 'step-free' together",
      "6️⃣": "feature 'stepfree' is not declared; did you mean 'step-free'?",
    ])
}

@Test func `a plenary needs a room for everybody`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, seats: 3}\n- {id: room-9, seats: 2}",
      sessions:
        "- {id: w1, kind: workshop, minutes: 30}\n- {id: w2, kind: workshop, minutes: 30, attendance: 2️⃣{min: 4}}\n- {id: p, kind: 1️⃣plenary, minutes: 30}",
      roster: "id,sector\na,police\nb,police\nc,courts\nd,courts"),
    [
      "1️⃣": "4 delegates are in this plenary, and the largest room seats 3; join rooms, or add one",
      "2️⃣": "the session needs at least 4 people, and the largest room seats 3; join rooms, or add one",
    ])
}

/// The scenario in a good sample.
func sample(_ sample: Sample) throws -> Scenario {
  try decode(
    ScenarioSource(
      main: sample.main, files: Dictionary(uniqueKeysWithValues: sample.files.map { ($0, Array($1.utf8)) })))
}
