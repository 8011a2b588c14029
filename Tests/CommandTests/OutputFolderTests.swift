import Foundation
import Sheets
import Testing

@testable import Workspace
@testable import breakout

struct OutputFolderTests {
  @Test func `files with people in them are for their owner only, whatever the umask`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    #expect(try mode(of: folder("plan/plan.json")) == 0o600)
    #expect(try mode(of: folder("plan/master.csv")) == 0o600)
    #expect(try mode(of: folder("plan/programme.csv")) & 0o444 != 0)
  }

  @Test func `an --out that cannot be a folder is refused before any solving`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("file", "mine")
    for out in ["file", "file/plan", "file/deep/plan"] {
      let run = try breakout("solve", "scenario", "--out", out, in: folder)
      #expect(run.code == 3)
      #expect(run.error.contains("cannot hold the sheets"))
      #expect(!run.error.contains("[1/2]"))
    }
    #expect(try folder.read("file") == "mine")
  }

  @Test func `sheets that an earlier plan left behind are named, and left alone`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("plan/rooms/r9.csv", "old")
    try folder.write("plan/notes.txt", "mine")
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 0)
    #expect(run.error.contains("not of this plan, and left alone in plan: rooms/r9.csv\n"))
    #expect(try folder.read("plan/rooms/r9.csv") == "old")
    #expect(try folder.read("plan/notes.txt") == "mine")
  }

  @Test func `a link inside the folder leads nothing outside of it`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("elsewhere/mine.txt", "mine")
    try folder.write("plan/keep.txt", "")
    try FileManager.default.createSymbolicLink(atPath: folder("plan/rooms"), withDestinationPath: folder("elsewhere"))
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 1)
    #expect(run.error.contains("the sheets cannot be written to 'plan'"))
    #expect(folder.files(in: "elsewhere") == ["mine.txt"])
    #expect(folder.files(in: "plan").filter { !$0.hasPrefix("rooms") } == ["keep.txt"])
  }

  @Test func `a link under a sheet's name is replaced, not followed`() throws {
    let folder = try Folder()
    try folder.write("elsewhere.txt", "mine")
    try folder.write("plan/keep.txt", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder("plan/a.txt"), withDestinationPath: folder("elsewhere.txt"))
    var writer = try AtomicWriter(into: folder("plan"))
    try writer.write([file("a.txt", "new")])
    #expect(try folder.read("elsewhere.txt") == "mine")
    #expect(try folder.read("plan/a.txt") == "new")
  }

  @Test func `when one file cannot be written, all stay as they were`() throws {
    let folder = try Folder()
    try folder.write("plan/a.txt", "old")
    try folder.write("plan/rooms", "a file where a folder should be")
    var writer = try AtomicWriter(into: folder("plan"))
    #expect(throws: SystemError.self) {
      try writer.write([file("a.txt", "new"), file("b.txt", "new"), file("rooms/c.txt", "new")])
    }
    #expect(try folder.read("plan/a.txt") == "old")
    #expect(folder.files(in: "plan") == ["a.txt", "rooms"])
  }

  @Test(arguments: ["../a", "/a", "a/../b", "", ".a", "a//b", "a/", "a\\b", "a b", "a\u{0}", "é", "a/.b"])
  func `names that could lead outside or hide are refused`(name: String) throws {
    let folder = try Folder()
    #expect(!AtomicWriter.isSafe(name))
    var writer = try AtomicWriter(into: folder("plan"))
    #expect(throws: SystemError(EINVAL, name)) { try writer.write([file(name, "x")]) }
    #expect(folder.files().isEmpty)
  }

  @Test(arguments: ["plan.json", "rooms/room-8.csv", "a/b/c_1.txt"])
  func `ordinary names are safe`(name: String) {
    #expect(AtomicWriter.isSafe(name))
  }

  private func file(_ name: String, _ text: String) -> SheetFile {
    SheetFile(name: name, contents: Array(text.utf8), isPersonal: false)
  }

  private func mode(of path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}
