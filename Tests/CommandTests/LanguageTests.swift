import Conference
import Foundation
import Testing

@testable import breakout

@Suite struct `The terminal speaks the language of its reader` {
  /// Words that sentences of one language have and those of the others never.
  private static let words: [Language: Set<String>] = [
    .english: [
      "the", "of", "and", "with", "which", "every", "instead", "nobody", "there", "cannot", "these", "is", "are", "at",
      "proven", "stages", "delegates", "choice", "rooms", "seats", "takes", "bound", "from",
    ],
    .french: [
      "le", "les", "la", "complet", "aucun", "aucune", "chaque", "dans", "est", "sont", "vœu", "pour", "une", "avec",
      "étapes", "preuve", "salles", "délégués",
    ],
    .german: [
      "und", "der", "das", "nicht", "eine", "für", "ist", "sind", "mit", "jede", "Wunsch", "zu", "von", "Stufe",
      "Räume", "Delegierte", "belegt",
    ],
  ]

  /// Nothing that a run said has a word of another language. What is typed stays as it is.
  ///
  /// - Parameter names: what is called so in every language.
  private func expect(
    _ text: String, in language: Language, but names: [String] = [], _ what: String, hasSentences: Bool = true
  ) {
    var text = text.split(separator: "\n").filter { !$0.contains("--set ") }.joined(separator: "\n")
    for name in names { text = text.replacingOccurrences(of: name, with: "") }
    let said = Set(text.split { !$0.isLetter && $0 != "'" }.map { String($0).lowercased() })
    for (other, words) in Self.words where other != language {
      let foreign = said.intersection(words.map { $0.lowercased() })
      #expect(foreign.isEmpty, "\(what) in \(language) says \(foreign.sorted()):\n\(text)")
    }
    guard hasSentences else { return }
    #expect(!said.isDisjoint(with: (Self.words[language] ?? []).map { $0.lowercased() }), "\(what): \(text)")
  }

  @Test(arguments: Language.allCases) func `about Strasbourg`(_ language: Language) throws {
    let folder = try Folder()
    let scenario = Repository.path("scenarios/strasbourg-2019/strasbourg.yaml")
    let said = ["--language", language.rawValue]
    let check = try Running(["check", scenario] + said, in: folder).end()
    #expect(check.code == 0 && check.output.contains("thu, 2019-05-16"), "\(check.error)")
    let solve = try Running(["solve", scenario, "--out", "plan", "-q"] + said, in: folder).end()
    #expect(solve.code == 0, "\(solve.error)")
    let event = String(solve.output.prefix { $0 != "\n" })
    expect(solve.output, in: language, but: [event], "solve")
    for command in [["verify", "plan"], ["compare", "plan", "plan"], ["history", "plan"]] {
      let run = try Running(command + ["-q"] + said, in: folder).end()
      #expect(run.code == 0, "\(run.error)")
      if command[0] != "history" { expect(run.output, in: language, but: [event], command[0]) }
    }
    let json = try Running(["verify", "plan", "--json", "-q"] + said, in: folder).end().json()
    #expect(json["metrics"] != nil && json["stages"] != nil)
  }

  private static let popular = """
    format: breakout/1
    event:
      name: Popular
      timezone: Europe/Paris
      days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "12:00"}]
    rooms: [{id: r1, seats: 2}, {id: r2, seats: 6}]
    sessions:
      - {id: w1, kind: workshop, title: A, minutes: 60, day: mon, start: "09:00", room: r1}
      - {id: w2, kind: workshop, title: B, minutes: 60, with: w1, room: r2}
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    pins: [{delegate: d1, session: w1}, {delegate: d2, session: w1}]
    policy: [preferences, even-sizes]
    """
  private static let roster =
    "id,sector,choice 1,choice 2\nd1,law,w1,w2\nd2,law,w1,w2\nd3,law,w1,w2\nd4,law,w2,w1\n"

  @Test(arguments: Language.allCases) func `about why not, who is next, and what a re-plan moves`(
    _ language: Language
  ) throws {
    let folder = try Folder(["popular.yaml": Self.popular, "roster.csv": Self.roster])
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let commands = [
      ["explain", "plan", "--delegate", "d3"], ["explain", "plan", "--delegate", "d3", "--audience", "delegate"],
      ["explain", "plan"], ["waiting", "plan"],
      ["explain", "plan", "--delegate", "d3", "--advice"],
      ["replan", "plan", "--leave", "d1", "--move-up", "--out", "next"], ["draw", "plan"],
      ["frontier", "scenario", "--between", "preferences", "--and", "even-sizes"],
      ["compare", "scenario", "--set", "rooms.r1.seats=3"], ["history", "next"],
    ]
    for command in commands {
      let run = try Running(command + ["-q", "--language", language.rawValue], in: folder).end()
      #expect(run.code == 0, "\(command) \(run.error)")
      // What is typed stays as it is.
      let typed = ["breakout draw PLAN", "move-up", "leave", "rooms.r1.seats=3", "plan"]
      if command[0] != "history" { expect(run.output, in: language, but: typed, command.joined(separator: " ")) }
    }
  }

  @Test(arguments: Language.allCases) func `about a scenario that has no plan`(_ language: Language) throws {
    let yaml = Self.popular + "\nrules: {guarantee: {within-choices: 1}}\n"
    let folder = try Folder(["popular.yaml": yaml, "roster.csv": Self.roster])
    let said = ["--language", language.rawValue]
    let explain = try Running(["explain", "scenario"] + said, in: folder).end()
    #expect(explain.code == 2 && explain.output.contains("popular.yaml:"), "\(explain.error)")
    expect(explain.output, in: language, "explain")
    expect(explain.error, in: language, "explain", hasSentences: false)
    let solve = try Running(["solve", "scenario", "-q"] + said, in: folder).end()
    #expect(solve.code == 2)
    expect(solve.error, in: language, but: ["breakout explain"], "solve")
    // What is typed is the same in every language.
    let english = try Running(["explain", "scenario", "-q"], in: folder).end()
    func options(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init).filter { $0.contains("--set ") }
    }
    #expect(options(explain.output) == options(english.output))
    #expect(!options(english.output).isEmpty)
  }
}
