import Conference
import Testing
import Verification

@Suite struct MeetingsTests {
  @Test func `who sits with the same people twice meets nobody new`() throws {
    // Four workshops of four: 24 meetings are possible among 28 pairs, but each group meets twice.
    let meetings = try Fixture().metrics.meetings
    #expect(meetings.pairs == Proportion(12, of: 24))
    #expect(meetings.repeated == 12)
  }

  @Test func `changing places makes new pairs`() throws {
    var fixture = Fixture()
    for delegate in ["b1", "b2"] { fixture.seat(ID(delegate), in: "w1", "w4") }
    for delegate in ["b3", "b4"] { fixture.seat(ID(delegate), in: "w2", "w3") }
    // Only the pairs a1 a2, a3 a4, b1 b2 and b3 b4 meet again.
    let meetings = try fixture.metrics.meetings
    #expect(meetings.pairs == Proportion(20, of: 24))
    #expect(meetings.repeated == 4)
  }

  @Test func `everybody in one room meets everybody, which is all there is`() throws {
    var fixture = Fixture()
    fixture.add(Session(id: "w5", kind: .workshop, title: "W", minutes: 60), in: "hall", "14:00", "15:00")
    for delegate in fixture.scenario.delegates { fixture.plan.allocation[delegate.id].append("w5") }
    #expect(try fixture.metrics.meetings.pairs == Proportion(28, of: 28))
  }
}
