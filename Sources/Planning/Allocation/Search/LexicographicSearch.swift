import Conference
import Decomposition
import Optimization

/// Optimises the stages of a policy in order: each among the points that are best, up to their slack, for all stages before it.
///
/// After each stage its optimum becomes part of the model; see ``AllocationModel/hold(_:at:relaxation:)``. The best point so far is the start of the next stage,
/// so a limit never loses it: the stages that were not reached are then measured at that point and have no proof.
struct LexicographicSearch {
  /// The allocation under its rules.
  private(set) var model: AllocationModel
  /// The steps in order.
  let steps: [Step]
  let solver: any Solver
  let options: PlanningOptions
  let report: @Sendable (PlanningProgress) -> Void
  /// The best point so far.
  var incumbent: [Double]?
  /// What was proven so far, and of what.
  private var finished: [(proof: StageProof, goal: Goal)] = []
  /// How many meetings may be repeated.
  private var heldMeetings: [(meetings: Meetings, allowance: Double)] = []
  /// How many exchanges a stage is worth that is not easy: so many for each variable, and no more than so many.
  private static let movesPerVariable = 250
  private static let fewMoves = 1_000_000
  /// The position of the step that is being optimised.
  private var current = 0
  /// What it is called.
  private var currentName = ""

  /// Prepares a search: states the rules.
  ///
  /// - Parameter stages: what is optimised; the scenario's policy unless said otherwise.
  init(
    _ problem: AllocationProblem, stages: [Conference.Stage]? = nil, solver: any Solver, options: PlanningOptions,
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) {
    var model = AllocationModel(problem)
    for rule in AllocationRules.all { rule.add(to: &model) }
    var steps: [Step] = []
    if !model.penalty.terms.isEmpty {
      let penalty = model.penalty
      steps.append(Step(StageProof.softRules) { _ in .sum(penalty) })
    }
    steps += (stages ?? problem.scenario.policy.stages).flatMap { Step.steps(of: $0, in: problem) }
    self.model = model
    self.steps = steps
    self.solver = solver
    self.options = options
    self.report = report
  }

  /// Solves every step.
  ///
  /// - Returns: the final point and one proof per step.
  mutating func run() throws(PlanningError) -> (values: [Double], proof: [StageProof]) {
    if steps.isEmpty { _ = try minimise(.sum(LinearExpression())) }
    for (number, step) in steps.enumerated() {
      current = number
      try optimise(step, isLast: number + 1 == steps.count)
    }
    guard let incumbent else { throw .internal("every stage has ended, and there is no plan") }
    return (incumbent, proof(at: incumbent))
  }

  /// The proofs so far, with what a point is worth in each.
  func proof(at values: [Double]) -> [StageProof] {
    finished.map { proof, goal in
      var proof = proof
      proof.final = goal.value(at: values).cleaned
      return proof
    }
  }

  /// The proofs so far.
  var proofs: [StageProof] { finished.map(\.proof) }

  /// Changes the model between two steps.
  mutating func change<Result>(_ change: (inout AllocationModel) -> Result) -> Result {
    change(&model)
  }

  /// Begins at a point.
  mutating func start(at values: [Double]?) {
    incumbent = values
  }

  /// Solves one step and keeps its optimum for those after it.
  mutating func optimise(_ step: Step, isLast: Bool = false) throws(PlanningError) {
    switch step.work {
    case .figure(let state): try optimise(state(&model), named: step.name, slack: step.slack, isLast: isLast)
    case .generous(let stage): try optimiseLevels(of: stage)
    }
  }

  /// Minimises a goal and holds it at its optimum plus the slack.
  ///
  /// - Parameter least: a value that no point is below; where the incumbent has it, nothing is solved.
  mutating func optimise(
    _ goal: Goal, named name: String, slack: Slack = .none, atLeast least: Double? = nil, isLast: Bool = false
  ) throws(PlanningError) {
    currentName = name
    incumbent = incumbent.map { model.completed($0) }
    let solution: StageSolution
    if let least, let incumbent, goal.value(at: incumbent) <= least + Tolerance.feasibility {
      solution = StageSolution(value: least, bound: least)
    } else {
      solution = try minimiseWithinMeetings(goal)
    }
    let allowance = slack.allowance(for: solution.value)
    finished.append(
      (
        StageProof(
          stage: name, value: solution.value, bound: solution.bound, allowance: allowance, final: solution.value), goal
      ))
    if isLast { return }
    if case .meetings(let meetings) = goal { heldMeetings.append((meetings, allowance)) }
    model.hold(goal, at: allowance, relaxation: solution.relaxation)
  }

  /// `generous`: the lowest level that nobody need exceed, then how many are at it, and so on down the levels that the incumbent shows.
  private mutating func optimiseLevels(of stage: Conference.Stage) throws(PlanningError) {
    try optimise(.largest(WorstOff.bottleneck(in: model)), named: stage.name(of: .worstOff))
    var levels = Generous(in: model)
    var people = 0.0
    var below = Int.max
    while let incumbent, let level = levels.sums(below: below, at: incumbent, in: model).first {
      if below != .max, level + 1 < below {
        // Nobody has a sum between the two, and nobody will.
        let between = levels.people(atLeast: level + 1, in: &model)
        model.hold(.sum(between), at: people, relaxation: nil)
      }
      let goal = Goal.sum(levels.people(atLeast: level, in: &model))
      try optimise(
        goal, named: stage.name(of: .level(level)), atLeast: max(people, Double(levels.least(at: level, in: model))))
      people = finished.last?.proof.value ?? people
      below = level
    }
  }

