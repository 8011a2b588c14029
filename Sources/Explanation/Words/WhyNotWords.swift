import Conference

extension WhyNot {
  /// The reason in a sentence.
  ///
  /// - Parameters:
  ///   - scenario: the scenario of the plan.
  ///   - reader: who reads it.
  ///   - language: in which language.
  ///   - stage: what a stage of the policy is called; what the file calls it, unless said otherwise.
  public func words(
    in scenario: Scenario, for reader: Reader = .planner, _ language: Language = .english,
    stage: (String) -> String = { $0 }
  ) -> String {
    let wording = Wording.in(language)
    guard case .costs(let costs, let first) = answer else {
      guard case .forbidden(let clash) = answer else { return wording.whyNot(answer, []) }
      return wording.whyNot(answer, clash.demands.words(in: scenario, for: reader, language))
    }
    func change(_ cost: StageCost) -> StageChange {
      StageChange(
        stage: stage(cost.stage), granted: WhyNot.number(cost.granted, language),
        plan: WhyNot.number(cost.plan, language))
    }
    let rest = costs[(first + 1)...].filter { abs($0.granted - $0.plan) > 1e-6 }
    return wording.price(change(costs[first]), rest.map(change))
  }

  /// At most two decimals, and none where there is nothing behind the point.
  private static func number(_ value: Double, _ language: Language) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(hundredths)
    guard whole % 100 != 0 else { return "\(whole / 100)" }
    return "\(Double(whole) / 100)".replacingPoint(by: Wording.in(language).decimalSign)
  }
}

extension String {
  fileprivate func replacingPoint(by sign: String) -> String {
    split(separator: ".", omittingEmptySubsequences: false).joined(separator: sign)
  }
}
