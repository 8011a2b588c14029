import Conference
import Testing
import Verification

@Suite struct ApartTests {
  @Test func `who stays apart is never together`() {
    var fixture = Fixture()
    fixture.scenario.apart = [["a1", "a3"]]
    #expect(fixture.violations == [])
    fixture.scenario.apart = [["a1", "a3", "b1", "b2"]]
    #expect(
      fixture.violations.map(\.message) == [
        "a1, b1 and b2 stay apart, but are all in w1", "a1, b1 and b2 stay apart, but are all in w3",
      ])
    #expect(fixture.brokenRules == [.apart])
    #expect(fixture.violations.map(\.amount) == [2, 2])
    fixture.scenario.rules.apart = .soft(weight: 3)
    #expect(fixture.violations.map(\.penalty) == [6, 6])
    fixture.scenario.rules.apart = .off
    #expect(fixture.violations == [])
  }
}
