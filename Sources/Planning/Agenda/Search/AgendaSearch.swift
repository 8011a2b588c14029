import Conference
import Optimization

/// Optimises the objectives of an agenda in order, each among the agendas that are best for all before it.
///
/// It begins with the first agenda that ``EjectionSearch`` makes. Each stage is then improved by single moves, see ``LateAcceptance``, and by
/// neighbourhoods, see ``Neighbourhoods``, and proven by the model of the whole agenda where that is not too large, see ``ExactAgenda``; elsewhere
/// its bound is what can be counted.
///
/// Whatever a search brings, it is taken only if it keeps every stage before it at its value and is better in its own: so there is always an
/// agenda that can be answered with. An answer of the model that is not so costs the proof of its stage.
struct AgendaSearch {
  /// A stage.
  private struct Stage {
    var objective: any AgendaObjective
    var measure: @Sendable (Placement) -> Double
    /// The best value that was found, and what later stages may leave of it.
    var value = 0.0
    var allowance = 0.0
    var bound = 0.0

    var isProven: Bool { bound >= value - Tolerance.objective * max(1, abs(value)) }
  }

  /// An agenda and what is known about it.
  struct Outcome {
    var placement: Placement
    /// Rooms that the sessions can have, by member; nil where only the times are known.
    var rooms: [Int: Int]?
    var proof: [StageProof]
  }

  /// A whole model with more starts than this takes longer to look at once than an agenda should.
  static let mostStarts = 6_000

  private let problem: AgendaProblem
  private let solver: any Solver
  private let options: PlanningOptions
  private let limits: SolverOptions
  private let report: @Sendable (PlanningProgress) -> Void
  private var stages: [Stage]
  private var exact: ExactAgenda?
  private var incumbent: Placement?
  private var rooms: [Int: Int]?

  /// Prepares a search.
  ///
  /// - Parameter limits: of each solve, beside those of the options.
  init(
    _ problem: AgendaProblem, objectives: [any AgendaObjective], solver: any Solver, options: PlanningOptions,
    limits: SolverOptions = SolverOptions(), report: @escaping @Sendable (PlanningProgress) -> Void
  ) {
    self.problem = problem
    self.solver = solver
    self.options = options
    self.limits = limits
    self.report = report
    stages = objectives.filter { $0.isOpen(in: problem) }
      .map { Stage(objective: $0, measure: $0.measure(of: problem)) }
    if stages.isEmpty { stages = [Stage(objective: Anything(), measure: { _ in 0 })] }
  }

  /// Optimises every objective.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` without reasons when there is no agenda.
  mutating func run() throws(PlanningError) -> Outcome {
    construct(nil)
    if problem.starts.reduce(0, { $0 + $1.count }) <= AgendaSearch.mostStarts {
      exact = ExactAgenda(problem, stages.map(\.objective), solver: solver, options: options, limits: limits)
    }
    if incumbent == nil, exact == nil { construct(EjectionSearch.steps) }
    guard exact != nil || incumbent != nil else { throw .ended(by: options.reachedLimit ?? .size) }
    var number = 0
    while number < stages.count {
      // Each objective may take its part of what is left, so that the last ones get their turn.
      let deadline = options.part(of: stages.count - number)
      try optimise(number, until: deadline)
      number += 1
    }
    try useWhatIsLeft()
    guard let incumbent else { throw .ended(by: options.reachedLimit ?? .size) }
    // A later stage may have made an earlier one better, which is held at what it had.
    let proof = stages.map { stage in
      let final = stage.measure(incumbent).cleaned
      let value = min(stage.value, final)
      return StageProof(
        stage: stage.objective.name, value: value, bound: min(stage.bound, value),
        allowance: stage.objective.slack.allowance(for: value), final: final)
    }
    return Outcome(placement: incumbent, rooms: rooms, proof: proof)
  }

  /// A first agenda, or the most of one where sessions may be left out.
  ///
  /// - Parameter steps: of the search; nil for few.
  private mutating func construct(_ steps: Int?) {
    var search = EjectionSearch(problem, earlier: options.earlier)
    let found = search.run(steps: steps, limits: SolverOptions(deadline: options.deadline, stop: options.stop))
    guard found.isWhole || problem.isPartial && problem.hasAllBreaks(found.placement) else { return }
    (incumbent, rooms) = (found.placement, found.rooms)
    let first = stages[0]
    report(
      PlanningProgress(
        stage: 0, stages: stages.count, name: first.objective.name, incumbent: first.measure(found.placement),
        bound: -.infinity))
  }

