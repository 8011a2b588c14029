import Conference
import Foundation
import Testing

@testable import Sheets

@Suite struct JSONTests {
  private func text(_ json: JSON) -> String { String(decoding: json.text, as: UTF8.self) }

  @Test func `what fits on a line stands on one, the rest below each other`() {
    let short = JSON.object([("b", .array([.int(1), .null])), ("a", .bool(false))])
    #expect(text(short) == "{\"b\": [1, null], \"a\": false}\n")
    let long = JSON.array([.string(String(repeating: "x", count: 100)), short, .array([])])
    #expect(
      text(long) == "[\n  \"\(String(repeating: "x", count: 100))\",\n  {\"b\": [1, null], \"a\": false},\n  []\n]\n")
  }

  @Test func `numbers are as short as they can be`() {
    #expect(
      text(.array([.double(12), .double(-0.0), .double(0.1), .double(1e300), .double(.infinity)]))
        == "[12, 0, 0.1, 1e+300, null]\n")
  }

  @Test(arguments: 0..<100)
  func `other readers read the same texts`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let scalars = (0..<40).map { _ -> Unicode.Scalar in
      Unicode.Scalar(UInt32(random.next() % (seed.isMultiple(of: 2) ? 0x300 : 0x11_0000))) ?? "?"
    }
    let string = String(String.UnicodeScalarView(scalars + ["\"", "\\", "\u{FEFF}", "\u{2028}"]))
    let read = try JSONDecoder().decode([String].self, from: Data(JSON.array([.string(string)]).text))
    #expect(read.first.map { Array($0.unicodeScalars) } == Array(string.unicodeScalars), "seed \(seed)")
  }
}
