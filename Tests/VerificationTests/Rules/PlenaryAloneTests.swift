import Conference
import Testing
import Verification

@Suite struct PlenaryAloneTests {
  @Test func `nothing but services run during a plenary`() {
    var fixture = Fixture()
    fixture.add(Session(id: "desk", kind: .service, title: "Desk", minutes: 30), in: "east", "09:00", "09:30")
    #expect(fixture.violations == [])
    fixture.add(Session(id: "t1", kind: .talk, title: "Talk", minutes: 30), in: "west", "09:00", "09:30")
    #expect(fixture.violations.map(\.rule) == [.plenaryAlone])
  }

  @Test func `two plenaries at a time are reported once`() {
    var fixture = Fixture()
    fixture.change(room: "east") { $0.seats = 20 }
    fixture.add(Session(id: "p2", kind: .plenary, title: "P", minutes: 15), in: "east", "09:15", "09:30")
    #expect(fixture.violations.map(\.rule) == [.plenaryAlone])
  }
}
