import Conference
import Optimization

/// Tells whether a scenario has any plan when some of its demands are lifted, or a better plan than one that is known.
///
/// It is the question behind every "why not": which demands clash is found by lifting them in turn.
///
///     let feasibility = try Feasibility(scenario)
///     try feasibility.hasPlan()                                  // false
///     try feasibility.hasPlan(lifting: [.seats("room-9")])       // true: Room 9 is too small
public struct Feasibility: Sendable {
  /// The hard demands that can be lifted, in the order in which the rules state them.
  public let demands: [Demand]
  /// When and where everything takes place; a workshop whose room the allocation decides is in any room for now.
  public let agenda: Agenda
  /// Whether that is one agenda of several that the scenario allows.
  public let isOneAgendaOfSeveral: Bool
  private let problem: AllocationProblem
  private let solver: any Solver
  private let options: PlanningOptions
  private let nodes: Int?

  /// Prepares the question for a scenario.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario. What its agenda leaves open is placed first, as well as for planning.
  ///   - solver: answers the questions; unless said otherwise, the engine of the options as it is.
  ///   - options: limits, which hold for each question.
  ///   - nodes: the most nodes of branch and bound that an answer may take; nil for any number.
  /// - Throws: ``PlanningError`` when its agenda cannot be made.
  public init(
    _ scenario: Scenario, solver: (any Solver)? = nil, options: PlanningOptions = PlanningOptions(),
    nodes: Int? = nil
  ) throws(PlanningError) {
    // What is pinned is taken as it is: whether it keeps the rules of the agenda is another question.
    if let pinned = try? PinnedAgenda.agenda(of: scenario) {
      self.init(
        scenario, pinned, isOneAgendaOfSeveral: false, solver: solver ?? options.engine, options: options, nodes: nodes)
      return
    }
    let placed = try AgendaPlanner(solver: solver ?? options.engine, options: options).place(scenario)
    self.init(
      scenario, placed.agenda, isOneAgendaOfSeveral: !placed.proof.isEmpty, solver: solver ?? options.engine,
      options: options, nodes: nodes)
  }

  /// Prepares the question for an agenda.
  ///
  /// - Parameter nodes: the most nodes of branch and bound that an answer may take; nil for any number.
  init(
    _ scenario: Scenario, _ agenda: Agenda, isOneAgendaOfSeveral: Bool, solver: any Solver, options: PlanningOptions,
    nodes: Int? = nil
  ) {
    self.nodes = nodes
    self.agenda = agenda
    self.isOneAgendaOfSeveral = isOneAgendaOfSeveral
    problem = AllocationProblem(scenario, agenda: agenda, merging: !AllocationProblem.couplesBlocks(scenario, agenda))
    self.solver = solver
    self.options = options
    demands = Feasibility.model(problem, lifting: []).demands.filter { $0 != .oneWorkshopPerBlock }
  }

  /// Whether a plan exists that keeps every hard demand but the lifted ones.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  public func hasPlan(lifting lifted: Set<Demand> = []) throws(PlanningError) -> Bool {
    try point(of: Feasibility.model(problem, lifting: lifted)) != nil
  }

  /// Any plan that keeps every hard demand, whatever it is worth; nil where there is none.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  public func plan() throws(PlanningError) -> Plan? {
    let model = Feasibility.model(problem, lifting: [])
    guard let values = try point(of: model) else { return nil }
    return problem.plan(PlacedAgenda(agenda: agenda), values, of: model, proof: [])
  }

  /// Whether a plan exists that is better in one stage than what was proven, and no worse in the stages before it.
  ///
  /// - Parameters:
  ///   - stage: a position in the policy.
  ///   - proof: what is known of the policy's stages, as a plan has it, without that of soft rules.
  ///   - lifted: demands that the plan need not keep.
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  public func hasBetterPlan(
    inStage stage: Int, than proof: [StageProof], lifting lifted: Set<Demand> = []
  ) throws(PlanningError) -> Bool {
    var model = Feasibility.model(problem, lifting: lifted)
    for (number, stage) in problem.scenario.policy.stages.prefix(stage).enumerated() {
      let goal = stage.goal(in: &model)
      model.lock(goal, at: proof[number].allowance)
    }
    switch problem.scenario.policy.stages[stage].goal(in: &model) {
    case .largest(let bottleneck):
      guard let level = bottleneck.levels.last(where: { $0 < proof[stage].value - Tolerance.objective }) else {
        return false
      }
      bottleneck.restrict(&model, to: level)
    case .sum(let expression):
      let objective = expression.normalized()
      let unit = 1 / objective.integralFactor
      let most = proof[stage].value - unit / 2
      if objective.isConstant { return objective.constant < most }
      model.define("better", objective, -Double.infinity...most)
    case .meetings:
      // Repeated meetings are searched for, not modelled, so nothing is known to be better.
      return false
    }
    return try point(of: model) != nil
  }

  private func point(of model: AllocationModel) throws(PlanningError) -> [Double]? {
    let solution: Solution
    do {
      solution = try solver.solve(
        model.model, options: SolverOptions(deadline: options.deadline, stop: options.stop, nodes: nodes))
    } catch {
      throw .solver(error)
    }
    switch solution.termination {
    case .optimal, .limit(_, hasIncumbent: true), .unbounded: return solution.values ?? []
    case .infeasible: return nil
    case .limit(let limit, hasIncumbent: false): throw .ended(by: limit)
    }
  }

  private static func model(_ problem: AllocationProblem, lifting lifted: Set<Demand>) -> AllocationModel {
    var model = AllocationModel(problem, lifting: lifted)
    for rule in AllocationRules.all { rule.add(to: &model) }
    model.probe()
    return model
  }
}
