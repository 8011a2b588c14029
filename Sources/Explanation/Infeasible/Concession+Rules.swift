import Conference
import Planning

extension Concession {
  /// How a demand of a rule could give way.
  static func all(of rule: RuleName, _ subjects: [Subject], in scenario: Scenario) -> [Concession] {
    switch (rule, subjects.first) {
    case (.openTo, .session(let id)): return [.all(6, .openTo(id, Admission()), .openToAll(id))]
    case (.takes, .delegate(let id)):
      return [.all(4, .takes(id, Takes()), .takesAny(id))]
    case (.friends, .delegate(let id)):
      guard case .delegate(let other)? = subjects.last else { return [] }
      return [.all(2, .unfriend(id, other), .apart(id, other))]
    case (.buildsOn, .session(let id)):
      return [.all(8, .buildsOn(id, []), .unprepared(id, scenario.session(id)?.buildsOn ?? []))]
    default: return []
    }
  }
}
