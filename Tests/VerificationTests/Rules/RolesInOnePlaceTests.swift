import Conference
import Testing
import Verification

@Suite struct RolesInOnePlaceTests {
  @Test func `a moderator attends the workshop`() {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.roles = [Role(.moderator, in: "w1")] }
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.roles = [Role(.moderator, in: "w2")] }
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
    #expect(fixture.violations.first?.message == "a1 is moderator of w2, but does not attend it")
  }

  @Test func `a speaker is there for all of the plenary`() {
    var fixture = Fixture()
    fixture.change(delegate: "a1") {
      $0.roles = [Role(.speaker, in: "opening")]
      $0.arrives = moment("09:00")
    }
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.arrives = moment("09:15") }
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
  }

  @Test func `a speaker has no seat in a workshop during their talk`() {
    var fixture = Fixture()
    fixture.add(Session(id: "t1", kind: .talk, title: "Talk", minutes: 60), in: "hall", "09:30", "10:30")
    fixture.change(delegate: "a1") { $0.roles = [Role(.speaker, in: "t1")] }
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
    // And then need not attend any workshop meanwhile.
    fixture.seat("a1", in: "w3")
    #expect(fixture.violations == [])
  }

  @Test func `two roles at a time are reported`() {
    var fixture = Fixture()
    fixture.add(Session(id: "t1", kind: .talk, title: "Talk", minutes: 60), in: "hall", "14:00", "15:00")
    fixture.add(Session(id: "t2", kind: .talk, title: "Talk", minutes: 60), in: "east", "14:30", "15:30")
    fixture.change(delegate: "a1") { $0.roles = [Role(.speaker, in: "t1")] }
    #expect(fixture.violations == [])
    fixture.change(delegate: "a1") { $0.roles = [Role(.speaker, in: "t1"), Role(.moderator, in: "t2")] }
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
  }
}
