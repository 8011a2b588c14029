import Conference
import Testing
import Verification

@Suite struct OpenToTests {
  @Test func `a workshop has nobody to whom it is not open, and says what they are`() {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.attributes = ["year": "4"] }
    fixture.seat("a1", in: "w1", "w4")
    func found(_ admission: Admission) -> [Violation] {
      fixture.change(session: "w1") { $0.openTo = admission }
      return fixture.violations.filter { $0.rule == .openTo && $0.subjects.contains(.delegate("a1")) }
    }
    #expect(found(Admission()) == [])
    #expect(found(Admission(sectors: ["law"], attributes: ["year": ["4", "5"]])) == [])
    #expect(found(Admission(sectors: ["other"])).map(\.message) == ["a1 attends w1, which is not open to sector law"])
    #expect(
      found(Admission(delegations: ["other"])).map(\.message)
        == ["a1 attends w1, which is not open to delegation alb"])
    let years = Admission(sectors: ["law"], attributes: ["year": ["5", "6"]])
    #expect(found(years).map(\.message) == ["a1 attends w1, which is not open to year 4"])
    #expect(found(years).map(\.isHard) == [true])
    #expect(
      found(Admission(attributes: ["age": ["9"]])).map(\.message)
        == ["a1 attends w1, which is not open to who has no age"])
    fixture.scenario.rules[.openTo] = .soft(weight: 4)
    #expect(found(years).map(\.penalty) == [4])
    fixture.scenario.rules[.openTo] = .off
    #expect(found(years) == [])
  }
}
