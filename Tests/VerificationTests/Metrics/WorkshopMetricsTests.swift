import Conference
import Testing
import Verification

@Suite struct WorkshopMetricsTests {
  /// `w1` holds three of law and two of edu, `w2` one of law and two of edu.
  private func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.seat("a3", in: "w1", "w4")
    return fixture
  }

  @Test func `each workshop's mix is held against its share`() throws {
    let metrics = try fixture().metrics
    #expect(metrics.workshops.map(\.session) == ["w1", "w2", "w3", "w4"])
    #expect(metrics.workshops.map(\.room) == ["east", "west", "east", "west"])
    #expect(metrics.workshops.map(\.parallel) == [2, 2, 2, 2])
    #expect(metrics.workshops.map(\.attendance) == [5, 3, 4, 4])
    let law = metrics.workshops.compactMap(\.sectors.first)
    #expect(law.map(\.count) == [3, 1, 2, 2])
    #expect(law.map(\.evenShare) == [2, 2, 2, 2])
    #expect(law.map(\.proportionalShare) == [2.5, 1.5, 2, 2])
    #expect(law.map(\.aboveCeiling) == [1, 0, 0, 0])
    #expect(law.map(\.belowFloor) == [0, 1, 0, 0])
    #expect(law.map(\.evenDeviation) == [1, -1, 0, 0])
  }

  @Test func `the summary adds the workshops up`() throws {
    let mix = try fixture().metrics.mix
    #expect(mix.evenDeviation == 2)
    #expect(mix.largestEvenDeviation == 1)
    #expect(mix.proportionalDeviation == 2)
    #expect(mix.largestProportionalDeviation == 0.5)
    #expect(mix.outsideFloorAndCeiling == 2)
    #expect(mix.absentSectors == 0)
    #expect(mix.loneSectors == 1)
    // 3 + 2 and 1 + 2 are as mixed as five and three people of two sectors can be.
    #expect(mix.relativeBlau == 1)
  }

  @Test func `the Blau index is held against what those present allow`() throws {
    var fixture = fixture()
    fixture.scenario.sectors.append(Sector(id: "ngo", name: "Civil society"))
    fixture.change(delegate: "a1") { $0.sector = "ngo" }
    let w1 = try #require(fixture.metrics.workshops.first)
    // w1: a1 ngo, a3 and b1 law, a2 and b2 edu. Available: 3 law, 4 edu, 1 ngo; five people are at best 2, 2, 1.
    #expect(w1.blau == 16.0 / 25)
    #expect(w1.attainableBlau == 16.0 / 25)
    let w2 = try #require(fixture.metrics.workshops.dropFirst().first)
    // w2: b3 law, a4 and b4 edu; at best one each.
    #expect(w2.blau == 4.0 / 9)
    #expect(w2.attainableBlau == 6.0 / 9)
    #expect(w2.absentSectors == ["ngo"])
    #expect(w2.loneSectors == ["law"])
  }

  @Test func `a sector with nobody in parallel is not absent`() throws {
    var fixture = fixture()
    fixture.scenario.sectors.append(Sector(id: "ngo", name: "Civil society"))
    #expect(try fixture.metrics.mix.absentSectors == 0)
  }

  @Test func `rooms are used by the people in their workshops`() throws {
    let metrics = try fixture().metrics
    #expect(metrics.workshops.map(\.roomUse).prefix(2) == [Proportion(5, of: 6), Proportion(3, of: 6)])
    #expect(metrics.roomUse == Proportion(16, of: 24))
  }
}
