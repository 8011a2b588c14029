import Foundation
import Testing

struct StreamTests {
  @Test func `results go to standard output and progress to standard error`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout("solve", "scenario", in: folder)
    #expect(run.error.hasPrefix("reading scenario/small.yaml\n"))
    #expect(run.error.contains("[1/2] sector-balance: incumbent "))
    #expect(run.error.contains(", bound "))
    #expect(run.error.contains(", gap "))
    #expect(run.error.contains(", elapsed "))
    #expect(!run.output.contains("elapsed"))
    #expect(!run.output.contains("[1/2]"))
  }

  @Test func `a quiet run says nothing on the way, but tells errors`() throws {
    let folder = try Folder(Scenarios.small())
    let quiet = try breakout("solve", "scenario", "--quiet", in: folder)
    #expect(quiet.error.isEmpty)
    #expect(!quiet.output.isEmpty)
    #expect(try breakout("solve", "nothing", "--quiet", in: folder).error.contains("error: "))
  }

  @Test(arguments: [
    (["solve", "scenario"], "done"), (["check", "scenario"], "done"), (["check", "nothing"], "invalid-input"),
    (["solve", "scenario", "--gap", "x"], "usage"), (["solve"], "usage"), (["slove"], "usage"),
  ])
  func `with --json standard output is one document, whatever happens`(arguments: [String], status: String) throws {
    let folder = try Folder(Scenarios.small())
    let run = try Running(arguments + ["--json"], in: folder).end()
    let document = try run.json()
    #expect(document["status"] as? String == status)
    #expect(document["exitCode"] as? Int == Int(run.code))
    let messages = try #require(document["messages"] as? [[String: Any]])
    #expect(messages.isEmpty == (run.code == 0))
    #expect(messages.allSatisfy { ($0["text"] as? String)?.isEmpty == false })
  }

  @Test func `a problem in a file has its place in the JSON document too`() throws {
    let folder = try Folder(Scenarios.small(extra: "rulez: {}"))
    let run = try breakout("check", "scenario", "--json", in: folder)
    let message = try #require((try run.json()["messages"] as? [[String: Any]])?.first)
    #expect(message["file"] as? String == "scenario/small.yaml")
    #expect(message["line"] as? Int == 16)
    #expect(message["column"] as? Int == 1)
  }

  @Test func `the JSON document of a solved scenario has the documented keys`() throws {
    let folder = try Folder(Scenarios.small())
    let document = try breakout("solve", "scenario", "--json", in: folder).json()
    #expect(
      document.keys.sorted() == [
        "cancelled", "command", "event", "exitCode", "files", "folder", "gap", "messages", "metrics", "provenOptimal",
        "scenario", "seed", "settings", "stages", "status", "unplaced", "violations",
      ])
    let stage = try #require((document["stages"] as? [[String: Any]])?.first)
    #expect(stage.keys.sorted() == ["bound", "final", "gap", "name", "provenOptimal", "standing", "value"])
  }

  @Test func `nothing is coloured or rewritten off a terminal`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout("solve", "scenario", in: folder)
    #expect(!(run.output + run.error).contains { $0 == "\u{1B}" || $0 == "\r" })
  }

  @Test func `a terminal gets colours and one line that is rewritten`() throws {
    let folder = try Folder(Scenarios.small())
    let text = try onTerminal(["solve", "scenario"], in: folder)
    #expect(text.contains("\u{1B}[32mProven optimal\u{1B}[0m"))
    #expect(text.contains("\r\u{1B}[K[1/2]"))
  }

  @Test func `NO_COLOR takes the colours away, also on a terminal`() throws {
    let folder = try Folder(Scenarios.small())
    let text = try onTerminal(["solve", "scenario"], in: folder, environment: ["NO_COLOR": "1"])
    #expect(text.contains("Proven optimal"))
    #expect(!text.contains("\u{1B}[3") && !text.contains("\u{1B}[1m"))
  }

  @Test func `a dumb terminal gets no control sequence at all`() throws {
    let folder = try Folder(Scenarios.small())
    let text = try onTerminal(["solve", "scenario"], in: folder, environment: ["TERM": "dumb"])
    #expect(text.contains("Proven optimal"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `standard output that is full is an error of the run`() throws {
    let folder = try Folder(Scenarios.small())
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try breakout("check", "scenario", in: folder, output: full)
    #expect(run.code == 1)
    #expect(run.error.contains("standard output cannot be written"))
  }

  @Test func `a reader that has gone is no error`() throws {
    let folder = try Folder(Scenarios.small())
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder, output: pipe.fileHandleForWriting)
    #expect(run.code == 0)
    #expect(folder.files(in: "plan").contains("plan.json"))
  }

  /// Runs the program with both streams on a terminal, and returns what appears there.
  private func onTerminal(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try PseudoTerminal()
    let running = try Running(
      arguments, in: folder, environment: environment, output: terminal.line, error: terminal.line)
    while !running.hasEnded {
      terminal.drain()
      Thread.sleep(forTimeInterval: 0.005)
    }
    #expect(try running.end().code == 0)
    terminal.drain()
    return terminal.text
  }
}
