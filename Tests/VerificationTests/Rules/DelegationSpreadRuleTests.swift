import Conference
import Testing
import Verification

@Suite struct DelegationLimitsTests {
  @Test func `a delegation of four spreads two and two`() {
    var fixture = Fixture()
    fixture.scenario.rules.delegationSpread = DelegationSpread(.even)
    #expect(fixture.violations == [])
    fixture.seat("a3", in: "w1", "w4")
    #expect(fixture.violations.map(\.rule) == [.delegationSpread, .delegationSpread])
    #expect(
      fixture.violations.map(\.message) == [
        "w1 has 3 of the 4 members of alb who are there for w1 and w2, but takes 2",
        "w2 has 1 of the 4 members of alb who are there for w1 and w2, but needs 2",
      ])
  }

  @Test func `only members who are there count`() {
    var fixture = Fixture()
    fixture.scenario.rules.delegationSpread = DelegationSpread(.even)
    fixture.change(delegate: "a4") { $0.arrives = moment("10:45") }
    fixture.seat("a4", in: "w4")
    #expect(fixture.violations == [])
    fixture.change(delegate: "a3") { $0.arrives = moment("10:45") }
    fixture.seat("a3", in: "w4")
    #expect(fixture.brokenRules == [.delegationSpread])
  }

  @Test func `at most so many asks for no least number`() {
    var fixture = Fixture()
    fixture.scenario.rules.delegationSpread = DelegationSpread(.atMost(3))
    fixture.seat("a3", in: "w1", "w4")
    #expect(fixture.violations == [])
    fixture.seat("a4", in: "w1", "w4")
    #expect(fixture.violations.map(\.rule) == [.delegationSpread])
    fixture.scenario.rules.delegationSpread = DelegationSpread(.atMost(2), .soft(weight: 5))
    #expect(fixture.violations.map(\.penalty) == [10])
    fixture.scenario.rules.delegationSpread = DelegationSpread(.atMost(2), .off)
    #expect(fixture.violations == [])
  }

  @Test func `a cancelled workshop is not one to spread over`() {
    var fixture = Fixture()
    fixture.scenario.rules.delegationSpread = DelegationSpread(.even)
    fixture.scenario.sessions.append(Session(id: "w5", kind: .workshop, title: "W", minutes: 60, mayBeCancelled: true))
    fixture.plan.cancelled = ["w5"]
    #expect(fixture.violations == [])
  }
}
