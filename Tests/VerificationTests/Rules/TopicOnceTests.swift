import Conference
import Testing
import Verification

@Suite struct TopicOnceTests {
  @Test func `nobody attends a topic twice`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.topic = "clinic" }
    fixture.change(session: "w4") { $0.topic = "clinic" }
    #expect(fixture.violations == [])
    fixture.seat("a1", in: "w1", "w4")
    #expect(
      fixture.violations.map(\.message) == ["a1 attends w1 and w4, which are about the same topic, 'clinic'"])
    #expect(fixture.brokenRules == [.topicOnce])
    fixture.scenario.rules.topicOnce = .soft(weight: 4)
    #expect(fixture.violations.map(\.penalty) == [4])
    fixture.scenario.rules.topicOnce = .off
    #expect(fixture.violations == [])
  }
}
