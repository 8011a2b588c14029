import Foundation
import Sheets
import Testing
import Workspace

@testable import Page

/// From an empty folder to a plan: the scenario that is asked for, and its roster from a spreadsheet.
@Suite struct StartTests {
  private static let answers: [String: any Sendable] = [
    "name": "Spring: \"meeting\"", "date": "2019-05-16", "days": 2, "timezone": "Europe/Paris", "opens": "08:30",
    "closes": "18:00",
    "rooms": [["name": "Room 8", "seats": 40], ["name": "Room 9", "seats": 36]] as [[String: any Sendable]],
    "breaks": [["name": "Coffee", "start": "11:00", "minutes": 30]] as [[String: any Sendable]],
    "sessions": [
      ["title": "Welcome", "kind": "plenary", "minutes": 30],
      ["title": "Before, during", "kind": "workshop", "minutes": 90],
      ["title": "Two", "kind": "workshop", "minutes": 60, "most": 30],
      ["title": "Three", "kind": "workshop", "minutes": 90],
      ["title": "Four", "kind": "workshop", "minutes": 90],
    ] as [[String: any Sendable]], "sectors": ["Law", "Police"],
  ]

  private func begun() async throws -> Fixture {
    let page = try await Fixture(isEmpty: true)
    #expect(try await page.state()["start"] as? String == "scenario")
    #expect(try await page.post("/api/1/start", StartTests.answers).status == 200)
    return page
  }

  private func roster(_ page: Fixture) async throws -> [String: Any] {
    try #require(try await page.state()["roster"] as? [String: Any])
  }

