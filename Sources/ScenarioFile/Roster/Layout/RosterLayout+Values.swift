import Conference
import Foundation

extension RosterLayout {
  /// Puts an identifier in the place of a name, where there is one.
  func settle(_ cell: inout Cell, as column: RosterColumn) {
    guard !cell.text.isEmpty else { return }
    if column != .id, column != .name, column != .lastName { cell.text = answers.value(cell.text) }
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
    case .choice:
      if leavesOutUnknown, names.topics(cell.text) == nil, Words.nothing.contains(Heading.folded(cell.text)) {
        cell.text = ""
      } else {
        name(&cell, "topic", names.topics)
      }
    case .languages:
      cell.text = items(cell.text).map { Words.languages[Heading.folded($0)] ?? $0 }.joined(separator: ";")
    case .needs:
      let needs = items(cell.text).filter { !Words.nothing.contains(Heading.folded($0)) }
      cell.text = needs.map { feature($0, at: cell.place) }.filter { !$0.isEmpty }.joined(separator: ";")
    case .name:
      if ["anonymous", "anonyme"].contains(Heading.folded(cell.text)) { cell.text = "" }
    case .id, .lastName, .delegationName, .takes, .friends, .priority, .carried, .arrives, .leaves, .role, .score,
      .attribute:
      break
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

  /// Whether a column without a known heading is left out.
  func passesOver(_ heading: Heading?) -> Bool { heading == nil && leavesOutUnknown }

  /// A name as an identifier: `Bosnia and Herzegovina` is `bosnia-and-herzegovina`.
  static func slug(_ text: String) -> String {
    Heading.folded(text).split(separator: " ").joined(separator: "-")
  }

  private func name(_ cell: inout Cell, _ kind: String, _ index: RosterNames.Index) {
    if let id = index(cell.text) {
      if cell.text != id { cell.text = id }
    } else if identifierComplaint(cell.text) != nil {
      // What cannot be an identifier is a name; one that nothing has.
      findings.error(
        "there is no \(kind) '\(cell.text)'; \(index.suggestion(for: cell.text, kind: kind))", at: cell.place)
      cell.text = ""
    }
  }

  /// The feature of rooms that somebody needs. One that no room has is told with the way to name another.
  private func feature(_ text: String, at place: Location) -> String {
    let text = answers.value(text)
    if Words.nothing.contains(Heading.folded(text)) { return "" }
    if let known = names.features(text) { return known }
    if leavesOutUnknown {
      let folded = Heading.folded(text)
      let likely = names.features.ids.first { feature in
        Words.stepFree.contains(folded) && Words.stepFree.contains(Heading.folded(feature))
      }
      let offer =
        likely.map { "say --value '\(text)=\($0)' if that is meant" }
        ?? (names.features.ids.isEmpty
          ? "give a room that 'features:' in the scenario, or leave the column out with --map"
          : "rooms offer \(names.features.ids.joinedInWords); say --value '\(text)=' and one of them, or '\(text)=none'")
      findings.error("no room offers '\(text)'; \(offer)", at: place)
      if let likely { findings.propose("--value", "\(text)=\(likely)") }
      return ""
    }
    return text
  }

  private func items(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "," || $0 == "/" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
