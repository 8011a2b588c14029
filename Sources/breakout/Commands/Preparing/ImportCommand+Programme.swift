import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

/// A programme that another tool has published, as a scenario with everything pinned.
extension ImportCommand {
  /// Whether a file can be nothing but a programme; tables may be rosters.
  static func isAlwaysProgramme(_ file: String) -> Bool {
    [".json", ".xml", ".ics"].contains(where: file.lowercased().hasSuffix)
  }

  /// Who stands in the roster until there is one: a scenario needs somebody.
  private static let nobody = "id,sector\nnobody,everybody\n"

  func answerOfProgramme(_ file: String, _ known: [UInt8]?, _ console: Console) throws(Failure) -> Answer {
    guard rosters.count == 1 else {
      throw Failure(.invalidInput, "'\(file)' is a programme, which is imported by itself; leave the others out")
    }
    guard !merge || !replace else {
      throw Failure(.usage, "--merge keeps what is there and --replace does not; give one of them")
    }
    let bytes: [UInt8]
    if let known {
      bytes = known
    } else {
      console.note("reading \(file)")
      bytes = try InputFile.bytes(of: file, what: "schedule")
    }
    let programme: ImportedProgramme
    do throws(InvalidScenarioFile) {
      programme = try readProgramme(bytes, file: file)
    } catch {
      throw Failure(error) { $0 }
    }
    return merge ? try mergedAnswer(programme, console) : try newAnswer(programme, console)
  }

  /// A scenario of its own.
  private func newAnswer(_ programme: ImportedProgramme, _ console: Console) throws(Failure) -> Answer {
    let target = [".yaml", ".yml"].contains(where: into.hasSuffix) ? into : into.path(of: "scenario.yaml")
    let folder = try OutputFolder(target.parentFolder.orCurrent)
    if !dryRun { try folder.recover(console) }
    let isThere = FileManager.default.fileExists(atPath: target)
    guard !isThere || replace else {
      throw Failure(
        .invalidInput,
        "there is a scenario in '\(target)'; --merge puts the imported programme into it, --replace in its place")
    }
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

  /// The scenario that is there, with the programme in it; it is written only where it can be read then.
  private func mergedAnswer(_ programme: ImportedProgramme, _ console: Console) throws(Failure) -> Answer {
    if !dryRun { try OutputFolder(reading: try ScenarioPath(into).file.parentFolder.orCurrent).recover(console) }
    let read = try ReadScenario(into, console, allowingConflicts: true)
    let merged: MergedProgramme
    do throws(ScenarioText.Refusal) {
      merged = try programme.merged(into: read.source, read.scenario)
    } catch {
      throw Failure(.invalidInput, error.description)
    }
    var source = read.source
    source.files[source.main] = merged.bytes
    do throws(InvalidScenarioFile) {
      _ = try decodeWithConflicts(source)
    } catch {
      throw Failure(error, place: read.path.path(of:))
    }
    let file = read.path.file
    let isChanged = merged.bytes != read.source.files[source.main]
    if !dryRun, isChanged {
      let mode = (try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int) ?? 0o644
      try OutputFolder(file.parentFolder.orCurrent).write(
        [SheetFile(name: file.fileName, contents: merged.bytes, isPersonal: mode & 0o077 == 0)], console)
    }
    let counts = "\(counted(merged.added, "new session")) and \(counted(merged.changed, "changed session"))"
    let wrote =
      dryRun
      ? "\(counts); nothing was written, as --dry-run asked."
      : isChanged ? "Wrote \(counts) to \(file)." : "'\(file)' says all of it already; nothing was written."
    return Answer(
      status: .done,
      text: merged.notes.map { "  \($0)\n" }.joined() + "\(wrote)\n" + (dryRun ? "" : "Next: breakout check \(into)\n"),
      document: ProgrammeDocument(
        scenario: file, written: !dryRun && isChanged, sessions: programme.entries.count, rooms: programme.rooms.count,
        notes: merged.notes, added: merged.added, changed: merged.changed))
  }
}

/// What became of a programme, for machines.
private struct ProgrammeDocument: Encodable {
  var scenario: String
  var written: Bool
  var sessions: Int
  var rooms: Int
  var notes: [String]
  /// Of a scenario that was there.
  var added: Int?
  var changed: Int?
}
