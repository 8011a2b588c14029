import Conference
import Testing
import Verification

@Suite struct TogetherTests {
  @Test func `who stays together is never apart`() {
    var fixture = Fixture()
    fixture.scenario.together = [["a1", "b2", "b1"]]
    #expect(fixture.violations == [])
    fixture.seat("b2", in: "w1", "w4")
    #expect(
      fixture.violations.map(\.message) == [
        "a1, b1 and b2 stay together, but are apart: a1 and b1 in w3 and b2 in w4"
      ])
    #expect(fixture.brokenRules == [.together])
    #expect(fixture.violations.map(\.amount) == [1])
    fixture.scenario.rules.together = .soft(weight: 2)
    #expect(fixture.violations.map(\.penalty) == [2])
    fixture.scenario.rules.together = .off
    #expect(fixture.violations == [])
  }

  @Test func `it binds only where both are there`() {
    var fixture = Fixture()
    fixture.scenario.together = [["a1", "a3"]]
    fixture.seat("a1", in: "w2", "w4")
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.arrives = moment("11:00") }
    fixture.seat("a1", in: "w4")
    #expect(fixture.violations == [])
  }

  @Test func `staying away from an optional block is done together`() {
    var fixture = Fixture()
    fixture.scenario.together = [["a1", "a2"]]
    fixture.change(session: "w3") { $0.optional = true }
    fixture.change(session: "w4") { $0.optional = true }
    fixture.seat("a1", in: "w1")
    #expect(fixture.brokenRules == [.together])
    fixture.seat("a2", in: "w1")
    #expect(fixture.violations == [])
  }
}