  /// Where some stages came to their proof sooner than they might, the others get another turn, the first one first.
  private mutating func useWhatIsLeft() throws(PlanningError) {
    guard let deadline = options.deadline, limits.nodes == nil else { return }
    while let open = stages.firstIndex(where: { !$0.isProven }), exact != nil, !options.isOver {
      let now = ContinuousClock.now
      let left = now.duration(to: deadline)
      guard left > .milliseconds(200) else { return }
      let before = stages[open].value
      exact?.reopen(open)
      try optimise(open, until: now + left / 2)
      guard stages[open].value < before || stages[open].isProven else {
        // Half of what is left was not enough; all of the rest goes to the stages that follow.
        return try optimiseRest(after: open)
      }
      try optimiseRest(after: open)
    }
  }

  private mutating func optimiseRest(after open: Int) throws(PlanningError) {
    for number in stages.indices.dropFirst(open + 1) {
      exact?.reopen(number)
      if stages[number].isProven, let incumbent, stages[number].measure(incumbent) <= stages[number].allowance {
        exact?.hold(number, at: stages[number].allowance)
        continue
      }
      try optimise(number, until: options.part(of: stages.count - number))
    }
  }

  // MARK: One stage

  /// Optimises one stage, and holds it.
  private mutating func optimise(_ number: Int, until deadline: ContinuousClock.Instant?) throws(PlanningError) {
    let stage = stages[number]
    var bound = stage.objective.leastValue(of: problem)
    tell(number, bound)
    do throws(PlanningError) {
      try search(number, &bound, until: deadline)
    } catch {
      // Wherever a limit comes, there is something to answer with.
      guard error.isOfLimit, incumbent != nil else { throw error }
    }
    guard let incumbent else { throw .ended(by: options.reachedLimit ?? .size) }
    let value = stage.measure(incumbent).cleaned
    stages[number].value = value
    stages[number].bound = bound.cleaned
    stages[number].allowance = stage.objective.slack.allowance(for: value)
    exact?.hold(number, at: stages[number].allowance)
    tell(number, bound)
  }

  /// Looks for better agendas and a better bound.
  private mutating func search(
    _ number: Int, _ bound: inout Double, until deadline: ContinuousClock.Instant?
  ) throws(PlanningError) {
    // A short look at the whole model is enough for most; where it is not, neighbourhoods bring more sooner.
    // Where counting proves what is there already, nobody needs to look.
    if exact != nil, incumbent.map({ !isProven(number, $0, bound) }) ?? true {
      bound = max(bound, try proveBriefly(number, until: deadline))
    }
    if let incumbent, !isProven(number, incumbent, bound), !isOver(deadline), limits.nodes == nil {
      try walk(number, bound, until: AgendaSearch.part(0.5, of: deadline))
      try improve(number, bound, until: exact == nil ? deadline : AgendaSearch.part(0.5, of: deadline))
      if exact != nil, let incumbent = self.incumbent, !isProven(number, incumbent, bound), !isOver(deadline) {
        bound = max(bound, try prove(number, until: deadline, nodes: nil))
      }
    }
  }

  /// The end of a part of what is left until a deadline.
  private static func part(
    _ part: Double, of deadline: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    let now = ContinuousClock.now
    return deadline.map { now + now.duration(to: $0) * part }
  }

  private func isOver(_ deadline: ContinuousClock.Instant?) -> Bool {
    SolverOptions(deadline: deadline, stop: options.stop).isOver
  }

  private func isProven(_ number: Int, _ placement: Placement, _ bound: Double) -> Bool {
    let value = stages[number].measure(placement)
    return bound >= value - max(Tolerance.objective, options.gap) * max(1, abs(value))
  }

  /// A short look at the whole model. Where that brings no agenda at all, there is one by construction, or else the look is a long one.
  private mutating func proveBriefly(
    _ number: Int, until deadline: ContinuousClock.Instant?
  ) throws(PlanningError) -> Double {
    do {
      return try prove(number, until: AgendaSearch.part(0.75, of: deadline), nodes: ExactAgenda.briefly)
    } catch {
      guard error.isOfLimit, limits.nodes == nil, incumbent == nil, !options.isOver else { throw error }
      construct(EjectionSearch.steps)
      return incumbent == nil ? try prove(number, until: deadline, nodes: nil) : -.infinity
    }
  }

