import Conference
import Foundation
import ScenarioFile
import Workspace

/// A scenario as its files had it when they were last read.
struct LoadedScenario: Sendable {
  /// The scenario file.
  let path: String
  let source: ScenarioSource
  /// What the files say; nil where something is wrong with them.
  let scenario: Scenario?
  /// What is wrong with them, or known to conflict.
  let problems: [Refusal.Place]
  /// Whether demands are known that cannot all be met.
  let hasConflicts: Bool
  /// Whether nothing but the roster is missing.
  let lacksRoster: Bool
  /// What the conference is called, where that is all that can be told.
  let event: Event?
  private let stamps: [String: FileStamp]

  /// Reads the files.
  init(_ path: String) {
    self.path = path
    let folder = path.parentFolder
    let source = ScenarioSource.load(path)
    self.source = source
    func place(_ diagnostic: Diagnostic) -> Refusal.Place {
      Refusal.Place(
        text: diagnostic.message, file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
    }
    do throws(InvalidScenarioFile) {
      let decoded = try decodeWithConflicts(source)
      scenario = decoded.scenario
      problems = decoded.conflicts.map(place)
      hasConflicts = !decoded.conflicts.isEmpty
    } catch {
      scenario = nil
      problems = error.diagnostics.map(place)
      hasConflicts = false
    }
    var stamps: [String: FileStamp] = [:]
    for name in Set(source.files.keys).union([source.main]) {
      let file = folder.path(of: name)
      stamps[file] = FileStamp(file)
    }
    self.stamps = stamps
    let roster = source.roster.map { folder.path(of: $0) }
    lacksRoster = scenario == nil && problems.count == 1 && roster.map { FileStamp($0) == nil } ?? false
    event = lacksRoster ? source.reading([]).scenario?.event : nil
  }

  /// The folder of the file.
  var folder: String { path.parentFolder.orCurrent }

  /// Whether the files are no longer what was read.
  var isChangedOnDisk: Bool {
    FileStamp(path) != stamps[path] || stamps.contains { FileStamp($0.key) != $0.value }
  }
}
