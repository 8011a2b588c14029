import Testing

@Test func `times that YAML 1.1 takes for numbers are refused with that explanation`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, day: fri, start: 1️⃣9:30}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: 2️⃣14:00}
        - {id: w3, kind: workshop, minutes: 30, day: fri, start: 3️⃣010}
        - {id: w4, kind: workshop, minutes: 30, day: fri, start: 4️⃣930}
        - {id: w5, kind: workshop, minutes: 30, day: fri, start: 5️⃣9.30}
        """),
    [
      "1️⃣": "9:30 without quotes is the number 570 to YAML 1.1, where a time belongs; write \"09:30\"",
      "2️⃣": "14:00 without quotes is the number 840 to YAML 1.1, where a time belongs; write \"14:00\"",
      "3️⃣":
        "010 without quotes is the number 8 to YAML 1.1, where a time belongs; write a time in quotes, such as \"09:30\"",
      "4️⃣":
        "930 without quotes is the number 930 to YAML 1.1, where a time belongs; write a time in quotes, such as \"09:30\"",
      "5️⃣":
        "9.30 without quotes is the number 9.3 to YAML 1.1, where a time belongs; write a time in quotes, such as \"09:30\"",
    ])
}

@Test func `times that every YAML takes for texts need no quotes`() {
  expectDiagnostics(
    Sample(
      sessions: "- {id: w1, kind: workshop, minutes: 30, day: fri, start: 09:30, topic: w1}",
      sectors: "- {id: police}\n- {id: courts}", roster: "id,sector\na,police"), [:])
}

@Test func `what is no time is refused`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, day: fri, start: 1️⃣"9h30"}
        - {id: w2, kind: workshop, minutes: 30, day: fri, start: 2️⃣"25:00"}
        - {id: w3, kind: workshop, minutes: 30, day: fri, start: 3️⃣[9, 30]}
        """),
    [
      "1️⃣": "'9h30' is not a time; write hours and minutes, such as \"09:30\"",
      "2️⃣": "'25:00' is not a time; write hours and minutes, such as \"09:30\"",
      "3️⃣": "a list where a time belongs, such as \"09:30\"",
    ])
}

@Test func `numbers are plain digits`() {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: a, seats: 1️⃣010}
        - {id: b, seats: 2️⃣0x10}
        - {id: c, seats: 3️⃣-5}
        - {id: d, seats: 4️⃣4.5}
        - {id: e, seats: 5️⃣many}
        - {id: f, seats: 6️⃣99999999999999999999}
        - {id: g, seats: 7️⃣1_000}
        - {id: h, seats: 8️⃣{n: 4}}
        - {id: room-8, seats: "40"}
        - {id: room-9, seats: 40}
        """),
    [
      "1️⃣": "010 is 8 to YAML 1.1, which reads a leading 0 as octal; write 10",
      "2️⃣": "0x10 is the number 16 to YAML 1.1; write the seats in plain digits",
      "3️⃣": "-5 seats; it takes 1 to 1,000,000",
      "4️⃣": "4.5 is the number 4.5 to YAML 1.1; write the seats in plain digits",
      "5️⃣": "'many' is not a whole number of seats", "6️⃣": "99999999999999999999 seats; it takes 1 to 1,000,000",
      "7️⃣": "1_000 is the number 1000 to YAML 1.1; write the seats in plain digits",
      "8️⃣": "a mapping where a number of seats belongs",
    ])
}

@Test func `minutes are a number, with or without its unit`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90 min}
        - {id: w2, kind: workshop, minutes: 90min}
        - {id: w3, kind: workshop, minutes: 1️⃣1:30}
        - {id: w4, kind: workshop, minutes: 2️⃣2 h}
        - {id: w5, kind: workshop, minutes: 3️⃣"1:30"}
        - {id: w6, kind: workshop, minutes: 4️⃣0}
        - {id: w7, kind: workshop, minutes: 5️⃣090}
        - {id: w8, kind: workshop, minutes: 6️⃣060}
        """),
    [
      "1️⃣": "1:30 without quotes is the number 90 to YAML 1.1, where minutes belong; write 90 or 90 min",
      "2️⃣": "'2 h' is not a whole number of minutes",
      "3️⃣": "'1:30' is a time, where minutes belong; write 90 or 90 min", "4️⃣": "0 minutes; it takes 1 to 1440",
      "5️⃣": "090 begins with 0; write 90",
      "6️⃣": "060 is 48 to YAML 1.1, which reads a leading 0 as octal; write 60",
    ])
}

