import Conference
import Optimization

extension Planner {
  /// The exact trade-off between two objectives: all nondominated points, also those that no weighted sum finds.
  ///
  /// The curve is walked from the second objective's side: a point is the best of the first objective among the plans whose second one is below
  /// the point before, by the least step that its figures can make, and then the best of the second. (The ε-constraint method.)
  ///
  /// Stages of the policy that come before both objectives are optimised first and held; all others follow, at each point.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - first: an objective with a single figure. It need not be in the policy.
  ///   - second: another.
  ///   - options: limits. When one is reached the points so far are returned.
  ///   - progress: called as stages begin and bounds move; the stage is the number of the point.
  /// - Throws: ``PlanningError/unsupported(_:)`` for an objective that is a profile, or for one objective against itself.
  /// - Complexity: two searches per point, and those of the stages that follow.
  public func frontier(
    _ scenario: Scenario, between first: Objective, and second: Objective,
    options: PlanningOptions = PlanningOptions(), progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Frontier {
    for objective in [first, second] {
      if objective.isProfile { throw .unsupported("\(objective.name) is many figures, and a curve is between two") }
      if case .mixing = objective {
        throw .unsupported("the least \(objective.name) cannot be proven, so that no curve would be complete")
      }
    }
    if first == second { throw .unsupported("a curve between \(first.name) and itself is a point") }
    let options = options.drawing(for: scenario)
    let policy = FrontierPolicy(scenario.policy, first, second)
    var whole = scenario
    whole.policy = policy.policy(slack: .none)
    let placed = try AgendaPlanner(solver: solver(options), options: options).place(whole, report: progress)
    let problem = AllocationProblem(
      whole.inDrawnOrder(by: options), agenda: placed.agenda,
      merging: !AllocationProblem.couplesBlocks(whole, placed.agenda))
    var walk = try FrontierWalk(problem, policy, solver: solver(options), options: options, report: progress)
    let isWalked = try walk.run()
    // Where it is open which workshops run together, the curve is that of one choice: others may have better points.
    let hasOpenBlocks = !placed.proof.isEmpty && JointSearch.isOpen(whole)
    let points = walk.points.map { found -> Frontier.Point in
      var scenario = scenario
      scenario.policy = policy.policy(slack: found.slack)
      var plan = problem.plan(
        placed, found.values, of: found.model,
        proof: hasOpenBlocks ? found.proof.map(\.withoutClaim) : found.proof)
      plan.seed = options.seed
      return Frontier.Point(first: found.first, second: found.second, scenario: scenario, plan: plan)
    }
    return Frontier(
      first: first, second: second, points: points, isComplete: isWalked && !hasOpenBlocks,
      hasOpenBlocks: hasOpenBlocks)
  }
}

/// The stages around a trade-off.
struct FrontierPolicy {
  /// What is optimised before both.
  let before: [Conference.Stage]
  /// The first objective.
  let first: Objective
  /// The second one.
  let second: Objective
  /// What follows.
  let after: [Conference.Stage]

  /// Takes two objectives out of a policy.
  init(_ policy: Policy, _ first: Objective, _ second: Objective) {
    let isEither = policy.stages.map { $0.parts.map(\.objective) == [first] || $0.parts.map(\.objective) == [second] }
    let start = isEither.firstIndex(of: true) ?? policy.stages.count
    before = Array(policy.stages[..<start])
    after = zip(policy.stages, isEither).dropFirst(start).filter { !$0.1 }.map(\.0)
    self.first = first
    self.second = second
  }

  /// The policy whose best plan is a point of the curve.
  func policy(slack: Slack) -> Policy {
    Policy(before + [Conference.Stage(first, slack: slack), Conference.Stage(second)] + after)
  }
}
