import Conference
import Optimization
import Verification

/// A claim that prices which are known already prove, or nearly.
struct PricedClaim {
  /// What proves the claim in full; nil where the prices do not.
  private(set) var certificate: StageCertificate?
  /// What proves as much as the prices show, where that is something.
  private(set) var weaker: StageCertificate?
  /// Whether the prices show nearly all of the claim: then one more relaxation of the whole stage shows no more.
  private(set) var isNear = false
  /// How much of a claim is nearly all of it.
  private static let near = 0.99

  /// Looks at one claim.
  init(
    _ number: Int, _ claim: StageProof, below bound: Fraction, _ reader: ProofReader, _ prices: PlanPrices?,
    solver: any Solver, _ limits: SolverOptions
  ) {
    guard let prices, prices.stages.indices.contains(number), let known = prices.stages[number] else { return }
    let part = ProofCase(reader, claim: number, below: bound)
    guard part.openWorkshops.isEmpty, part.openRooms.isEmpty, let problem = part.problem,
      let weights = Self.weights(known, number, reader, problem)
    else { return }
    let unit = Double(problem.unit(ofMeasure: problem.measureCount - 1))
    let amounts = PriceMatch(problem, of: reader.scenario).prices(known, prices.classes).map { $0 * unit }
    let isLarge = problem.choices.count > CaseSearch.manyOptions
    let scales = isLarge ? Array(CaseSearch.scales.suffix(1)) : CaseSearch.scales
    let point = PricePoint(prices: amounts, weights: weights)
    // A bound that is not the plan's own is worth one look.
    var search = CoreSearch(solver: solver, scales: scales, limits: limits, effort: claim.isOptimal ? nil : 0)
    if let tree = search.refute(part, from: point) {
      certificate = StageCertificate(stage: reader.names[number], bound: bound, tree: tree)
      return
    }
    let whole = problem.prices(at: point, scale: CaseSearch.scales.last ?? 1)
    guard let excess = try? problem.excess(whole), let shown = problem.shown(whole, excess) else { return }
    isNear = shown.value >= Self.near * bound.value
    guard !claim.isOptimal, shown.numerator > 0 else { return }
    let certificate = StageCertificate(stage: reader.names[number], bound: shown, tree: .leaf(whole))
    if (try? reader.check(certificate, of: number)) != nil { weaker = certificate }
  }

  /// The weights of the problem's measures; nil where the stage has none.
  private static func weights(
    _ known: PlanPrices.Stage, _ number: Int, _ reader: ProofReader, _ problem: StageProblem
  ) -> [Double]? {
    let last = problem.measureCount - 1
    guard problem.limits[last] != nil else { return nil }
    let unit = Double(problem.unit(ofMeasure: last))
    let measure = Dictionary(
      problem.measureNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var weights = Array(repeating: 0.0, count: problem.measureCount)
    weights[last] = 1
    for (before, weight) in known.weights {
      guard let position = measure[reader.names[before]], problem.limits[position] != nil else { continue }
      weights[position] = weight * unit / Double(problem.unit(ofMeasure: position))
    }
    return weights
  }
}
