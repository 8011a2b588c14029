import Conference
import Planning

/// Who reads an answer.
public enum Reader: Hashable, Sendable {
  /// Somebody who may know everything that the scenario says.
  case planner
  /// A delegate, who learns rules and numbers and about themselves, and nobody else's name or code.
  case delegate(ID<Delegate>)
}

extension [Demand] {
  /// The demands in words for somebody, each once.
  public func words(in scenario: Scenario, for reader: Reader, _ language: Language = .english) -> [String] {
    var seen: Set<String> = []
    return map { $0.words(in: scenario, for: reader, language) }.filter { seen.insert($0).inserted }
  }
}

extension Demand {
  /// The demand in words for somebody, for the planner with names and figures: "Room 9 seats 36".
  public func words(in scenario: Scenario, for reader: Reader = .planner, _ language: Language = .english) -> String {
    let facts = Facts(scenario: scenario, language: language)
    let wording = Wording.in(language)
    return switch reader {
    case .planner: wording.demand(self, facts)
    case .delegate(let me): wording.personal(self, me, facts)
    }
  }
}
