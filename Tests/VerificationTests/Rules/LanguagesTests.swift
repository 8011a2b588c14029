import Conference
import Testing
import Verification

@Suite struct LanguagesTests {
  @Test func `a delegate shares a language with the workshop, or its room interprets`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.languages = ["fr", "en"] }
    fixture.change(delegate: "a1") { $0.languages = ["ka", "en"] }
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.languages = ["ka"] }
    #expect(fixture.violations.map(\.rule) == [.languages])
    #expect(
      fixture.violations.first?.message == "a1 understands ka, but w1 is in fr and en and its room does not interpret")
    fixture.scenario.rules.languages = .soft(weight: 9)
    #expect(fixture.violations.map(\.penalty) == [9])
    fixture.scenario.rules.languages = .off
    #expect(fixture.violations == [])
    fixture.scenario.rules.languages = .hard
    fixture.change(room: "east") { $0.features = [.interpretation] }
    #expect(fixture.violations == [])
  }
}
