import Conference
import Foundation

extension RosterLayout {
  /// Puts an identifier in the place of a name, where there is one.
  func settle(_ cell: inout Cell, as column: RosterColumn) {
    guard !cell.text.isEmpty else { return }
    switch column {
    case .sector: name(&cell, "sector", names.sectors)
    case .delegation:
      if let id = names.delegations(cell.text) {
        cell.text = id
      } else if names.delegations.ids.isEmpty, identifierComplaint(cell.text) != nil {
        // A scenario that declares no delegations takes those of the roster, which are named after what it calls them.
        cell.text = RosterLayout.slug(cell.text)
      } else {
        name(&cell, "delegation", names.delegations)
      }
    case .choice: name(&cell, "topic", names.topics)
    case .languages:
      cell.text = items(cell.text).map { Languages.codes[Heading.folded($0)] ?? $0 }.joined(separator: ";")
    case .needs:
      let needs = items(cell.text).filter { !RosterLayout.nothing.contains(Heading.folded($0)) }
      cell.text = needs.map { names.features($0) ?? $0 }.joined(separator: ";")
    case .name:
      if Heading.folded(cell.text) == "anonymous" || Heading.folded(cell.text) == "anonyme" { cell.text = "" }
    case .id, .delegationName, .arrives, .leaves, .role, .score, .attribute: break
    }
  }

  /// The topics of one cell: `A;B;C`, or on lines of their own, or apart by commas, which titles may hold too.
  func listed(_ cell: Cell) -> [Cell] {
    guard !cell.text.isEmpty else { return [] }
    func cells(_ texts: [some StringProtocol]) -> [Cell] {
      texts.map { Cell(text: String($0).trimmed, place: cell.place) }.filter { !$0.text.isEmpty }
    }
    if names.topics.exactly(cell.text) != nil { return [cell] }
    let strong = cell.text.split { $0 == ";" || $0 == "|" || $0 == ">" || $0.isNewline }
    if strong.count > 1 || cell.text.hasSuffix(";") { return cells(strong) }
    // As many pieces as make a title belong together; titles have few commas.
    let most = 32
    let pieces = cell.text.split(separator: ",").map { String($0) }
    var topics: [String] = []
    var next = 0
    while next < pieces.count {
      let length = (1...min(pieces.count - next, most)).reversed().first { length in
        names.topics.exactly(pieces[next..<(next + length)].joined(separator: ",").trimmed) != nil
      }
      topics.append(pieces[next..<(next + (length ?? 1))].joined(separator: ","))
      next += length ?? 1
    }
    return cells(topics)
  }

  /// The topics of a grid by the ranks in it.
  func topics(_ columns: [(index: Int, topic: String)], _ cells: [Cell]) -> [Cell] {
    var ranked: [(rank: Int, cell: Cell)] = []
    for column in columns {
      let cell = cells[column.index]
      guard !cell.text.isEmpty, !RosterLayout.nothing.contains(Heading.folded(cell.text)) else { continue }
      guard let rank = Heading.rank(cell.text) else {
        findings.error("'\(cell.text)' is not a rank; write 1 for the first choice, 2 for the second", at: cell.place)
        continue
      }
      if let other = ranked.first(where: { $0.rank == rank }) {
        findings.error("rank \(rank) is given to '\(other.cell.text)' as well; give each topic its own", at: cell.place)
        continue
      }
      ranked.append((rank, Cell(text: column.topic, place: cell.place)))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.cell)
  }

  /// Whether a column without a known heading is left out.
  func passesOver(_ heading: Heading?) -> Bool { heading == nil && leavesOutUnknown }

  /// A name as an identifier: `Bosnia and Herzegovina` is `bosnia-and-herzegovina`.
  static func slug(_ text: String) -> String {
    Heading.folded(text).split(separator: " ").joined(separator: "-")
  }

  private func name(_ cell: inout Cell, _ kind: String, _ index: RosterNames.Index) {
    if let id = index(cell.text) {
      cell.text = id
    } else if identifierComplaint(cell.text) != nil {
      // What cannot be an identifier is a name; one that nothing has.
      findings.error(
        "there is no \(kind) '\(cell.text)'; \(index.suggestion(for: cell.text, kind: kind))", at: cell.place)
      cell.text = ""
    }
  }

  private func items(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "," || $0 == "/" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static let nothing: Set<String> = [
    "", "no", "none", "non", "aucun", "aucune", "n a", "na", "nil", "not interested", "no preference", "pas interesse",
  ]
}

/// What people call languages.
private enum Languages {
  static let codes: [String: String] = Dictionary(
    [
      ("en", ["english", "anglais"]), ("fr", ["french", "francais"]), ("de", ["german", "allemand", "deutsch"]),
      ("es", ["spanish", "espagnol", "espanol"]), ("it", ["italian", "italien", "italiano"]),
      ("ru", ["russian", "russe"]), ("uk", ["ukrainian", "ukrainien"]), ("tr", ["turkish", "turc"]),
      ("ka", ["georgian", "georgien"]), ("hy", ["armenian", "armenien"]), ("sq", ["albanian", "albanais"]),
      ("az", ["azerbaijani", "azeri", "azerbaidjanais"]), ("sr", ["serbian", "serbe"]), ("bs", ["bosnian", "bosnien"]),
      ("ro", ["romanian", "roumain"]), ("pt", ["portuguese", "portugais"]), ("ar", ["arabic", "arabe"]),
      ("zh", ["chinese", "chinois"]), ("pl", ["polish", "polonais"]), ("nl", ["dutch", "neerlandais"]),
    ].flatMap { code, names in (names + [code]).map { ($0, code) } }, uniquingKeysWith: { first, _ in first })
}
