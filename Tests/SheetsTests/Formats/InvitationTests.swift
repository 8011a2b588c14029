import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct InvitationTests {
  /// The fixture's plan as people were told it, and one after it in which srb-4 attends the other workshops and inv-1 does not come.
  private static func changed() throws -> (plan: VerifiedPlan, history: SheetHistory) {
    var plan = Fixture.plan
    plan.proof = []
    let other: [ID<Session>: ID<Session>] = ["w1": "w2", "w2": "w1"]
    plan.allocation["srb-4"] = plan.allocation["srb-4"].map { other[$0] ?? $0 }
    plan.allocation = Allocation(
      Dictionary(
        uniqueKeysWithValues: plan.allocation.delegates.filter { $0 != "inv-1" }.map { ($0, plan.allocation[$0]) }))
    var scenario = Fixture.scenario
    scenario.delegates.removeAll { $0.id == "inv-1" }
    let told = ToldPlan(EarlierPlan(Fixture.plan), of: Fixture.scenario)
    return (Fixture.checked(plan, scenario), SheetHistory([told]))
  }

  static func mail(isToAll: Bool = false) throws -> MailOptions {
    var contacts: [String: MailAddress] = [:]
    for id in ["srb-4", "inv-1", "inv-2", "alb-1"] { contacts[id] = MailAddress("\(id)@example.org") }
    let desk: MailAddress = try #require(MailAddress(text: "Büro <desk@example.org>"))
    return MailOptions(contacts: contacts, organizer: desk, isToAll: isToAll)
  }

  private static func lines(_ file: SheetFile) -> [String] {
    file.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `an entry's number rises when it changes, and what fell away is cancelled`() throws {
    let (plan, history) = try InvitationTests.changed()
    let files = try sheets(for: plan, as: .ics, history: history).files
    func numbers(_ name: String) throws -> [String: Int] {
      let lines = InvitationTests.lines(try #require(files.first { $0.name == name }))
      return Dictionary(
        lines.filter { $0.hasPrefix("SEQUENCE:") || $0.hasPrefix("STATUS:") }.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let entries = 13
    #expect(try numbers("delegates/alb-1.ics") == ["SEQUENCE:0": entries, "STATUS:CONFIRMED": entries])
    #expect(
      try numbers("delegates/srb-4.ics") == ["SEQUENCE:0": entries - 1, "SEQUENCE:1": 1, "STATUS:CONFIRMED": entries])
    #expect(try numbers("delegates/inv-1.ics") == ["SEQUENCE:1": entries, "STATUS:CANCELLED": entries])
    // What is written later says so: its stamp is a minute after the first midnight.
    let later = InvitationTests.lines(try #require(files.first { $0.name == "delegates/inv-1.ics" }))
    #expect(later.contains("DTSTAMP:20260513T220100Z") && later.contains("LAST-MODIFIED:20260513T220100Z"))
  }

  @Test func `what comes back after it fell away has a higher number than when it went`() throws {
    let (without, history) = try InvitationTests.changed()
    var told = history.told
    told.append(ToldPlan(EarlierPlan(without.plan), of: without.scenario))
    let files = try sheets(for: Fixture.verified, as: .ics, history: SheetHistory(told)).files
    let back = InvitationTests.lines(try #require(files.first { $0.name == "delegates/inv-1.ics" }))
    #expect(back.filter { $0 == "SEQUENCE:2" }.count == 13 && !back.contains("STATUS:CANCELLED"))
  }

  @Test func `invitations need addresses and somebody who invites, and are for the secretariat`() throws {
    #expect(throws: SheetError.missing(.invitations, "--contacts")) {
      try sheets(for: Fixture.verified, as: .invitations)
    }
    #expect(throws: SheetError.missing(.mail, "--contacts")) { try sheets(for: Fixture.verified, as: .mail) }
    var options = SheetOptions(audience: .door)
    options.mail = try InvitationTests.mail()
    #expect(throws: SheetError.notForAudience(.invitations, .door)) {
      try sheets(for: Fixture.verified, as: .invitations, options: options)
    }
  }

  @Test func `only those of whom something is different are invited again`() throws {
    let (plan, history) = try InvitationTests.changed()
    var options = SheetOptions()
    options.mail = try InvitationTests.mail()
    let first = try sheets(for: Fixture.verified, as: .invitations, options: options)
    #expect(first.files.map(\.name).sorted() == ["alb-1", "inv-1", "inv-2", "srb-4"].map { "invitations/\($0).eml" })
    #expect(first.files.allSatisfy(\.isPersonal) && first.notes.count == 1)
    let again = try sheets(for: plan, as: .invitations, options: options, history: history)
    #expect(again.files.map(\.name) == ["invitations/srb-4.eml", "invitations/inv-1.eml"])
    let text = again.files.map(\.text)
    #expect(text[0].ranges(of: "method=REQUEST").count == 1 && !text[0].contains("method=CANCEL"))
    #expect(text[1].ranges(of: "method=CANCEL").count == 13 && !text[1].contains("method=REQUEST"))
    options.mail = try InvitationTests.mail(isToAll: true)
    let all = try sheets(for: plan, as: .invitations, options: options, history: history).files
    #expect(all.map(\.name).sorted() == ["alb-1", "inv-1", "inv-2", "srb-4"].map { "invitations/\($0).eml" })
  }

  private static let reader = """
    import email, email.policy, json, sys
    message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
    print(json.dumps([
      str(message["From"]), str(message["To"]), str(message["Subject"]), message.get_body().get_content(),
      str(len(message.defects) + sum(len(p.defects) for p in message.walk())),
      str(sum(p.get_content_type() == "text/calendar" for p in message.walk()))]))
    """

  @Test(.enabled(if: Checker.icalendar.isInstalled, Comment(rawValue: Checker.icalendar.absence)))
  func `another reader finds names of any script, the language of the person and a part for every entry`() throws {
    var scenario = Fixture.scenario
    let index = try #require(scenario.delegates.firstIndex { $0.id == "inv-2" })
    scenario.delegates[index].languages = ["ka", "fr", "en"]
    var options = SheetOptions()
    options.mail = try InvitationTests.mail()
    let plan = Fixture.checked(Fixture.plan, scenario)
    let files = try sheets(for: plan, as: .invitations, options: options).files
    let mine = try #require(files.first { $0.name == "invitations/inv-2.eml" })
    #expect(mine.contents.allSatisfy { $0 < 0x7F })
    let folder = TestFolder()
    let path = try folder.write("mail.eml", mine.contents)
    let text = try Checker.python(InvitationTests.reader, [path])
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(read[0] == "Büro <desk@example.org>")
    #expect(read[1].hasSuffix("<inv-2@example.org>") && read[1].contains("ნინო & Օլգա"))
    #expect(read[2] == "Votre programme\u{A0}: Ensemble pour des réseaux plus sûrs")
    #expect(read[3].contains("Bonjour ნინო & Օլգա,") && read[3].contains("vendredi 15 mai 2026"))
    #expect(read[3].contains("  09:30–11:00  Identifier les victimes, Salle 9"))
    #expect(read[4] == "0" && read[5] == "13")
  }

  @Test(arguments: [
    ("desk@example.org", true), ("a.b+c@x-y.example", true), ("The desk <desk@example.org>", true), ("desk", false),
    ("a@b@c", false), ("a b@example.org", false), ("a@example.org\r\nBcc: x@example.org", false),
    ("@example.org", false),
    ("a@", false), (".a@example.org", false), ("a@example..org", false), ("<a@example.org", false), ("", false),
  ]) func `only what is an address is one`(text: String, isAddress: Bool) {
    #expect((MailAddress(text: text) != nil) == isAddress)
  }
}
