import Conference
import Testing
import Verification

@Suite struct BuildsOnTests {
  @Test func `whoever attends a workshop has attended what it builds on, and before`() {
    var fixture = Fixture()
    fixture.change(session: "w4") { $0.buildsOn = ["w1"] }
    func found() -> [Violation] {
      fixture.violations.filter { $0.rule == .buildsOn && $0.subjects.contains(.delegate("a1")) }
    }
    #expect(found() == [], "who does not attend it needs nothing for it")
    fixture.seat("a1", in: "w1", "w4")
    #expect(found() == [])
    fixture.seat("a1", in: "w2", "w4")
    #expect(found().map(\.message) == ["a1 attends w4, which builds on w1, and has not attended that before"])
    #expect(found().map(\.isHard) == [true])
    fixture.change(session: "w4") { $0.buildsOn = ["w1", "w2", "w3"] }
    #expect(found().map(\.amount) == [2])
    fixture.change(session: "w4") { $0.buildsOn = [] }
    fixture.change(session: "w1") { $0.buildsOn = ["w4"] }
    fixture.seat("a1", in: "w1", "w4")
    #expect(found().map(\.message) == ["a1 attends w1, which builds on w4, and has not attended that before"])
    fixture.scenario.rules[.buildsOn] = .soft(weight: 7)
    #expect(found().map(\.penalty) == [7])
    fixture.scenario.rules[.buildsOn] = .off
    #expect(found() == [])
  }
}
