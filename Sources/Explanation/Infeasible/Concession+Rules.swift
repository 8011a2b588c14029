import Conference
import Planning

extension Concession {
  /// How a demand of a rule could give way.
  static func all(of rule: RuleName, _ subjects: [Subject], in scenario: Scenario) -> [Concession] {
    switch (rule, subjects.first) {
    case (.openTo, .session(let id)): return [.all(6, .openTo(id, Admission()), "open '\(id)' to everybody")]
    case (.takes, .delegate(let id)):
      return [.all(4, .takes(id, Takes()), "let \(id) take as many optional workshops as there are places for")]
    case (.friends, .delegate(let id)):
      guard case .delegate(let other)? = subjects.last else { return [] }
      return [.all(2, .unfriend(id, other), "let \(id) and \(other) be apart")]
    case (.buildsOn, .session(let id)):
      let topics = (scenario.session(id)?.buildsOn ?? []).map { "'\($0)'" }.joined(separator: " and ")
      return [.all(8, .buildsOn(id, []), "let people attend '\(id)' who have not attended \(topics)")]
    default: return []
    }
  }
}
