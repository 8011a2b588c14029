import Testing

@testable import Explanation

@Suite struct `A smallest clash` {
  /// The elements 0 ..< 24 clash where they contain one of the sets.
  private func clash(of sets: [Set<Int>]) -> (found: [Int]?, questions: Int) {
    var questions = 0
    let found = smallestClash(of: Array(0..<24)) { kept in
      questions += 1
      return !sets.contains { $0.isSubset(of: kept) }
    }
    return (found, questions)
  }

  @Test func `is nothing where all elements agree`() {
    #expect(clash(of: []).found == nil)
  }

  @Test func `is empty where not even nothing is possible`() {
    #expect(clash(of: [[]]).found == [])
  }

  @Test(arguments: [[3], [0, 23], [4, 5, 6], [1, 8, 15, 22]] as [Set<Int>])
  func `is the only one there is, found by few questions`(set: Set<Int>) {
    let (found, questions) = clash(of: [set])
    #expect(found == set.sorted())
    #expect(questions <= 2 + 2 * set.count * 6)
  }

  @Test func `is one of several, and minimal`() throws {
    for a in 0..<23 {
      let sets: [Set<Int>] = [[a, a + 1], [5, 17, 20], [2]]
      let found = try #require(clash(of: sets).found)
      #expect(sets.contains(Set(found)))
    }
  }
}
