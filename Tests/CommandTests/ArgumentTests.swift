import Testing

@testable import breakout

struct ArgumentTests {
  @Test(arguments: [
    ("90s", Duration.seconds(90)), ("2m", .seconds(120)), ("500ms", .milliseconds(500)), ("1.5h", .seconds(5400)),
  ])
  func `lengths of time are read with their units`(text: String, expected: Duration) throws {
    #expect(try Duration(argument: text) == expected)
  }

  @Test(arguments: ["", "90", "s", "-1s", "0s", "1e3s", "nans", "1 s", "2 minutes", "0x10s", "99999999999h"])
  func `other lengths of time are refused`(text: String) {
    #expect(throws: (any Error).self) { try Duration(argument: text) }
  }

  @Test(arguments: [("1%", 0.01), ("0.01", 0.01), ("0", 0), ("99.5%", 0.995)])
  func `gaps are shares or percentages`(text: String, expected: Double) throws {
    #expect(try Gap(argument: text).share == expected)
  }

  @Test(arguments: ["", "%", "1", "100%", "-1%", "nan", "inf", "1e-3", "one"])
  func `other gaps are refused`(text: String) {
    #expect(throws: (any Error).self) { try Gap(argument: text) }
  }
}
