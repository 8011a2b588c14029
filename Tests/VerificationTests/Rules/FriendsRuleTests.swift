import Conference
import Testing
import Verification

@Suite struct FriendsRuleTests {
  private func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.scenario.rules[.friends] = .soft(weight: 2)
    fixture.change(delegate: "a1") { $0.friends = ["a3", "a2"] }
    fixture.change(delegate: "a2") { $0.friends = ["a1"] }
    fixture.change(delegate: "a4") { $0.friends = ["b1"] }
    return fixture
  }

  @Test func `everybody is with those whom they ask for, in each block for which both are there`() {
    var fixture = fixture()
    #expect(
      fixture.violations.map(\.message) == [
        "a1 asks to be with a3, but is in w1, and a3 in w2", "a1 asks to be with a3, but is in w3, and a3 in w4",
        "a4 asks to be with b1, but is in w2, and b1 in w1", "a4 asks to be with b1, but is in w4, and b1 in w3",
      ])
    #expect(fixture.violations.map(\.penalty) == [2, 2, 2, 2])
    fixture.change(delegate: "b1") { $0.leaves = moment("10:45") }
    fixture.seat("b1", in: "w1")
    #expect(fixture.violations.count == 3, "who is gone is owed to nobody")
    fixture.scenario.rules[.friends] = .hard
    #expect(fixture.violations.map(\.isHard) == [true, true, true])
    fixture.scenario.rules[.friends] = .off
    #expect(fixture.violations == [])
  }

  @Test func `only those count who ask for each other, or the first so many, where the rule says so`() {
    var fixture = fixture()
    fixture.scenario.rules.friends = Friends(mutual: true)
    #expect(fixture.violations == [], "a1 and a2 are together")
    fixture.seat("a2", in: "w2", "w3")
    #expect(fixture.violations.count == 2, "both ask")
    fixture.scenario.rules.friends = Friends(mutual: true, atMost: 1)
    #expect(fixture.violations == [], "a1 names a3 first, who does not ask for a1")
  }

  @Test func `what is granted is counted, by sector and delegation`() throws {
    var fixture = fixture()
    let metrics = try fixture.metrics
    #expect(metrics.satisfaction.friends == Proportion(4, of: 8))
    #expect(
      metrics.satisfactionByDelegation.map(\.satisfaction.friends) == [Proportion(4, of: 8), Proportion(0, of: 0)])
    #expect(metrics.satisfactionBySector.map(\.satisfaction.friends) == [Proportion(2, of: 4), Proportion(2, of: 4)])
    fixture.scenario.rules[.friends] = .off
    #expect(try fixture.metrics.satisfaction.friends == nil)
  }
}
