import Foundation
import ScenarioFile
import Testing

/// The page that says of each awkward roster what an import makes of it.
struct RosterTableTests {
  /// Whether it is read right, asked about, or refused; as it comes out, not as it should.
  private func outcome(_ result: Imported) -> (word: String, text: String) {
    if !result.problems.isEmpty {
      let asks = result.problems.contains { $0.contains("say --map") || $0.contains("say --value") }
      return (asks ? "asked" : "refused", result.told.joined(separator: "; "))
    }
    return ("right", result.delegates.joined(separator: "; "))
  }

  @Test func `the page of awkward rosters says what happens to each`() throws {
    let defaults = ImportOptions(defaults: [("sector", "police")])
    let plain =
      AwkwardRosterTests.encodings + AwkwardRosterTests.delimiters + AwkwardRosterTests.shapes
      + AwkwardRosterTests.people + AwkwardRosterTests.wishes + AwkwardRosterTests.times
    let answers = AnswerTests.numbers + AnswerTests.words + AnswerTests.languages + AnswerTests.lists
    let tools = ToolRosterTests.polls + ToolRosterTests.forms + ToolRosterTests.surveys + ToolRosterTests.registrations
    var rows: [(part: String, title: String, word: String, text: String)] = []
    for (part, cases, options) in [
      ("spreadsheets", plain, ImportOptions()), ("polls, ratings, languages", answers, ImportOptions()),
      ("tools", tools, defaults),
    ] {
      for roster in cases {
        let (word, text) = outcome(Imported([("r.csv", roster.bytes)], options: options))
        rows.append((part, roster.title, word, text))
      }
    }
    let count = { (word: String) in rows.count { $0.word == word } }
    var page = """
      # Awkward rosters

      What `breakout import` makes of each, as the tests of `Tests/ScenarioFileTests/Roster` hold it: \(rows.count) rosters, of which \(count("right")) are \
      read right, \(count("asked")) asked about and \(count("refused")) refused. Nobody in them exists. Those of tools are imported with `--default sector=police`. \
      `RECORD=1` makes this page again.

      | kind | roster | result | what is read, or told |
      | --- | --- | --- | --- |

      """
    for row in rows {
      let text = row.text.replacing("|", with: "\\|").replacing("\n", with: " ")
      page += "| \(row.part) | \(row.title) | \(row.word) | \(text) |\n"
    }
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Benchmarks/results/rosters.md").standardized.path
    let recorded = try? String(contentsOfFile: path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(recorded == page, "Benchmarks/results/rosters.md is of other rosters; RECORD=1 makes it again")
  }
}
