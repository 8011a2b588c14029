import Conference

extension SeatShortage {
  /// For the planner: `the workshops 'w1' and 'w2' have 45 seats for 88 people`.
  public func words(_ language: Language = .english) -> String { Wording.in(language).shortage(self) }
}

extension [RepairStep] {
  /// The steps as a sentence for the planner.
  func words(in scenario: Scenario, _ language: Language) -> String {
    let wording = Wording.in(language)
    let facts = Facts(scenario: scenario, language: language)
    return wording.steps(map { wording.step($0, facts) })
  }
}
