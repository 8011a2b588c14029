import Conference
import Optimization
import Verification

/// Prices of a stage with many options: a climb shows which of them matter, and a linear model of these alone makes the prices exact.
///
/// Options that the prices of the model make cheaper than those in it join it, until none is left (column generation, or sifting).
struct Sifting {
  /// Stages with fewer options are solved as they are.
  static let fewOptions = 3000
  /// A model with more rows takes GLPK longer than it is worth: 10,000 rows a minute.
  private static let mostRows = 3000
  /// How often options may join; on hard 120 × 3 × 5 the third time suffices.
  private static let rounds = 12
  /// In what parts of a unit the prices of a climb are told.
  private static let climbScale = 4096.0

  private let problem: StageProblem
  private let flat: FlatChoices

  init(_ problem: StageProblem) {
    self.problem = problem
    flat = FlatChoices(problem)
  }

  /// Prices, the better ones last: each is tried as soon as it is known.
  ///
  /// - Parameter isEnough: tries prices.
  func run(_ solver: any Solver, isEnough: ([String: Int]) -> Bool) {
    let climbed = PriceAscent(problem, flat)?.climb()
    var values: [Double]
    if let climbed {
      let weights = Dictionary(uniqueKeysWithValues: zip(flat.measures, climbed.weights))
      if isEnough(problem.prices(climbed.prices, weights, scale: Self.climbScale)) { return }
      values = flat.values(problem.seatPrices(climbed.prices), climbed.weights)
    } else {
      values = flat.costs.last ?? Array(repeating: 0, count: flat.optionCount)
    }
    let rows = problem.quantities.reduce(flat.count) { $0 + ($1.isFree ? 0 : $1.isChosen ? 2 : 1) }
    guard rows <= Self.mostRows else { return }
    var kept = Array(repeating: false, count: flat.optionCount)
    var more = 3 * flat.count
    for _ in 0..<Self.rounds {
      let added = add(&kept, cheapest: more, values)
      more = flat.count
      guard added, let relaxation = StageRelaxation(problem, isElastic: climbed == nil, keeping: kept, flat),
        case .optimum(let point)? = relaxation.solve(solver)
      else { return }
      for scale in CaseSearch.scales where isEnough(relaxation.prices(at: point, scale: Double(scale))) { return }
      let (prices, weights) = relaxation.dual(at: point)
      values = flat.values(problem.seatPrices(prices), flat.measures.map { weights[$0] ?? 0 })
    }
  }

  /// Lets the cheapest options join, measured from the cheapest of their choice that is there already.
  ///
  /// - Returns: false where none is cheaper than those.
  private func add(_ kept: inout [Bool], cheapest count: Int, _ values: [Double]) -> Bool {
    var candidates: [(cost: Double, option: Int)] = []
    var isFirst = true
    for choice in 0..<flat.count {
      let options = flat.firstOption[choice]..<flat.firstOption[choice + 1]
      let there = options.filter { kept[$0] }.map { values[$0] }.min()
      if there != nil { isFirst = false }
      guard let least = options.map({ values[$0] }).min() else { continue }
      for option in options where !kept[option] {
        let cost = values[option] - (there ?? least)
        if there == nil, values[option] == least { kept[option] = true } else { candidates.append((cost, option)) }
      }
    }
    let useful = isFirst ? candidates : candidates.filter { $0.cost < -1e-7 }
    for candidate in useful.sorted(by: { ($0.cost, $0.option) < ($1.cost, $1.option) }).prefix(count) {
      kept[candidate.option] = true
    }
    return !useful.isEmpty || isFirst
  }
}
