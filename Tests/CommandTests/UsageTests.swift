import Testing

struct UsageTests {
  @Test(arguments: [
    ["slove", "scenario"], ["solve"], ["solve", "a", "b"], ["solve", "a", "--gpa", "1%"],
    ["solve", "a", "--gap", "100%"],
    ["solve", "a", "--gap", "-1%"], ["solve", "a", "--time-limit", "90"], ["solve", "a", "--time-limit", "0s"],
    ["solve", "a", "--threads", "0"], ["solve", "a", "--seed", "x"], ["solve", "a", "--csv-delimiter", "xx"],
    ["solve", "a", "--language", "xx"], ["check"], ["check", "a", "--out", "b"],
  ])
  func `a wrong command line ends with 64 and says so on standard error`(arguments: [String]) throws {
    let run = try Running(arguments, in: Folder()).end()
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("Error: "))
  }

  @Test func `a misspelt subcommand is put right`() throws {
    let run = try breakout("slove", "scenario", in: Folder())
    #expect(run.error.contains("there is no subcommand 'slove'; did you mean 'solve'?"))
  }

  @Test func `a misspelt option is put right`() throws {
    let run = try breakout("solve", "scenario", "--time-limt", "90s", in: Folder())
    #expect(run.error.contains("Did you mean '--time-limit'?"))
  }

  @Test func `a length of time needs its unit, and the message says so`() throws {
    let run = try breakout("solve", "scenario", "--time-limit", "90", in: Folder())
    #expect(run.error.contains("write a number above 0 with its unit: 90s, 2m, 1.5h or 500ms"))
  }

  @Test(arguments: [["--help"], ["solve", "--help"], ["help", "check"], ["--version"], []])
  func `help and version are results`(arguments: [String]) throws {
    let run = try Running(arguments, in: Folder()).end()
    #expect(run.code == 0)
    #expect(!run.output.isEmpty)
    #expect(run.error.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every shell gets completions for the subcommands`(shell: String) throws {
    let run = try breakout("--generate-completion-script", shell, in: Folder())
    #expect(run.code == 0)
    #expect(run.output.contains("solve"))
    #expect(run.output.contains("time-limit"))
  }
}
