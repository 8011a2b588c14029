import Conference
import Optimization

/// Optimises the stages of a policy in order: each among the points that are best, up to their slack, for all stages before it.
///
/// After each stage its optimum becomes part of the model; see ``ObjectiveLock``. The best point so far is the start of
/// the next stage, so a limit never loses it: the stages that were not reached are then measured at that point and have
/// no proof.
///
/// The invariant, looked at whenever a point is taken: the incumbent keeps the rules and every lock. A solver's answer
/// that does not is left aside, and its stage is told as disturbed: a fault costs a proof, never the plan.
struct LexicographicSearch {
  /// The allocation under its rules.
  var model: AllocationModel
  /// The steps in order.
  let steps: [Step]
  let solver: any Solver
  let options: PlanningOptions
  let report: @Sendable (PlanningProgress) -> Void
  /// The best point so far; it keeps the rules and every lock. See ``take(_:)``.
  var incumbent: [Double]?
  /// What was proven so far, and of what.
  var finished: [Finished] = []
  /// How many meetings may be repeated.
  var heldMeetings: [(meetings: Meetings, allowance: Double)] = []
  /// Whether a check failed in the current stage.
  var isDisturbed = false
  /// When the current stage is to leave time to those after it; nil where it may take all there is.
  var stageDeadline: ContinuousClock.Instant?
  /// The limits of the current stage.
  var stageOptions: PlanningOptions {
    var limited = options
    limited.deadline = stageDeadline ?? options.deadline
    return limited
  }
  /// The position of the step that is being optimised.
  var current = 0
  /// What it is called.
  var currentName = ""

  /// Prepares a search: states the rules.
  ///
  /// - Parameter stages: what is optimised; the scenario's policy unless said otherwise.
  init(
    _ problem: AllocationProblem, stages: [Conference.Stage]? = nil, solver: any Solver, options: PlanningOptions,
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) {
    var model = AllocationModel(problem)
    for rule in AllocationRules.all { rule.add(to: &model) }
    model.probe()
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
    try run(from: 0)
    try finishWhatWasCut()
    guard let incumbent else { throw .internal("every stage has ended, and there is no plan") }
    return (incumbent, proof(at: incumbent))
  }

  /// Solves the steps from a position on, each in its share of the time.
  mutating func run(from first: Int) throws(PlanningError) {
    for number in first..<steps.count {
      current = number
      stageDeadline = options.share(before: steps.count - number - 1)
      try optimise(steps[number], isLast: number + 1 == steps.count)
      stageDeadline = nil
    }
  }

  /// The proofs so far, with what a point is worth in each.
  func proof(at values: [Double]) -> [StageProof] {
    finished.map { stage in
      var proof = stage.proof
      proof.final = stage.goal.value(at: values).cleaned
      return proof
    }
  }

  /// A point with all columns that follow from its seats.
  func completed(_ values: [Double]) -> [Double] { model.completed(values) }

  /// The proofs so far.
  var proofs: [StageProof] { finished.map(\.proof) }

  /// Goes back to where a stage had been optimised and was not yet locked. The incumbent stays: it keeps all that was held then.
  mutating func reopen(_ number: Int, in before: AllocationModel) {
    let meetings = finished[number...].count { if case .meetings = $0.goal { true } else { false } }
    heldMeetings.removeLast(meetings)
    current = finished[number].step
    finished.removeSubrange(number...)
    model = before
    incumbent = incumbent.map { Array($0.prefix(before.model.columns.count)) }
  }

  /// Changes the model between two steps.
  mutating func change<Result>(_ change: (inout AllocationModel) -> Result) -> Result {
    change(&model)
  }

  /// Begins at a point; at none where it does not keep what is held.
  mutating func start(at values: [Double]?) {
    incumbent = nil
    if let values, keepsEverything(model.completed(values)) { incumbent = values }
  }

  /// Takes a point that a solver found for the incumbent, if it keeps the rules and every lock.
  ///
  /// The columns that follow from the seats are computed anew. Where that breaks a row that the solver's own values keep, the
  /// definitions and the rows of the model contradict each other: then an earlier incumbent stays, or the first point is taken as it is.
  mutating func take(_ values: [Double]) {
    let point = model.completed(values)
    if keepsEverything(point) {
      incumbent = point
    } else {
      isDisturbed = true
      if incumbent == nil { incumbent = values }
    }
  }

