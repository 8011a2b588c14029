import Conference
import Testing
import Verification

@Suite struct GuaranteedTests {
  private func fixture(_ scope: Guarantee.Scope, wishes: [ID<Topic>], _ enforcement: Enforcement = .hard) -> Fixture {
    var fixture = Fixture()
    fixture.scenario.rules.guarantee = Guarantee(choices: 2, in: scope, enforcement)
    fixture.change(delegate: "a1") { $0.choices = wishes }
    return fixture
  }

  @Test func `one of the first choices is obtained at least once`() {
    #expect(fixture(.anySlot, wishes: ["w2", "w3"]).violations == [])
    let broken = fixture(.anySlot, wishes: ["w2", "w4", "w1"])
    #expect(broken.violations.map(\.rule) == [.guarantee])
    #expect(broken.violations.first?.message == "a1 attends none of their first 2 choices")
    #expect(fixture(.anySlot, wishes: ["w2", "w4"], .soft(weight: 6)).violations.map(\.penalty) == [6])
    #expect(fixture(.anySlot, wishes: ["w2", "w4"], .off).violations == [])
  }

  @Test func `who has no wishes is guaranteed nothing`() {
    #expect(fixture(.anySlot, wishes: []).violations == [])
  }

  @Test func `what the sector prefers counts for who ranked nothing, if it is inherited`() {
    var fixture = fixture(.anySlot, wishes: [])
    fixture.scenario.sectors[0].prefers = ["w2", "w4"]
    #expect(fixture.violations == [])
    fixture.scenario.unrankedInheritSector = true
    #expect(fixture.violations.map(\.subjects) == [[.delegate("a1")], [.delegate("b1")]])
  }

  @Test func `a choice that is not open to a delegate is not owed`() {
    var fixture = fixture(.anySlot, wishes: ["w2", "w9"])
    fixture.change(delegate: "a1") { $0.arrives = moment("10:45") }
    fixture.seat("a1", in: "w3")
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.choices = ["w2", "w4"] }
    #expect(fixture.brokenRules == [.guarantee])
  }

  @Test func `slot by slot it is obtained wherever it is offered`() {
    #expect(fixture(.everySlot, wishes: ["w1", "w3"]).violations == [])
    #expect(fixture(.everySlot, wishes: ["w1", "w2", "w4"]).violations == [])
    let broken = fixture(.everySlot, wishes: ["w1", "w4"])
    #expect(
      broken.violations.map(\.message) == ["a1 attends none of w4, which they have among their first 2 choices"])
    #expect(broken.brokenRules == [.guarantee])
    #expect(fixture(.everySlot, wishes: ["w2", "w4"], .soft(weight: 1)).violations.count == 2)
  }

  @Test func `slot by slot a topic attended elsewhere is not owed again`() {
    var fixture = fixture(.everySlot, wishes: ["clinic"])
    fixture.change(session: "w1") { $0.topic = "clinic" }
    fixture.change(session: "w4") { $0.topic = "clinic" }
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w2", "w3")
    #expect(fixture.violations.count == 2)
    #expect(fixture.brokenRules == [.guarantee])
  }
}