  /// What one stage came to.
  struct StageSolution {
    var value: Double
    var bound: Double
    var relaxation: Relaxation?
  }

  private mutating func minimise(_ goal: Goal) throws(PlanningError) -> StageSolution {
    switch goal {
    case .sum(let expression): try minimise(sum: expression)
    case .largest(let bottleneck): try minimise(bottleneck)
    case .meetings(let meetings): try minimise(meetings)
    }
  }

  /// Repeated meetings, by local search from any plan that keeps the rules and what is held.
  private mutating func minimise(_ meetings: Meetings) throws(PlanningError) -> StageSolution {
    if incumbent == nil { _ = try minimise(sum: LinearExpression()) }
    let value = try search(.meetings(meetings), enough: meetings.bound)
    return StageSolution(value: value, bound: min(value, meetings.bound))
  }

  /// Meetings are no rows of the model: while some are held, the relaxation without them gives the bound, and a local search the value.
  private mutating func minimiseWithinMeetings(_ goal: Goal) throws(PlanningError) -> StageSolution {
    guard let incumbent, !heldMeetings.isEmpty else { return try minimise(goal) }
    switch goal {
    case .meetings: return try minimise(goal)
    case .largest(let bottleneck):
      // A largest value moves with few of the moves, so that a local search would not know where to go.
      return StageSolution(value: bottleneck.value(at: incumbent), bound: bottleneck.levels.first ?? 0)
    case .sum(let expression):
      model.minimise(expression)
      let relaxed = try solve(model.model, factor: 1, relaxed: true)
      let bound = max(0, relaxed.bound)
      let value = try search(.sum(expression), enough: bound).cleaned
      return StageSolution(value: value, bound: min(value, bound), relaxation: relaxed.relaxation)
    }
  }

  /// Moves seats from the incumbent for the better.
  ///
  /// - Returns: what the new incumbent is worth.
  private mutating func search(_ aim: SeatSearch.Aim, enough: Double) throws(PlanningError) -> Double {
    guard let incumbent else { throw .internal("a local search without a start") }
    var search = SeatSearch(
      aim, in: model, from: incumbent, limits: heldMeetings.map { ($0.meetings, $0.allowance) }, enough: enough,
      options: options)
    let (report, stage, stages, name) = (report, current, steps.count, currentName)
    _ = search.run { value in
      report(PlanningProgress(stage: stage, stages: stages, name: name, incumbent: value, bound: enough))
    }
    self.incumbent = search.bestValues
    return search.best
  }

  /// Branch and bound on a sum, stated in whole numbers where a common factor makes it so.
  private mutating func minimise(sum: LinearExpression) throws(PlanningError) -> StageSolution {
    let objective = sum.normalized()
    let factor = objective.integralFactor
    model.minimise(factor * objective)
    let solution = try solve(model.model, factor: factor, improve: exchanges(for: objective))
    let bound = max(0, solution.bound / factor)
    switch solution.termination {
    case .infeasible: throw .infeasible(reasons: [])
    case .unbounded: throw .internal("a stage has no least value")
    case .limit(let limit, hasIncumbent: false) where incumbent == nil: throw .ended(by: limit)
    case .limit, .optimal: break
    }
    if let values = solution.values { incumbent = model.completed(values) }
    guard let incumbent else { throw .internal("an optimum without a point") }
    let value = objective.value(at: incumbent).cleaned
    var relaxation = solution.relaxation
    relaxation?.scale(by: 1 / factor)
    return StageSolution(value: value, bound: min(value, bound).cleaned, relaxation: relaxation)
  }

  /// Exchanges of seats, which keep the rules and what is held: they find the way where rows of several objectives cross.
  private func exchanges(for objective: LinearExpression) -> @Sendable ([Double]) -> [Double] {
    { [model, options] values in
      var few = options
      few.moves = min(Self.fewMoves, Self.movesPerVariable * values.count)
      var search = SeatSearch(
        .sum(objective), in: model, from: model.completed(values), limits: [], enough: 0, options: few)
      _ = search.run { _ in }
      return search.bestValues
    }
  }

  /// Solves a model of the current step.
  ///
  /// - Parameter level: what any point of it is worth, where any will do.
  func solve(
    _ model: Model, factor: Double, relaxed: Bool = false, level: Double? = nil,
    improve: (@Sendable ([Double]) -> [Double])? = nil
  ) throws(PlanningError) -> Solution {
    let (report, stage, stages, name) = (report, current, steps.count, currentName)
    report(PlanningProgress(stage: stage, stages: stages, name: name, incumbent: nil, bound: -.infinity))
    let known = incumbent.map { self.model.completed($0) }
    var limits = SolverOptions(
      deadline: options.deadline, stop: options.stop, relativeGap: level == nil ? options.gap : .infinity,
      relaxationOnly: relaxed, threads: options.threads, improve: improve)
    if !relaxed { limits.start = StartHeuristic(model)?.find(betterThan: known, limits) ?? known }
    // A relaxation that is not to be had soon is not worth the time: what comes after it needs it more.
    if relaxed { limits.iterations = model.rows.count + model.columns.count }
    do {
      return try solver.solve(model, options: limits) { progress in
        report(
          PlanningProgress(
            stage: stage, stages: stages, name: name, incumbent: progress.incumbent.map { level ?? $0 / factor },
            bound: level ?? progress.bound / factor))
      }
    } catch {
      throw .solver(error)
    }
  }
}
