import Conference
import Optimization

extension Planner {
  /// A lottery over all plans that are as good as one: the least chance of a first choice is as large as can be, then the
  /// next, and so on (leximin).
  ///
  /// Sessions stay when and where the plan has them. A first choice is the topic that heads a delegate's list; who can have
  /// it in none of these plans has the chance 0, and is told so.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - plan: a plan of it that is proven in every stage.
  ///   - most: the most plans that are made, of which fewer may be drawn from. Where more would be of use, the chances are
  ///     the best over these, and the bounds say how far from the best of all they may be. No drawn conference of up to
  ///     100 people took a tenth of what it is unless given.
  ///   - options: limits; without a seed, lots are drawn from that of the plan.
  /// - Throws: ``PlanningError/unsupported(_:)`` for a plan that is not proven or leaves something out, and for policies
  ///   with `mixing`, whose best plans cannot be told.
  /// - Source: the idea of publishing chances and of leximin: Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for
  ///   selecting citizens' assemblies, Nature 596, 2021.
  public func lottery(
    _ scenario: Scenario, of plan: Plan, most: Int = 5_000, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Lottery {
    guard plan.isProvenOptimal, !plan.proof.isEmpty else {
      throw .unsupported("not every stage of the plan is proven, so that nobody knows which plans are equally good")
    }
    guard plan.cancelled.isEmpty, plan.unplaced.isEmpty else {
      throw .unsupported("the plan leaves sessions out, and lots are drawn between whole plans alone")
    }
    let objectives = scenario.policy.stages.flatMap(\.parts).map(\.objective)
    if objectives.contains(where: { if case .mixing = $0 { true } else { false } }) {
      throw .unsupported("the least mixing cannot be proven, so that nobody knows which plans are equally good")
    }
    var options = options
    options.seed = options.seed ?? plan.seed ?? scenario.derivedSeed
    let placed = scenario.whollyInPlace(of: plan.agenda)
    let problem = AllocationProblem(
      placed.inDrawnOrder(by: options), agenda: plan.agenda,
      merging: !AllocationProblem.couplesBlocks(placed, plan.agenda))
    var search = try LotterySearch(
      problem, most: max(1, most), solver: solver(options), options: options, report: progress)
    let tickets = try search.run()
    return search.lottery(tickets, of: plan)
  }
}