@Test func `texts that YAML 1.1 takes for something else are refused`() {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: 1️⃣8, seats: 4}
        - {id: b, name: 2️⃣no, seats: 4}
        - {id: room-8, name: 3️⃣2019, seats: 4}
        - {id: room-9, name: "2019", seats: 4}
        - {id: 4️⃣true, seats: 4}
        """),
    [
      "1️⃣": "8 without quotes is the number 8 to YAML 1.1, not a text; write \"8\"",
      "2️⃣": "no without quotes is the truth value false to YAML 1.1, not a text; write \"no\"",
      "3️⃣": "2019 without quotes is the number 2019 to YAML 1.1, not a text; write \"2019\"",
      "4️⃣": "true without quotes is the truth value true to YAML 1.1, not a text; write \"true\"",
    ])
}

@Test func `truth is true or false`() {
  expectDiagnostics(
    Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 30, optional: true}
        - {id: w2, kind: workshop, minutes: 30, optional: 1️⃣yes}
        - {id: w3, kind: workshop, minutes: 30, may-be-cancelled: 2️⃣maybe}
        - {id: w4, kind: workshop, minutes: 30, optional: 3️⃣"true"}
        """),
    [
      "1️⃣": "yes is true to YAML 1.1 and a text to YAML 1.2; write true", "2️⃣": "'maybe' where true or false belongs",
      "3️⃣": "'true' where true or false belongs",
    ])
}

@Test func `names have no spaces and no punctuation that the roster uses`() {
  expectDiagnostics(
    Sample(sectors: "- {id: 1️⃣law enforcement}\n- {id: 2️⃣\"a;b\"}\n- {id: 3️⃣\"\"}\n- {id: police}\n- {id: courts}"),
    [
      "1️⃣": "'law enforcement' cannot be a name, because of a space in it; use letters, digits, - _ and .",
      "2️⃣": "'a;b' cannot be a name, because of ';' in it; use letters, digits, - _ and .",
      "3️⃣": "an empty text; write something",
    ])
}

@Test func `what is called by its name is answered with its identifier`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, name: Room C, seats: 8}\n- {id: room-9, name: Hall, seats: 6}",
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, title: {en: Reporting, fr: Pour un signalement}, room: 1️⃣Room C}
        - {id: w2, kind: workshop, minutes: 90, room: 2️⃣Hall}
        """,
      sectors: "- {id: police, prefers: [3️⃣pour un signalement, 4️⃣Reporting]}\n- {id: courts}",
      rest: "pins: [{delegate: 5️⃣Tom Smith, session: w1}, {delegate: 6️⃣Jo Doe, session: w1}]",
      roster: "id,name,sector\na,Tom Smith,police\nb,Tom Smith,courts"),
    [
      "1️⃣": "'Room C' cannot be a name, because of a space in it; did you mean 'room-8', whose name is 'Room C'?",
      "2️⃣": "room 'Hall' is not declared; did you mean 'room-9', whose name is 'Hall'?",
      "3️⃣":
        "'pour un signalement' cannot be a name, because of a space in it; did you mean 'w1', whose name is 'Pour un signalement'?",
      "4️⃣": "topic 'Reporting' is not declared; did you mean 'w1', whose name is 'Reporting'?",
      "5️⃣":
        "'Tom Smith' cannot be a name, because of a space in it; did you mean 'a' or 'b', whose name is 'Tom Smith'?",
      "6️⃣": "'Jo Doe' cannot be a name, because of a space in it; use letters, digits, - _ and .",
    ])
}

@Test func `texts come in known languages`() {
  expectDiagnostics(
    Sample(
      rooms: """
        - {id: room-8, seats: 8, name: {en: Room, 1️⃣it: Saal}}
        - {id: room-9, seats: 6, name: 2️⃣{}}
        - {id: c, seats: 6, name: {fr: 3️⃣[Salle]}}
        """),
    [
      "1️⃣": "unknown language 'it'; the languages are 'en', 'fr' and 'de'",
      "2️⃣": "a text in no language; give one, such as {en: …}", "3️⃣": "a list where a text belongs",
    ])
}
