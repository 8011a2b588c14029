import Conference
import Testing
import Verification

@Suite struct CoverageTests {
  @Test func `a delegation covers as many workshops as it has members and there are workshops`() throws {
    var fixture = Fixture()
    #expect(try fixture.metrics.coverage.covered == Proportion(8, of: 8))
    #expect(try fixture.metrics.coverage.complete == Proportion(2, of: 2))
    for delegate in ["a3", "a4"] { fixture.seat(ID(delegate), in: "w1", "w4") }
    #expect(try fixture.metrics.coverage.covered == Proportion(7, of: 8))
    #expect(try fixture.metrics.coverage.complete == Proportion(1, of: 2))
    #expect(
      try fixture.metrics.satisfactionByDelegation.map(\.coverage) == [Proportion(3, of: 4), Proportion(4, of: 4)])
  }

  @Test func `a single member can cover one workshop at a time`() throws {
    var fixture = Fixture()
    for delegate in ["a2", "a3", "a4"] { fixture.change(delegate: ID(delegate)) { $0.delegation = "bel" } }
    #expect(try fixture.metrics.satisfactionByDelegation.first?.coverage == Proportion(2, of: 2))
  }

  @Test func `a delegation that nobody is there for has nothing to cover`() throws {
    var fixture = Fixture()
    fixture.scenario.delegations.append(Delegation(id: "cze", name: "Czechia"))
    #expect(try fixture.metrics.coverage.complete == Proportion(2, of: 2))
  }
}
