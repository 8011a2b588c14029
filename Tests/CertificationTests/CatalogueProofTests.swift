import Certification
import Conference
import Foundation
import GLPKSolver
import Planning
import ScenarioFile
import Sheets
import Testing
import Verification

@Suite struct `Certificates of the catalogue` {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static var names: [String] {
    let catalogue = root.appendingPathComponent("scenarios/catalogue").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: catalogue)) ?? []).sorted()
  }

  /// A scenario with its certified plan.
  static func certified(
    _ name: String
  ) throws -> (source: ScenarioSource, plan: VerifiedPlan, proof: PlanProof) {
    let path = root.appendingPathComponent("scenarios/catalogue/\(name)/scenario.yaml").path
    let source = ScenarioSource.load(path)
    let scenario = try decode(source)
    let (plan, proof) = Certifier(solver: GLPKSolver()).certify(try Planner().plan(scenario), for: scenario)
    return (source, try verify(plan, against: scenario), proof)
  }

  @Test(arguments: names)
  func `prove every stage, and a second checker comes to the same bounds`(name: String) throws {
    let (source, plan, proof) = try Self.certified(name)
    var expected = ""
    for standing in standings(proof, of: plan) {
      #expect(standing.kind == .proven, "\(name): \(standing)")
      expected += "\(standing.stage): " + (standing.bound.map { "proven \($0)" } ?? "claimed") + "\n"
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("proof-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = SourceFiles(main: source.main, files: source.files)
    for file in sheets(for: plan, source: files).prefix(1) + [proofFile(proof)] {
      try Data(file.contents).write(to: folder.appendingPathComponent(file.name))
    }
    #expect(try Self.secondChecker(folder) == expected)
  }

  /// What the checker in Python says.
  static func secondChecker(_ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = root.appendingPathComponent("Benchmarks/proof/check-proof")
    process.arguments = [folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test(arguments: ["sector-balance", "guarantee", "soft-rules", "generous", "may-be-cancelled", "weighted-sum"])
  func `prove nothing that is not so, however they are bent`(name: String) throws {
    let (_, plan, proof) = try Self.certified(name)
    var random = SplitMix64(seed: 19)
    for _ in 0..<300 {
      let bent = Self.bent(proof, &random)
      for (standing, claim) in zip(standings(bent, of: plan), plan.plan.proof) where standing.kind == .proven {
        #expect((standing.bound?.value ?? 0) <= claim.value + 1e-6, "\(name): \(bent)")
      }
    }
  }

  /// A proof with one thing wrong: a bound, a price, a name, a case.
  private static func bent(_ proof: PlanProof, _ random: inout SplitMix64) -> PlanProof {
    var proof = proof
    guard let stage = proof.stages.indices.randomElement(using: &random) else { return proof }
    let certificate = proof.stages[stage]
    // Most of what is bent is about a bound that is not so.
    if Bool.random(using: &random),
      let next = Fraction(certificate.bound.numerator + 1, over: certificate.bound.denominator)
    {
      proof.stages[stage].bound = next
    }
    proof.stages[stage].tree = certificate.tree.map { bent($0, &random) }
    return proof
  }

  private static func bent(_ tree: ProofTree, _ random: inout SplitMix64) -> ProofTree {
    switch tree {
    case .leaf(var prices):
      let names = prices.keys.sorted()
      guard let one = names.randomElement(using: &random), let other = names.randomElement(using: &random) else {
        return tree
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: prices[one] = nil
      case 1: prices[one] = Int.random(in: -20...20, using: &random)
      case 2: (prices[one], prices[other]) = (prices[other], prices[one])
      default: prices[one] = (prices[one] ?? 0) * 2
      }
      return .leaf(prices)
    case .split(let name, let most, let low, let high):
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return low
      case 1: return high
      case 2: return .split(on: name, atMost: most, low: high, high: low)
      default: return .split(on: name, atMost: most, low: bent(low, &random), high: high)
      }
    }
  }

  @Test func `show that a plan claims too much`() throws {
    let (_, good, proof) = try Self.certified("sector-balance")
    var plan = good.plan
    let people = good.scenario.delegates.map(\.id)
    // The first two who can exchange their first workshops, and spoil the balance by that.
    var forged: VerifiedPlan?
    search: for (number, one) in people.enumerated() {
      for other in people[(number + 1)...] where plan.allocation[one] != plan.allocation[other] {
        var allocation = good.plan.allocation
        (allocation[one], allocation[other]) = (allocation[other], allocation[one])
        plan.allocation = allocation
        let honest = Plan(agenda: plan.agenda, allocation: allocation)
        guard let worth = try? verify(honest, against: good.scenario).metrics.stages[0].value,
          worth > good.plan.proof[0].value
        else { continue }
        plan.proof = [StageProof(stage: "sector-balance", value: worth, bound: worth, allowance: worth, final: worth)]
        forged = try? verify(plan, against: good.scenario)
        if forged != nil { break search }
      }
    }
    let claimed = try #require(forged)
    let standing = try #require(standings(proof, of: claimed).first)
    guard case .refuted(let reason) = standing.kind else {
      Issue.record("\(standing)")
      return
    }
    #expect(reason.contains("but the proof shows"))
    #expect(standings(nil, of: claimed).map(\.kind) == [.claimed])
  }
}
