import Conference
import Testing
import Verification

@Suite struct NeedsTests {
  @Test func `the rooms of a delegate's workshops offer what they need`() {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.needs = ["step-free", "loop"] }
    fixture.change(room: "east") { $0.features = ["step-free", "loop"] }
    #expect(fixture.violations == [])
    fixture.change(room: "east") { $0.features = ["loop"] }
    #expect(fixture.violations.map(\.rule) == [.needs, .needs])
    #expect(
      fixture.violations.first?.message == "a1 needs step-free, which east, the room of w1, does not offer")
    fixture.scenario.rules.needs = .soft(weight: 100)
    #expect(fixture.violations.map(\.penalty) == [100, 100])
    fixture.scenario.rules.needs = .off
    #expect(fixture.violations == [])
  }
}
