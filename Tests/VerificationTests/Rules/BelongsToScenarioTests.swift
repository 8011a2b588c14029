import Conference
import Testing
import Verification

@Suite struct BelongsToScenarioTests {
  @Test func `the fixture's plan breaks nothing`() {
    #expect(Fixture().violations == [])
  }

  @Test func `a session that nobody declared is reported`() {
    var fixture = Fixture()
    fixture.place("w9", in: "hall", "14:00", "15:00")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
    #expect(fixture.violations.first?.subjects == [.session("w9")])
  }

  @Test func `a room that nobody declared is reported`() {
    var fixture = Fixture()
    fixture.place("w1", in: "attic", "09:30", "10:30")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
  }

  @Test func `a break that nobody declared is reported`() {
    var fixture = Fixture()
    fixture.pause(("coffee", "10:30", "11:00"), ("tea", "15:00", "15:30"))
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
    #expect(fixture.violations.first?.subjects == [.pause("tea", "thu")])
  }

  @Test func `a delegate that nobody declared is reported`() {
    var fixture = Fixture()
    fixture.seat("c1", in: "w1", "w3")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
    #expect(fixture.violations.first?.subjects == [.delegate("c1")])
  }

  @Test func `a seat in a session that nobody declared is reported`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "w1", "w3", "w9")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
  }

  @Test func `a seat in a plenary is reported`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "opening", "w1", "w3")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
    #expect(fixture.violations.first?.message == "a1 is allocated to opening, which is a plenary, not a workshop")
  }

  @Test func `a seat listed twice is reported`() {
    var fixture = Fixture()
    fixture.seat("a1", in: "w1", "w1", "w3")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
  }

  @Test func `a seat in a cancelled workshop is reported`() {
    var fixture = Fixture()
    fixture.add(
      Session(id: "w5", kind: .workshop, title: "Five", minutes: 60, mayBeCancelled: true), in: "hall", "14:00", "15:00"
    )
    fixture.unplace("w5")
    fixture.plan.cancelled = ["w5"]
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w1", "w3", "w5")
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
  }

  @Test func `cancelling what nobody declared, or twice, is reported`() {
    var fixture = Fixture()
    fixture.plan.cancelled = ["w9"]
    #expect(fixture.violations.map(\.rule) == [.belongsToScenario])
    fixture.change(session: "w4") { $0.mayBeCancelled = true }
    fixture.unplace("w4")
    for delegate in ["a3", "a4", "b3", "b4"] { fixture.seat(ID(delegate), in: "w2") }
    fixture.plan.cancelled = ["w4", "w4"]
    // Without w4 its people sit nowhere, which is another rule's business.
    #expect(fixture.violations.filter { $0.rule == .belongsToScenario }.map(\.message) == ["'w4' is cancelled twice"])
  }
}
