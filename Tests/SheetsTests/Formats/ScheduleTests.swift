import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct ScheduleTests {
  static let plans: [VerifiedPlan] = [Fixture.verified, Congress.plan(delegates: 60, blocks: 5, workshops: 3)]

  @Test(
    .enabled(if: Checker.xmllint.isInstalled, Comment(rawValue: Checker.xmllint.absence)),
    .enabled(if: PublishedSchema.path("schedule.xsd") != nil, Comment(rawValue: PublishedSchema.absence)),
    arguments: plans.indices, Audience.allCases)
  func `schedule.xml is valid against the published schema`(plan: Int, audience: Audience) throws {
    let schema = try #require(PublishedSchema.path("schedule.xsd"))
    let options = SheetOptions(language: .french, audience: audience)
    let file = try sheets(for: ScheduleTests.plans[plan], as: .scheduleXML, options: options).files[0]
    let path = try TestFolder.shared.write("\(UUID().uuidString).xml", file.contents)
    _ = try Checker.xmllint.run(["--noout", "--nonet", "--schema", schema, path])
  }

  @Test(
    .enabled(if: Checker.jsonschema.isInstalled, Comment(rawValue: Checker.jsonschema.absence)),
    .enabled(if: PublishedSchema.path("schedule.schema.json") != nil, Comment(rawValue: PublishedSchema.absence)),
    arguments: plans.indices)
  func `schedule.json is valid against the published schema`(plan: Int) throws {
    let schema = try #require(PublishedSchema.path("schedule.schema.json"))
    let file = try sheets(for: ScheduleTests.plans[plan], as: .scheduleJSON).files[0]
    let path = try TestFolder.shared.write("\(UUID().uuidString).json", file.contents)
    let program = """
      import json, jsonschema, sys
      schema, document = (json.load(open(path)) for path in sys.argv[1:])
      jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)
      """
    try Checker.python(program, [schema, path])
  }

  @Test func `both say the same of a session`() throws {
    let xml = try sheets(for: Fixture.verified, as: .scheduleXML).files[0].text
    let json = try sheets(for: Fixture.verified, as: .scheduleJSON).files[0].text
    for text in ["2026-05-15T09:30:00+02:00", "Identifying victims", "Room 9", "01:30", "Delegate alb-1"] {
      #expect(xml.contains(text) && json.contains(text), "\(text)")
    }
  }

  @Test func `identifiers are the same in every run`() {
    #expect(Identifier("session w1").text == Identifier("session w1").text)
    #expect(Identifier("session w1") != Identifier("session w2"))
    #expect(
      Identifier("").text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
  }

  @Test(arguments: [Audience.public, .delegation])
  func `a schedule that goes to everybody, or to every delegation, names nobody`(audience: Audience) throws {
    let options = SheetOptions(audience: audience)
    for format in [SheetFormat.scheduleXML, .scheduleJSON, .indico] {
      let file = try sheets(for: Fixture.verified, as: format, options: options).files[0]
      #expect(!file.isPersonal && !file.text.contains("Delegate"))
    }
  }

  @Test func `Indico reads seven columns without a header`() throws {
    let rows = try sheets(for: Fixture.verified, as: .indico).files[0].text.split(separator: "\r\n")
    #expect(rows.count == Fixture.scenario.sessions.count)
    #expect(rows[0] == "2026-05-14T08:30,30,Registration,,,,")
    #expect(rows.contains("2026-05-15T09:30,90,Reporting and prosecution,Delegate,alb-1,Albania,"))
  }
}
