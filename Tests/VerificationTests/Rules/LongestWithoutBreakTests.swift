import Conference
import Testing
import Verification

@Suite struct LongestWithoutBreakTests {
  @Test func `work from one session to the next is counted together`() {
    var fixture = Fixture()
    fixture.scenario.longestWithoutBreak = 90
    #expect(fixture.violations == [])
    fixture.scenario.longestWithoutBreak = 75
    #expect(fixture.violations.map(\.rule) == [.longestWithoutBreak])
    #expect(fixture.violations.map(\.amount) == [15])
    #expect(fixture.violations.first?.subjects.first == .session("opening"))
  }

  @Test func `an idle quarter of an hour is a rest, ten minutes are not`() {
    var fixture = Fixture()
    fixture.scenario.breaks = []
    fixture.scenario.event.step = 5
    fixture.pause()
    fixture.scenario.longestWithoutBreak = 90
    fixture.place("w3", in: "east", "10:45", "11:45")
    fixture.place("w4", in: "west", "10:45", "11:45")
    #expect(fixture.violations == [])
    fixture.place("w3", in: "east", "10:40", "11:40")
    fixture.place("w4", in: "west", "10:40", "11:40")
    #expect(fixture.violations.map(\.rule) == [.longestWithoutBreak])
    #expect(fixture.violations.map(\.amount) == [160 - 90])
  }

  @Test func `a break of any length is a rest`() {
    var fixture = Fixture()
    fixture.scenario.event.step = 5
    fixture.scenario.longestWithoutBreak = 90
    fixture.scenario.breaks[0].minutes = 10
    fixture.pause(("coffee", "10:30", "10:40"))
    fixture.place("w3", in: "east", "10:40", "11:40")
    fixture.place("w4", in: "west", "10:40", "11:40")
    #expect(fixture.violations == [])
  }

  @Test func `a service is no work`() {
    var fixture = Fixture()
    fixture.scenario.longestWithoutBreak = 90
    fixture.add(Session(id: "desk", kind: .service, title: "Desk", minutes: 30), in: "hall", "12:00", "12:30")
    #expect(fixture.violations == [])
  }

  @Test func `talks in a row are work, for whoever goes to them`() {
    var fixture = Fixture()
    fixture.scenario.longestWithoutBreak = 90
    fixture.add(Session(id: "t1", kind: .talk, title: "T", minutes: 60), in: "hall", "14:00", "15:00")
    fixture.add(Session(id: "t2", kind: .talk, title: "T", minutes: 60), in: "east", "14:15", "15:15")
    #expect(fixture.violations == [])
    fixture.add(Session(id: "t3", kind: .talk, title: "T", minutes: 60), in: "west", "15:00", "16:00")
    #expect(fixture.violations.map(\.rule) == [.longestWithoutBreak])
    #expect(fixture.violations.map(\.amount) == [30])
  }

  @Test func `workshops in a row are work only for who attends them`() {
    var fixture = Fixture()
    fixture.scenario.longestWithoutBreak = 120
    let early = Session(id: "w5", kind: .workshop, title: "W", minutes: 90, optional: true)
    let late = Session(id: "w6", kind: .workshop, title: "W", minutes: 90, optional: true)
    fixture.add(early, in: "hall", "13:00", "14:30")
    fixture.add(late, in: "hall", "14:30", "16:00")
    fixture.seat("a1", in: "w1", "w3", "w5")
    fixture.seat("a2", in: "w1", "w3", "w6")
    #expect(fixture.violations == [])
    fixture.seat("a2", in: "w1", "w3", "w5", "w6")
    #expect(fixture.violations.map(\.rule) == [.longestWithoutBreak])
    #expect(fixture.violations.first?.subjects.last == .delegate("a2"))
  }

  @Test func `who arrives late has worked less`() {
    var fixture = Fixture()
    fixture.scenario.longestWithoutBreak = 75
    for code in ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"] {
      fixture.change(delegate: ID(code)) { $0.arrives = moment("09:30") }
    }
    #expect(fixture.violations == [])
  }
}
