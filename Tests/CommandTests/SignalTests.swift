import Foundation
import Testing

/// What the first signal does while the command is at something else than a search. It is held there by a pipe that nobody writes to.
struct SignalTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `while it reads, the first signal ends it at once, and nothing is kept that is not there`(signal: Int32) throws {
    let folder = try waiting()
    for arguments in [["verify", "pipe"], ["export", "pipe", "--format", "ics"], ["explain", "pipe.json"]] {
      let running = try Running(arguments, in: folder)
      try running.waitUntilError(contains: "reading pipe")
      running.send(signal)
      let run = try running.end()
      #expect(run.code == 5, "\(arguments)")
      #expect(!run.error.contains("is kept") && !run.error.contains("stopping"), "\(run.error)")
    }
  }

  @Test func `a signal that was ignored when the command began stays ignored`() throws {
    let folder = try waiting()
    let running = try Running(["verify", "pipe"], in: folder, shell: "trap '' HUP INT")
    try running.waitUntilError(contains: "reading pipe")
    running.send(SIGHUP)
    running.send(SIGINT)
    Thread.sleep(forTimeInterval: 0.05)
    #expect(!running.hasEnded)
    running.send(SIGTERM)
    #expect(try running.end().code == 5)
  }

  @Test func `a file that may not grow is a full disk`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let before = try folder.read("plan/manifest.sha256")
    let run = try Running(["solve", "scenario", "--out", "plan"], in: folder, shell: "ulimit -f 8").end()
    #expect(run.code == 1, "\(run.error)")
    #expect(run.error.contains("File too large"), "\(run.error)")
    #expect(try folder.read("plan/manifest.sha256") == before)
    #expect(try breakout("verify", "plan", in: folder).code == 0)
  }

  /// A folder with pipes in the place of plans.
  private func waiting() throws -> Folder {
    let folder = try Folder()
    for name in ["pipe", "pipe.json"] where mkfifo(folder(name), 0o600) != 0 {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    return folder
  }
}
