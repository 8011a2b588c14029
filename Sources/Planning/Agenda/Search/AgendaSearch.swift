import Conference
import Optimization

/// Optimises the objectives of an agenda in order, each among the agendas that are best for all before it.
///
/// What the model does not state, long stretches over sessions that could also overlap and rooms for whole sessions, is looked at in every answer: an
/// answer that breaks it gives a new row, and the stage is solved again. So the bound of a stage is valid throughout.
struct AgendaSearch {
  /// One objective before it is optimised.
  private struct Step {
    var name: String
    var objective: LinearExpression
  }

  private(set) var model: AgendaModel
  private var steps: [Step] = []
  private let solver: any Solver
  private let options: PlanningOptions
  private let limits: SolverOptions
  private let report: @Sendable (PlanningProgress) -> Void
  private var incumbent: [Double]?
  /// The stretches that already have their rows.
  private var forbidden: Set<Stretch> = []
  /// Columns that are on where a start is, which were added as stretches were met.
  private var links: [(start: Variable, link: Variable)] = []

  /// Prepares a search: states the rules, then the objectives, each once.
  ///
  /// - Parameter limits: of each solve, beside those of the options.
  init(
    _ problem: AgendaProblem, objectives: [any AgendaObjective], solver: any Solver, options: PlanningOptions,
    limits: SolverOptions = SolverOptions(), report: @escaping @Sendable (PlanningProgress) -> Void
  ) {
    self.limits = limits
    var model = AgendaModel(problem, partial: options.partial)
    for objective in objectives {
      if let expression = objective.expression(in: &model) {
        steps.append(Step(name: objective.name, objective: expression))
      }
    }
    if steps.isEmpty { steps.append(Step(name: FileOrder().name, objective: LinearExpression())) }
    self.model = model
    self.solver = solver
    self.options = options
    self.report = report
  }

  /// Optimises every objective.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` without reasons when there is no agenda.
  mutating func run() throws(PlanningError) -> (placement: Placement, proof: [StageProof]) {
    incumbent = try firstPoint()
    var values: [(value: Double, bound: Double)] = []
    for (number, step) in steps.enumerated() {
      let bound = try minimise(number)
      guard let incumbent else { throw .internal("every objective has ended, and there is no agenda") }
      let value = step.objective.value(at: incumbent).cleaned
      values.append((value, min(bound, value).cleaned))
      model.require(
        "hold[\(step.name)]", step.objective, -.infinity...(value + Tolerance.feasibility * max(1, abs(value))))
    }
    guard let incumbent else { throw .internal("every objective has ended, and there is no agenda") }
    let proof = zip(steps, values).map { step, found in
      StageProof(
        stage: step.name, value: found.value, bound: found.bound, allowance: found.value,
        final: step.objective.value(at: incumbent).cleaned)
    }
    return (model.placement(at: incumbent), proof)
  }

  /// Optimises one objective, and keeps the best point.
  ///
  /// - Returns: a proven bound.
  private mutating func minimise(_ number: Int) throws(PlanningError) -> Double {
    let objective = steps[number].objective.normalized()
    var bound = -Double.infinity
    model.minimise(objective)
    while true {
      let solution = try solve(number)
      bound = max(bound, solution.bound)
      switch solution.termination {
      case .infeasible where incumbent == nil: throw .infeasible(reasons: [])
      case .infeasible: return objective.value(at: incumbent ?? [])
      case .unbounded: throw .internal("an agenda without a least value")
      case .limit(let limit, hasIncumbent: false) where incumbent == nil: throw .ended(by: limit)
      case .limit(_, hasIncumbent: false): return bound
      case .limit, .optimal: break
      }
      guard let values = solution.values else { return bound }
      if try !forbidWhatIsWrong(with: values) {
        incumbent = values
        if solution.termination == .optimal { close(solution.relaxation, objective: objective, at: values) }
        return bound
      }
      if let incumbent { self.incumbent = padded(incumbent) }
      if options.isOver, incumbent != nil { return bound }
    }
  }

  /// Columns that cost more to move than the optimum allows stay where the relaxation has them.
  private mutating func close(_ relaxation: Relaxation?, objective: LinearExpression, at values: [Double]) {
    guard let relaxation else { return }
    let gap = max(0, objective.value(at: values) - relaxation.objective)
    for (index, cost) in relaxation.reducedCosts.enumerated() where index < model.model.columns.count {
      let column = model.model.columns[index]
      guard column.kind == .integer, abs(cost) > gap + 1e-5 else { continue }
      let bound = cost > 0 ? column.lower : column.upper
      if bound.isFinite, abs(values[index] - bound) < 0.5 {
        model.setBounds(bound...bound, of: Variable(index: index))
      }
    }
  }

