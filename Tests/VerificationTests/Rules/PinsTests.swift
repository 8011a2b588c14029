import Conference
import Testing
import Verification

@Suite struct PinsTests {
  @Test func `who is pinned attends, and who is banned does not`() {
    var fixture = Fixture()
    fixture.scenario.pins = [Pin("a1", .must, attend: "w1"), Pin("a1", .mustNot, attend: "w2")]
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w2", "w3")
    #expect(
      fixture.violations.map(\.message) == [
        "a1 is pinned to w1, but does not attend it", "a1 attends w2, but must not",
      ])
    #expect(fixture.brokenRules == [.pins])
    fixture.scenario.rules.pins = .soft(weight: 7)
    #expect(fixture.violations.map(\.penalty) == [7, 7])
    fixture.scenario.rules.pins = .off
    #expect(fixture.violations == [])
  }

  @Test func `a pin is not met by cancelling its workshop`() {
    var fixture = Fixture()
    fixture.scenario.sessions.append(Session(id: "w5", kind: .workshop, title: "W", minutes: 60, mayBeCancelled: true))
    fixture.plan.cancelled = ["w5"]
    fixture.scenario.pins = [Pin("a1", .must, attend: "w5")]
    #expect(fixture.violations.map(\.message) == ["a1 is pinned to w5, but it is cancelled"])
    #expect(fixture.brokenRules == [.pins])
  }

  @Test func `a pin to a plenary asks to be there`() {
    var fixture = Fixture()
    fixture.scenario.pins = [Pin("a1", .must, attend: "opening")]
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.arrives = moment("09:30") }
    #expect(fixture.brokenRules == [.pins])
  }
}
