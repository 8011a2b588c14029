import Foundation
import Testing

struct ExportTests {
  private func solved() throws -> Folder {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    return folder
  }

  @Test func `a plan is written in every format, readable by its owner alone where it names people`() throws {
    let folder = try solved()
    let formats = ["csv", "xlsx", "html", "pdf", "ics", "schedule-xml", "schedule-json", "indico", "roster"]
    let arguments = ["export", "plan", "--out", "out"] + formats.flatMap { ["--format", $0] }
    let run = try Running(arguments, in: folder).end()
    #expect(run.code == 0, "\(run.error)")
    let files = folder.files(in: "out")
    for name in [
      "conference.xlsx", "rooms.xlsx", "doors.pdf", "agendas.pdf", "delegates/d1.ics", "rooms/r1.ics", "schedule.xml",
      "schedule.json", "indico-contributions.csv", "roster.csv", "roster.xlsx", "report.html", "master.csv",
    ] {
      #expect(files.contains(name), "\(name)")
    }
    for name in ["conference.xlsx", "doors.pdf", "delegates/d1.ics", "roster.csv"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder("out/\(name)"))[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func `without a folder the files go beside the plan, and --json lists them`() throws {
    let folder = try solved()
    let run = try breakout("export", "plan", "-f", "schedule-xml", "--json", in: folder)
    #expect(try run.json()["files"] as? [String] == ["schedule.xml"])
    #expect(folder.files(in: "plan").contains("schedule.xml"))
  }

  @Test func `files of the same kind that an earlier plan left behind are named, and no others`() throws {
    let folder = try solved()
    try folder.write("plan/delegates/d-9.ics", "old")
    let run = try breakout("export", "plan", "-f", "ics", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.error.contains("not of this plan, and left alone in plan: delegates/d-9.ics\n"), "\(run.error)")
  }

  @Test func `a plan that does not hold is not written`() throws {
    let folder = try solved()
    let text = try folder.read("plan/plan.json")
    let wrong = text.replacingOccurrences(of: #""d1":\s*\[[^\]]*\]"#, with: #""d1": []"#, options: .regularExpression)
    try folder.write("plan/plan.json", wrong)
    let run = try breakout("export", "plan", "-f", "pdf", "--out", "out", in: folder)
    #expect(run.code == 2 && run.error.contains("d1") && folder.files(in: "out").isEmpty)
  }

  @Test func `the roster is for the secretariat alone`() throws {
    let folder = try solved()
    let run = try breakout("export", "plan", "-f", "roster", "--audience", "door", in: folder)
    #expect(run.code == 3 && run.error.contains("there is nothing in 'roster' for the audience 'door'"))
  }

  @Test(arguments: [
    ["export", "plan"], ["export", "plan", "-f", "docx"], ["export", "plan", "-f", "pdf", "--audience", "press"],
    ["import", "a.csv"], ["import", "--into", "b.yaml"], ["import", "a.csv", "--into", "b.yaml", "--map", "x"],
    ["init"], ["init", "x", "--days", "0"], ["init", "x", "--rooms", "Room 8"], ["init", "x", "--timezone", "Paris"],
  ]) func `a wrong command line ends with 64`(arguments: [String]) throws {
    #expect(try Running(arguments, in: Folder()).end().code == 64)
  }
}
