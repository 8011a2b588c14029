import Foundation
import ScenarioFile
import Sheets
import Workspace

/// A programme that another tool has published, as a scenario with everything pinned.
extension ImportCommand {
  /// Whether a file is a programme and no roster.
  static func isProgramme(_ file: String) -> Bool {
    [".json", ".xml"].contains(where: file.lowercased().hasSuffix)
  }

  /// Who stands in the roster until there is one: a scenario needs somebody.
  private static let nobody = "id,sector\nnobody,everybody\n"

  func answerOfProgramme(_ file: String, _ console: Console) throws(Failure) -> Answer {
    console.note("reading \(file)")
    let bytes = try InputFile.bytes(of: file, what: "schedule")
    let programme: ImportedProgramme
    do throws(InvalidScenarioFile) {
      programme = try readProgramme(bytes, file: file)
    } catch {
      throw Failure(error) { $0 }
    }
    let target = [".yaml", ".yml"].contains(where: into.hasSuffix) ? into : into.path(of: "scenario.yaml")
    let isThere = FileManager.default.fileExists(atPath: target)
    guard !isThere || replace else {
      throw Failure(
        .invalidInput, "there is a scenario in '\(target)'; --replace puts the imported programme in its place")
    }
    let folder = try OutputFolder(target.parentFolder.isEmpty ? "." : target.parentFolder)
    let (text, notes) = programme.scenario(roster: "roster.csv")
    var files = [SheetFile(name: target.fileName, contents: Array(text.utf8), isPersonal: false)]
    if !FileManager.default.fileExists(atPath: folder.path(of: "roster.csv")) {
      files.append(SheetFile(name: "roster.csv", contents: Array(ImportCommand.nobody.utf8), isPersonal: false))
    }
    if !dryRun { try folder.write(files, console) }
    let counts = "\(counted(programme.entries.count, "session")) in \(counted(programme.rooms.count, "room"))"
    let wrote = dryRun ? "\(counts); nothing was written, as --dry-run asked." : "Wrote \(counts) to \(target)."
    return Answer(
      status: .done,
      text: notes.map { "  \($0)\n" }.joined() + "\(wrote)\n" + (dryRun ? "" : "Next: breakout solve \(into)\n"),
      document: ProgrammeDocument(
        scenario: target, written: !dryRun, sessions: programme.entries.count, rooms: programme.rooms.count,
        notes: notes))
  }
}

/// What became of a programme, for machines.
private struct ProgrammeDocument: Encodable {
  var scenario: String
  var written: Bool
  var sessions: Int
  var rooms: Int
  var notes: [String]
}
