import Conference
import Planning

/// Whether somebody could have had more by asking otherwise: the plan is made again with other lists of theirs, and
/// what they get is measured by the list that they gave.
///
/// Which of equally good plans it is, lots decide, so that each list is planned with the same few seeds, and what
/// counts is the mean. Everybody else's lists stay as they are, which nobody knows when they ask: a gain is no advice
/// for the next time.
public struct Advice: Hashable, Sendable {
  /// A list, and what it comes to.
  public struct Alternative: Hashable, Sendable {
    /// What is asked for, most wanted first.
    public var wishes: [ID<Topic>]
    /// The mean dissatisfaction of the delegate, by the list that they gave; infinite where no plan allows the list.
    public var dissatisfaction: Double
  }

  /// Who.
  public var delegate: ID<Delegate>
  /// The list that they gave.
  public var given: Alternative
  /// Other lists, the best first: each of their wishes in the first place, and the first wish alone.
  public var others: [Alternative]
  /// How many seeds each list was planned with.
  public var draws: Int

  /// What the best other list gains; 0 where none gains anything.
  public var gain: Double { max(0, given.dissatisfaction - (others.first?.dissatisfaction ?? .infinity)) }
}

extension Advice {
  /// Tries other lists of a delegate.
  ///
  /// - Parameters:
  /// - id: who asks.
  /// - plan: a plan that holds; sessions stay when they are.
  /// - scenario: its scenario.
  /// - draws: how many seeds each list is planned with; the first is that of the plan.
  /// - options: limits.
  /// - Returns: nil for somebody whom the scenario does not know, or who ranked nothing.
  /// - Complexity: a solve for each list and seed.
  public static func find(
    for id: ID<Delegate>, in plan: Plan, of scenario: Scenario, draws: Int = 10,
    options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Advice? {
    guard let delegate = scenario.delegates.first(where: { $0.id == id }), !delegate.choices.isEmpty else { return nil }
    let judge = Judge(delegate, plan, scenario, max(1, draws), options)
    let wishes = delegate.choices
    var lists = wishes.indices.dropFirst().map { place in
      [wishes[place]] + wishes.enumerated().filter { $0.offset != place }.map(\.element)
    }
    if wishes.count > 1 { lists.append([wishes[0]]) }
    let given = try judge.judge(wishes)
    var others: [Alternative] = []
    for list in lists { others.append(try judge.judge(list)) }
    others = others.enumerated().sorted {
      ($0.element.dissatisfaction, $0.offset) < ($1.element.dissatisfaction, $1.offset)
    }.map(\.element)
    return Advice(delegate: id, given: given, others: others, draws: max(1, draws))
  }
}

/// Plans with a list, and measures by another one.
private struct Judge {
  let delegate: Delegate
  let scenario: Scenario
  let inPlace: Scenario
  let seeds: [UInt32]
  let options: PlanningOptions
  private let longest: Int

  init(_ delegate: Delegate, _ plan: Plan, _ scenario: Scenario, _ draws: Int, _ options: PlanningOptions) {
    self.delegate = delegate
    self.scenario = scenario
    inPlace = scenario.inPlace(of: plan.agenda)
    self.options = options
    let first = options.seed ?? plan.seed ?? scenario.derivedSeed
    seeds = (0..<UInt32(draws)).map { first &+ $0 }
    let talks = scenario.topicsOfTalks
    longest = scenario.delegates.map { scenario.workshopWishes(of: $0, besides: talks).count }.max() ?? 0
  }

  func judge(_ wishes: [ID<Topic>]) throws(PlanningError) -> Advice.Alternative {
    let asking = inPlace.applying([.wishes(delegate.id, wishes)])
    var sum = 0
    for seed in seeds {
      var options = options
      options.seed = seed
      do {
        let plan = try Planner().plan(asking, options: options)
        sum += plan.allocation[delegate.id].reduce(0) { $0 + penalty(of: $1) }
      } catch .infeasible {
        return Advice.Alternative(wishes: wishes, dissatisfaction: .infinity)
      }
    }
    return Advice.Alternative(wishes: wishes, dissatisfaction: Double(sum) / Double(seeds.count))
  }

  /// What a seat costs them by the list that they gave.
  private func penalty(of session: ID<Session>) -> Int {
    let preferences = scenario.policy.preferences
    let wishes = scenario.workshopWishes(of: delegate, besides: scenario.topicsOfTalks)
    let topic = scenario.session(session)?.topic
    guard let rank = wishes.firstIndex(where: { $0 == topic }) else {
      return preferences.penalty(unrankedBeyond: longest)
    }
    return preferences.penalty(rank: rank + 1)
  }
}
