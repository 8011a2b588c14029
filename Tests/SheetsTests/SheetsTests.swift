import Conference
import Sheets
import Testing
import Verification

@Suite struct SheetsTests {
  @Test func `the files of a plan are as recorded`() throws {
    try expectGolden(sheets(for: Fixture.verified, source: Fixture.source), in: "en")
  }

  @Test func `in French, with semicolons, they are as recorded`() throws {
    let options = SheetOptions(language: .french, csvDelimiter: .semicolon)
    let files = sheets(for: Fixture.verified, source: Fixture.source, options: options)
    try expectGolden(files.filter { !$0.name.hasPrefix("delegat") && $0.name != "plan.json" }, in: "fr")
  }

  @Test func `in German they are as recorded`() throws {
    let options = SheetOptions(language: .german, csvDelimiter: .semicolon)
    let files = sheets(for: Fixture.verified, source: Fixture.source, options: options)
    try expectGolden(files.filter { !$0.name.hasPrefix("delegat") && $0.name != "plan.json" }, in: "de")
  }

  @Test func `for the doors they are as recorded`() throws {
    try expectGolden(
      sheets(for: Fixture.verified, source: Fixture.source, options: SheetOptions(audience: .door)), in: "door")
  }

  @Test func `after a re-plan who was not told to be in a workshop is marked in every list, and nobody else`() throws {
    // The plan before had one of them nowhere.
    let plan = Fixture.plan
    let delegate = try #require(plan.allocation.delegates.first)
    let workshop = try #require(plan.allocation[delegate].first)
    var earlier = EarlierPlan(plan)
    earlier.allocation[delegate] = earlier.allocation[delegate].filter { $0 != workshop }
    let news = Rearrangement(from: earlier, to: plan, of: Fixture.scenario)
    let files = sheets(for: Fixture.verified, source: Fixture.source, news: news)
    for name in ["delegates.csv", "workshops/\(workshop).csv"] {
      let rows = try #require(files.first { $0.name == name }).text.split(whereSeparator: \.isNewline)
      let marked = rows.filter { $0.hasSuffix(",New") }.dropFirst()
      #expect(marked.count == 1 && marked.allSatisfy { $0.hasPrefix("\(delegate),") }, "\(name): \(marked)")
    }
    let plain = sheets(for: Fixture.verified, source: Fixture.source)
    #expect(!plain.contains { $0.name == "delegates.csv" && $0.text.contains(",New") })
  }

  @Test func `who does not come any more is called what the plan before calls them`() {
    var before = (plan: Fixture.plan, scenario: Fixture.scenario)
    before.scenario.delegates.append(
      Delegate(id: "ukr-9", name: "Olena Kovalenko", sector: "police", delegation: "ukr"))
    before.plan.allocation["ukr-9"] = ["w1"]
    let news = Rearrangement(
      from: EarlierPlan(before.plan), to: Fixture.plan, of: Fixture.scenario, announced: before)
    let files = sheets(for: Fixture.verified, source: Fixture.source, news: news)
    #expect(files.contains { $0.name == "moves.csv" && $0.text.contains("\r\nukr-9,Olena Kovalenko,Ukraine,") })
    #expect(files.contains { $0.name == "report.html" && $0.text.contains("Olena Kovalenko") })
    let doors = sheets(
      for: Fixture.verified, source: Fixture.source, options: SheetOptions(audience: .door), news: news)
    #expect(!doors.contains { $0.text.contains("Olena Kovalenko") })
  }

  @Test func `the same plan gives the same bytes`() {
    let plans = (0..<2).map { _ in Congress.plan(delegates: 300, blocks: 3, workshops: 7) }
    let files = plans.map { sheets(for: $0, source: Fixture.source) }
    #expect(files[0] == files[1])
  }

  @Test(arguments: Audience.allCases)
  func `names are different, relative and plain`(audience: Audience) {
    let plan = Congress.plan(delegates: 200, blocks: 2, workshops: 8)
    let files = sheets(for: plan, source: Fixture.source, options: SheetOptions(audience: audience))
    #expect(Set(files.map(\.name)).count == files.count)
    for file in files { #expect(file.name.wholeMatch(of: /([a-z0-9-]+\/)?[a-z0-9-]+\.(csv|json|html)/) != nil) }
  }

  @Test(arguments: Audience.allCases, Language.allCases)
  func `a file that is not personal names nobody`(audience: Audience, language: Language) {
    let options = SheetOptions(language: language, audience: audience)
    for file in sheets(for: Fixture.verified, source: Fixture.source, options: options) where !file.isPersonal {
      let text = String(decoding: file.contents, as: UTF8.self)
      for delegate in Fixture.scenario.delegates {
        #expect(!text.contains(delegate.name) && !text.contains(delegate.id.text), "\(file.name): \(delegate.id)")
      }
    }
  }

  @Test func `the public gets no personal file`() {
    let files = sheets(for: Fixture.verified, source: Fixture.source, options: SheetOptions(audience: .public))
    #expect(files.map(\.name) == ["report.html", "programme.csv"])
    #expect(files.allSatisfy { !$0.isPersonal })
  }

  @Test func `a delegation's file has its own members and no others`() throws {
    let files = sheets(for: Fixture.verified, source: Fixture.source, options: SheetOptions(audience: .delegation))
    let text = try #require(files.first { $0.name == "delegations/geo.csv" }).text
    #expect(text.contains("geo-1") && text.contains("geo-4"))
    for other in ["alb-", "arm-", "srb-", "ukr-", "inv-"] { #expect(!text.contains(other)) }
  }

  @Test(arguments: Audience.allCases)
  func `access needs are for nobody by default`(audience: Audience) {
    #expect(!audience.columns.contains(.needs))
    let files = sheets(for: Fixture.verified, source: Fixture.source, options: SheetOptions(audience: audience))
    for file in files where file.name.hasSuffix(".csv") { #expect(!file.text.contains("step-free"), "\(file.name)") }
  }

  @Test func `every seat of the plan is in the master, the itineraries and the room lists`() throws {
    let plan = Congress.plan(delegates: 150, blocks: 3, workshops: 5)
    let files = sheets(for: plan, source: Fixture.source)
    let master = rows(try #require(files.first { $0.name == "master.csv" }))
    let itineraries = rows(try #require(files.first { $0.name == "delegates.csv" }))
    let doors = files.filter { $0.name.hasPrefix("rooms/") }.flatMap(rows)
    for delegate in plan.scenario.delegates {
      for workshop in plan.plan.allocation[delegate.id] {
        let title = try #require(plan.scenario.session(workshop)).title()
        #expect(master.contains { $0.hasPrefix("\(delegate.id),") && $0.contains("\(title) (") })
        #expect(itineraries.contains { $0.hasPrefix("\(delegate.id),") && $0.contains(",\(title),") })
        #expect(doors.contains { $0.contains(",\(title),") && $0.contains(",\(delegate.id),") })
      }
    }
  }

  private func rows(_ file: SheetFile) -> [String] {
    file.text.split(separator: "\r\n").map(String.init)
  }

  @Test func `who comes late has no seat in what they miss`() throws {
    let files = sheets(for: Fixture.verified, source: Fixture.source)
    let itineraries = rows(try #require(files.first { $0.name == "delegates.csv" })).filter { $0.hasPrefix("geo-2,") }
    #expect(itineraries.count == 4, "w3, lunch, the way forward and the coffee that is not over: \(itineraries)")
    #expect(!itineraries.contains { $0.contains("Welcome") })
  }
}

extension SheetFile {
  var text: String { String(decoding: contents, as: UTF8.self) }
}
