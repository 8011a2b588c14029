import Conference
import Explanation
import ScenarioFile

/// Why there is no plan, and what would help.
struct WhyNoPlan: Encodable, Sendable {
  /// A way out.
  struct WayOut: Encodable, Sendable {
    var text: String
    /// The changes as settings of the scenario file; nil where they are none.
    var settings: [String]?
  }

  /// That there are fewer seats than people; nil where there are enough.
  var shortage: String?
  /// The demands of the first clash, each at its place.
  var clash: [Refusal.Place]
  /// What is too tight about the agenda.
  var agenda: [String]
  var repairs: [WayOut]

  init(_ answer: Infeasibility, of scenario: Scenario, in source: ScenarioSource) {
    shortage = answer.shortage
    agenda = answer.agenda
    let demands = answer.clashes.first?.telling ?? []
    let places = (try? locations(of: demands.map { $0.path(in: scenario) }, in: source)) ?? []
    clash = demands.enumerated().map { number, demand in
      let place = places.indices.contains(number) ? places[number] : nil
      return Refusal.Place(
        text: demand.words(in: scenario), file: place?.file, line: place?.line, column: place?.column)
    }
    repairs = answer.repairs.map { WayOut(text: $0.words, settings: $0.settings) }
  }
}
