import Conference

/// What a plan is measured by. Every list is in the order of the scenario or of the clock, so that equal plans give equal metrics.
public struct Metrics: Hashable, Sendable, Encodable {
  /// What the plan is worth in each stage of the policy, counted again, with the bound that was claimed.
  public var stages: [StageResult] = []
  /// What everybody obtained of their wishes.
  public var satisfaction = Satisfaction()
  /// The same by sector, in the order of the scenario.
  public var satisfactionBySector: [SectorSatisfaction] = []
  /// The same by delegation, in the order of the scenario.
  public var satisfactionByDelegation: [DelegationSatisfaction] = []
  /// The same by priority, the highest first; nil where nobody has any.
  public var satisfactionByPriority: [PrioritySatisfaction]?
  /// Those with the largest dissatisfaction, in the order of the scenario; nobody when it is 0.
  public var worstOff: [ID<Delegate>] = []
  /// The workshops that are held, by the clock, then in the order of the scenario.
  public var workshops: [WorkshopMetrics] = []
  /// The sector mix of all workshops together.
  public var mix = MixSummary()
  /// How the delegations cover the parallel workshops.
  public var coverage = Coverage()
  /// Who meets whom.
  public var meetings = Meetings()
  /// The people in all workshops against the seats of their rooms.
  public var roomUse = Proportion()
  /// Who would rather sit elsewhere.
  public var envy = Envy()

  init() {}
}

/// A part of a whole, both counted.
public struct Proportion: Hashable, Sendable, Encodable {
  /// How many.
  public var part: Int
  /// Of how many.
  public var whole: Int

  /// So many of so many.
  public init(_ part: Int = 0, of whole: Int = 0) {
    self.part = part
    self.whole = whole
  }

  /// `part / whole`, or nil of nothing.
  public var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

extension Metrics {
  /// Everything that a plan is measured by.
  init(_ ledger: Ledger) {
    stages = StageResult.all(in: ledger)
    let outcomes = ledger.outcomes()
    satisfaction = Satisfaction(of: outcomes, longest: ledger.wishes.longest)
    satisfactionBySector = SectorSatisfaction.all(in: ledger, outcomes)
    satisfactionByDelegation = DelegationSatisfaction.all(in: ledger, outcomes)
    satisfactionByPriority = PrioritySatisfaction.all(in: ledger, outcomes)
    worstOff = ledger.worstOff(of: outcomes)
    workshops = WorkshopMetrics.all(in: ledger)
    mix = MixSummary(of: workshops)
    coverage = Coverage(ledger)
    meetings = Meetings(ledger)
    roomUse = workshops.map(\.roomUse).reduce(Proportion(), +)
    envy = Envy(ledger)
  }
}

extension Proportion {
  /// Both parts of both wholes.
  static func + (a: Proportion, b: Proportion) -> Proportion { Proportion(a.part + b.part, of: a.whole + b.whole) }
}
