import Conference

extension WhyNot {
  /// The reason in a sentence.
  public func words(in scenario: Scenario, for reader: Reader = .planner) -> String {
    switch answer {
    case .away: "not there at that time, or with a part in something else then"
    case .forbidden(let clash):
      "no plan allows it: \(clash.demands.words(in: scenario, for: reader).joined(separator: "; "))"
    case .costs(let costs, let first): WhyNot.price(costs, first)
    case .tie: "an equally good plan allows it: nothing but the lot decided"
    case .better: "a better plan allows it: this one was not proven to be the best"
    }
  }

  private static func price(_ costs: [StageCost], _ first: Int) -> String {
    func change(_ cost: StageCost) -> String { "\(cost.stage) \(number(cost.granted)) instead of \(number(cost.plan))" }
    let rest = costs[(first + 1)...].filter { abs($0.granted - $0.plan) > 1e-6 }
    let then = rest.isEmpty ? "" : " (then \(rest.map(change).joined(separator: ", ")))"
    return "possible, at the cost of others: \(change(costs[first]))\(then)"
  }

  /// At most two decimals, and none where there is nothing behind the point.
  private static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(hundredths)
    guard whole % 100 != 0 else { return "\(whole / 100)" }
    return "\(Double(whole) / 100)"
  }
}
