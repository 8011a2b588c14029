import Foundation
import Testing

/// No test here depends on how fast anything is: signals are sent when the program has said how far it is, or while it is held.
struct InterruptTests {
  @Test func `Ctrl-C stops the search, and the best plan so far is verified and written`() throws {
    let folder = try Folder(Scenarios.endless)
    let running = try Running(["solve", "scenario", "--out", "plan"], in: folder)
    try running.waitUntilError(contains: "[2/2] preferences")
    running.send(SIGINT)
    let run = try running.end()
    #expect(run.code == 4, "\(run.error)")
    #expect(run.error.contains("stopping"))
    #expect(run.output.contains("Not proven optimal: within "))
    #expect(folder.files(in: "plan").contains("plan.json"))
    #expect(try folder.read("plan/plan.json").contains("\"breakout-plan/1\""))
  }

  @Test func `a time limit does the same as Ctrl-C`() throws {
    let folder = try Folder(Scenarios.endless)
    // How long the first plan takes is the machine's affair; sooner or later a limit lies behind it.
    for limit in ["4s", "8s", "16s", "32s", "64s", "128s"] {
      let run = try breakout("solve", "scenario", "--out", "plan", "--time-limit", limit, "--json", in: folder)
      let document = try run.json()
      if run.code == 5 { continue }
      #expect(run.code == 4, "\(run.error)")
      #expect(document["status"] as? String == "stopped-with-plan")
      #expect(document["provenOptimal"] as? Bool == false)
      #expect(folder.files(in: "plan").contains("plan.json"))
      return
    }
    Issue.record("there is no plan after two minutes")
  }

  @Test func `the second Ctrl-C leaves at once, and nothing is written`() throws {
    let folder = try Folder(Scenarios.endless)
    let running = try Running(["solve", "scenario", "--out", "plan"], in: folder)
    try running.waitUntilError(contains: "[1/2]")
    // Held still, so that both signals are there before it can act on the first. Two equal signals would be delivered as one.
    running.send(SIGSTOP)
    running.send(SIGINT)
    running.send(SIGTERM)
    running.send(SIGCONT)
    let run = try running.end()
    #expect(run.code == 5)
    #expect(run.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder("plan")))
  }

  @Test func `a stop before the first plan ends with 5 and writes nothing`() throws {
    let folder = try Folder(Scenarios.endless)
    let run = try breakout("solve", "scenario", "--out", "plan", "--time-limit", "1ms", "--json", in: folder)
    #expect(run.code == 5, "\(run.error)")
    #expect(try run.json()["status"] as? String == "stopped-without-plan")
    #expect(!FileManager.default.fileExists(atPath: folder("plan")))
  }

  @Test func `a gap that is good enough ends the search with 0`() throws {
    let folder = try Folder(Scenarios.endless)
    let run = try breakout("solve", "scenario", "--out", "plan", "--gap", "95%", "--json", in: folder)
    #expect(run.code == 0, "\(run.error)")
    let gap = try #require(try run.json()["gap"] as? Double)
    #expect(gap <= 0.95)
    let told = try breakout("solve", "scenario", "--out", "plan", "--gap", "95%", in: folder)
    #expect(told.output.contains("As good as asked: within "), "\(told.output)")
  }
}
