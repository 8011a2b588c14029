import Conference
import Explanation
import Planning
import Sheets

/// Why somebody is not in a workshop, and what it would cost.
struct AlternativeDocument: Encodable, Sendable {
  /// A stage that would change.
  struct Cost: Encodable, Sendable {
    var stage: String
    var label: String
    var plan: Double
    var granted: Double
  }

  var session: String
  var rank: Int?
  var instead: [String]
  /// `away`, `forbidden`, `costs`, `tie` or `better`.
  var kind: String
  var text: String
  /// The stages that change, in the order of the policy.
  var stages: [Cost]

  init(_ answer: WhyNot, _ scenario: Scenario, _ language: Language) {
    session = answer.session.text
    rank = answer.rank
    instead = answer.instead.map(\.text)
    text = answer.words(in: scenario, language) { stageName($0, in: language) }
    stages = []
    switch answer.answer {
    case .away: kind = "away"
    case .forbidden(let clash):
      kind = "forbidden"
      text = clash.demands.map { sentence($0, scenario, language) }.joined(separator: "; ")
    case .tie: kind = "tie"
    case .better: kind = "better"
    case .costs(let costs, _):
      kind = "costs"
      stages = costs.filter { abs($0.plan - $0.granted) > 1e-6 }.map {
        Cost(stage: $0.stage, label: stageName($0.stage, in: language), plan: $0.plan, granted: $0.granted)
      }
    }
  }
}

/// What keeps a stage from being better.
struct BindingDocument: Encodable, Sendable {
  var stage: String
  var label: String
  var value: Double
  /// Rules of which each alone keeps it.
  var alone: [String]
  /// Rules that keep it together.
  var together: [String]

  init(_ binding: Binding, _ scenario: Scenario, _ language: Language) {
    stage = binding.stage
    label = stageName(binding.stage, in: language)
    value = binding.value
    alone = binding.alone.map { sentence($0, scenario, language) }
    together = binding.together.map { sentence($0, scenario, language) }
  }
}

/// What it would cost to have a session somewhere else.
struct PriceDocument: Encodable, Sendable {
  /// `forbidden`, `impossible` or `costs`.
  var kind: String
  var reasons: [String] = []
  var stages: [AlternativeDocument.Cost] = []

  init(_ answer: ForcedPlacement.Answer, _ language: Language) {
    switch answer {
    case .forbidden(let found): (kind, reasons) = ("forbidden", found)
    case .impossible(let found): (kind, reasons) = ("impossible", found)
    case .costs(let costs):
      kind = "costs"
      stages = costs.filter { abs($0.plan - $0.forced) > 1e-6 }.map {
        .init(stage: $0.stage, label: stageName($0.stage, in: language), plan: $0.plan, granted: $0.forced)
      }
    }
  }
}

/// A demand in a sentence: as a reason with titles and names, or else as explanations say it.
private func sentence(_ demand: Demand, _ scenario: Scenario, _ language: Language) -> String {
  demand.reason(in: scenario).map { words(for: $0, in: scenario, language: language) }
    ?? demand.words(in: scenario, language)
}
