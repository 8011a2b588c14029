/// A small good scenario, parts of which a test replaces.
struct Sample {
  var main = "test.yaml"
  var format = "breakout/1"
  var event = """
    name: Test
    timezone: Europe/Paris
    days:
      - {id: thu, date: 2019-05-16, opens: "08:30", closes: "17:30"}
      - {id: fri, date: 2019-05-17, opens: "08:30", closes: "17:00"}
    """
  var rooms = """
    - {id: room-8, seats: 8, features: [interpretation]}
    - {id: room-9, seats: 6, features: [step-free]}
    """
  var sessions = """
    - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", room: room-8}
    - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30", room: room-9}
    - {id: w3, kind: workshop, minutes: 90, day: fri}
    """
  var sectors = """
    - {id: police}
    - {id: courts}
    """
  var delegates = "roster: roster.csv"
  /// Further top-level keys.
  var rest = ""
  var roster: String? = """
    id,sector,delegation
    alb-1,police,alb
    alb-2,courts,alb
    ukr-1,police,ukr
    ukr-2,courts,ukr
    """

  /// The whole file in place of its parts, if a test gives one.
  var whole: String?

  var yaml: String {
    if let whole { return whole }
    let parts = [
      ("event", event), ("rooms", rooms), ("sessions", sessions), ("sectors", sectors), ("delegates", delegates),
    ]
    let sections = parts.map { key, text in
      "\(key):\n" + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    }
    return "format: \(format)\n" + sections.joined() + rest + "\n"
  }

  var files: [(String, String)] {
    [(main, yaml)] + (roster.map { [("roster.csv", $0)] } ?? [])
  }
}