  /// A feasible point to start from, where one is hard to come by; nil leaves it to the solver.
  private func firstPoint() throws(PlanningError) -> [Double]? {
    nil
  }

  // MARK: Rules that are stated as they are met

  /// Adds rows against what a point breaks.
  ///
  /// - Returns: whether it breaks anything.
  private mutating func forbidWhatIsWrong(with values: [Double]) throws(PlanningError) -> Bool {
    let placement = model.placement(at: values)
    let stretches = tooLong(in: placement)
    for stretch in stretches { forbid(stretch) }
    if !stretches.isEmpty { return true }
    let clash = try RoomAssignment(model.problem, placement, earlier: options.earlier).impossible(solver, limits)
    guard let clash else { return false }
    let columns = clash.compactMap { activity in
      model.problem.starts[activity].firstIndex { $0.moment == placement.starts[activity] }
        .map { model.starts[activity][$0] }
    }
    model.require("rooms", LinearExpression(sum: columns), 0...Double(columns.count - 1))
    return true
  }

  private func tooLong(in placement: Placement) -> [Stretch] {
    let programme = model.problem.programme
    guard let limit = programme.scenario.longestWithoutBreak else { return [] }
    let times = placement.times(in: programme)
    let work = programme.members.indices.filter { programme.members[$0].isWork }.compactMap { times[$0] }
    let pauses = programme.members.indices.filter { programme.members[$0].pause?.tracks.isEmpty == true }
      .compactMap { times[$0] }
    return Stretch.tooLong(work, pauses: pauses, limit: limit)
  }

  /// Forbids a stretch at whatever time of whatever day: `Σ_i B[i] ≤ n − 1`, where `B[i] ≥ y[s, t]` for every session that would be its i-th link.
  private mutating func forbid(_ stretch: Stretch) {
    let first = stretch.times[0].start
    for moment in model.moments {
      let shifted = Stretch(
        times: stretch.times.map { Interval(start: moment + ($0.start - first), minutes: $0.minutes) })
      guard forbidden.insert(shifted).inserted else { continue }
      var row = LinearExpression()
      var isPossible = true
      for time in shifted.times {
        let columns = model.problem.programme.members.indices.filter { model.problem.programme.members[$0].isWork }
          .flatMap { model.candidates(of: $0).filter { $0.time == time }.map(\.column) }
        guard let link = columns.first else {
          isPossible = false
          break
        }
        guard columns.count > 1 else {
          row.add(1, link)
          continue
        }
        let any = model.addAuxiliary("link", 0...1)
        row.add(1, any)
        for column in columns {
          model.require("link", LinearExpression(any) - LinearExpression(column), 0...(.infinity))
          links.append((column, any))
        }
      }
      guard isPossible else { continue }
      for (one, next) in zip(shifted.times, shifted.times.dropFirst()) where one.end < next.start {
        let gap = Interval(start: one.end, end: next.start)
        for (member, held) in model.problem.programme.members.enumerated()
        where held.pause?.tracks.isEmpty == true {
          for candidate in model.candidates(of: member) where gap.contains(candidate.time) {
            row.add(-1, candidate.column)
          }
        }
      }
      model.require("stretch", row, -.infinity...Double(shifted.times.count - 1))
    }
  }

  /// A point with values for the columns that came later: a link is on where one of its sessions is.
  private func padded(_ values: [Double]) -> [Double]? {
    guard values.count < model.model.columns.count else { return values }
    var values = values + Array(repeating: 0, count: model.model.columns.count - values.count)
    for (start, link) in links { values[link.index] = max(values[link.index], values[start.index]) }
    return values
  }

  private func solve(_ number: Int) throws(PlanningError) -> Solution {
    let (report, stages, name) = (report, steps.count, steps[number].name)
    report(PlanningProgress(stage: number, stages: stages, name: name, incumbent: nil, bound: -.infinity))
    // Each objective may take its part of what is left, so that the last ones get their turn.
    let now = ContinuousClock.now
    let deadline = options.deadline.map { now + now.duration(to: $0) / (stages - number) }
    let limits = SolverOptions(
      deadline: deadline, stop: options.stop, relativeGap: options.gap, start: incumbent, nodes: limits.nodes,
      iterations: limits.iterations)
    do {
      return try solver.solve(model.model, options: limits) { progress in
        report(
          PlanningProgress(
            stage: number, stages: stages, name: name, incumbent: progress.incumbent, bound: progress.bound))
      }
    } catch {
      throw .solver(error)
    }
  }
}
