import Conference
import Planning

/// What explanations say in one language; each language has files of its own in `Tables/`. One without any of these does not compile.
struct Wording: Sendable {
  let decimalSign: String
  /// A demand for the planner, with names and figures.
  let demand: @Sendable (Demand, Facts) -> String
  /// A demand for a delegate, who learns rules and numbers and about themselves, and nobody else's name or code.
  let personal: @Sendable (_ demand: Demand, _ reader: ID<Delegate>, Facts) -> String
  /// One thing that a repair does, as what one could do.
  let step: @Sendable (RepairStep, Facts) -> String
  /// What a repair does, step by step.
  let steps: @Sendable ([String]) -> String
  /// Fewer seats than people.
  let shortage: @Sendable (SeatShortage) -> String
  /// Why somebody is not in a workshop, with what stands in the way already in words.
  let whyNot: @Sendable (WhyNot.Answer, _ demands: [String]) -> String
  /// What a wish costs: each stage that changes, with its values, the first that is worse and then the others.
  let price: @Sendable (_ first: StageChange, _ others: [StageChange]) -> String

  /// The words of a language.
  static func `in`(_ language: Language) -> Wording {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }
}

/// A stage that changes, as it is called and written in a language.
struct StageChange: Sendable {
  var stage: String
  var granted: String
  var plan: String
}
