import Conference
import Explanation
import Planning
import ScenarioFile

/// Why there is no plan, and what would help: in words and for machines.
struct InfeasibilityText: Encodable {
  /// One demand with its place.
  struct Clashing: Encodable {
    var text: String
    var file: String?
    var line: Int?
    var column: Int?
  }

  /// A way out.
  struct WayOut: Encodable {
    var text: String
    var cost: Int
    var changes: Int
    /// The same as settings, where it can be said so.
    var settings: [String]?
    /// What of it can be said so, where the rest is of the roster.
    var partSettings: [String]?
  }

  /// What is too tight about the agenda.
  let agenda: [String]
  /// That there are fewer seats than people; nil where there are enough.
  let shortage: String?
  /// Whether another agenda may have a plan.
  let isOfOneAgenda: Bool
  /// The clashes, the first being the one to read.
  let clashes: [[Clashing]]
  /// Whether nothing can be left out of the first clash, as far as is known.
  let isMinimal: Bool
  let repairs: [WayOut]
  private let words: TerminalWords

  private enum CodingKeys: String, CodingKey {
    case agenda, shortage, isOfOneAgenda, clashes, isMinimal, repairs
  }

  /// Settings are told with a repair where they do what it says: they are read as if they were typed.
  ///
  /// - Parameters:
  ///   - words: what is said in the language of the reader.
  ///   - place: the path under which the user finds a file.
  init(
    _ answer: Infeasibility, of scenario: Scenario, in source: ScenarioSource, _ words: TerminalWords,
    place: (String) -> String
  ) {
    self.words = words
    agenda = answer.agenda
    shortage = answer.shortage?.words(words.language)
    isOfOneAgenda = answer.isOfOneAgenda
    let places = answer.clashes.flatMap { $0.telling.map { $0.path(in: scenario) } }
    var found = ((try? locations(of: places, in: source)) ?? [])[...]
    clashes = answer.clashes.map { clash in
      ClashLines(clash.telling, of: scenario, words).lines(at: clash.telling.map { _ in found.popFirst() }).map {
        text, spot in
        Clashing(text: text, file: spot.map { place($0.file) }, line: spot?.line, column: spot?.column)
      }
    }
    isMinimal = answer.clashes.first?.isMinimal ?? true
    repairs = answer.repairs.map {
      WayOut(
        text: $0.words(in: scenario, words.language), cost: $0.cost, changes: $0.changes.count,
        settings: InfeasibilityText.settings(of: $0, as: scenario, in: source),
        partSettings: $0.settings == nil && source.changes.isEmpty && !$0.partSettings.isEmpty ? $0.partSettings : nil)
    }
  }

  /// The settings of a repair; nil where they are not known to do what it does as changes of the scenario.
  private static func settings(of repair: Repair, as scenario: Scenario, in source: ScenarioSource) -> [String]? {
    // Settings come before the changes of a re-plan, which has no option for them.
    guard source.changes.isEmpty, let settings = repair.settings else { return nil }
    var typed = source
    typed.settings += settings
    guard let read = try? decode(typed) else { return nil }
    var changed = scenario.applying(repair.changes)
    changed.policy = read.policy
    return read == changed || Infeasibility.isResolved(read) ? settings : nil
  }

  /// The first clash and the first repairs, as the reasons of a run that made no plan.
  ///
  /// - Parameter more: where to find the others; nil where nothing else tells them.
  func failure(of file: String, more: String? = nil) -> Failure {
    let headline = words.keepsNoPlan(file, isOfOneAgenda)
    var messages = [
      Message(clashes.first?.isEmpty ?? agenda.isEmpty ? headline : words.theseClash(headline))
    ]
    if let shortage { messages.insert(Message(shortage), at: 0) }
    for clash in (clashes.first ?? []) {
      messages.append(Message(clash.text, file: clash.file, line: clash.line, column: clash.column))
    }
    messages += agenda.map { Message($0) }
    let shown = repairs.prefix(more == nil ? InfeasibilityText.shown : 1)
    if shown.count == 1 {
      messages.append(Message("\(words.wouldHelp(shown[0].text))\(more.map { "; \($0)" } ?? "")"))
    } else if !shown.isEmpty {
      messages.append(Message(words.oneWouldHelp))
      messages += shown.enumerated().map { Message("\($0 + 1). \($1.text)") }
    }
    return Failure(.infeasible, messages)
  }

  /// How many repairs are told to people.
  private static let shown = 8

  /// For people.
  func text(of file: String, _ terminal: Terminal) -> String {
    var text = terminal.styled(words.noPlan(file), .bold) + "\n"
    if let shortage { text += "\(shortage.prefix(1).uppercased())\(shortage.dropFirst()).\n" }
    if isOfOneAgenda { text += words.inThisAgenda + "\n" }
    for (number, clash) in clashes.prefix(3).enumerated() {
      text +=
        number == 0
        ? "\n\(words.firstClash(isMinimal))\n\n" : "\n\(words.nextClash)\n\n"
      if clash.isEmpty { text += "  \(words.noPlaceForAll)\n" }
      for demand in clash { text += "  \(InfeasibilityText.place(of: demand))\(demand.text)\n" }
    }
    if clashes.count > 3 { text += "\n\(words.moreClashes(clashes.count - 3))\n" }
    if !agenda.isEmpty { text += "\n" + agenda.map { "  \($0)\n" }.joined() }
    // Where figures tell it all, none was looked for.
    guard !repairs.isEmpty else { return text + (clashes.isEmpty ? "" : "\n\(words.noSmallChange)\n") }
    text += "\n\(words.whatWouldHelp)\n\n"
    for (number, repair) in repairs.prefix(InfeasibilityText.shown).enumerated() {
      let settings = (repair.settings ?? repair.partSettings).map {
        "\n     " + $0.map(InfeasibilityText.option).joined(separator: " ")
      }
      let rest = repair.partSettings == nil ? "" : words.restInRoster
      text += "  \(number + 1). \(repair.text)\(settings ?? "")\(rest)\n"
    }
    return text
  }

  /// A setting as it is typed into a shell.
  private static func option(_ setting: String) -> String {
    let isPlain = setting.allSatisfy { $0.isLetter || $0.isNumber || "._-=".contains($0) }
    return "--set \(isPlain ? setting : "'\(setting)'")"
  }

  private static func place(of demand: Clashing) -> String {
    guard let file = demand.file, let line = demand.line, let column = demand.column else { return "" }
    return "\(file):\(line):\(column): "
  }
}