  /// Solves the whole model.
  ///
  /// - Returns: a bound.
  private mutating func prove(
    _ number: Int, until deadline: ContinuousClock.Instant?, nodes: Int?
  ) throws(PlanningError) -> Double {
    guard exact != nil else { return -.infinity }
    let (report, stages, name) = (report, self.stages.count, self.stages[number].objective.name)
    var options = options
    options.deadline = deadline
    let found = try exact?.minimise(number, from: incumbent, options, nodes: nodes) { progress in
      report(
        PlanningProgress(
          stage: number, stages: stages, name: name, incumbent: progress.incumbent, bound: progress.bound))
    }
    guard let found else { return -.infinity }
    if let placement = found.placement, !take(placement, rooms: nil, in: number), incumbent == nil {
      throw .ended(by: options.reachedLimit ?? .size)
    }
    return found.bound
  }

  /// Takes a placement that keeps the stages before one, and is better in it.
  private mutating func take(_ placement: Placement, rooms: [Int: Int]?, in number: Int) -> Bool {
    if let incumbent {
      for stage in stages[..<number] where stage.measure(placement) > stage.allowance + Tolerance.feasibility {
        return false
      }
      let measure = stages[number].measure
      guard measure(placement) < measure(incumbent) - Tolerance.feasibility else { return false }
    }
    (incumbent, self.rooms) = (placement, rooms ?? problem.rooms(at: placement))
    return true
  }

  /// Improves the incumbent by moving single activities.
  private mutating func walk(
    _ number: Int, _ bound: Double, until deadline: ContinuousClock.Instant?
  ) throws(PlanningError) {
    guard let start = incumbent else { return }
    if rooms == nil {
      rooms = try Neighbourhoods(problem, solver: solver, options: options, deadline: deadline).rooms(of: start)
    }
    guard let rooms else { return }
    let held = Array(stages[..<number])
    var search = LateAcceptance(problem, start, rooms, seed: number)
    let found = search.run(
      stages[number].measure, emptyingEnds: stages[number].objective.isAboutEnds,
      keeping: { placement in
        held.allSatisfy { $0.measure(placement) <= $0.allowance + Tolerance.feasibility }
      }, until: bound, limits: SolverOptions(deadline: deadline, stop: options.stop))
    if let found, take(found.placement, rooms: found.rooms, in: number) { tell(number, bound) }
  }

  /// Improves the incumbent by neighbourhoods until none is better.
  private mutating func improve(
    _ number: Int, _ bound: Double, until deadline: ContinuousClock.Instant?
  ) throws(PlanningError) {
    let neighbourhoods = Neighbourhoods(problem, solver: solver, options: options, deadline: deadline)
    for _ in 0..<Neighbourhoods.passes {
      var isBetter = false
      guard let start = incumbent else { return }
      if rooms == nil { rooms = try neighbourhoods.rooms(of: start) }
      for hood in neighbourhoods.all(of: start, rooms ?? [:]) {
        guard let incumbent, let rooms, !isOver(deadline), !isProven(number, incumbent, bound) else { return }
        let held = stages[..<number].map { ($0.objective, $0.allowance) }
        let stage = stages[number]
        let found = try neighbourhoods.better(
          incumbent, rooms, in: hood, stage.objective, than: stage.measure(incumbent), holding: held)
        if let found, take(found.placement, rooms: found.rooms, in: number) {
          isBetter = true
          tell(number, bound)
        }
      }
      if !isBetter { return }
    }
  }

  private func tell(_ number: Int, _ bound: Double) {
    let stage = stages[number]
    report(
      PlanningProgress(
        stage: number, stages: stages.count, name: stage.objective.name, incumbent: incumbent.map(stage.measure),
        bound: bound))
  }
}

extension PlanningError {
  /// Whether the question is still open.
  var isOfLimit: Bool {
    switch self {
    case .stopped, .undecided: true
    default: false
    }
  }
}

extension PlanningOptions {
  /// The deadline of the first of so many equal parts of what is left; nil without a deadline.
  fileprivate func part(of parts: Int) -> ContinuousClock.Instant? {
    untilPart(1 / Double(max(1, parts))).deadline
  }
}
