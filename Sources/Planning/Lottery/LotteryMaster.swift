import Optimization

/// The chances of known plans that make the least chance of a group as large as can be, then the next, and so on.
///
///     max t    Σ_p x[p] · u[g, p] ≥ w[g] · t for each open group g,    ≥ f[g] for each settled one,    Σ_p x[p] = 1
///
/// where u[g, p] is the share of group g that plan p gives a first choice, and w[g] how many times its losses at earlier
/// events let its members count: chances are in proportion to it. The prices of the rows say what a further plan
/// has to give to whom to be of use.
struct LotteryMaster {
  /// `plans[p][g]`: the share of group g that plan p gives its first choice.
  private(set) var plans: [[Double]] = []
  /// How many times each group counts.
  private let factors: [Double]
  /// What a group is sure of; nil while it is open.
  private(set) var settled: [Double?]

  /// What the known plans allow.
  struct Outcome {
    /// The chance of each plan.
    var chances: [Double]
    /// The least chance of an open group, by how many times it counts.
    var least: Double
    /// What a unit of each group's share is worth.
    var prices: [Double]
    /// What a plan has to be worth to be of use.
    var worth: Double
  }

  init(factors: [Double]) {
    self.factors = factors
    settled = factors.map { _ in nil }
  }

  /// Adds a plan.
  ///
  /// - Returns: false where the same shares are known.
  mutating func add(_ shares: [Double]) -> Bool {
    if plans.contains(shares) { return false }
    plans.append(shares)
    return true
  }

  /// Settles a group.
  mutating func settle(_ group: Int, at chance: Double) { settled[group] = chance }

  /// Settles the groups that keep the least chance from being larger; all that are at it where prices do not say which.
  ///
  /// - Returns: the groups.
  mutating func settle(_ outcome: Outcome) -> [Int] {
    let open = settled.indices.filter { settled[$0] == nil }
    var tight = open.filter { outcome.prices[$0] > LotteryMaster.cheap }
    if tight.isEmpty {
      tight = open.filter { group in
        let chance = zip(plans, outcome.chances).reduce(0) { $0 + $1.0[group] * $1.1 }
        return chance <= factors[group] * outcome.least + LotteryMaster.cheap
      }
    }
    if tight.isEmpty { tight = open }
    for group in tight { settled[group] = min(1, factors[group] * outcome.least) }
    return tight
  }

  /// A price below this is none: prices of open groups come to 1.
  private static let cheap = 1e-7
  /// What settled groups may lose to rounding.
  static let rounding = 1e-9

  /// The best chances of the known plans.
  func solve(_ engine: any Solver) throws(PlanningError) -> Outcome {
    var model = Model(name: "lottery")
    let chances = plans.indices.map { model.addVariable("x[\($0)]", 0...1, .continuous) }
    let least = model.addVariable("t", 0...1, .continuous)
    for (group, chance) in settled.enumerated() {
      var sum = LinearExpression()
      for (plan, variable) in chances.enumerated() where plans[plan][group] != 0 {
        sum.add(plans[plan][group], variable)
      }
      if let chance {
        model.addConstraint("settled[\(group)]", sum, (chance - LotteryMaster.rounding)...)
      } else {
        sum.add(-factors[group], least)
        model.addConstraint("open[\(group)]", sum, 0...)
      }
    }
    model.addConstraint("one", LinearExpression(sum: chances), equals: 1)
    model.objective = LinearExpression([.init(least, -1)])
    let solution: Solution
    do {
      solution = try engine.solve(model, options: SolverOptions(relaxationOnly: true))
    } catch {
      throw .solver(error)
    }
    guard let relaxation = solution.relaxation else { throw .internal("chances without an optimum") }
    return Outcome(
      chances: chances.map { max(0, relaxation.values[$0.index]) }, least: relaxation.values[least.index],
      prices: settled.indices.map { max(0, relaxation.duals[$0]) }, worth: -relaxation.duals[settled.count])
  }
}
