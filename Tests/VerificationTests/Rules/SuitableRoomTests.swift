import Conference
import Testing
import Verification

@Suite struct SuitableRoomTests {
  @Test func `a session's room has what it requires`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.requires = ["interpretation", "stage"] }
    fixture.change(room: "east") { $0.features = ["interpretation", "stage"] }
    #expect(fixture.violations == [])
    fixture.change(room: "east") { $0.features = ["stage"] }
    #expect(fixture.violations.map(\.rule) == [.suitableRoom])
    #expect(fixture.violations.first?.message == "w1 requires interpretation, which east does not offer")
  }

  @Test func `a session's room is open for all of it`() {
    var fixture = Fixture()
    fixture.change(room: "east") { $0.closed = [interval("10:30", "11:00"), interval("12:00", "17:00")] }
    #expect(fixture.violations == [])
    fixture.change(room: "east") { $0.closed = [interval("10:15", "11:00")] }
    #expect(fixture.violations.map(\.rule) == [.suitableRoom])
  }

  @Test func `a plenary seats everybody who is there`() {
    var fixture = Fixture()
    fixture.change(room: "hall") { $0.seats = 7 }
    #expect(fixture.violations.map(\.rule) == [.suitableRoom])
    #expect(fixture.violations.map(\.amount) == [1])
    fixture.change(delegate: "a1") { $0.arrives = moment("09:30") }
    #expect(fixture.violations == [])
  }
}
