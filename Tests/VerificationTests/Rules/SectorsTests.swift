import Conference
import Testing
import Verification

@Suite struct SectorLimitsTests {
  @Test func `at least, at most and distinct sectors hold`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.sectors = SectorRule(atLeast: ["law": 2], atMost: ["law": 2], distinct: 2) }
    #expect(fixture.violations == [])
    for rule in [SectorRule(atLeast: ["law": 3]), SectorRule(atMost: ["edu": 1]), SectorRule(distinct: 3)] {
      fixture.change(session: "w1") { $0.sectors = rule }
      #expect(fixture.violations.map(\.rule) == [.sectors])
      #expect(fixture.violations.map(\.amount) == [1])
    }
  }

  @Test func `sector rules can be soft or off`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.sectors = SectorRule(atLeast: ["law": 4]) }
    fixture.scenario.rules.sectors = .soft(weight: 3)
    #expect(fixture.violations.map(\.penalty) == [6])
    #expect(fixture.violations.first?.message == "w1 has 2 of law, but needs 4")
    fixture.scenario.rules.sectors = .off
    #expect(fixture.violations == [])
  }
}
