import Conference
import Testing
import Verification

@Suite struct OneWorkshopPerBlockTests {
  @Test func `a delegate without a seat is reported for each block`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "w1")
    #expect(fixture.violations.map(\.message) == ["a1 is there, but attends none of w3 and w4"])
    #expect(fixture.brokenRules == [.oneWorkshopPerBlock])
  }

  @Test func `a delegate with two seats at a time is reported`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "w1", "w2", "w3")
    #expect(fixture.violations.map(\.rule) == [.oneWorkshopPerBlock])
    #expect(fixture.violations.first?.subjects == [.delegate("a1"), .session("w1"), .session("w2")])
  }

  @Test func `who is not there for a workshop neither attends it nor has to`() {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.arrives = moment("10:00") }
    #expect(fixture.violations.map(\.rule) == [.oneWorkshopPerBlock])
    fixture.seat("a1", in: "w3")
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.leaves = moment("11:59") }
    #expect(fixture.violations.map(\.rule) == [.oneWorkshopPerBlock])
    fixture.seat("a1")
    #expect(fixture.violations == [])
  }

  @Test func `a block is optional only if all its workshops are`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "w1")
    fixture.change(session: "w3") { $0.optional = true }
    #expect(fixture.brokenRules == [.oneWorkshopPerBlock])
    fixture.change(session: "w4") { $0.optional = true }
    #expect(fixture.violations == [])
  }

  @Test func `a single workshop that nobody may skip needs everybody`() {
    var fixture = Fixture()
    fixture.add(Session(id: "w5", kind: .workshop, title: "W", minutes: 60), in: "hall", "14:00", "15:00")
    #expect(fixture.violations.count == 8)
    #expect(fixture.brokenRules == [.oneWorkshopPerBlock])
  }

  /// `long` runs 14:00–16:00 beside `first`, 14:00–15:00, and `second`, 15:00–16:00.
  private func overlapping() -> Fixture {
    var fixture = Fixture()
    fixture.add(Session(id: "long", kind: .workshop, title: "W", minutes: 120), in: "hall", "14:00", "16:00")
    fixture.add(Session(id: "first", kind: .workshop, title: "W", minutes: 60), in: "east", "14:00", "15:00")
    fixture.add(Session(id: "second", kind: .workshop, title: "W", minutes: 60), in: "east", "15:00", "16:00")
    for delegate in fixture.scenario.delegates { fixture.plan.allocation[delegate.id].append("long") }
    return fixture
  }

  @Test func `of workshops with different lengths a delegate attends one at every moment`() {
    var fixture = overlapping()
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w1", "w3", "first", "second")
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w1", "w3", "first")
    #expect(fixture.violations.map(\.message) == ["a1 is there, but attends none of long and second"])
    fixture.seat("a1", in: "w1", "w3", "long", "second")
    #expect(fixture.violations.map(\.rule) == [.oneWorkshopPerBlock])
  }

  @Test func `who leaves before the long one ends attends the short one`() {
    var fixture = overlapping()
    fixture.change(delegate: "a1") { $0.leaves = moment("15:00") }
    fixture.seat("a1", in: "w1", "w3", "first")
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w1", "w3")
    #expect(fixture.violations.map(\.rule) == [.oneWorkshopPerBlock])
  }
}
