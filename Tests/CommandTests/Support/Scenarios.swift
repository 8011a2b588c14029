import Conference

/// Scenarios of a few lines, each for one way in which a run can end.
enum Scenarios {
  /// Eight delegates of two sectors, two parallel workshops: solved at once.
  static func small(extra: String = "", sector: String = "law") -> [String: String] {
    let roster = (1...8).map {
      "d\($0),Person \($0),\($0 <= 4 ? sector : "civil"),\($0 % 2 == 0 ? "w1,w2" : "w2,w1")\n"
    }
    return [
      "small.yaml": """
      format: breakout/1
      event:
        name: Small
        timezone: Europe/Paris
        step: 15 min
        days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "18:00"}]
      rooms:
        - {id: r1, seats: 6}
        - {id: r2, seats: 6}
      sessions:
        - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
        - {id: w2, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r2}
      sectors: [{id: law}, {id: civil}]
      delegates: {roster: roster.csv}
      policy: [sector-balance, preferences]
      \(extra)
      """,
      "roster.csv": "id,name,sector,choice 1,choice 2\n" + roster.joined(),
    ]
  }

  /// Three people who must all be apart, in two workshops: nothing is wrong with the file, and there is no plan.
  static var infeasible: [String: String] {
    small(extra: "apart: [[d1, d2], [d2, d3], [d1, d3]]")
  }

  /// Many pairs who must be apart, seats wished for at random: the first stage is quick, the second a colouring problem
  /// that takes far longer than any test.
  static var endless: [String: String] {
    let (people, workshops, pairs) = (120, 5, 400)
    var random = SplitMix64(seed: 7)
    var apart: Set<[Int]> = []
    while apart.count < pairs {
      let (a, b) = (Int.random(in: 0..<people, using: &random), Int.random(in: 0..<people, using: &random))
      if a != b { apart.insert([min(a, b), max(a, b)]) }
    }
    let groups = apart.map { "[d\($0[0]), d\($0[1])]" }.sorted().joined(separator: ", ")
    let numbers = 0..<workshops
    let roster = (0..<people).map { person in
      "d\(person),s,\(numbers.shuffled(using: &random).map { "w\($0)" }.joined(separator: ","))\n"
    }
    return [
      "endless.yaml": """
      format: breakout/1
      event:
        name: Endless
        timezone: Europe/Paris
        step: 15 min
        days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "18:00"}]
      rooms: [\(numbers.map { "{id: r\($0), seats: \(people)}" }.joined(separator: ", "))]
      sessions:
      \(numbers.map {
        "  - {id: w\($0), kind: workshop, minutes: 60, day: mon, start: \"09:00\", room: r\($0)}\n"
      }.joined())
      sectors: [{id: s}]
      delegates: {roster: roster.csv}
      apart: [\(groups)]
      policy: [even-sizes, preferences]
      """,
      "roster.csv": "id,sector," + numbers.map { "choice \($0 + 1)" }.joined(separator: ",") + "\n" + roster.joined(),
    ]
  }
}

extension Folder {
  /// A folder with the files of a scenario in `scenario/`.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write("scenario/\(name)", text) }
  }
}
