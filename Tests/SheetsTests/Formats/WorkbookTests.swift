import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct WorkbookTests {
  /// Prints every cell of a workbook as JSON, by tab, with what a printer and a screen need to know.
  private static let reader = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    print(json.dumps([{
      "name": tab.title, "freeze": tab.freeze_panes, "filter": tab.auto_filter.ref, "rows": tab.print_title_rows,
      "landscape": tab.page_setup.orientation == "landscape", "paper": tab.page_setup.paperSize,
      "formulas": sum(cell.data_type == "f" for row in tab.iter_rows() for cell in row),
      "cells": [[str(cell.value) if cell.value is not None else "" for cell in row] for row in tab.iter_rows()],
    } for tab in book]))
    """

  private struct Tab: Decodable {
    var name: String
    var freeze: String?
    var filter: String?
    var rows: String?
    var landscape: Bool
    var paper: Int
    var formulas: Int
    var cells: [[String]]
  }

  private func read(_ file: SheetFile) throws -> [Tab] {
    let path = try TestFolder.shared.write("\(UUID().uuidString).xlsx", file.contents)
    let text = try Checker.python(WorkbookTests.reader, [path])
    return try JSONDecoder().decode([Tab].self, from: Data(text.utf8))
  }

  @Test(.enabled(if: Checker.openpyxl.isInstalled, Comment(rawValue: Checker.openpyxl.absence)))
  func `another reader finds every assignment`() throws {
    let plan = Congress.plan(delegates: 150, blocks: 3, workshops: 5)
    let files = try sheets(for: plan, as: .xlsx).files
    let conference = try read(try #require(files.first { $0.name == "conference.xlsx" }))
    let doors = try read(try #require(files.first { $0.name == "rooms.xlsx" })).flatMap(\.cells)
    let master = try #require(conference.first { $0.name == "Master table" })
    for delegate in plan.scenario.delegates {
      let row = try #require(master.cells.first { $0[0] == delegate.id.text })
      for workshop in plan.plan.allocation[delegate.id] {
        let title = try #require(plan.scenario.session(workshop)).title()
        #expect(row.contains { $0.hasPrefix("\(title) (") })
        #expect(doors.contains { $0.contains(title) && $0.contains(delegate.id.text) })
      }
    }
  }

  @Test(.enabled(if: Checker.openpyxl.isInstalled, Comment(rawValue: Checker.openpyxl.absence)))
  func `tabs have a frozen header and a filter, and print on A4 with the header on every page`() throws {
    for file in try sheets(for: Fixture.verified, as: .xlsx).files {
      for tab in try read(file) {
        #expect(tab.landscape && tab.paper == 9, "\(file.name) \(tab.name)")
        // The sheets of workshops are three tables below each other; the second has the people.
        let header = file.name == "workshops.xlsx" ? 6 : 1
        #expect(tab.freeze == "A\(header + 1)", "\(file.name) \(tab.name)")
        #expect(tab.rows?.replacing("$", with: "") == "\(header):\(header)", "\(tab.rows ?? "no rows")")
        let filtered = try #require(tab.filter?.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
        #expect(tab.filter?.hasPrefix("A\(header):") == true)
        let end = tab.cells.dropFirst(header).firstIndex { $0.allSatisfy(\.isEmpty) } ?? tab.cells.count
        #expect(filtered == end, "\(file.name) \(tab.name): \(tab.filter ?? "")")
      }
    }
  }

  @Test(
    .enabled(if: Checker.openpyxl.isInstalled, Comment(rawValue: Checker.openpyxl.absence)),
    arguments: Language.allCases)
  func `days and times are dates, so that they sort`(language: Language) throws {
    let options = SheetOptions(language: language)
    let conference = try read(try #require(try sheets(for: Fixture.verified, as: .xlsx, options: options).files.first))
    let row = conference[0].cells[1]
    let first = try #require(Fixture.scenario.event.days.first?.date)
    #expect(row[0] == "\(first) 00:00:00" && row[1].hasSuffix(":00") && row[1].count == 8, "\(row)")
    let times = conference[0].cells.dropFirst().map { $0[0] + $0[1] }
    #expect(times == times.sorted())
  }

  @Test(.enabled(if: Checker.openpyxl.isInstalled, Comment(rawValue: Checker.openpyxl.absence)))
  func `a name that looks like a formula is a text`() throws {
    var scenario = Fixture.scenario
    scenario.delegates[0].name = "=HYPERLINK(\"x\")"
    scenario.delegates[1].name = "+1+2"
    let plan = Fixture.checked(Fixture.plan, scenario)
    let master = try read(try #require(try sheets(for: plan, as: .xlsx).files.first))[1]
    #expect(master.formulas == 0)
    #expect(master.cells.contains { $0[1] == "=HYPERLINK(\"x\")" } && master.cells.contains { $0[1] == "+1+2" })
  }

  @Test func `the same plan gives the same bytes`() throws {
    let files = try (0..<2).map { _ in try sheets(for: Fixture.verified, as: .xlsx).files }
    #expect(files[0] == files[1])
  }

  @Test func `names of tabs are short, different and allowed`() {
    var names = TabNames()
    let long = String(repeating: "Protecting children [online]: ", count: 3)
    #expect(names.name(for: long) == "Protecting children online Prot")
    #expect(names.name(for: long) == "Protecting children online (2)")
    #expect(names.name(for: "'Salle 8/9'") == "Salle 8 9")
    #expect(names.name(for: "SALLE 8 9") == "SALLE 8 9 (2)")
    #expect(names.name(for: "History") == "History (2)")
    #expect(names.name(for: "?*") == "–")
  }

  @Test func `the public's workbook has the programme and nobody's name`() throws {
    let files = try sheets(for: Fixture.verified, as: .xlsx, options: SheetOptions(audience: .public)).files
    #expect(files.map(\.name) == ["conference.xlsx"] && !files[0].isPersonal)
  }
}

extension TestFolder {
  /// A folder for files that are looked at once.
  nonisolated(unsafe) static let shared = TestFolder()
}
