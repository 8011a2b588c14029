import Testing

@Test func `sessions do not come after themselves`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, after: [w3]}
        - {id: w2, kind: workshop, minutes: 30, after: 3️⃣w1}
        - {id: w3, kind: workshop, minutes: 30, after: [2️⃣w3, w2]}
        - {id: w4, kind: workshop, minutes: 30, with: w5}
        - {id: w5, kind: workshop, minutes: 30, after: 4️⃣w4}
        """),
    [
      "2️⃣": "'w3' cannot come after itself",
      "4️⃣": "'w4' starts at the same time; take one of these away",
      "3️⃣": "it would come after itself: 'w1' before 'w2' before 'w3' before 'w1'; take one of these away",
    ])
}

@Test func `after does not contradict the pins`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: "10:30", after: 1️⃣w1, topic: w1}
        - {id: w3, kind: workshop, minutes: 30, day: thu, after: [2️⃣w1]}
        """),
    [
      "1️⃣": "'w1' ends at fri 11:00, after this session starts", "2️⃣": "'w1' is on 'fri', after this session's day",
    ])
}

@Test func `sessions that start together can do so`() {
  expectDiagnostics(
    Sample(
      rooms: "[{id: room-8, seats: 4}, {id: b, seats: 4}, {id: c, seats: 4}, {id: d, seats: 4}]",
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: "10:30", with: 1️⃣w1}
        - {id: w3, kind: workshop, minutes: 30, day: thu, with: 2️⃣w1}
        - {id: w4, kind: workshop, minutes: 30, room: room-8}
        - {id: w5, kind: workshop, minutes: 30, room: room-8, with: [3️⃣w4, 4️⃣w5]}
        - {id: w6, kind: plenary, minutes: 30, with: 5️⃣w4}
        - {id: w7, kind: workshop, minutes: 30, with: 6️⃣w4, not-with: w4}
        - {id: w8, kind: workshop, minutes: 30, track: law}
        - {id: w9, kind: workshop, minutes: 30, track: law, with: 7️⃣w8}
        """),
    [
      "1️⃣": "'w1' is pinned to another start, fri 09:30", "2️⃣": "'w1' is pinned to another day, 'fri'",
      "3️⃣": "'w4' is pinned to the same room, 'room-8'",
      "4️⃣": "'w5' is with itself in any case; leave it out", "5️⃣": "'w6' is a plenary and runs alone",
      "6️⃣": "'w4' is also among the sessions it must not be with; keep one of the two",
      "7️⃣": "'w8' is on the same track, 'law', whose sessions share one room",
    ])
}

@Test func `more sessions than rooms cannot start together`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30}
        - {id: w2, kind: workshop, minutes: 30, with: w1}
        - {id: w3, kind: workshop, minutes: 30, with: 1️⃣w2}
        - {id: w4, kind: workshop, minutes: 30, day: fri, start: "09:30"}
        - {id: w5, kind: workshop, minutes: 30, day: fri, start: "09:30"}
        - {id: w6, kind: workshop, minutes: 30, day: fri, start: 2️⃣"09:30"}
        """),
    [
      "1️⃣": "'w1', 'w2' and 'w3' start together, and there are 2 rooms; take one of them away",
      "2️⃣": "3 sessions run at fri 09:30, and there are 2 rooms; move one of them",
    ])
}

@Test func `sessions that must not be together are not pinned together`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30"}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: "10:00", not-with: [1️⃣w1, 2️⃣w2]}
        """),
    ["1️⃣": "'w1' is pinned to fri 09:30, at the same time", "2️⃣": "'w2' is always with itself; leave it out"])
}

@Test func `a track keeps its room`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, room: room-8, track: law}
        - {id: w2, kind: workshop, minutes: 30, track: law}
        - {id: w3, kind: workshop, minutes: 30, room: 1️⃣room-9, track: law}
        """),
    ["1️⃣": "track 'law' keeps its room, and 'w1' is in 'room-8'; use one room or two tracks"])
}

@Test func `a room hosts one session at a time, and so do its parts`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, seats: 8}\n- {id: room-9, seats: 6}\n- {id: both, parts: [room-8, room-9]}",
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", room: room-8}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: "10:30", room: 1️⃣room-8}
        - {id: w3, kind: workshop, minutes: 30, day: fri, start: "10:00", room: 2️⃣both}
        - {id: w4, kind: workshop, minutes: 30, day: fri, start: "11:00", room: 3️⃣room-8}
        - {id: w5, kind: workshop, minutes: 30, day: fri, start: "11:15", room: room-9}
        """, rest: "pace: {changeover: 10}"),
    [
      "1️⃣": "session 'w1' is in 'room-8' fri 09:30–11:00; use another room or time",
      "2️⃣": "session 'w1' is in 'room-8', which shares space with 'both', fri 09:30–11:00; use another room or time",
      "2️⃣":
        "session 'w2' is in 'room-8', which shares space with 'both', fri 10:30–11:00, and the changeover takes 10 minutes",
      "3️⃣": "session 'w1' is in 'room-8' fri 09:30–11:00, and the changeover takes 10 minutes",
      "3️⃣": "session 'w2' is in 'room-8' fri 10:30–11:00, and the changeover takes 10 minutes",
    ])
}

@Test func `a plenary runs alone, but not without services`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: plenary, minutes: 90, day: fri, start: "09:30", room: room-8}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: 1️⃣"10:00", room: room-9}
        - {id: desk, kind: service, minutes: 30, day: fri, start: "09:30", room: room-9}
        """),
    ["1️⃣": "'w1' is a plenary and runs alone, but 'w2' runs at the same time; move one of them"])
}

@Test func `parallel workshops can take those who are there, and be filled by them`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, seats: 2}\n- {id: room-9, seats: 6}",
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", room: room-8}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30", room: 1️⃣room-9, attendance: {max: 1}}
        - {id: w3, kind: workshop, minutes: 90, day: fri, start: "11:30", room: room-8, attendance: {min: 2}}
        - {id: w4, kind: workshop, minutes: 90, day: fri, start: "11:30", room: room-9, attendance: {min: 2️⃣3}}
        - {id: w5, kind: workshop, minutes: 90, day: fri, start: "14:00", room: room-8, sectors: {at-least: {police: 1}}}
        - {id: w6, kind: workshop, minutes: 90, day: fri, start: "14:00", room: room-9, sectors: {at-least: {police: 3️⃣2}}}
        """),
    [
      "1️⃣":
        "4 delegates are there at fri 09:30, and 'w1' and 'w2' take 3; use larger rooms, raise 'max', or add a workshop",
      "2️⃣": "'w3' and 'w4' need 5 people, and 4 are there at fri 11:30; lower 'min', or let one be cancelled",
      "3️⃣": "'w5' and 'w6' run at the same time and need 3 of 'police', and 2 are there",
    ])
}

@Test func `those who are away need no seat`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, seats: 3}",
      sessions: "- {id: w1, kind: workshop, minutes: 90, day: fri, start: \"09:30\"}",
      roster: "id,sector,arrives\na,police,\nb,police,\nc,courts,\nd,courts,fri 09:45"), [:])
}