  /// Whether a point keeps the rows of the model and what the finished stages may leave.
  private func keepsEverything(_ point: [Double]) -> Bool {
    model.model.violation(at: point) <= Tolerance.feasibility
      && finished.allSatisfy { stage in
        let most = stage.proof.allowance
        return stage.goal.value(at: point) <= most + Tolerance.feasibility * max(1, abs(most))
      }
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
    isDisturbed = false
    incumbent = incumbent.map { model.completed($0) }
    let solution = try solution(of: goal, atLeast: least)
    let allowance = slack.allowance(for: solution.value)
    let proof = StageProof(
      stage: name, value: solution.value, bound: solution.bound, allowance: allowance, final: solution.value,
      isDisturbed: isDisturbed)
    let wasCut = stageDeadline.map { ContinuousClock.now >= $0 } ?? false
    finished.append(
      Finished(
        proof: proof, goal: goal, slack: slack, step: current, model: wasCut ? model : nil,
        relaxation: solution.relaxation))
    if isLast { return }
    lock(goal, at: allowance, relaxation: solution.relaxation)
  }

  /// Keeps a goal at its allowance from now on.
  private mutating func lock(_ goal: Goal, at allowance: Double, relaxation: Relaxation?) {
    if case .meetings(let meetings) = goal { heldMeetings.append((meetings, allowance)) }
    let lock = model.lock(goal, at: allowance, relaxation: relaxation, keeping: incumbent)
    finished[finished.count - 1].lock = lock
    if lock?.rowFactor != nil { finished[finished.count - 1].row = model.model.rows.count - 1 }
  }

  /// What minimising a goal comes to. That there is no point where the incumbent is one, or a bound above it, is a fault of ours: then the
  /// incumbent stands without a proof.
  private mutating func solution(of goal: Goal, atLeast least: Double?) throws(PlanningError) -> StageSolution {
    if let least, let incumbent, goal.value(at: incumbent) <= least + Tolerance.feasibility {
      return StageSolution(value: least, bound: least)
    }
    var found: StageSolution?
    do throws(PlanningError) {
      found = try minimiseWithinMeetings(goal)
    } catch {
      guard case .infeasible = error, incumbent != nil else { throw error }
      isDisturbed = true
    }
    if let found, !isDisturbed { return found }
    guard let incumbent else { throw .infeasible(reasons: []) }
    let value = goal.value(at: incumbent).cleaned
    return StageSolution(value: value, bound: min(0, value))
  }

  /// `generous`: the lowest level that nobody need exceed, then how many are at it, and so on down the levels that the incumbent shows.
  private mutating func optimiseLevels(of stage: Conference.Stage) throws(PlanningError) {
    try optimise(.largest(WorstOff.bottleneck(in: model, remembering: false)), named: stage.name(of: .worstOff))
    var levels = Generous(in: model)
    var people = 0.0
    var below = Int.max
    while let incumbent, let level = levels.sums(below: below, at: incumbent, in: model).first {
      if below != .max, level + 1 < below {
        // Nobody has a sum between the two, and nobody will.
        let between = levels.people(atLeast: level + 1, in: &model)
        model.lock(.sum(between), at: people, keeping: incumbent)
      }
      let goal = Goal.sum(levels.people(atLeast: level, in: &model))
      try optimise(
        goal, named: stage.name(of: .level(level)), atLeast: max(people, Double(levels.least(at: level, in: model))))
      people = finished.last?.proof.value ?? people
      below = level
    }
  }

  /// A stage that was optimised.
  struct Finished {
    /// What was proven.
    var proof: StageProof
    /// Of what.
    var goal: Goal
    /// How much of it may be given up.
    var slack: Slack
    /// The position of the step that it is, or belongs to.
    var step: Int
    /// The model before the stage was locked, where its share of the time cut it short.
    var model: AllocationModel?
    /// The relaxation of its model, where one is known.
    var relaxation: Relaxation?
    /// What holds it; nil for the last stage, and for what is no sum.
    var lock: ObjectiveLock?
    /// The row that holds it, if one does.
    var row: Int?
  }

  /// What one stage came to.
  struct StageSolution {
    var value: Double
    var bound: Double
    var relaxation: Relaxation?
  }
}
