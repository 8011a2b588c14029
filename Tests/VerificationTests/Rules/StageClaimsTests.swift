import Conference
import Testing
import Verification

@Suite struct StageClaimsTests {
  /// The fixture with wishes, one person moved, and a true claim for each stage.
  ///
  /// `w1` holds 5 and `w2` 3, with 3 and 1 of law; `w3` and `w4` are even. `a1` sits in its first and third choice of three, `b4` in
  /// none of its two and so in twice 9.
  private func claiming() -> Fixture {
    var fixture = Fixture()
    fixture.seat("a3", in: "w1", "w4")
    fixture.change(delegate: "a1") { $0.choices = ["w1", "w9", "w3"] }
    fixture.change(delegate: "b4") { $0.choices = ["w1", "w3"] }
    let preferences = Preferences(penalties: [0, 10], unranked: 100)
    fixture.scenario.policy = Policy([
      Stage(.sectorBalance), Stage(.worstOff, slack: .absolute(2)), Stage(.preferences, slack: .relative(0.1)),
      Stage(.preferences(preferences)), Stage(.delegationSpread), Stage(.evenSizes),
      Stage(parts: [Stage.Part(.evenSizes, weight: 0.5), Stage.Part(.delegationSpread, weight: 3)]),
    ])
    fixture.plan.proof = [
      StageProof(stage: "sector-balance", value: 2, bound: 2, allowance: 2, final: 2),
      StageProof(stage: "worst-off", value: 17, bound: 16.5, allowance: 19, final: 18),
      StageProof(stage: "preferences", value: 20, bound: 20, allowance: 22, final: 22),
      StageProof(stage: "preferences", value: 204, bound: -.infinity, allowance: 204, final: 204),
      StageProof(stage: "delegation-spread", value: 2, bound: 0, allowance: 2, final: 2),
      StageProof(stage: "even-sizes", value: 2, bound: 2, allowance: 2, final: 2),
      StageProof(stage: "even-sizes + delegation-spread", value: 7, bound: 7, allowance: 7, final: 7),
    ]
    return fixture
  }

  @Test func `true claims pass`() throws {
    let fixture = claiming()
    #expect(fixture.violations == [])
    let stages = try fixture.metrics.stages
    #expect(stages.map(\.value) == [2, 18, 22, 204, 2, 2, 7])
    #expect(stages.map(\.bound) == [2, 16.5, 20, nil, 0, 2, 7])
    #expect(stages.map(\.gap) == [0, 0.5 / 17, 0, nil, 1, 0, 0])
    #expect(stages.last?.parts.map(\.value) == [2, 2])
  }

  @Test func `a plan that claims nothing passes`() {
    var fixture = claiming()
    fixture.plan.proof = []
    #expect(fixture.violations == [])
  }

  @Test(arguments: 0..<7) func `a final value that is not what the plan is worth is false`(stage: Int) {
    var fixture = claiming()
    fixture.plan.proof[stage].final -= 1
    #expect(fixture.violations.map(\.rule) == [.claims])
    fixture.plan.proof[stage].final += 1 + 1e-9
    #expect(fixture.violations == [])
    fixture.plan.proof[stage].final = .nan
    #expect(fixture.violations.map(\.rule) == [.claims])
  }

  @Test func `a bound above what was found, or above the plan, is false`() {
    var fixture = claiming()
    fixture.plan.proof[0].bound = 3
    #expect(fixture.brokenRules == [.claims])
    fixture.plan.proof[0].bound = .nan
    #expect(fixture.brokenRules == [.claims])
    fixture = claiming()
    fixture.plan.proof[1] = StageProof(stage: "worst-off", value: 20, bound: 19, allowance: 22, final: 18)
    #expect(
      fixture.violations.map(\.message) == ["worst-off: claims that nothing is below 19.0, but the plan is worth 18.0"])
  }

  @Test func `a plan beyond its allowance, or an allowance beyond the slack, is false`() {
    var fixture = claiming()
    fixture.plan.proof[1] = StageProof(stage: "worst-off", value: 15, bound: 15, allowance: 17, final: 18)
    #expect(fixture.violations.map(\.message) == ["worst-off: the plan is worth 18.0, but may leave at most 17.0"])
    fixture.plan.proof[1] = StageProof(stage: "worst-off", value: 15, bound: 15, allowance: 18, final: 18)
    #expect(fixture.brokenRules == [.claims])
  }

  @Test func `claims are one per stage, named as the policy names them`() {
    var fixture = claiming()
    fixture.plan.proof.removeLast()
    #expect(fixture.violations.map(\.rule) == [.claims])
    fixture = claiming()
    fixture.plan.proof.swapAt(4, 5)
    #expect(fixture.violations.map(\.rule) == [.claims])
  }

  @Test func `the sentence says what is claimed and what is true`() {
    var fixture = claiming()
    fixture.plan.proof[0].final = 0
    #expect(fixture.violations.map(\.message) == ["sector-balance: the plan is worth 2.0, but claims 0.0"])
    #expect(fixture.violations.first?.subjects == [.stage("sector-balance")])
  }
}
