import Conference
import Testing

@Test func `a break is on every day, with figures for each`() throws {
  let scenario = try sample(
    Sample(
      rest: """
        breaks:
          - {id: lunch, minutes: {thu: 90, fri: 60 min}, window: "12:00–14:00", start: {fri: "13:00"}}
          - {id: coffee, minutes: 30, window: {thu: "10:30-12:00"}, days: thu}
        """))
  #expect(scenario.breaks.map(\.minutes) == [90, 60, 30])
  #expect(scenario.breaks.map(\.day) == ["thu", "fri", "thu"])
  #expect(scenario.breaks.map { $0.start.map(scenario.event.label) } == [nil, "fri 13:00", nil])
  #expect(scenario.event.label(scenario.breaks[2].window.end) == "thu 12:00")
}

@Test func `a window is two times, the earlier one first, and long enough`() {
  expectDiagnostics(
    Sample(
      rest: """
        breaks:
          - {id: a, minutes: 30, window: 1️⃣"12:00"}
          - {id: b, minutes: 30, window: 2️⃣"14:00–12:00"}
          - {id: c, minutes: 30, window: 3️⃣"12:00–12:20"}
          - {id: d, minutes: 30, window: {thu: "12:00–13:00", 4️⃣fry: "12:00–13:00", fri: "12:00–13:00"}}
          - {id: e, minutes: 5️⃣{thu: 30}, window: "12:00–13:00"}
          - {id: f, minutes: 30, window: 6️⃣"18:00–19:00"}
          - {id: g, minutes: 30, window: "12:00–13:00", start: 7️⃣"12:45"}
          - {id: h, minutes: 30, window: "12:00–13:00", start: 8️⃣"12:10"}
        """),
    [
      "1️⃣": "'12:00' is not a window; write two times, such as \"10:30–12:00\"",
      "2️⃣": "the window 14:00–12:00 closes before it opens; put the earlier time first",
      "3️⃣": "the window 12:00–12:20 is shorter than the break, which takes 30 minutes; widen it",
      "4️⃣": "day 'fry' is not declared; did you mean 'fri'?",
      "5️⃣": "nothing for 'fri'; give every day of the break, or name its days with 'days: […]'",
      "6️⃣":
        "no start on the grid of 15 minutes leaves 30 minutes between 18:00–19:00 and the opening hours of 'thu', 08:30–17:30",
      "6️⃣":
        "no start on the grid of 15 minutes leaves 30 minutes between 18:00–19:00 and the opening hours of 'fri', 08:30–17:00",
      "7️⃣": "12:45–13:15 on 'thu' is not inside the break's window, 12:00–13:00",
      "7️⃣": "12:45–13:15 on 'fri' is not inside the break's window, 12:00–13:00",
      "8️⃣": "12:10 is not on the grid of 15 minutes; write 12:00 or 12:15, or change the step",
    ])
}

@Test func `breaks that are pinned sessions' time are reported`() {
  expectDiagnostics(
    Sample(
      rest: """
        breaks:
          - {id: a, minutes: 30, days: fri, window: 1️⃣"09:30–10:45"}
          - {id: b, minutes: 30, days: fri, window: "10:30–12:00", start: 2️⃣"10:30"}
          - {id: c, minutes: 30, days: [fri], window: "11:00–12:00", start: "11:00"}
          - {id: d, minutes: 30, days: [fri], window: "11:00–12:00", start: 3️⃣"11:15"}
          - {id: 4️⃣c, minutes: 30, days: [thu, fri], window: "15:00–16:00"}
        """),
    [
      "1️⃣":
        "the break fits nowhere into 09:30–10:45 on 'fri': session 'w1' runs on fri 09:30–11:00; widen the window, or move the session",
      "2️⃣": "session 'w1' runs on fri 09:30–11:00; nothing runs during a break",
      "3️⃣": "break 'c' is on at the same time, 11:00–11:30",
      "4️⃣": "break 'c' is on 'fri' already; rename one, or give them other days",
    ])
}

@Test func `a break names days that it is on`() {
  expectDiagnostics(
    Sample(
      rest: """
        breaks:
          - {id: a, minutes: {thu: 30, 1️⃣fri: 30}, days: [thu], window: "12:00–13:00"}
          - {id: b, minutes: 30, days: 2️⃣[], window: "12:00–13:00"}
          - {id: c, minutes: 30, days: [thu, 3️⃣mon], window: "14:00–15:00"}
        """),
    [
      "1️⃣": "the break is not on 'fri'; add that day to its days, or leave it out here",
      "2️⃣": "a break on no day; name its days, or leave 'days' out",
      "3️⃣": "day 'mon' is not declared; the days are 'thu' and 'fri'",
    ])
}

@Test func `the pace is given in minutes`() throws {
  expectDiagnostics(
    Sample(rest: "pace: {longest-without-break: 1️⃣long, changeover: 2️⃣-1}"),
    ["1️⃣": "'long' is not a whole number of minutes", "2️⃣": "-1 minutes; it takes 0 to 1440"])
  let scenario = try sample(Sample(rest: "pace: {longest-without-break: 120 min, changeover: 0}"))
  #expect(scenario.longestWithoutBreak == 120)
  #expect(scenario.changeover == 0)
}

@Test func `a staggered break names tracks that there are`() throws {
  let sessions = """
    - {id: w1, kind: workshop, minutes: 90, day: fri, track: red}
    - {id: w2, kind: workshop, minutes: 90, day: fri, track: blue}
    """
  expectDiagnostics(
    Sample(
      sessions: sessions,
      rest: """
        breaks:
          - {id: a, minutes: 30, tracks: [1️⃣rde], window: "12:00–13:00"}
          - {id: b, minutes: 30, tracks: 2️⃣[], window: "12:00–13:00"}
        """),
    [
      "1️⃣": "track 'rde' is not declared; did you mean 'red'?",
      "2️⃣": "a break for no track; name its tracks, or leave 'tracks' out for everybody",
    ])
  let scenario = try sample(
    Sample(sessions: sessions, rest: "breaks: [{id: a, minutes: 30, tracks: [red], window: \"12:00–13:00\"}]"))
  #expect(scenario.breaks.map(\.tracks) == [["red"], ["red"]])
}
