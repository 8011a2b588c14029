import Conference
import ScenarioFile

/// What became of a roster that was imported: its delegates on a line each, or what is wrong with it.
struct Imported: Equatable {
  var delegates: [String] = []
  /// What is wrong, without whose row it is; ``told`` has that too.
  var problems: [String] = []
  var told: [String] = []
  var notes: [String] = []
  var meanings: [String] = []
  var proposals: [String] = []
  var leftOut: [String] = []
  var codes = DelegateCodes()
  var contacts: [String] = []

  /// Imports rosters into a scenario with two sectors, three workshops with titles, and three delegations.
  init(
    _ rosters: [(name: String, bytes: [UInt8])], meanings: [(header: String, meaning: String)] = [],
    options: ImportOptions? = nil, rest: String = Imported.delegations
  ) {
    let sample = Sample(
      sessions: """
        - {id: w1, kind: workshop, minutes: 90, day: fri, start: "09:30", title: {en: "Reporting, and prosecution", fr: Signaler et poursuivre}}
        - {id: w2, kind: workshop, minutes: 90, day: fri, start: "09:30", title: {en: Identifying victims, fr: Identifier les victimes}}
        - {id: w3, kind: workshop, minutes: 90, day: fri, title: Raising awareness}
        """,
      sectors: """
        - {id: police, name: {en: Law enforcement, fr: Services répressifs}}
        - {id: courts, name: {en: Judges and prosecutors, fr: Juges et procureurs}}
        """,
      rest: rest)
    let source = ScenarioSource(main: "test.yaml", files: ["test.yaml": Array(sample.yaml.utf8)])
    do throws(InvalidScenarioFile) {
      let result = try source.importing(rosters, options: options ?? ImportOptions(meanings: meanings))
      delegates = result.scenario.delegates.map { Imported.line($0, result.scenario.event) }
      leftOut = result.leftOut.map { $0.description.replacing(": error:", with: "") }
      codes = result.codes
      contacts = result.contacts.map { "\($0.id) \($0.name) \($0.email)" }
      notes = result.mappings.flatMap(\.notes)
      self.meanings = result.mappings.flatMap { $0.columns.map { "\($0.header) → \($0.meaning)" } }
    } catch {
      proposals = error.proposals.map { "\($0.option) \($0.value)" }
      told = error.diagnostics.map { $0.description.replacing(": error:", with: "") }
      problems = told.map { $0.replacing(#/ \(('[^']*' ?)?(of .*)?\)$/#, with: "") }
    }
  }

  init(_ text: String, meanings: [(header: String, meaning: String)] = [], options: ImportOptions? = nil) {
    self.init([("r.csv", Array(text.utf8))], meanings: meanings, options: options)
  }

  init(_ workbook: Workbook) {
    self.init([("r.xlsx", workbook.bytes)])
  }

  static let delegations = """
    delegations:
      - {id: alb, name: {en: Albania, fr: Albanie}}
      - {id: bih, name: {en: Bosnia and Herzegovina, fr: Bosnie-Herzégovine}}
      - {id: ukr, name: Ukraine}
    """

  /// `id name sector delegation choices languages arrival–departure`, what is not there left out.
  private static func line(_ delegate: Delegate, _ event: Event) -> String {
    var parts = [delegate.id.text, delegate.name == delegate.id.text ? "" : delegate.name, delegate.sector.text]
    parts.append(delegate.delegation?.text ?? "")
    parts.append(delegate.choices.map(\.text).joined(separator: ">"))
    parts.append(delegate.scores.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
    parts.append(delegate.languages.joined(separator: "+"))
    if delegate.arrives != nil || delegate.leaves != nil {
      parts.append("\(delegate.arrives.map(event.label) ?? "")–\(delegate.leaves.map(event.label) ?? "")")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
