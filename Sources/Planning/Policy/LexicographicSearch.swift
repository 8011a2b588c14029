import Conference
import Optimization

/// Optimises the stages of a policy in order: each among the points that are best, up to their slack, for all stages before it.
///
/// After each stage its optimum becomes part of the model; see ``AllocationModel/hold(_:at:relaxation:)``. The best point so far is the start of the next stage,
/// so a limit never loses it: the stages that were not reached are then measured at that point and have no proof.
struct LexicographicSearch {
  /// One stage before it is solved.
  struct Step {
    /// As the policy names it.
    var name: String
    /// States what is minimised, when its turn has come: until then the model is smaller without it.
    var goal: @Sendable (inout AllocationModel) -> Goal
    /// How much of the optimum may be given up.
    var slack: Slack
  }

  /// The allocation under its rules.
  private(set) var model: AllocationModel
  /// The stages in order.
  let steps: [Step]
  let solver: any Solver
  let options: PlanningOptions
  let report: @Sendable (PlanningProgress) -> Void
  /// The best point so far.
  private(set) var incumbent: [Double]?

  /// Prepares a search: states the rules.
  init(
    _ problem: AllocationProblem, solver: any Solver, options: PlanningOptions,
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) {
    var model = AllocationModel(problem)
    for rule in AllocationRules.all { rule.add(to: &model) }
    var steps: [Step] = []
    if !model.penalty.terms.isEmpty {
      let penalty = model.penalty
      steps.append(Step(name: StageProof.softRules, goal: { _ in .sum(penalty) }, slack: .none))
    }
    for stage in problem.scenario.policy.stages {
      steps.append(Step(name: stage.name, goal: { stage.goal(in: &$0) }, slack: stage.slack))
    }
    self.model = model
    self.steps = steps
    self.solver = solver
    self.options = options
    self.report = report
  }

  /// Solves every stage.
  ///
  /// - Returns: the final point and one proof per stage.
  mutating func run() throws(PlanningError) -> (values: [Double], proof: [StageProof]) {
    var proof: [StageProof] = []
    if steps.isEmpty { _ = try minimise(.sum(LinearExpression()), stage: 0) }
    var goals: [Goal] = []
    for (number, step) in steps.enumerated() {
      let goal = step.goal(&model)
      goals.append(goal)
      incumbent = incumbent.map { model.completed($0) }
      let solution = try minimise(goal, stage: number)
      let value = solution.value
      let allowance = step.slack.allowance(for: value)
      proof.append(
        StageProof(stage: step.name, value: value, bound: solution.bound, allowance: allowance, final: value))
      if number + 1 < steps.count { model.hold(goal, at: allowance, relaxation: solution.relaxation) }
    }
    guard let incumbent else { throw .stopped(.time) }
    for (number, goal) in goals.enumerated() {
      proof[number].final = goal.value(at: incumbent).cleaned
    }
    return (incumbent, proof)
  }

  /// What one stage came to.
  private struct StageSolution {
    var value: Double
    var bound: Double
    var relaxation: Relaxation?
  }

  private mutating func minimise(_ goal: Goal, stage: Int) throws(PlanningError) -> StageSolution {
    switch goal {
    case .sum(let expression): try minimise(sum: expression, stage: stage)
    case .largest(let bottleneck): try minimise(bottleneck, stage: stage)
    }
  }

  /// Branch and bound on a sum, stated in whole numbers where a common factor makes it so.
  private mutating func minimise(sum: LinearExpression, stage: Int) throws(PlanningError) -> StageSolution {
    let objective = sum.normalized()
    let factor = objective.integralFactor
    model.minimise(factor * objective)
    let solution = try solve(model.model, stage: stage, factor: factor)
    let bound = max(0, solution.bound / factor)
    switch solution.termination {
    case .infeasible: throw .infeasible(reasons: [])
    case .unbounded: throw .solver(.engine(code: 0, message: "a stage has no least value"))
    case .limit(let limit, hasIncumbent: false) where incumbent == nil: throw .stopped(limit)
    case .limit, .optimal: break
    }
    if let values = solution.values { incumbent = model.completed(values) }
    guard let incumbent else { throw .solver(.engine(code: 0, message: "an optimum without a point")) }
    let value = objective.value(at: incumbent).cleaned
    var relaxation = solution.relaxation
    relaxation?.scale(by: 1 / factor)
    return StageSolution(value: value, bound: min(value, bound).cleaned, relaxation: relaxation)
  }

  /// The lowest level at which a point exists. Levels are tried from below: each that has no point raises the bound.
  private mutating func minimise(_ bottleneck: Bottleneck, stage: Int) throws(PlanningError) -> StageSolution {
    let known = incumbent.map(bottleneck.value)
    for level in bottleneck.levels {
      if let known, known <= level + Tolerance.feasibility {
        return StageSolution(value: known, bound: level, relaxation: nil)
      }
      var restricted = model
      bottleneck.restrict(&restricted, to: level)
      restricted.minimise(LinearExpression())
      let solution = try solve(restricted.model, stage: stage, factor: 1)
      switch solution.termination {
      case .infeasible: continue
      case .limit(let limit, hasIncumbent: false):
        guard let known else { throw .stopped(limit) }
        return StageSolution(value: known, bound: level, relaxation: nil)
      case .unbounded: throw .solver(.engine(code: 0, message: "a stage has no least value"))
      case .optimal, .limit: break
      }
      if let values = solution.values { incumbent = model.completed(values) }
      return StageSolution(value: level, bound: level, relaxation: nil)
    }
    throw .infeasible(reasons: [])
  }

  private func solve(_ model: Model, stage: Int, factor: Double) throws(PlanningError) -> Solution {
    let (report, stages, name) = (report, steps.count, steps.isEmpty ? "" : steps[stage].name)
    report(PlanningProgress(stage: stage, stages: stages, name: name, incumbent: nil, bound: -.infinity))
    let limits = SolverOptions(
      deadline: options.deadline, stop: options.stop, relativeGap: options.gap,
      start: incumbent.map { self.model.completed($0) }, threads: options.threads)
    do {
      return try solver.solve(model, options: limits) { progress in
        report(
          PlanningProgress(
            stage: stage, stages: stages, name: name, incumbent: progress.incumbent.map { $0 / factor },
            bound: progress.bound / factor))
      }
    } catch {
      throw .solver(error)
    }
  }
}
