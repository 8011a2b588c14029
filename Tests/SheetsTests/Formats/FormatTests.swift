import Conference
import Foundation
import Testing

@testable import Sheets

@Suite struct FormatTests {
  @Test(arguments: SheetFormat.allCases, Audience.allCases)
  func `a file that is not personal names nobody, in any format`(format: SheetFormat, audience: Audience) throws {
    guard ![.badges, .roster, .invitations, .mail].contains(format) || audience == .secretariat else {
      #expect(throws: SheetError.notForAudience(format, audience)) {
        try sheets(for: Fixture.verified, as: format, options: SheetOptions(audience: audience))
      }
      return
    }
    var options = SheetOptions(audience: audience)
    options.mail = try InvitationTests.mail()
    let files = try sheets(for: Fixture.verified, as: format, options: options).files
    #expect(Set(files.map(\.name)).count == files.count && !files.isEmpty)
    for file in files where !file.isPersonal {
      for delegate in Fixture.scenario.delegates { #expect(!file.text.contains(delegate.name), "\(file.name)") }
    }
    for file in files {
      #expect(file.name.wholeMatch(of: /([a-z0-9-]+\/){0,2}[a-z0-9-]+\.[a-z]+/) != nil, "\(file.name)")
    }
  }

  @Test func `access needs are in the roster and nowhere else`() throws {
    for format in SheetFormat.allCases where ![.xlsx, .pdf, .badges].contains(format) {
      var options = SheetOptions()
      options.mail = try InvitationTests.mail()
      let files = try sheets(for: Fixture.verified, as: format, options: options).files
      #expect(files.contains { $0.decoded.contains("step-free") } == (format == .roster), "\(format)")
    }
  }
}

extension SheetFile {
  /// The text, with what messages write as base64 as text behind it.
  fileprivate var decoded: String {
    guard name.hasSuffix(".eml") else { return text }
    let parts = text.components(separatedBy: "\r\n\r\n").compactMap { part in
      Data(base64Encoded: part.split(separator: "\r\n").prefix { !$0.hasPrefix("--") }.joined())
    }
    return text + parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
