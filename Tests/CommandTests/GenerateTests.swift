import Testing

struct GenerateTests {
  @Test(arguments: [[], ["--delegations", "5"], ["--delegations", "5", "--hard-delegations", "--topics-once"]])
  func `what it writes solves as it is, and comes out the same again`(options: [String]) throws {
    let folder = try Folder()
    let size = ["--delegates", "24", "--blocks", "2", "--workshops", "3", "--ranks", "3", "--guarantee", "3"]
    for name in ["a", "b"] {
      let run = try Running(["generate", "--out", name] + size + options, in: folder).end()
      #expect(run.code == 0, "\(run.error)")
    }
    #expect(folder.files(in: "a") == ["roster.csv", "scenario.yaml"])
    for file in folder.files(in: "a") { #expect(try folder.read("a/\(file)") == folder.read("b/\(file)")) }
    let other = try Running(["generate", "--out", "c", "--seed", "2"] + size + options, in: folder).end()
    #expect(other.code == 0)
    #expect(try folder.read("c/roster.csv") != folder.read("a/roster.csv"))
    #expect(try folder.read("a/scenario.yaml").contains("nobody in it exists"))
    let solved = try breakout("solve", "a", "--out", "out", "-q", in: folder)
    #expect(solved.code == 0 && solved.output.contains("Proven optimal"), "\(solved.error)")
  }

  @Test func `nothing that is there is written over`() throws {
    let folder = try Folder()
    try folder.write("a/roster.csv", "mine")
    let run = try breakout(
      "generate", "--delegates", "9", "--blocks", "1", "--workshops", "2", "--out", "a", in: folder)
    #expect(run.code == 3 && run.error.contains("a/roster.csv"))
    #expect(folder.files(in: "a") == ["roster.csv"])
  }

  @Test func `numbers that have no plan are wrong usage`() throws {
    let size = ["generate", "--delegates", "9", "--blocks", "3", "--workshops", "2", "--out", "a"]
    for wrong in [["--topics-once"], ["--hard-delegations"], ["--tightness", "0.9"]] {
      let run = try Running(size + wrong, in: Folder()).end()
      #expect(run.code == 64, "\(wrong)")
    }
  }
}
