import Conference
import Optimization

/// Finds the points of a trade-off, one after the other.
struct FrontierWalk {
  /// A point of the curve, as the model has it.
  struct Found {
    /// What it has of the first objective.
    var first: Double
    /// What it has of the second.
    var second: Double
    /// How much of the first objective's optimum it gives up.
    var slack: Slack
    /// One per column.
    var values: [Double]
    /// The model of its last stage.
    var model: AllocationModel
    /// One per stage.
    var proof: [StageProof]
  }

  /// The points so far, the best for the first objective first.
  private(set) var points: [Found] = []
  private let policy: FrontierPolicy
  private let base: LexicographicSearch
  private let first: Goal
  private let second: Goal
  private let after: [LexicographicSearch.Step]

  /// Optimises what comes before both objectives, and states these.
  init(
    _ problem: AllocationProblem, _ policy: FrontierPolicy, solver: any Solver, options: PlanningOptions,
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) {
    var search = LexicographicSearch(problem, stages: policy.before, solver: solver, options: options, report: report)
    for step in search.steps { try search.optimise(step) }
    (first, second) = search.state(policy.first, policy.second)
    after = policy.after.flatMap { LexicographicSearch.Step.steps(of: $0, in: problem) }
    base = search
    self.policy = policy
  }

  /// Walks the curve.
  ///
  /// - Returns: whether it was walked to its end and everything on it is proven.
  mutating func run() throws(PlanningError) -> Bool {
    // The end of the curve: the best of the second objective. It is a start for every point, as none may have more.
    var end = base
    try end.optimise(second, named: policy.second.name)
    guard let last = end.proofs.last, last.isOptimal else { return false }
    var cap: Double?
    while true {
      var search = end.continued(from: base)
      if let cap { search.limit(second, to: cap) }
      let isProven = try point(search)
      guard isProven, let found = points.last else { return false }
      if found.second <= last.value + Tolerance.objective { return true }
      cap = second.next(below: found.second)
    }
  }

  /// The best of the first objective, then of the second, then of what follows.
  private mutating func point(_ start: LexicographicSearch) throws(PlanningError) -> Bool {
    var search = start
    do {
      try search.optimise(first, named: policy.first.name)
      try search.optimise(second, named: policy.second.name)
      guard search.proofs.allSatisfy(\.isOptimal) else { return false }
      for step in after { try search.optimise(step) }
    } catch PlanningError.stopped, PlanningError.undecided {
      return false
    }
    guard let values = search.incumbent else { return false }
    var proof = search.proof(at: values)
    let position = base.proofs.count
    let (a, b) = (proof[position].value, proof[position + 1].value)
    let best = points.first?.first ?? a
    proof[position].value = best
    proof[position].bound = best
    proof[position].allowance = a
    points.append(
      Found(
        first: a, second: b, slack: a > best ? .absolute(a - best) : .none, values: values, model: search.model,
        proof: proof))
    return true
  }
}

extension Goal {
  /// The greatest value that the goal can have below another one.
  func next(below value: Double) -> Double {
    switch self {
    case .sum(let expression): value - max(expression.step, Tolerance.objective * max(1, abs(value)))
    case .largest(let bottleneck): bottleneck.levels.last { $0 < value - Tolerance.objective } ?? value - 1
    case .meetings: value - 1
    }
  }
}

extension LexicographicSearch {
  /// States two objectives.
  fileprivate mutating func state(_ first: Objective, _ second: Objective) -> (Goal, Goal) {
    change { model in (first.goal(in: &model), second.goal(in: &model)) }
  }

  /// Keeps a goal at or below a value.
  fileprivate mutating func limit(_ goal: Goal, to value: Double) {
    change { _ = $0.lock(goal, at: value) }
  }

  /// Another search, begun at the incumbent of this one.
  fileprivate func continued(from base: LexicographicSearch) -> LexicographicSearch {
    var search = base
    search.start(at: incumbent)
    return search
  }
}
