import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct PagesTests {
  private func text(_ file: SheetFile) throws -> String {
    let path = try TestFolder.shared.write("\(UUID().uuidString).pdf", file.contents)
    return try Checker.pdftotext.run(["-layout", path, "-"])
  }

  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `another reader finds every name on the door lists and the agendas`() throws {
    let set = try sheets(for: Fixture.verified, as: .pdf)
    #expect(set.notes.isEmpty)
    for name in ["doors.pdf", "agendas.pdf"] {
      let text = try text(try #require(set.files.first { $0.name == name })).precomposedStringWithCanonicalMapping
      for delegate in Fixture.scenario.delegates { #expect(text.contains(delegate.name), "\(name): \(delegate.name)") }
    }
  }

  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `Georgian, Armenian, Cyrillic and Greek are shaped with a font that has them`() throws {
    let names = ["ნინო ბერიძე", "Օլգա Սարգսյան", "Оксана Їжак", "Ελένη Παππά", "Žofia Ľupták"]
    var scenario = Fixture.scenario
    for (position, name) in names.enumerated() { scenario.delegates[position].name = name }
    let set = try sheets(for: Fixture.checked(Fixture.plan, scenario), as: .pdf)
    #expect(set.notes.isEmpty)
    let text = try text(try #require(set.files.first { $0.name == "doors.pdf" })).precomposedStringWithCanonicalMapping
    for name in names { #expect(text.contains(name), "\(name)") }
  }

  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `every room begins a page, and a list that goes on says so`() throws {
    let plan = Congress.plan(delegates: 500, blocks: 2, workshops: 2)
    let doors = try #require(try sheets(for: plan, as: .pdf).files.first { $0.name == "doors.pdf" })
    let pages = try text(doors).split(separator: "\u{0C}").filter { $0.contains { !$0.isWhitespace } }
    #expect(pages.count > 4)
    #expect(pages.filter { $0.contains("World congress") }.count == 2)
    #expect(pages.filter { $0.contains("continued") }.count == pages.count - 2)
    let found = pages.joined().matches(of: /Delegate (\d+)/).map(\.1)
    #expect(found.count == 1000, "\(found.count)")
  }

  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `a door's pages are counted, and no name or delegation that has room is cut`() throws {
    let plan = Congress.plan(delegates: 500, blocks: 2, workshops: 2)
    let doors = try #require(try sheets(for: plan, as: .pdf).files.first { $0.name == "doors.pdf" })
    let pages = try text(doors).split(separator: "\u{0C}").filter { $0.contains { !$0.isWhitespace } }
    let numbers = pages.compactMap { $0.firstMatch(of: /(\d+) ?\/ ?(\d+)\s*$/) }.map { "\($0.1) of \($0.2)" }
    #expect(numbers.count == pages.count)
    let each = pages.count / 2
    #expect(numbers == (0..<2).flatMap { _ in (1...each).map { "\($0) of \(each)" } })

    var scenario = Fixture.scenario
    scenario.delegations[0].name = Text("Bosnia and Herzegovina")
    let set = try sheets(for: Fixture.checked(Fixture.plan, scenario), as: .pdf)
    let list = try text(try #require(set.files.first { $0.name == "doors.pdf" }))
    #expect(list.contains("Bosnia and Herzegovina") && !list.contains("…"))
  }

  @Test(.enabled(if: Checker.pdftotext.isInstalled, Comment(rawValue: Checker.pdftotext.absence)))
  func `door lists and agendas mark who was not told to be there`() throws {
    var earlier = EarlierPlan(Fixture.plan)
    earlier.allocation["srb-4"] = []
    let news = Rearrangement(from: earlier, to: Fixture.plan, of: Fixture.scenario)
    let files = try sheets(for: Fixture.verified, as: .pdf, news: news).files
    let doors = try text(try #require(files.first { $0.name == "doors.pdf" }))
    #expect(doors.contains("Delegate srb-4 · New") && !doors.contains("Delegate srb-3 · New"))
    let pages = try text(try #require(files.first { $0.name == "agendas.pdf" })).split(separator: "\u{0C}")
    #expect(pages.filter { $0.contains("New") }.count == 1)
  }

  @Test func `a character that no font has is told`() throws {
    var scenario = Fixture.scenario
    scenario.delegates[0].name = "\u{10FFFD}"
    let set = try sheets(for: Fixture.checked(Fixture.plan, scenario), as: .pdf)
    #expect(set.notes.count == 1)
  }

  @Test func `the same plan gives the same bytes`() throws {
    let files = try (0..<2).map { _ in try sheets(for: Fixture.verified, as: .pdf).files }
    #expect(files[0] == files[1])
  }

  @Test func `each audience gets its pages`() throws {
    func names(_ audience: Audience) throws -> [String] {
      try sheets(for: Fixture.verified, as: .pdf, options: SheetOptions(audience: audience)).files.map(\.name)
    }
    #expect(try names(.secretariat) == ["programme.pdf", "doors.pdf", "agendas.pdf"])
    #expect(try names(.door) == ["programme.pdf", "doors.pdf"])
    #expect(try names(.public) == ["programme.pdf"])
    #expect(try names(.delegation).count == 6)
  }
}
