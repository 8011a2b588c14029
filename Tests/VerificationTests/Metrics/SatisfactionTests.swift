import Conference
import Foundation
import Testing
import Verification

@Suite struct SatisfactionTests {
  /// `a1` obtains ranks 1 and 3, `a2` rank 2 and a seat not wished, `b4` nothing wished; the others have no wishes. The longest list
  /// has three, so that a seat not wished costs 9.
  private func fixture() -> Fixture {
    var fixture = Fixture()
    fixture.change(delegate: "a1") { $0.choices = ["w1", "w4", "w3"] }
    fixture.change(delegate: "a2") { $0.choices = ["w2", "w1"] }
    fixture.change(delegate: "b4") { $0.choices = ["w1"] }
    return fixture
  }

  @Test func `ranks are counted over seats and over delegates`() throws {
    let all = try fixture().metrics.satisfaction
    #expect(all.delegates == 8)
    #expect(all.wishing == 3)
    #expect(all.seatsByRank == [1, 1, 1])
    #expect(all.unrankedSeats == 3)
    #expect(all.delegatesByBestRank == [1, 1, 0])
    #expect(all.delegatesWithoutWish == 1)
    #expect(all.firstChoice == Proportion(1, of: 3))
    #expect(all.topThree == Proportion(2, of: 3))
    #expect(all.dissatisfaction == (0 + 4) + (1 + 9) + (9 + 9))
    #expect(all.largestDissatisfaction == 18)
    #expect(all.meanDissatisfaction == 32.0 / 3)
    // (−2 · 4 + 0 · 10 + 2 · 18) / (3 · 32)
    #expect(all.gini == 28.0 / 96)
  }

  @Test func `the breakdowns show who fares worse`() throws {
    let metrics = try fixture().metrics
    #expect(metrics.worstOff == ["b4"])
    #expect(metrics.satisfactionBySector.map(\.sector) == ["law", "edu"])
    #expect(metrics.satisfactionBySector.map(\.satisfaction.dissatisfaction) == [4, 28])
    #expect(metrics.satisfactionByDelegation.map(\.delegation) == ["alb", "bel"])
    #expect(metrics.satisfactionByDelegation.map(\.satisfaction.dissatisfaction) == [14, 18])
    #expect(metrics.satisfactionByDelegation.map(\.satisfaction.wishing) == [2, 1])
  }

  @Test func `without wishes everybody is content`() throws {
    let metrics = try Fixture().metrics
    #expect(metrics.worstOff == [])
    #expect(metrics.satisfaction.wishing == 0)
    #expect(metrics.satisfaction.meanDissatisfaction == nil)
    #expect(metrics.satisfaction.gini == 0)
    #expect(metrics.satisfaction.firstChoice.value == nil)
  }

  @Test func `who attends nothing is not counted among the wishing`() throws {
    var fixture = fixture()
    fixture.change(delegate: "b4") { $0.leaves = moment("09:00") }
    fixture.seat("b4")
    let all = try fixture.metrics.satisfaction
    #expect(all.wishing == 2)
    #expect(all.dissatisfaction == 14)
  }

  @Test func `equal metrics are written as equal text`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let one = try encoder.encode(fixture().metrics)
    #expect(try encoder.encode(fixture().metrics) == one)
    #expect(String(decoding: one, as: UTF8.self).contains(#""worstOff":["b4"]"#))
  }
}
