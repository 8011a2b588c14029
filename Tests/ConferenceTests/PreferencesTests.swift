import Conference
import Testing

@Suite struct `What a workshop costs that was not ranked` {
  @Test func `is the square that follows the longest list`() {
    #expect(Preferences().penalty(unrankedBeyond: 3) == 9)
  }

  @Test func `is more than any rank on the longest list where that is dearer`() {
    #expect(Preferences(penalties: [0, 50, 100]).penalty(unrankedBeyond: 3) == 101)
    // The third penalty is of no rank that anybody has.
    #expect(Preferences(penalties: [0, 1, 100]).penalty(unrankedBeyond: 2) == 4)
  }

  @Test func `is what the policy says`() {
    #expect(Preferences(penalties: [0, 50], unranked: 60).penalty(unrankedBeyond: 3) == 60)
  }
}
