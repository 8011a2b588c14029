import Foundation
import Sheets
import Testing

@testable import Workspace
@testable import breakout

/// A folder holds one plan and its sheets, and never a mixture of two.
struct GenerationTests {
  @Test func `a sheet that cannot be written leaves every other as it was, and is named`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    try FileManager.default.removeItem(atPath: folder("plan/workshops/w1.csv"))
    try folder.write("plan/workshops/w1.csv/mine.txt", "mine")
    try renameSector(in: folder)
    let before = try contents(of: "plan", in: folder)
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 1)
    #expect(run.error.contains("'workshops/w1.csv': Is a directory"), "\(run.error)")
    #expect(try contents(of: "plan", in: folder) == before)
    #expect(folder.files(in: "").filter { $0.contains(".breakout-") } == [])
  }

  @Test func `a new plan takes the sheets of the old one with it, and nothing that is somebody's own`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    #expect(try breakout("export", "plan", "--format", "ics", in: folder).code == 0)
    try folder.write("plan/notes.txt", "mine")
    try folder.write("plan/delegates/d1.ics", "changed by hand")
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.error.contains("removed with the plan before: delegates/d2.ics"), "\(run.error)")
    let files = folder.files(in: "plan")
    #expect(files.filter { $0.hasSuffix(".ics") } == ["delegates/d1.ics"])
    #expect(try folder.read("plan/notes.txt") == "mine")
    #expect(try breakout("verify", "plan", in: folder).code == 0)
  }

  @Test func `the manifest is one that sha256sum checks, also of what is exported later`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    #expect(try breakout("export", "plan", "--format", "ics", "--format", "xlsx", in: folder).code == 0)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    check.arguments = ["--check", "--strict", "--quiet", "manifest.sha256"]
    check.currentDirectoryURL = URL(fileURLWithPath: folder("plan"))
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
    let listed = try folder.read("plan/manifest.sha256").split(separator: "\n").dropFirst().map { $0.dropFirst(66) }
    #expect(listed.map(String.init).sorted() == folder.files(in: "plan").filter { $0 != "manifest.sha256" })
  }

  @Test func `verify finds a sheet that was changed, one that is missing, and a plan that is another`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let whole = try breakout("verify", "plan", "--json", in: folder)
    #expect(try whole.json()["sheets"] as? Int == folder.files(in: "plan").count - 1)
    try folder.write("plan/rooms/r1.csv", "other people\n")
    try FileManager.default.removeItem(atPath: folder("plan/master.csv"))
    let changed = try breakout("verify", "plan", in: folder)
    #expect(changed.code == 2)
    #expect(changed.error.contains("plan/master.csv: error: is missing"), "\(changed.error)")
    #expect(changed.error.contains("plan/rooms/r1.csv: error: is not as it was written with the plan"))
    #expect(try breakout("verify", "plan/plan.json", in: folder).code == 0)

    try renameSector(in: folder)
    #expect(try breakout("solve", "scenario", "--out", "other", in: folder).code == 0)
    try FileManager.default.removeItem(atPath: folder("other/plan.json"))
    try FileManager.default.copyItem(atPath: folder("plan/plan.json"), toPath: folder("other/plan.json"))
    let mixed = try breakout("verify", "other", in: folder)
    #expect(mixed.code == 2)
    #expect(mixed.error.contains("is not the plan that the sheets beside it were written with"), "\(mixed.error)")
  }

  @Test func `what a dead run has left is told and removed, and the stage of a living one is not`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write(
      ".breakout-0123456789abcdef/manifest.sha256", "# breakout-manifest/1 plan 0\n\(zeros)  names.csv\n")
    try folder.write(".breakout-0123456789abcdef/names.csv", "people")
    try folder.write(".breakout-fedcba9876543210/own.txt", "mine")
    try folder.write(".breakout-00000000000000aa/names.csv", "of a run that writes at this moment")
    let held = open(folder(".breakout-00000000000000aa"), O_RDONLY | O_CLOEXEC)
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    defer { close(held) }
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.error.contains("removed '.breakout-0123456789abcdef', which a run had left"))
    #expect(run.error.contains("left '.breakout-fedcba9876543210' alone"))
    #expect(
      folder.files().filter { $0.hasPrefix(".breakout-") } == [
        ".breakout-00000000000000aa/names.csv", ".breakout-fedcba9876543210/own.txt",
      ])
  }

  @Test func `a run that was killed while it gave files their names is undone by the next`() throws {
    let folder = try Folder()
    let stage = "plan/.breakout-0123456789abcdef"
    try folder.write("\(stage)/list", "0 + a.txt\n1 - b.txt\n2 + c.txt\n")
    try folder.write("\(stage)/o0", "old a")
    try folder.write("plan/a.txt", "new a")
    try folder.write("plan/b.txt", "new b")
    try folder.write("plan/c.txt", "old c")
    try folder.write("\(stage)/n2", "new c")
    var writer = try AtomicWriter(into: folder("plan"))
    try writer.write([SheetFile(name: "d.txt", contents: [], isPersonal: false)])
    #expect(folder.files(in: "plan") == ["a.txt", "c.txt", "d.txt"])
    #expect(try folder.read("plan/a.txt") == "old a")
    #expect(try folder.read("plan/c.txt") == "old c")
    #expect(writer.notes.count == 2)
  }

  @Test func `what a killed run had written to its end stays, and sheets that should have gone with it do not`() throws
  {
    let folder = try Folder()
    let stage = "plan/.breakout-0123456789abcdef"
    try folder.write("plan/a.txt", "new a")
    try folder.write("\(stage)/list", "0 + a.txt\n1 x gone.txt\n")
    try folder.write("\(stage)/o0", "old a")
    try folder.write("\(stage)/o1", "old")
    #expect(try AtomicWriter.recover(folder("plan")).count == 1)
    #expect(folder.files(in: "plan") == ["a.txt"])
    #expect(try folder.read("plan/a.txt") == "new a")

    // Here one file is still where it should no longer be.
    try folder.write("plan/gone.txt", "old")
    try folder.write("\(stage)/list", "0 + a.txt\n1 x gone.txt\n")
    try folder.write("\(stage)/o0", "old a")
    #expect(try AtomicWriter.recover(folder("plan")).count == 2)
    #expect(try folder.read("plan/a.txt") == "old a" && folder.read("plan/gone.txt") == "old")
  }

  @Test func `what is left of a killed import is put right before the folder is read again`() throws {
    let folder = try Folder(Scenarios.small())
    let before = try folder.read("scenario/roster.csv")
    try folder.write("people.csv", "Name,E-mail,Sector\nPerson A,a@example.org,law\nPerson B,b@example.org,law\n")
    let arguments = ["import", "people.csv", "--into", "scenario", "--replace", "--contacts", "scenario/contacts.csv"]
    #expect(try Running(arguments, in: folder).end().code == 0)
    let (after, files) = (try folder.read("scenario/roster.csv"), folder.files(in: "scenario"))
    // As it is when the roster has its name and the other files do not have theirs yet.
    for name in ["contacts.csv", "roster.codes.csv"] {
      try FileManager.default.removeItem(atPath: folder("scenario/\(name)"))
    }
    let stage = "scenario/.breakout-0123456789abcdef"
    try folder.write("\(stage)/list", "0 + roster.csv\n1 - roster.codes.csv\n2 - contacts.csv\n")
    try folder.write("\(stage)/o0", before)
    for number in [1, 2] { try folder.write("\(stage)/n\(number)", "") }
    let run = try Running(arguments, in: folder).end()
    #expect(run.code == 0 && run.error.contains("undid what a run had begun"), "\(run.error)")
    #expect(try folder.read("scenario/roster.csv") == after)
    #expect(folder.files(in: "scenario") == files)
  }

  @Test func `an import whose addresses cannot be written leaves the roster as it was`() throws {
    let folder = try Folder(Scenarios.small())
    let before = try folder.read("scenario/roster.csv")
    try folder.write("people.csv", "id,E-mail,Sector\nx,a@example.org,law\n")
    try folder.write("scenario/contacts.csv/in the way.txt", "")
    let run = try breakout(
      "import", "people.csv", "--into", "scenario", "--replace", "--contacts", "scenario/contacts.csv", in: folder)
    #expect(run.code == 1 && run.error.contains("'contacts.csv'"), "\(run.error)")
    #expect(try folder.read("scenario/roster.csv") == before)
  }

  @Test func `a folder of somebody else inside, or the command's own working folder, stays where it is`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("plan/photos/1.txt", "mine")
    let photos = try inode(folder("plan/photos"))
    for arguments in [["solve", "scenario", "--out", "plan"], ["export", "plan", "--format", "ics"]] {
      let run = try Running(arguments, in: folder).end()
      #expect(run.code == 0, "\(run.error)")
    }
    #expect(try inode(folder("plan/photos")) == photos)
    #expect(try folder.read("plan/photos/1.txt") == "mine")
    #expect(try breakout("verify", "plan", in: folder).code == 0)

    let here = try Folder(Scenarios.small())
    let before = try inode(here.path)
    #expect(try breakout("solve", "scenario", "--out", ".", in: here).code == 0)
    #expect(try inode(here.path) == before)
    #expect(try breakout("verify", ".", in: here).code == 0)
  }

  @Test func `folders with files about people are their owner's alone, and a folder that was there keeps its rights`()
    throws
  {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "out/plan", in: folder).code == 0)
    #expect(try breakout("export", "out/plan", "--format", "ics", in: folder).code == 0)
    for name in ["out/plan", "out/plan/delegates", "out/plan/rooms"] {
      #expect(try mode(folder(name)) == 0o700, "\(name)")
    }
    #expect(chmod(folder("out/plan"), 0o750) == 0)
    #expect(try breakout("solve", "scenario", "--out", "out/plan", in: folder).code == 0)
    #expect(try mode(folder("out/plan")) == 0o750)
    let shared = ["export", "out/plan", "--format", "ics", "--audience", "public", "--out", "public"]
    #expect(try Running(shared, in: folder).end().code == 0)
    #expect(try mode(folder("public")) & 0o055 == 0o055)
  }

  @Test func `workbooks are on no disk before they belong there`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let run = try breakout(
      "export", "plan", "--format", "xlsx", in: folder, environment: ["TMPDIR": folder("does/not/exist")])
    #expect(run.code == 0, "\(run.error)")
  }

  /// Makes the scenario another one.
  private func renameSector(in folder: Folder) throws {
    for (name, text) in Scenarios.small(sector: "civil") { try folder.write("scenario/\(name)", text) }
  }

  private var zeros: String { String(repeating: "0", count: 64) }

  private func contents(of name: String, in folder: Folder) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try folder.files(in: name).map { ($0, try folder.read("\(name)/\($0)")) })
  }

  private func inode(_ path: String) throws -> UInt64 {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}
