import Conference
import Foundation
import Testing

@testable import Sheets

@Suite struct BadgeTests {
  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `a badge has the name in front and the own days on the back`() throws {
    let file = try #require(try sheets(for: Fixture.verified, as: .badges).files.first)
    let folder = TestFolder()
    let path = try folder.write(file.name, file.contents)
    let pages = try Checker.pdftotext.run(["-layout", path, "-"]).split(separator: "\u{0C}")
    #expect(
      file.isPersonal && pages.filter { !$0.allSatisfy(\.isWhitespace) }.count == 2 * Fixture.scenario.delegates.count)
    let front = try #require(pages.firstIndex { $0.contains("Delegate") && $0.contains("alb-1") })
    #expect(pages[front].contains("Albania") && !pages[front].contains("09:30"))
    let back = pages[front + 1]
    #expect(back.contains("09:30–11:00") && back.contains("Reporting and prosecution · Room 8"))
    #expect(!back.contains("Identifying victims"))
  }

  @Test(
    .enabled(
      if: Checker.zbarimg.isInstalled && Checker.pdftoppm.isInstalled, Comment(rawValue: Checker.zbarimg.absence)))
  func `another reader finds a calendar of the workshops in the code`() throws {
    let file = try #require(try sheets(for: Fixture.verified, as: .badges).files.first)
    let folder = TestFolder()
    let path = try folder.write(file.name, file.contents)
    let position = try #require(
      byName(Fixture.scenario.delegates, in: .english).firstIndex { $0.id == "alb-1" })
    let page = String(2 * position + 2)
    _ = try Checker.pdftoppm.run(["-png", "-r", "200", "-f", page, "-l", page, path, folder.path + "/badge"])
    let image = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".png") })
    let text = try Checker.zbarimg.run(["--raw", "-q", "-Sdisable", "-Sqrcode.enable", "\(folder.path)/\(image)"])
    #expect(text.hasPrefix("BEGIN:VCALENDAR") && text.ranges(of: "BEGIN:VEVENT").count == 2)
    #expect(text.contains("SUMMARY:Reporting and prosecution") && text.contains("DTSTART:20260515T073000Z"))
    #expect(text.contains("UID:block:1.alb-1."))
  }

  @Test func `names of any length and people without workshops have a badge`() throws {
    var scenario = Fixture.scenario
    scenario.delegates[0].name = String(repeating: "Wolfeschlegelsteinhausen ", count: 12)
    let plan = Fixture.checked(Fixture.plan, scenario)
    #expect(try sheets(for: plan, as: .badges).files.count == 1)
    #expect(throws: SheetError.notForAudience(.badges, .door)) {
      try sheets(for: plan, as: .badges, options: SheetOptions(audience: .door))
    }
    #expect(QRCode(Array(repeating: 65, count: 2953))?.side == 177 && QRCode(Array(repeating: 65, count: 2954)) == nil)
  }
}
