import Conference
import Foundation
import Testing

@Suite struct `The version` {
  @Test func `is the topmost entry of the list of changes`() throws {
    let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/CHANGELOG.md"
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(first.dropFirst(3) == breakoutVersion)
  }
}
