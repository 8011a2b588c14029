import Conference
import Testing
import Verification

@Suite struct AttendanceLimitsTests {
  @Test func `a workshop with too few people is reported, and may be soft`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.attendance = Attendance(min: 4, max: 4) }
    #expect(fixture.violations == [])
    fixture.change(session: "w1") { $0.attendance = Attendance(min: 6) }
    #expect(fixture.violations.map(\.rule) == [.attendance])
    #expect(fixture.violations.map(\.amount) == [2])
    #expect(fixture.violations.first?.message == "w1 has 4 people, but needs 6")
    fixture.scenario.rules.attendance = .soft(weight: 10)
    #expect(fixture.violations.map(\.penalty) == [20])
    fixture.scenario.rules.attendance = .off
    #expect(fixture.violations == [])
  }

  @Test func `the maximum is hard whatever the rulebook says`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.attendance = Attendance(max: 3) }
    fixture.scenario.rules.attendance = .off
    #expect(fixture.violations.map(\.rule) == [.attendance])
    #expect(fixture.violations.map(\.isHard) == [true])
  }

  @Test func `the seats are hard whatever the rulebook says`() {
    var fixture = Fixture()
    fixture.change(room: "east") { $0.seats = 4 }
    #expect(fixture.violations == [])
    fixture.change(room: "east") { $0.seats = 3 }
    fixture.scenario.rules.attendance = .soft(weight: 1)
    #expect(fixture.violations.map(\.rule) == [.attendance, .attendance])
    #expect(fixture.violations.first?.subjects == [.session("w1"), .room("east")])
  }

  @Test func `a cancelled workshop needs nobody`() {
    var fixture = Fixture()
    fixture.scenario.sessions.append(
      Session(
        id: "w5", kind: .workshop, title: "W", minutes: 60, attendance: Attendance(min: 5), mayBeCancelled: true))
    fixture.plan.cancelled = ["w5"]
    #expect(fixture.violations == [])
  }
}
