import ScenarioFile
import Workspace

/// What an import tells: for people, and as `--json` prints it.
struct ImportDocument: Encodable {
  var scenario: String
  var roster: String
  var written: Bool
  var imported: RosterImport
  /// Nil where there was no roster before.
  var news: RosterNews?
  /// What was answered on the terminal, as options.
  var answers: [String]
  /// The file of addresses that was written; nil for none.
  var contacts: String?

  private enum Key: String, CodingKey {
    case scenario, roster, written, delegates, rosters, file, columns, header, meaning, notes, leftOut, news, contacts
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(scenario, forKey: .scenario)
    try container.encode(roster, forKey: .roster)
    try container.encode(written, forKey: .written)
    try container.encode(imported.scenario.delegates.count, forKey: .delegates)
    try container.encode(imported.leftOut.map(\.description), forKey: .leftOut)
    try container.encodeIfPresent(news, forKey: .news)
    try container.encodeIfPresent(contacts, forKey: .contacts)
    var list = container.nestedUnkeyedContainer(forKey: .rosters)
    for mapping in imported.mappings {
      var item = list.nestedContainer(keyedBy: Key.self)
      try item.encode(mapping.file, forKey: .file)
      try item.encode(mapping.notes, forKey: .notes)
      try item.encode(mapping.columns.map { ["header": $0.header, "meaning": $0.meaning] }, forKey: .columns)
    }
  }

  /// For people.
  func text(_ terminal: Terminal, isDryRun: Bool) -> String {
    var text = ""
    for mapping in imported.mappings {
      var table = TextTable([("column of \(mapping.file)", .left), ("read as", .left)])
      for column in mapping.columns { table.add([column.header, column.meaning]) }
      text += table.text + mapping.notes.map { "  \($0)\n" }.joined() + "\n"
    }
    if !imported.leftOut.isEmpty {
      text += "Left out, as --skip-bad-rows asked:\n\n"
      text += imported.leftOut.map { "  \($0.file):\($0.line):\($0.column): \($0.message)\n" }.joined() + "\n"
    }
    if let news { text += news.lines.map { "  \($0)\n" }.joined() + "\n" }
    if !answers.isEmpty { text += "The same without questions: \(answers.joined(separator: " "))\n\n" }
    let what = counted(imported.scenario.delegates.count, "delegate")
    if isDryRun { return text + "\(what); nothing was written, as --dry-run asked.\n" }
    text += written ? "Wrote \(what) to \(roster).\n" : "\(roster) has these \(what) already.\n"
    if let contacts {
      text += "Wrote \(counted(imported.contacts.count, "address", plural: "addresses")) to \(contacts).\n"
    }
    return text
  }
}
