import Conference
import Optimization
import Verification

/// Splits a case until prices refute every part of it, beginning with prices that nearly do.
///
/// By how much the known prices fall short tells how little an option may cost above its cheapest to matter: what is left is a small core, whatever the
/// size of the conference.
struct CoreSearch {
  /// How many relaxations a claim is worth. Soft 1,000 × 4 × 10, seeds 1 to 10, takes 1 to 10 for six of seven optima; the last takes over 40.
  private static let effort = 12
  /// A core of more columns and rows than these is no small matter: GLPK takes a second for it.
  private static let largest = 30_000
  /// How often the prices of a case are corrected, each time by up to twice as much.
  private static let rounds = 6
  /// By how much of a unit a price may move at first: far less than what seats differ by, so that the core stays small.
  private static let firstStep = 0.01
  /// Steps become longer where one leaves more of the shortfall than this.
  private static let worthwhile = 0.7
  /// How deep cases are split at most.
  private static let deepest = 60

  private let solver: any Solver
  private let limits: SolverOptions
  private let scales: [Int]
  private var effort: Int

  /// - Parameters:
  ///   - scales: of how many parts of a unit whole prices are tried.
  ///   - effort: how many relaxations may be solved; with 0 the known prices alone are looked at.
  init(solver: any Solver, scales: [Int], limits: SolverOptions, effort: Int? = nil) {
    self.effort = effort ?? CoreSearch.effort
    self.solver = solver
    self.scales = scales
    self.limits = limits
  }

  /// The cases with their prices; nil where the effort did not suffice.
  ///
  /// - Parameter above: by how much the case that this one is a half of fell short in the end.
  mutating func refute(
    _ part: ProofCase, from start: PricePoint, depth: Int = 0, above: Double = .infinity
  ) -> ProofTree? {
    guard depth < Self.deepest, let problem = part.problem else { return nil }
    if let prices = problem.refutation(at: start, scales: scales) { return .leaf(prices) }
    guard effort > 0 else { return nil }
    let flat = FlatChoices(problem)
    guard var short = shortfall(problem, start) else { return nil }
    let unit = Double(problem.unit(ofMeasure: problem.measureCount - 1))
    var point = start
    var step = Self.firstStep * unit
    var fraction: (name: String, atMost: Int)?
    for _ in 0..<Self.rounds {
      guard effort > 0, !limits.isOver else { return nil }
      effort -= 1
      let core = CoreRelaxation(problem, flat, point, short: short, step: step)
      // Halves of a case whose own prices are far from the best are no better off.
      guard core.size <= Self.largest else { return nil }
      guard let found = core.solve(solver, limits, from: point) else { break }
      if let prices = problem.refutation(at: found.point, scales: scales) { return .leaf(prices) }
      fraction = core.fraction(at: found.at)
      guard let next = shortfall(problem, found.point) else { return nil }
      if !core.isBroken(at: found.at) || next >= short { step = .infinity }
      // Where a step brings little, longer ones may.
      if next > Self.worthwhile * short { step *= 2 }
      if next < short { (point, short) = (found.point, next) }
      if step == .infinity { break }
    }
    // A split that brings so little would have to be repeated more often than the effort allows.
    if (above - short) * Double(effort) < short { return nil }
    guard let (name, most) = fraction, let low = try? part.narrowed(name, to: Int.min...most),
      let lower = refute(low, from: point, depth: depth + 1, above: short),
      let high = try? part.narrowed(name, to: (most + 1)...Int.max),
      let higher = refute(high, from: point, depth: depth + 1, above: short)
    else { return nil }
    return .split(on: name, atMost: most, low: lower, high: higher)
  }

  /// By how much the prices at a point fall short of a refutation; nil where nobody can count with them.
  private func shortfall(_ problem: StageProblem, _ point: PricePoint) -> Double? {
    let scale = scales.last ?? 1
    guard let excess = try? problem.excess(problem.prices(at: point, scale: scale)) else { return nil }
    return max(0, -Double(excess) / Double(scale)) + 1e-6
  }
}
