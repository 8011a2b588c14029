import Conference
import Optimization
import Verification

/// Splits a case until prices refute every part of it.
struct CaseSearch {
  /// Prices are rounded to multiples of one of these parts; the coarser ones make proofs that people can read.
  static let scales = [1, 2, 6, 60, 5040, 1 << 20]
  /// A linear model of more options takes GLPK too long: that of hard 120 × 3 × 5, seed 2, has 7,200, and took 18 seconds without a
  /// certificate. What the core of ``CoreSearch`` proves of such stages it proves without it.
  static let manyOptions = 2_000
  /// A relaxation takes about the square of its options; so much of that is a stage worth. Chosen on 200 × 4 × 5 under the standard policy,
  /// whose 4,000 options are worth one relaxation: 200 of them took two minutes.
  private static let work = 10_000_000
  /// How deep cases are split at most.
  private static let deepest = 100

  private let solver: any Solver
  private var effort: Int
  private let limits: SolverOptions
  /// What the relaxation of the whole case says of the stage; nil before it was solved.
  private(set) var root: Fraction?

  init(solver: any Solver, effort: Int, limits: SolverOptions) {
    self.limits = limits
    self.solver = solver
    self.effort = effort
  }

  /// How many relaxations a stage with so many options is worth.
  static func relaxations(_ options: Int) -> Int { max(1, work / max(1, options * options)) }

  /// The cases with their prices; nil where the effort did not suffice.
  mutating func refute(_ part: ProofCase, depth: Int = 0) -> ProofTree? {
    guard depth < Self.deepest else { return nil }
    if let open = part.openWorkshops.first { return split(part, on: open, at: 0, depth) }
    guard let problem = part.problem else { return nil }
    if problem.isRefuted(by: [:]) { return .leaf([:]) }
    let options = problem.choices.reduce(0) { $0 + $1.options.count }
    if depth == 0 { effort = min(effort, Self.relaxations(options)) }
    guard effort > 0, !limits.isOver else { return nil }
    effort -= 1
    if options > Self.manyOptions { return nil }
    let relaxation = StageRelaxation(problem, isElastic: false)
    switch relaxation.solve(solver, limits) {
    case .infeasible?:
      let elastic = StageRelaxation(problem, isElastic: true)
      guard case .optimum(let point)? = elastic.solve(solver, limits) else { return nil }
      return leaf(elastic, point, problem)
    case .optimum(let point)?:
      if depth == 0, root == nil { root = relaxation.worth(at: point) }
      if let leaf = leaf(relaxation, point, problem) { return leaf }
      if let room = part.openRooms.first { return split(part, on: room, at: 0, depth) }
      guard let (name, most) = relaxation.fraction(at: point) else { return nil }
      return split(part, on: name, at: most, depth)
    case nil: return nil
    }
  }

  private mutating func split(_ part: ProofCase, on name: String, at most: Int, _ depth: Int) -> ProofTree? {
    guard let low = try? part.narrowed(name, to: Int.min...most), let lower = refute(low, depth: depth + 1),
      let high = try? part.narrowed(name, to: (most + 1)...Int.max), let higher = refute(high, depth: depth + 1)
    else { return nil }
    return .split(on: name, atMost: most, low: lower, high: higher)
  }

  /// The coarsest prices that refute a case; nil where none do.
  private func leaf(_ relaxation: StageRelaxation, _ point: StageRelaxation.Point, _ problem: StageProblem)
    -> ProofTree?
  {
    problem.refutation(at: relaxation.dual(at: point), scales: Self.scales).map { .leaf($0) }
  }
}

extension StageProblem {
  /// What prices show of a stage, if not as much as they should.
  ///
  /// - Parameter excess: the sum for the prices.
  func shown(_ prices: [String: Int], _ excess: Int) -> Fraction? {
    let last = measureCount - 1
    guard let limit = limits[last], let weight = prices[holdName(ofMeasure: last)], weight > 0 else { return nil }
    // A hair less than what floating point makes of it.
    let amount = Double(limit) + Double(excess) / Double(weight)
    return worth(atLeast: amount - 1e-9 * max(1, abs(amount)))
  }
}
