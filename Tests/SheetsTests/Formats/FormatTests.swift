import Conference
import Testing

@testable import Sheets

@Suite struct FormatTests {
  @Test(arguments: SheetFormat.allCases, Audience.allCases)
  func `a file that is not personal names nobody, in any format`(format: SheetFormat, audience: Audience) throws {
    guard format != .roster || audience == .secretariat else {
      #expect(throws: SheetError.notForAudience(format, audience)) {
        try sheets(for: Fixture.verified, as: format, options: SheetOptions(audience: audience))
      }
      return
    }
    let files = try sheets(for: Fixture.verified, as: format, options: SheetOptions(audience: audience)).files
    #expect(Set(files.map(\.name)).count == files.count && !files.isEmpty)
    for file in files where !file.isPersonal {
      for delegate in Fixture.scenario.delegates { #expect(!file.text.contains(delegate.name), "\(file.name)") }
    }
    for file in files {
      #expect(file.name.wholeMatch(of: /([a-z0-9-]+\/){0,2}[a-z0-9-]+\.[a-z]+/) != nil, "\(file.name)")
    }
  }

  @Test func `access needs are in the roster and nowhere else`() throws {
    for format in SheetFormat.allCases where format != .xlsx && format != .pdf {
      let files = try sheets(for: Fixture.verified, as: format).files
      #expect(files.contains { $0.text.contains("step-free") } == (format == .roster), "\(format)")
    }
  }
}
