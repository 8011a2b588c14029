import Conference
import Foundation
import Testing

@testable import breakout

struct SolveTests {
  @Test func `a solved scenario ends with 0, a verdict on standard output and the sheets on disk`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("Proven optimal in all 2 stages"))
    #expect(run.output.contains("Sheets: plan ("))
    let files = folder.files(in: "plan")
    #expect(files.contains("plan.json"))
    #expect(files.contains("report.html"))
    #expect(files.contains("rooms/r1.csv"))
    #expect(!files.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `without --out the sheets go to out, under the name of the scenario file`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario/small.yaml", in: folder).code == 0)
    #expect(folder.files(in: "out/small").contains("plan.json"))
  }

  @Test func `without --out the sheets of a folder's scenario go to out, under the name of the folder`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", in: folder).code == 0)
    #expect(folder.files(in: "out/scenario").contains("plan.json"))
    for path in ["scenario", "scenario/", "scenario/."] {
      #expect(try ScenarioPath(folder(path)).stem == "scenario", "\(path)")
    }
    #expect(try ScenarioPath(folder("scenario/small.yaml")).stem == "small")
  }

  @Test func `an infeasible scenario ends with 2, says why, and leaves nothing behind`() throws {
    let folder = try Folder(Scenarios.infeasible)
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("error: d1 and d2 stay apart\n"))
    #expect(run.error.contains("error: d2 and d3 stay apart\n"))
    #expect(run.error.contains("error: d1 and d3 stay apart\n"))
    #expect(!FileManager.default.fileExists(atPath: folder("plan")))
  }

  @Test func `a soft rule that is broken is listed with what it costs`() throws {
    let folder = try Folder(
      Scenarios.small(extra: "apart: [[d1, d2], [d2, d3], [d1, d3]]\nrules: {apart: {soft: 7}}"))
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("soft-rules"))
    #expect(run.output.contains("Soft rules broken, with their penalties, 7 in all:"))
    let verified = try breakout("verify", "plan", "--json", in: folder)
    #expect(verified.code == 0, "\(verified.error)")
    let violation = try #require((try verified.json()["violations"] as? [[String: Any]])?.first)
    #expect(violation["rule"] as? String == "apart")
    #expect(violation["penalty"] as? Int == 7)
  }

  @Test func `a broken scenario ends with 3 and every problem at its place`() throws {
    let folder = try Folder(Scenarios.small(extra: "pins: [{delegate: d9, session: w1}]\nrulez: {}"))
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 3)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("scenario/small.yaml:16:"))
    #expect(run.error.contains("scenario/small.yaml:17:1: error: "))
    #expect(run.error.contains("did you mean 'rules'?"))
    #expect(!FileManager.default.fileExists(atPath: folder("plan")))
  }

  @Test func `a folder with two scenarios is not guessed at`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("scenario/other.yml", "")
    let run = try breakout("solve", "scenario", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("other.yml and small.yaml"))
  }

  @Test func `a scenario that was misspelt is found in its folder and among the scenarios`() throws {
    let folder = try Folder()
    try folder.write("scenarios/strasbourg-2019/strasbourg.yaml", "")
    for wrong in ["strasbourg-2019", "scenarios/strasburg-2019", "scenarios/strasburg-2019/strasbourg.yaml"] {
      let run = try breakout("solve", wrong, in: folder)
      #expect(run.code == 3)
      #expect(run.error.contains("did you mean 'scenarios/strasbourg-2019'?"), "\(wrong): \(run.error)")
    }
  }

  @Test(arguments: ["scenario/small.yaml", Repository.path("scenarios/strasbourg-2019/strasbourg.yaml")])
  func `two runs, and any number of threads, give the same files byte for byte`(scenario: String) throws {
    let folder = try Folder(Scenarios.small())
    let settings = [
      ["--threads", "1"], ["--threads", "2"], ["--threads", "4"], ["--threads", "2"],
    ]
    for (number, setting) in settings.enumerated() {
      let run = try Running(["solve", scenario, "--out", "plan-\(number)"] + setting, in: folder).end()
      #expect(run.code == 0)
    }
    let files = folder.files(in: "plan-0")
    #expect(files.count > 5)
    for number in settings.indices.dropFirst() {
      #expect(folder.files(in: "plan-\(number)") == files)
      for file in files {
        let same = try folder.read("plan-\(number)/\(file)") == folder.read("plan-0/\(file)")
        #expect(same, "\(file) with \(settings[number])")
      }
    }
  }

  @Test func `a plan that does not hold is our fault`() throws {
    let folder = try Folder(Scenarios.small())
    let read = try ReadScenario(folder("scenario"), Console(command: nil, isMachine: false, isQuiet: true))
    let nobodySits = Plan(agenda: Agenda(placements: []), allocation: Allocation())
    let failure = try #require(throws: Failure.self) { try SolveCommand.verified(nobodySits, of: read.scenario) }
    #expect(failure.status == .failed)
    #expect(failure.messages.contains { $0.text.contains("session-placement") })
  }

  @Test func `the sheets follow --language and --csv-delimiter`() throws {
    let folder = try Folder(Scenarios.small())
    let options = ["--language", "fr", "--csv-delimiter", ";"]
    let run = try Running(["solve", "scenario", "--out", "plan"] + options, in: folder).end()
    #expect(run.code == 0)
    #expect(try folder.read("plan/report.html").contains("lang=\"fr\""))
    #expect(try folder.read("plan/master.csv").split(whereSeparator: \.isNewline)[0].contains(";"))
  }
}