  @Test func `the answers become a scenario that lacks nothing but its roster`() async throws {
    let page = try await begun()
    let text = try page.read("conference/scenario.yaml")
    #expect(text.contains("name: \"Spring: \\\"meeting\\\"\""))
    #expect(
      text.contains(
        "id: w2, kind: workshop, title: Two, minutes: 60, day: day-1, start: \"09:30\", room: room-2, attendance: {max: 30}"
      ))
    #expect(text.contains("id: w3, kind: workshop, title: Three, minutes: 90, day: day-2, start: \"09:00\""))
    let state = try await page.state()
    #expect(state["start"] as? String == "roster")
    #expect(state["event"] as? String == "Spring: \"meeting\"")
    #expect((state["problems"] as? [Any])?.isEmpty == true)
    #expect(try await page.post("/api/1/start", StartTests.answers).status == 409)
    #expect(page.snapshot().keys.sorted() == ["conference", "conference/scenario.yaml"].filter { $0.contains(".") })
  }

  @Test(
    arguments: [
      ("name", " ", "a name cannot be empty"), ("date", "2019-02-30", "is no date"), ("days", 99, "1 to 14 days"),
      ("timezone", "Paris", "no time zone"), ("opens", "19:00", "opens before it closes"),
      ("opens", "25:00", "no hours"),
      ("rooms", [[String: String]](), "1 to 200 rooms"), ("sectors", ["A", "A"], "two sectors"),
      ("sessions", [[String: String]](), "no workshop"),
      ("breaks", [["name": "x", "start": "11:05", "minutes": 30]] as [[String: any Sendable]], "does not lie"),
      ("days", 1, "take 2 blocks, and 1 day has 1"),
    ] as [(String, any Sendable, String)])
  func `what is no conference is refused with the reason, and nothing is written`(
    key: String, value: any Sendable, reason: String
  ) async throws {
    let page = try await Fixture(isEmpty: true)
    var answers = StartTests.answers
    answers[key] = value
    if reason.hasPrefix("take 2 blocks") { answers["closes"] = "12:30" }
    let answer = try await page.post("/api/1/start", answers)
    #expect(answer.status == 422)
    #expect(answer.text.contains(reason), "\(answer.text)")
    #expect(page.snapshot().isEmpty)
  }

  @Test func `a scenario that somebody else has written meanwhile is shown, and not written over`() async throws {
    let page = try await Fixture(isEmpty: true)
    let seen = page.revision
    try "format: breakout/1\n".write(
      toFile: page.folder + "/conference/scenario.yaml", atomically: true, encoding: .utf8)
    var answers = StartTests.answers
    answers["revision"] = seen
    #expect(try await page.post("/api/1/start", answers).status == 409)
    #expect(try page.read("conference/scenario.yaml") == "format: breakout/1\n")
    #expect(try await page.state()["start"] == nil)
  }

  @Test func `columns are shown with samples, and corrected by choosing`() async throws {
    let page = try await begun()
    let table = "Who,Field,Country,1st choice\nA,Law,Albania,Two\nB,Police,Serbia,Three\n"
    #expect(try await page.drop(table, "../../etc/registrations.csv").status == 200)
    var draft = try await roster(page)
    #expect(draft["name"] as? String == "registrations.csv")
    let columns = try #require(draft["columns"] as? [[String: Any]])
    #expect(columns.compactMap { $0["header"] as? String } == ["Who", "Field", "Country", "1st choice"])
    #expect(columns[0]["samples"] as? [String] == ["A", "B"])
    #expect(columns.map { $0["answer"] as? String } == ["", "", "delegation", "choice 1"])
    #expect(draft["delegates"] == nil)
    #expect(try await page.post("/api/1/roster/accept").status == 409)
    let proposals = try #require(draft["proposals"] as? [[String: String]])
    #expect(proposals.contains(["kind": "map", "of": "Field", "is": "sector"]))
    _ = try await page.say(["map": [["of": "Field", "is": "sector"], ["of": "Who", "is": "name"]]])
    draft = try await roster(page)
    #expect(draft["delegates"] as? Int == 2)
    let command = "breakout import registrations.csv --into \(page.folder)/conference/scenario.yaml"
    #expect(draft["command"] as? String == command + " --map Field=sector --map Who=name")
    #expect(page.snapshot().count == 1)
    #expect(try await page.post("/api/1/roster/accept").status == 200)
    #expect(try page.read("conference/roster.csv").hasPrefix("id,name,sector"))
    let state = try await page.state()
    #expect(state["start"] == nil && state["roster"] == nil)
    #expect(try await page.post("/api/1/solve").status == 200)
    try await page.finish()
    #expect((try await page.state()["verdict"] as? [String: Any])?["kind"] as? String == "proven")
  }

  @Test func `what is wrong in a cell is told there, and put right or left out by name`() async throws {
    let page = try await begun()
    let table = "name,sector,choice 1\nA,Law,Two\nB,lav,Two\nC,,Nine\n"
    _ = try await page.drop(table, "r.csv")
    var draft = try await roster(page)
    let problems = try #require(draft["problems"] as? [[String: Any]])
    let lav = try #require(problems.first { $0["cell"] as? String == "lav" })
    #expect(lav["line"] as? Int == 3 && lav["header"] as? String == "sector" && lav["canBeSaid"] as? Bool == true)
    _ = try await page.say(["value": [["of": "lav", "is": "sector-1"], ["of": "Nine", "is": "w3"]]])
    draft = try await roster(page)
    #expect((draft["problems"] as? [[String: Any]])?.map { $0["line"] as? Int } == [4])
    _ = try await page.say(["value": [["of": "lav", "is": "sector-1"]], "skip": true])
    draft = try await roster(page)
    #expect(draft["delegates"] as? Int == 2)
    let left = try #require(draft["leftOut"] as? [[String: Any]])
    #expect(left.map { $0["line"] as? Int } == [4])
    #expect((left[0]["texts"] as? [String])?.allSatisfy { $0.contains("of C") } == true)
    #expect(draft["rows"] as? Int == 3)
    _ = try await page.say([
      "value": [["of": "lav", "is": "sector-1"], ["of": "Nine", "is": "w3"]],
      "standard": [["of": "sector", "is": "sector-2"]],
    ])
    draft = try await roster(page)
    #expect(draft["delegates"] as? Int == 3)
    #expect(try await page.post("/api/1/roster/discard").status == 200)
    #expect(try await page.state()["roster"] == nil)
    #expect(page.snapshot().count == 1)
  }

  @Test func `another roster takes the place of the first only when that is said, and who is new or gone is told`()
    async throws
  {
    let page = try await begun()
    _ = try await page.drop("id,name,sector\na,A,Law\nb,B,Law\n", "r.csv")
    #expect(try await page.post("/api/1/roster/accept").status == 200)
    let first = try page.read("conference/roster.csv")
    _ = try await page.drop("id,name,sector\na,A,Police\nc,C,Law\n", "r.csv")
    let draft = try await roster(page)
    #expect(draft["news"] as? [String] == ["1 new: c", "1 gone: b", "1 changed: a (sector)"])
    #expect(draft["isReplacing"] as? Bool == true)
    #expect(try await page.post("/api/1/roster/accept").status == 409)
    #expect(try page.read("conference/roster.csv") == first)
    #expect(try await page.post("/api/1/roster/accept", ["replace": true]).status == 200)
    #expect(try page.read("conference/roster.csv").contains("c,C,"))
  }

  @Test func `what is no table is refused in words, and too much is not read`() async throws {
    let page = try await begun()
    for bytes in ["%PDF-1.7", "PK\u{3}\u{4}broken", "", "\u{0}\u{1}\u{2}"] {
      #expect(try await page.drop(bytes, "x").status == 200)
      let draft = try await roster(page)
      #expect((draft["problems"] as? [Any])?.isEmpty == false)
      #expect(draft["delegates"] == nil)
    }
    let request = PageRequest(
      "POST", "/api/1/roster", query: ["revision": "\(page.revision)"],
      headers: page.headers.merging(["content-type": "application/octet-stream"]) { $1 }, isTooLong: true)
    #expect(await page.site.respond(to: request).status == 413)
    // Whoever may not come in is not read at all.
    var stranger = request
    stranger.headers["x-breakout-token"] = nil
    #expect(page.site.mostBytes(of: stranger) == 0)
    #expect(page.site.mostBytes(of: request) == 512 << 20)
    #expect(page.snapshot().count == 1)
  }
}
