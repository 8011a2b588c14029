import Conference

/// Who is new in a roster, who is gone, and what is different of the others.
package struct RosterNews: Encodable {
  /// Somebody of whom something is different.
  package struct Change: Encodable {
    package var id: String
    /// The columns.
    package var columns: [String]
  }

  package let new: [String]
  package let gone: [String]
  package let changed: [Change]

  package init(from former: [Delegate], to delegates: [Delegate]) {
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
  package var lines: [String] {
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
