import Conference
import Optimization

/// Makes plans: places the agenda, allocates the delegates, and proves each stage of the policy.
public struct Planner: Sendable {
  private let given: (any Solver)?

  /// A planner.
  ///
  /// - Parameter solver: solves every model as it is, for comparisons; unless said otherwise, the structure of allocations is made use of, and the
  ///   engine of the options solves what that leaves.
  public init(solver: (any Solver)? = nil) {
    given = solver
  }

  /// What solves the models of a run.
  func solver(_ options: PlanningOptions) -> any Solver { given ?? options.solver }

  /// The best plan for a scenario, with a proof per stage.
  ///
  /// The same scenario gives the same plan on any number of threads, and in whatever order it lists its people and sessions, unless a limit stops the
  /// search. Which of equally good plans it is, lots decide, drawn from the seed of the options; see ``Conference/Plan/seed``.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  ///   - progress: called from solving threads as stages begin and bounds move.
  /// - Throws: ``PlanningError``.
  public func plan(
    _ scenario: Scenario, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Plan {
    try drawn(scenario, options, progress).plan
  }

  /// The best plan for a scenario, as ``plan(_:options:progress:)`` makes it, with the prices behind its bounds.
  ///
  /// - Returns: no prices where blocks were decided with the seats.
  public func priced(
    _ scenario: Scenario, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> (plan: Plan, prices: PlanPrices?) {
    let (plan, search) = try drawn(scenario, options, progress)
    return (plan, search?.prices())
  }

  /// The plan of a scenario, and the search that knows its prices; no search where blocks were decided with the seats.
  private func drawn(
    _ scenario: Scenario, _ options: PlanningOptions, _ progress: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> (plan: Plan, search: LexicographicSearch?) {
    let options = options.drawing(for: scenario)
    let planner = AgendaPlanner(solver: solver(options), options: options)
    if let joint = try planner.joint(scenario, report: progress) {
      var plan = joint.problem.plan(joint.placed, joint.values, of: joint.model, proof: joint.proof)
      plan.seed = scenario.lottery == .off ? nil : options.seed
      return (plan, nil)
    }
    let placed = try planner.place(scenario, report: progress)
    let agenda = placed.agenda
    let problem = AllocationProblem(
      scenario.inDrawnOrder(by: options), agenda: agenda,
      merging: !AllocationProblem.couplesBlocks(scenario, agenda))
    var search = LexicographicSearch(problem, solver: solver(options), options: options, report: progress)
    var (values, proof) = try search.run()
    if placed.isGuessed {
      // Other blocks may serve every stage better.
      proof = proof.map(\.withoutClaim)
    }
    var plan = problem.plan(placed, values, of: search.model, proof: proof)
    plan.seed = scenario.lottery == .off ? nil : options.seed
    return (plan, search)
  }
}

extension StageProof {
  /// The same where nothing is proven: no stage is worth less than nothing.
  var withoutClaim: StageProof {
    var copy = self
    copy.bound = min(0, value)
    return copy
  }
}
