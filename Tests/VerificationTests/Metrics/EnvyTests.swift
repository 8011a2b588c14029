import Conference
import Testing
import Verification

@Suite struct EnvyTests {
  /// `a1` sits in `w1` and would rather be in `w2`.
  private func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.choices = ["w2"] }
    return fixture
  }

  @Test func `a swap with somebody who does not mind cures envy`() throws {
    let envy = try fixture().metrics.envy
    #expect(envy.envious == Proportion(1, of: 16))
    #expect(envy.curable == 1)
    #expect(envy.curableWithinSector == 1)
  }

  @Test func `two who envy each other are cured together`() throws {
    var fixture = fixture()
    for other in ["a3", "a4", "b3"] { fixture.change(delegate: ID(other)) { $0.choices = ["w2"] } }
    #expect(try fixture.metrics.envy.curable == 1)
    fixture.change(delegate: "b4") { $0.choices = ["w1"] }
    let envy = try fixture.metrics.envy
    #expect(envy.envious.part == 2)
    #expect(envy.curable == 2)
    // b4 is of another sector than a1, but b2 is of the same and does not mind.
    #expect(envy.curableWithinSector == 1)
  }

  @Test func `nobody gives up a better seat`() throws {
    var fixture = fixture()
    for other in ["a3", "a4", "b3", "b4"] { fixture.change(delegate: ID(other)) { $0.choices = ["w2"] } }
    #expect(try fixture.metrics.envy.envious.part == 1)
    #expect(try fixture.metrics.envy.curable == 0)
  }

  @Test func `who may not sit there does not envy`() throws {
    var fixture = fixture()
    fixture.scenario.pins = [Pin("a1", .mustNot, attend: "w2")]
    #expect(try fixture.metrics.envy.envious.part == 0)
  }

  @Test func `who is pinned, has a role or stays together does not swap`() throws {
    var pinned = fixture()
    pinned.scenario.pins = [Pin("a1", .must, attend: "w1")]
    var moderating = fixture()
    moderating.change(delegate: "a1") { $0.roles = [Role(.moderator, in: "w1")] }
    var together = fixture()
    together.scenario.together = [["a1", "a2"]]
    for fixture in [pinned, moderating, together] {
      #expect(try fixture.metrics.envy.envious.part == 1)
      #expect(try fixture.metrics.envy.curable == 0)
    }
  }

  @Test func `a sector rule may leave only swaps within the sector`() throws {
    var fixture = fixture()
    for other in ["a3", "b3"] { fixture.change(delegate: ID(other)) { $0.choices = ["w2"] } }
    #expect(try fixture.metrics.envy.curable == 1)
    #expect(try fixture.metrics.envy.curableWithinSector == 0)
    fixture.change(session: "w1") { $0.sectors = SectorRule(atLeast: ["law": 2]) }
    #expect(try fixture.metrics.envy.curable == 0)
  }

  @Test func `a hard spread may leave only swaps within the delegation`() throws {
    var fixture = fixture()
    fixture.scenario.rules.delegationSpread = DelegationSpread(.even)
    #expect(try fixture.metrics.envy.curable == 1)
    for other in ["a3", "a4"] { fixture.change(delegate: ID(other)) { $0.choices = ["w2"] } }
    #expect(try fixture.metrics.envy.curable == 0)
    fixture.scenario.rules.delegationSpread?.enforcement = .soft(weight: 1)
    #expect(try fixture.metrics.envy.curable == 1)
  }
}
