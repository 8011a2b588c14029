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

  @Test func `a contributor is available for all of what they have a part in`() {
    var fixture = Fixture()
    fixture.scenario.contributors = [Contributor(id: "c1", name: "C", sessions: ["w1"])]
    #expect(fixture.violations == [])
    fixture.scenario.contributors[0].available = [interval("09:00", "12:00")]
    #expect(fixture.violations == [])
    fixture.scenario.contributors[0].available = [interval("08:00", "09:45"), interval("12:00", "13:00")]
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
    #expect(fixture.violations.first?.message.contains("not available for all of it") == true)
  }

  @Test func `a contributor is in one place at a time`() {
    var fixture = Fixture()
    fixture.scenario.contributors = [Contributor(id: "c1", name: "C", sessions: ["w1", "w3"])]
    #expect(fixture.violations == [])
    fixture.scenario.contributors[0].sessions = ["w1", "w2"]
    #expect(fixture.violations.map(\.rule) == [.rolesInOnePlace])
    #expect(fixture.violations.first?.subjects == [.session("w1"), .session("w2")])
  }
}
