import Conference
import Foundation
import ScenarioFile
import Sheets

/// The roster that a scenario names, with what is known of it before an import: who was in it, and who has which code.
package struct RosterBook: Sendable {
  /// Why there is no roster that can be written, in words.
  package struct Complaint: Error, Hashable, Sendable {
    package let text: String
  }

  /// What the roster is called, relative to the scenario's folder.
  package let name: String
  /// Who was in it; nil where there is none, or none that can be read.
  package let former: [Delegate]?
  /// Who has which code.
  package let codes: DelegateCodes
  /// Whether there is a file with the codes.
  private let hasCodes: Bool
  private let folder: String

  /// What the file with the codes is called: `roster.codes.csv` beside `roster.csv`.
  private let codesName: String

  /// Looks at the roster of a scenario.
  ///
  /// - Parameter file: the scenario file, as the user can open it.
  /// - Throws: a complaint where the scenario names no roster that can be written.
  package init(_ source: ScenarioSource, of file: String) throws(Complaint) {
    guard let name = source.roster, AtomicWriter.isSafe(name), name.lowercased().hasSuffix(".csv") else {
      throw Complaint(
        text: "'\(file)' names no roster that can be written; write 'roster: roster.csv' under its 'delegates'")
    }
    self.name = name
    folder = file.parentFolder
    former = try? decodeWithConflicts(source).scenario.delegates
    codesName = "\((name as NSString).deletingPathExtension).codes.csv"
    let contents = FileManager.default.contents(atPath: folder.path(of: codesName))
    hasCodes = contents != nil
    var codes = contents.map { DelegateCodes(String(decoding: $0, as: UTF8.self)) } ?? DelegateCodes()
    codes.learn(former ?? [])
    self.codes = codes
  }

  /// What is to be written of an import: the roster with who has which code, as far as they are not there already.
  ///
  /// - Parameter replacing: whether another roster may be written over.
  /// - Returns: the files, and whether the roster is one of them.
  /// - Throws: a complaint where there is another roster that may not be written over.
  package func files(
    of imported: RosterImport, replacing: Bool
  ) throws(Complaint) -> (files: [SheetFile], hasRoster: Bool) {
    let file = rosterFile(of: imported.scenario, name: name)
    let place = folder.path(of: name)
    let existing = FileManager.default.contents(atPath: place).map(Array.init)
    guard existing == nil || existing == file.contents || replacing else {
      throw Complaint(text: "there is another roster in '\(place)'; --replace puts the imported one in its place")
    }
    var files = existing == file.contents ? [] : [file]
    if !imported.codes.isEmpty, imported.codes != codes || !hasCodes {
      files.append(SheetFile(name: codesName, contents: Array(imported.codes.text.utf8), isPersonal: true))
    }
    return (files, existing != file.contents)
  }
}
