import Certification
import Conference
import GLPKSolver
import Optimization
import Planning
import Testing
import Verification

/// A solver that solves nothing.
private struct NoSolver: Solver {
  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    throw .unusable("no solver")
  }
}

@Suite struct `Prices that the planner knows` {
  /// A conference with what couples people: delegations that spread, in the policy or as a rule, and several stages.
  private static func scenario(_ seed: Int) -> Scenario {
    var conference = SyntheticConference(delegates: 60, blocks: 2, workshops: 4)
    conference.seed = seed
    conference.delegations = 8
    conference.spread = seed % 2 == 0 ? .hard : nil
    var scenario = conference.scenario()
    if seed % 3 == 0 {
      scenario.policy = Policy([Stage(.preferences), Stage(.sectorBalance), Stage(.evenSizes)])
    }
    return scenario
  }

  private static func priced(_ scenario: Scenario) throws -> (plan: Plan, prices: PlanPrices) {
    var options = PlanningOptions()
    options.parameters.smallest = 0
    let (plan, prices) = try Planner().priced(scenario, options: options)
    return (plan, try #require(prices))
  }

  @Test func `prove most bounds without a solver`() throws {
    let proven = try (1...8).reduce(0) { try $0 + provenAlone($1) }
    #expect(proven >= 8)
  }

  /// How many claims are proven without a solver, none of them by more than the optimum.
  private func provenAlone(_ seed: Int) throws -> Int {
    let scenario = Self.scenario(seed)
    let (plan, prices) = try Self.priced(scenario)
    let (lowered, proof) = Certifier(solver: NoSolver()).certify(plan, for: scenario, prices: prices)
    let optima = Dictionary(plan.proof.map { ($0.stage, $0.value) }, uniquingKeysWith: { first, _ in first })
    for certificate in proof.stages {
      #expect(certificate.bound.value <= (optima[certificate.stage] ?? 0) + 1e-9, "seed \(seed): \(certificate.stage)")
    }
    let verified = try verify(lowered, against: scenario)
    for standing in standings(proof, of: verified) {
      if case .refuted(let why) = standing.kind { Issue.record("seed \(seed): \(standing.stage): \(why)") }
    }
    return proof.stages.count
  }

  @Test(arguments: 1...4) func `are corrected where they fall short`(seed: Int) throws {
    let scenario = Self.scenario(seed)
    var (plan, prices) = try Self.priced(scenario)
    // Each price is off by up to a tenth, so that only a correction makes them prove anything to the last unit.
    var random = SplitMix64(seed: UInt64(seed))
    for number in prices.stages.indices {
      guard let seats = prices.stages[number]?.seats else { continue }
      for seat in seats.indices {
        prices.stages[number]?.seats[seat].price += Double(random.next() % 201) / 1000 - 0.1
      }
    }
    let without = Certifier(solver: NoSolver()).certify(plan, for: scenario, prices: prices).proof
    let (_, proof) = Certifier(solver: GLPKSolver()).certify(plan, for: scenario, prices: prices)
    #expect(proof.stages.count >= without.stages.count)
    plan.proof = plan.proof.filter { claim in proof.stages.contains { $0.stage == claim.stage } || claim.isOptimal }
    for standing in standings(proof, of: try verify(plan, against: scenario)) {
      #expect(standing.kind == .proven, "seed \(seed): \(standing)")
    }
  }

  @Test func `of other people prove nothing that is false`() throws {
    let scenario = Self.scenario(1)
    let (plan, prices) = try Self.priced(scenario)
    var other = prices
    other.classes.reverse()
    for number in other.stages.indices {
      for seat in other.stages[number]?.seats.indices ?? 0..<0 { other.stages[number]?.seats[seat].price *= -3 }
    }
    let (_, proof) = Certifier(solver: NoSolver()).certify(plan, for: scenario, prices: other)
    let optima = Dictionary(plan.proof.map { ($0.stage, $0.value) }, uniquingKeysWith: { first, _ in first })
    for certificate in proof.stages {
      #expect(certificate.bound.value <= (optima[certificate.stage] ?? 0) + 1e-9)
    }
  }
}
