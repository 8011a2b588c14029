import Conference
import Verification

/// What sheets call a stage of a policy, `Sector balance` of `sector-balance`.
package func stageName(_ stage: String, in language: Language) -> String {
  Phrases.in(language).objective(stage)
}

/// Where soft rules are not kept, each in a sentence, in their order.
package func sentences(_ violations: [Violation], in scenario: Scenario, language: Language) -> [String] {
  guard !violations.isEmpty else { return [] }
  let phrases = Phrases.in(language)
  let names = SentenceNames(scenario, phrases)
  return violations.map { phrases.violation($0.finding, names) }
}

/// What sheets call a rule.
package func ruleName(_ rule: RuleName, in language: Language) -> String { Phrases.in(language).ruleName(rule) }
