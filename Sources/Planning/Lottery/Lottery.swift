import Conference

/// Equally good plans, and the chance of each: a number that is drawn in public picks one.
///
/// Delegates who are alike in everything that the scenario says of them have the same chances: whichever plan is picked,
/// they are dealt the days of one another in turn.
///
///     let lottery = try Planner().lottery(scenario, of: plan)
///     let chance = lottery.chances["alb-1"]        // of their first choice
///     let drawn = lottery.plan(at: 0.7421)
public struct Lottery: Sendable {
  /// A plan that is as good as any, with its chance.
  public struct Ticket: Hashable, Sendable {
    /// The plan.
    public var plan: Plan
    /// How likely it is, more than 0.
    public var chance: Double
  }

  /// Delegates who have the same chance of a first choice, which could not be larger for all of them; whoever counts more often for what they
  /// lost at earlier events has so many times as much, at most 1.
  public struct Level: Hashable, Sendable {
    /// The chance.
    public var chance: Double
    /// No lottery over plans as good as these gives the one of them with the least chance more than this, and those of
    /// the levels before what they have.
    public var bound: Double
    /// How many they are.
    public var delegates: Int

    /// Whether the bound says that the chance is the largest, to 1e-6.
    public var isProven: Bool { bound <= chance + 1e-6 }
  }

  /// The plans, the likeliest first; their chances come to 1.
  public let tickets: [Ticket]
  /// Everybody, those who are alike together, each in the order of their lots.
  public let equals: [[ID<Delegate>]]
  /// How likely each delegate is to have their first choice; nobody who has no wishes, or is not there for it.
  public let chances: [ID<Delegate>: Double]
  /// The chances that delegates have, the least first.
  public let levels: [Level]

  /// The least chance of anybody; 1 where nobody wishes anything.
  public var least: Double { chances.values.min() ?? 1 }

  /// No lottery over plans as good as these gives the one with the least chance more than this.
  public var bound: Double { levels.first?.bound ?? 1 }

  /// How a number picks.
  func draw(_ number: Double) -> Draw {
    // Levels of chance 0 are proven to be that.
    let bound = levels.first { $0.chance > 0 || $0.bound > 0 }?.bound
    return Draw(number: number, plans: tickets.count, bound: bound, chances: chances)
  }

  /// The plan that a number picks.
  ///
  /// - Parameter number: from 0 up to but not including 1. Its first digits choose the plan, and what is left of it says
  ///   how those who are alike are dealt their days.
  public func plan(at number: Double) -> Plan? {
    var left = min(max(number, 0), 1)
    for (place, ticket) in tickets.enumerated() {
      if left < ticket.chance || place + 1 == tickets.count {
        var picked = dealt(ticket.plan, by: min(1, left / ticket.chance))
        picked.draw = draw(number)
        return picked
      }
      left -= ticket.chance
    }
    return nil
  }

  /// A plan whose equals have changed places in turn.
  private func dealt(_ plan: Plan, by share: Double) -> Plan {
    var dealt = plan
    for group in equals where group.count > 1 {
      let turn = min(group.count - 1, Int(share * Double(group.count)))
      for (place, delegate) in group.enumerated() {
        dealt.allocation[delegate] = plan.allocation[group[(place + turn) % group.count]]
      }
    }
    return dealt
  }
}
