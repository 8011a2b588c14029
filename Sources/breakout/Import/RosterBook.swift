import Conference
import Foundation
import ScenarioFile
import Workspace

/// The roster that a scenario names, with what is known of it before an import: who was in it, and who has which code.
struct RosterBook {
  /// What the roster is called, relative to the scenario's folder.
  let name: String
  /// Who was in it; nil where there is none, or none that can be read.
  let former: [Delegate]?
  /// Who has which code.
  let codes: DelegateCodes
  /// Whether there is a file with the codes.
  let hasCodes: Bool

  /// What the file with the codes is called: `roster.codes.csv` beside `roster.csv`.
  var codesName: String { "\((name as NSString).deletingPathExtension).codes.csv" }

  /// - Throws: a failure where the scenario names no roster that can be written.
  init(_ source: ScenarioSource, _ path: ScenarioPath) throws(Failure) {
    guard let name = source.roster, AtomicWriter.isSafe(name), name.lowercased().hasSuffix(".csv") else {
      throw Failure(
        .invalidInput,
        "'\(path.file)' names no roster that can be written; write 'roster: roster.csv' under its 'delegates'")
    }
    self.name = name
    former = try? decodeWithConflicts(source).scenario.delegates
    let place = path.path(of: "\((name as NSString).deletingPathExtension).codes.csv")
    let contents = FileManager.default.contents(atPath: place)
    hasCodes = contents != nil
    var codes = contents.map { DelegateCodes(String(decoding: $0, as: UTF8.self)) } ?? DelegateCodes()
    codes.learn(former ?? [])
    self.codes = codes
  }
}

/// Who is new in a roster, who is gone, and what is different of the others.
struct RosterNews: Encodable {
  /// Somebody of whom something is different.
  struct Change: Encodable {
    var id: String
    /// The columns.
    var columns: [String]
  }

  let new: [String]
  let gone: [String]
  let changed: [Change]

  init(from former: [Delegate], to delegates: [Delegate]) {
    let before = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(delegates.map(\.id))
    new = delegates.filter { before[$0.id] == nil }.map(\.id.text)
    gone = former.filter { !now.contains($0.id) }.map(\.id.text)
    changed = delegates.compactMap { delegate in
      guard let old = before[delegate.id] else { return nil }
      let columns = [
        ("name", old.name != delegate.name), ("sector", old.sector != delegate.sector),
        ("delegation", old.delegation != delegate.delegation), ("choices", old.choices != delegate.choices),
        ("scores", old.scores != delegate.scores), ("languages", old.languages != delegate.languages),
        ("needs", old.needs != delegate.needs), ("arrives", old.arrives != delegate.arrives),
        ("leaves", old.leaves != delegate.leaves), ("role", old.roles != delegate.roles),
      ].filter(\.1).map(\.0)
      let attributes = Set(old.attributes.keys).union(delegate.attributes.keys).sorted()
        .filter { old.attributes[$0] != delegate.attributes[$0] }
      let all = columns + attributes
      return all.isEmpty ? nil : Change(id: delegate.id.text, columns: all)
    }
  }

  /// In sentences, a line each.
  var lines: [String] {
    func list(_ ids: [String]) -> String {
      ids.count <= 12 ? ids.joinedInWords : (ids.prefix(12) + ["\(ids.count - 12) more"]).joinedInWords
    }
    var lines: [String] = []
    if !new.isEmpty { lines.append("\(new.count) new: \(list(new))") }
    if !gone.isEmpty { lines.append("\(gone.count) gone: \(list(gone))") }
    if !changed.isEmpty {
      lines.append("\(changed.count) changed: \(list(changed.map { "\($0.id) (\($0.columns.joinedInWords))" }))")
    }
    return lines.isEmpty ? ["nobody is new, gone or changed"] : lines
  }
}
