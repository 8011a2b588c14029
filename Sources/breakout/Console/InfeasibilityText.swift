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
  }

  /// What is too tight about the agenda.
  let agenda: [String]
  /// Whether another agenda may have a plan.
  let isOfOneAgenda: Bool
  /// The clashes, the first being the one to read.
  let clashes: [[Clashing]]
  let repairs: [WayOut]

  /// - Parameter place: the path under which the user finds a file.
  init(_ answer: Infeasibility, of scenario: Scenario, in source: ScenarioSource, place: (String) -> String) {
    agenda = answer.agenda
    isOfOneAgenda = answer.isOfOneAgenda
    let places = answer.clashes.flatMap { $0.demands.map { $0.path(in: scenario) } }
    var found = ((try? locations(of: places, in: source)) ?? [])[...]
    clashes = answer.clashes.map { clash in
      clash.demands.map { demand in
        let spot = found.popFirst()
        return Clashing(
          text: demand.words(in: scenario), file: spot.map { place($0.file) }, line: spot?.line, column: spot?.column)
      }
    }
    repairs = answer.repairs.map {
      WayOut(text: $0.words, cost: $0.cost, changes: $0.changes.count, settings: $0.settings)
    }
  }

  /// The first clash and the repairs, as the reasons of a run that made no plan.
  func failure(of file: String) -> Failure {
    let headline =
      isOfOneAgenda
      ? "no plan keeps every hard rule of '\(file)' in the agenda that was placed, though another one may"
      : "no plan keeps every hard rule of '\(file)'"
    guard agenda.isEmpty, let first = clashes.first, !first.isEmpty else {
      return Failure(.infeasible, ([agenda.isEmpty ? headline : "\(headline):"] + agenda).map { Message($0) })
    }
    let help = repairs.first.map { [Message("it would help to \($0.text); 'breakout explain' tells more")] } ?? []
    return Failure(
      .infeasible,
      [Message("\(headline); these cannot all be met:")]
        + first.map { Message($0.text, file: $0.file, line: $0.line, column: $0.column) } + help)
  }

  /// For people.
  func text(of file: String, _ terminal: Terminal) -> String {
    var text = terminal.styled("There is no plan for '\(file)'.", .bold) + "\n"
    if isOfOneAgenda {
      text += "That is so in the agenda that was placed; with sessions pinned elsewhere there may be one.\n"
    }
    if !agenda.isEmpty { return text + "\n" + agenda.map { "  \($0)\n" }.joined() }
    for (number, clash) in clashes.prefix(3).enumerated() {
      text +=
        number == 0
        ? "\nThese cannot all be met; without any one of them the others can:\n\n"
        : "\nNor can these, whatever is done about some of the others:\n\n"
      if clash.isEmpty { text += "  the workshops hold no place for everybody\n" }
      for demand in clash { text += "  \(InfeasibilityText.place(of: demand))\(demand.text)\n" }
    }
    if clashes.count > 3 { text += "\n\(clashes.count - 3) more sets of them clash; --json has all.\n" }
    guard !repairs.isEmpty else { return text + "\nNo small change was found that helps.\n" }
    text += "\nWhat would help, each checked by solving with it:\n\n"
    for (number, repair) in repairs.prefix(8).enumerated() {
      let settings = repair.settings.map { "\n     " + $0.map { "--set \($0)" }.joined(separator: " ") } ?? ""
      text += "  \(number + 1). \(repair.text)\(settings)\n"
    }
    return text
  }

  private static func place(of demand: Clashing) -> String {
    guard let file = demand.file, let line = demand.line, let column = demand.column else { return "" }
    return "\(file):\(line):\(column): "
  }
}
