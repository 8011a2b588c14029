import Conference
import Testing
import Verification

@Suite struct SessionRelationsTests {
  @Test func `a session comes after those it comes after`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.after = ["opening"] }
    #expect(fixture.violations == [])
    fixture.change(session: "w1") { $0.after = ["opening", "w2"] }
    #expect(fixture.violations.map(\.rule) == [.sessionRelations])
    fixture.change(session: "w1") { $0.after = ["w3"] }
    #expect(fixture.violations.map(\.rule) == [.sessionRelations])
  }

  @Test func `a session starts with those it runs with`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.with = ["w2"] }
    #expect(fixture.violations == [])
    fixture.change(session: "w1") { $0.with = ["w3"] }
    #expect(fixture.violations.map(\.rule) == [.sessionRelations])
  }

  @Test func `a session overlaps none that it is not with`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.notWith = ["w3", "opening"] }
    #expect(fixture.violations == [])
    fixture.change(session: "w1") { $0.notWith = ["w2"] }
    #expect(fixture.violations.map(\.rule) == [.sessionRelations])
  }

  @Test func `a track keeps its room`() {
    var fixture = Fixture()
    fixture.change(session: "w1") { $0.track = "prosecution" }
    fixture.change(session: "w3") { $0.track = "prosecution" }
    #expect(fixture.violations == [])
    fixture.change(session: "w4") { $0.track = "prosecution" }
    #expect(fixture.violations.map(\.rule) == [.sessionRelations])
    #expect(
      fixture.violations.first?.message
        == "the track 'prosecution' keeps one room, but has w1 in east, w3 in east and w4 in west")
  }

  @Test func `a relation to a cancelled session asks for nothing`() {
    var fixture = Fixture()
    fixture.scenario.sessions.append(Session(id: "w5", kind: .workshop, title: "W", minutes: 60, mayBeCancelled: true))
    fixture.plan.cancelled = ["w5"]
    fixture.change(session: "w1") {
      $0.after = ["w5"]
      $0.with = ["w5"]
      $0.notWith = ["w5"]
    }
    #expect(fixture.violations == [])
  }
}
