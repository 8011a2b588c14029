import Conference
import Testing

@Test func `days need names, dates that exist and hours in order`() {
  expectDiagnostics(
    Sample(
      event: """
        name: Test
        timezone: Europe/Paris
        days:
          - {id: thu, date: 1️⃣2019-02-29, opens: "08:30", closes: "17:30"}
          - {id: fri, date: 2019-05-17, opens: "08:30", closes: "17:00"}
        """, sessions: "- {id: w1, kind: workshop, minutes: 30, day: sat}"),
    ["1️⃣": "'2019-02-29' is not a date of the calendar; write year, month and day, such as 2019-05-16"])
  expectDiagnostics(
    Sample(
      event: """
        name: Test
        timezone: Europe/Paris
        days:
          - {id: fri, date: 2019-05-17, opens: "17:00", closes: 1️⃣"08:30"}
          - {id: 2️⃣fri, date: 2019-05-18, opens: "08:30", closes: "17:00"}
          - {id: sun, date: 3️⃣2019-05-17, opens: "08:30", closes: "17:00"}
        """, sessions: "- {id: w1, kind: workshop, minutes: 30}", sectors: "- {id: police}\n- {id: courts}",
      roster: "id,sector\na,police"),
    [
      "1️⃣": "'fri' closes at 08:30, but opens at 17:00 only; put the later time here",
      "2️⃣": "day 'fri' is declared a second time; rename one, or remove it",
      "3️⃣": "a second day on 2019-05-17; give each day its own date",
    ])
}

@Test func `starts are times inside the hours of their day and on the grid`() throws {
  func event(_ starts: String, _ own: String) -> String {
    """
    name: Test
    timezone: Europe/Paris
    starts: \(starts)
    days:
      - {id: thu, date: 2019-05-16, opens: "08:30", closes: "17:30"}
      - {id: fri, date: 2019-05-17, opens: "08:30", closes: "17:00"\(own)}
    """
  }
  let days = try sample(Sample(event: event("[\"11:00\", \"09:00\"]", ", starts: [\"14:00\"]"))).event.days
  #expect(days.map(\.starts) == [[TimeOfDay("09:00")!, TimeOfDay("11:00")!], [TimeOfDay("14:00")!]])
  #expect(try sample(Sample(event: event("[\"09:00\"]", ", starts: []"))).event.days[1].starts.isEmpty)
  expectDiagnostics(
    Sample(event: event("[1️⃣9:00]", ", starts: 2️⃣[\"10:00\", \"18:00\"]")),
    [
      "1️⃣": "9:00 without quotes is the number 540 to YAML 1.1, where a time belongs; write \"09:00\"",
      "2️⃣": "the start 18:00 of 'fri' is outside its opening hours, 08:30–17:00",
    ])
  expectDiagnostics(
    Sample(event: event("[\"10:00\"]", ", starts: 1️⃣[\"10:00\", \"10:05\"]")),
    ["1️⃣": "10:05 is not on the grid of 15 minutes; write 10:00 or 10:15, or change the step"])
}

@Test func `a time zone must exist`() {
  expectDiagnostics(
    Sample(
      event:
        "name: T\ntimezone: 1️⃣Europe/Pariss\ndays: [{id: fri, date: 2019-05-17, opens: \"08:30\", closes: \"17:00\"}]"),
    ["1️⃣": "there is no time zone 'Europe/Pariss'; did you mean 'Europe/Paris'?"])
}

@Test func `an event has days and a step`() {
  expectDiagnostics(
    Sample(
      event: "name: T\ntimezone: Europe/Paris\nstep: 1️⃣0\ndays: 2️⃣[]",
      sessions: "- {id: w1, kind: workshop, minutes: 30}", sectors: "- {id: police}\n- {id: courts}",
      roster: "id,sector\na,police"),
    ["1️⃣": "0 minutes; it takes 1 to 1440", "2️⃣": "no days; list at least one"])
  expectDiagnostics(
    Sample(event: "name: T\ntimezone: Europe/Paris\ndays: 1️⃣friday"), ["1️⃣": "'friday' where a list of days belongs"])
}

@Test func `a day that is open while clocks are put forward is refused`() {
  func sample(_ zone: String, _ date: String, _ opens: String, _ closes: String) -> Sample {
    Sample(
      event: """
        name: Test
        timezone: \(zone)
        days:
          - 1️⃣{id: fri, date: \(date), opens: "\(opens)", closes: "\(closes)"}
        """, sessions: "- {id: w1, kind: workshop, minutes: 60}")
  }
  func complaint(_ zone: String, _ times: String) -> KeyValuePairs<Character, String> {
    ["1️⃣": "'fri' is open while the clocks of \(zone) go from \(times); let it open later, or close before"]
  }
  expectDiagnostics(sample("Europe/Paris", "2030-03-31", "00:00", "24:00"), complaint("Europe/Paris", "02:00 to 03:00"))
  expectDiagnostics(sample("Europe/Paris", "2030-03-31", "02:30", "12:00"), complaint("Europe/Paris", "02:00 to 03:00"))
  expectDiagnostics(
    sample("America/New_York", "2030-03-10", "01:00", "02:15"), complaint("America/New_York", "02:00 to 03:00"))
  for (opens, closes) in [("03:00", "18:00"), ("00:00", "02:00")] {
    expectDiagnostics(sample("Europe/Paris", "2030-03-31", opens, closes), [:])
  }
  // Clocks that are put back skip nothing.
  expectDiagnostics(sample("Europe/Paris", "2030-10-27", "00:00", "24:00"), [:])
}
