import Conference
import Optimization

/// The model of a whole agenda, which proves stages.
///
/// What the model does not state, long stretches over sessions that could also overlap and rooms for whole sessions, is looked at in every answer: an
/// answer that breaks it gives a new row, and the stage is solved again. So the bound of a stage is valid throughout.
struct ExactAgenda {
  /// What came of a solve.
  struct Answer {
    /// One that keeps every rule; nil where none better than the start was met.
    var placement: Placement?
    /// None is worth less.
    var bound: Double
  }

  /// So many nodes are a short look; chosen on 216 talks in 18 slots and 20 rooms, which are proven within them.
  static let briefly = 500

  private let problem: AgendaProblem
  private let solver: any Solver
  private let limits: SolverOptions
  private let earlier: Agenda?
  private var model: AgendaModel
  private let expressions: [LinearExpression]
  /// The model before each stage that was held.
  private var before: [(model: AgendaModel, lazy: LazyRows)] = []
  /// Why columns were closed: a stage that is held at its optimum.
  private var closing: (relaxation: Relaxation, values: [Double])?
  private var lazy: LazyRows
  /// The last placement that the model answered with, as a point of it.
  private var last: (placement: Placement, values: [Double])?

  /// States the rules, then the objectives, each once.
  init(
    _ problem: AgendaProblem, _ objectives: [any AgendaObjective], solver: any Solver, options: PlanningOptions,
    limits: SolverOptions
  ) {
    self.problem = problem
    self.solver = solver
    self.limits = limits
    earlier = options.earlier
    var model = AgendaModel(problem, partial: problem.isPartial)
    expressions = objectives.map { $0.expression(in: &model).normalized() }
    self.model = model
    lazy = LazyRows()
  }

  /// Keeps a finished stage at what later ones may leave of it from now on.
  mutating func hold(_ number: Int, at value: Double) {
    if before.count > number { reopen(number) }
    before.append((model, lazy))
    model.apply(
      ObjectiveLock(
        expressions[number], at: value, relaxation: closing?.relaxation, in: model.model, keeping: closing?.values))
    closing = nil
  }

  /// Goes back to before a stage was held.
  mutating func reopen(_ number: Int) {
    while before.count > number { (model, lazy) = before.removeLast() }
    closing = nil
  }

  /// Optimises one stage.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` without reasons when there is no agenda, and ``PlanningError/stopped(_:)`` when that was not
  ///   known before a limit.
  mutating func minimise(
    _ number: Int, from incumbent: Placement?, _ options: PlanningOptions, nodes: Int?,
    progress: @escaping @Sendable (Progress) -> Void
  ) throws(PlanningError) -> Answer {
    let objective = expressions[number]
    var bound = -Double.infinity
    model.minimise(objective)
    // Most models are easy, and need no start; a placement from elsewhere takes a solve to become one.
    var start = incumbent == last?.placement ? last.flatMap { lazy.padded($0.values, model) } : nil
    var isFirst = start == nil && incumbent != nil
    while true {
      let limits = SolverOptions(
        deadline: options.deadline, stop: options.stop, relativeGap: options.gap, start: start,
        nodes: isFirst ? ExactAgenda.briefly : limits.nodes ?? nodes, iterations: limits.iterations)
      let solution: Solution
      do { solution = try solver.solve(model.model, options: limits, progress: progress) } catch {
        throw .solver(error)
      }
      bound = max(bound, solution.bound)
      if isFirst, case .limit = solution.termination, let incumbent {
        isFirst = false
        start = try point(of: incumbent, options)
        if nodes != ExactAgenda.briefly, !options.isOver { continue }
      }
      switch solution.termination {
      case .infeasible where incumbent == nil: throw .infeasible(reasons: [])
      case .infeasible:
        // The rows contradict an agenda that keeps them: no claim is made.
        return Answer(placement: nil, bound: -.infinity)
      case .unbounded: throw .internal("an agenda without a least value")
      case .limit(let limit, hasIncumbent: false) where incumbent == nil: throw .ended(by: limit)
      case .limit(_, hasIncumbent: false): return Answer(placement: nil, bound: bound)
      case .limit, .optimal: break
      }
      guard let values = solution.values else { return Answer(placement: nil, bound: bound) }
      let placement = model.placement(at: values)
      let isWrong = try lazy.forbidWhatIsWrong(
        with: placement, in: &model, earlier: earlier, solver,
        SolverOptions(
          deadline: options.deadline, stop: options.stop, nodes: self.limits.nodes, iterations: self.limits.iterations))
      if !isWrong {
        last = (placement, values)
        if solution.termination == .optimal, let relaxation = solution.relaxation { closing = (relaxation, values) }
        return Answer(placement: placement, bound: bound)
      }
      start = start.flatMap { lazy.padded($0, model) }
      if options.isOver, incumbent != nil { return Answer(placement: nil, bound: bound) }
    }
  }

  /// A point of the model with everything where a placement has it; nil where there is none.
  private func point(of placement: Placement, _ options: PlanningOptions) throws(PlanningError) -> [Double]? {
    var fixed = model
    for (activity, starts) in problem.starts.enumerated() {
      for (start, column) in zip(starts, model.starts[activity]) {
        let value = placement.starts[activity] == start.moment ? 1.0 : 0
        fixed.setBounds(value...value, of: column)
      }
      if let out = model.out[activity] {
        let value = placement.starts[activity] == nil ? 1.0 : 0
        fixed.setBounds(value...value, of: out)
      }
    }
    let limits = SolverOptions(
      deadline: options.deadline, stop: options.stop, nodes: ExactAgenda.briefly, iterations: limits.iterations)
    do { return try solver.solve(fixed.model, options: limits).values } catch { throw .solver(error) }
  }
}
