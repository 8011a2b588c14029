import Foundation
import Testing

struct InitTests {
  @Test(arguments: [
    [], ["--rooms", "Only one=60", "--workshops", "3"],
    ["--days", "3", "--workshops", "20", "--sectors", "A: x, \"B\", #C"],
    ["--language", "de", "--hours", "9:00-17:15", "--breaks", "Pause=10:45 15", "--sectors", "Eins"],
    [
      "--sessions",
      "Welcome=plenary 20; Rights: before, after=workshop 60 30; B=workshop 45; No=plenary 30; C=workshop 90",
      "--delegates", "25",
    ],
    ["--rooms", "A=50, B=40, C=30", "--workshops", "7", "--delegates", "65", "--date", "2028-02-28", "--days", "2"],
  ]) func `what it writes solves as it is`(arguments: [String]) throws {
    let folder = try Folder()
    let run = try Running(["init", "new", "--timezone", "Europe/Paris"] + arguments, in: folder).end()
    #expect(run.code == 0, "\(run.error)")
    let solved = try breakout("solve", "new", "--out", "out", "-q", in: folder)
    #expect(solved.code == 0 && solved.output.contains("Proven optimal"), "\(solved.error)")
  }

  @Test func `a conference that cannot be is refused with the reason`() throws {
    let folder = try Folder()
    let full = try breakout("init", "new", "--delegates", "51", in: folder)
    #expect(
      full.code == 3 && full.error.contains("51 delegates do not fit into 2 parallel workshops, whose rooms seat 50"))
    let late = try breakout("init", "new", "--workshops", "9", in: folder)
    #expect(late.code == 3 && late.error.contains("take 5 blocks, and 1 day has 4"))
    #expect(folder.files(in: "new").isEmpty)
  }

  @Test(arguments: [
    (["new", "--name", " "], "a name cannot be empty"), ([""], "FOLDER is empty"),
    (["new", "--sectors", "Police, Police"], "two sectors have one name"),
    (["new", "--rooms", "A=50, A=40"], "two rooms have one name"), (["new", "--hours", "9-17"], "are no hours"),
    (["new", "--breaks", "Lunch=13:00"], "is no break"), (["new", "--sessions", "A=talk 30"], "is no session"),
    (["new", "--sessions", "A=workshop 30", "--workshops", "2"], "leave --workshops out"),
  ]) func `names that are empty or there twice are wrong usage`(arguments: [String], complaint: String) throws {
    let folder = try Folder()
    let run = try Running(["init"] + arguments, in: folder).end()
    #expect(run.code == 64 && run.error.contains(complaint), "\(run.error)")
    #expect(folder.files(in: "new").isEmpty)
  }

  @Test func `workshops are spread over the days`() throws {
    let folder = try Folder()
    let run = try breakout(
      "init", "new", "--days", "2", "--workshops", "6", "--timezone", "Europe/Paris", in: folder)
    #expect(run.code == 0, "\(run.error)")
    let lines = try folder.read("new/scenario.yaml").split(separator: "\n").filter { $0.contains("kind: workshop") }
    #expect(lines.map { $0.contains("day: day-2, start: \"09:00\"") } == [false, false, false, false, true, true])
  }

  @Test func `without made-up delegates it waits for a roster`() throws {
    let folder = try Folder()
    let run = try breakout("init", "new", "--delegates", "0", in: folder)
    #expect(run.code == 0 && run.output.contains("Next: breakout import ROSTER --into new"))
    #expect(folder.files(in: "new") == ["scenario.yaml"])
  }

  @Test func `nothing that is there is written over`() throws {
    let folder = try Folder()
    try folder.write("new/roster.csv", "mine")
    let run = try breakout("init", "new", in: folder)
    #expect(run.code == 3 && run.error.contains("new/roster.csv"))
    #expect(folder.files().filter { !$0.hasPrefix("streams") } == ["new/roster.csv"])
    #expect(try folder.read("new/roster.csv") == "mine")
  }

  @Test func `the schema is printed as it is in the project`() throws {
    let run = try breakout("schema", in: Folder())
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(run.code == 0)
    #expect(
      try run.output == String(contentsOf: root.appendingPathComponent("schema/scenario.schema.json"), encoding: .utf8))
  }
}
