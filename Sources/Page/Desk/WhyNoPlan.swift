import Conference
import Explanation
import ScenarioFile

/// What was found of a scenario that has no plan; ``WhyNoPlan`` says it in a language.
struct NoPlan: Sendable {
  let answer: Infeasibility
  let scenario: Scenario
  /// Where each demand of the first clash stands.
  private let places: [Location?]

  init(_ answer: Infeasibility, of scenario: Scenario, in source: ScenarioSource) {
    self.answer = answer
    self.scenario = scenario
    let paths = (answer.clashes.first?.telling ?? []).map { $0.path(in: scenario) }
    places = (try? locations(of: paths, in: source)) ?? []
  }

  /// The answer for whoever looks at the page.
  func words(_ language: Language) -> WhyNoPlan {
    let demands = answer.clashes.first?.telling ?? []
    return WhyNoPlan(
      shortage: answer.shortage?.words(language),
      clash: demands.enumerated().map { number, demand in
        let place = places.indices.contains(number) ? places[number] : nil
        return Refusal.Place(
          text: demand.words(in: scenario, language), file: place?.file, line: place?.line, column: place?.column)
      },
      agenda: answer.agenda,
      repairs: answer.repairs.map { .init(text: $0.words(in: scenario, language), settings: $0.settings) })
  }
}

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
}
