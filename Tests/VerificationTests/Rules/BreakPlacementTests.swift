import Conference
import Testing
import Verification

@Suite struct BreakPlacementTests {
  @Test func `a break that is missing is reported`() {
    var fixture = Fixture()
    fixture.pause()
    #expect(fixture.violations.map(\.message) == ["coffee on thu is not placed"])
    #expect(fixture.brokenRules == [.breakPlacement])
  }

  @Test func `a break placed twice is reported`() {
    var fixture = Fixture()
    fixture.pause(("coffee", "10:30", "11:00"), ("coffee", "12:00", "12:30"))
    #expect(fixture.brokenRules == [.breakPlacement])
  }

  @Test func `a break lies in its window and is as long as it takes`() {
    var fixture = Fixture()
    fixture.pause(("coffee", "12:00", "12:30"))
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
    fixture.pause(("coffee", "10:30", "10:45"))
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
  }

  @Test func `a pinned break starts at its pin, on the grid`() {
    var fixture = Fixture()
    fixture.scenario.breaks[0].start = moment("10:30")
    #expect(fixture.violations == [])
    fixture.scenario.breaks[0].start = moment("10:45")
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
    fixture.scenario.breaks[0].start = nil
    fixture.scenario.event.step = 60
    #expect(fixture.violations.contains { $0.rule == .breakPlacement && $0.message.contains("off the grid") })
  }

  @Test func `nothing but services run during a break`() {
    var fixture = Fixture()
    fixture.add(Session(id: "desk", kind: .service, title: "Desk", minutes: 30), in: "hall", "10:30", "11:00")
    #expect(fixture.violations == [])
    fixture.add(Session(id: "t1", kind: .talk, title: "Talk", minutes: 30), in: "west", "10:30", "11:00")
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
  }

  @Test func `two breaks do not overlap`() {
    var fixture = Fixture()
    fixture.scenario.breaks.append(
      Break(id: "tea", day: "thu", name: "Tea", minutes: 15, window: interval("10:00", "16:00")))
    fixture.pause(("coffee", "10:30", "11:00"), ("tea", "15:00", "15:15"))
    #expect(fixture.violations == [])
    fixture.pause(("coffee", "10:30", "11:00"), ("tea", "10:45", "11:00"))
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
  }

  @Test func `during a staggered break only its tracks and plenaries pause`() {
    var fixture = Fixture()
    fixture.scenario.breaks[0].tracks = ["red"]
    fixture.add(Session(id: "t1", kind: .talk, title: "Talk", minutes: 30, track: "blue"), in: "west", "10:30", "11:00")
    #expect(fixture.violations == [])
    fixture.add(Session(id: "t2", kind: .talk, title: "Talk", minutes: 30, track: "red"), in: "east", "10:30", "11:00")
    #expect(fixture.violations.map(\.rule) == [.breakPlacement])
    #expect(fixture.violations.first?.subjects.last == .session("t2"))
  }
}
