import Conference
import Testing
import Verification

@Suite struct OneSessionPerRoomTests {
  @Test func `two sessions in one room at a time are reported once`() {
    var fixture = Fixture()
    fixture.place("w2", in: "east", "09:30", "10:30")
    #expect(fixture.violations.map(\.rule) == [.oneSessionPerRoom])
    #expect(fixture.violations.first?.subjects == [.session("w1"), .session("w2"), .room("east")])
  }

  @Test func `a long session is held against every later one, not only the next`() {
    var fixture = Fixture()
    fixture.add(Session(id: "s1", kind: .service, title: "S", minutes: 240), in: "hall", "13:00", "17:00")
    fixture.add(Session(id: "s2", kind: .service, title: "S", minutes: 15), in: "hall", "13:15", "13:30")
    fixture.add(Session(id: "s3", kind: .service, title: "S", minutes: 15), in: "hall", "15:15", "15:30")
    #expect(fixture.violations.map(\.rule) == [.oneSessionPerRoom, .oneSessionPerRoom])
  }

  @Test func `a room stays empty for the changeover`() {
    var fixture = Fixture()
    fixture.scenario.changeover = 30
    #expect(fixture.violations == [])
    fixture.scenario.changeover = 45
    #expect(fixture.violations.map(\.rule) == [.oneSessionPerRoom, .oneSessionPerRoom])
    #expect(fixture.violations.map(\.amount) == [15, 15])
  }

  @Test func `a joined room and its parts are not in use together`() {
    var fixture = Fixture()
    fixture.scenario.rooms.append(Room(id: "both", name: "Both", seats: 12, parts: ["east", "west"]))
    fixture.place("w1", in: "both", "09:30", "10:30")
    fixture.place("w2", in: "hall", "09:30", "10:30")
    #expect(fixture.violations == [])
    fixture.place("w2", in: "west", "09:30", "10:30")
    #expect(fixture.violations.map(\.rule) == [.oneSessionPerRoom])
  }

  @Test func `a joined room is one with the rooms behind a joined part`() {
    var fixture = Fixture()
    fixture.scenario.rooms.append(Room(id: "both", name: "Both", seats: 12, parts: ["east", "west"]))
    fixture.scenario.rooms.append(Room(id: "all", name: "All", seats: 32, parts: ["both", "hall"]))
    fixture.place("w1", in: "all", "09:30", "10:30")
    #expect(fixture.violations.map(\.rule) == [.oneSessionPerRoom])
  }
}
