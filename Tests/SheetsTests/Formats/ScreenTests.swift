import Conference
import Foundation
import Sheets
import Testing
import Verification

/// The pages for the screens at the doors, in a real browser.
@Suite(.enabled(if: Checker.chromium.isInstalled, Comment(rawValue: Checker.chromium.absence)), .serialized)
struct ScreenTests {
  private static let flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=5000",
    "--dump-dom",
  ]

  private func dom(_ html: String, query: String = "") throws -> String {
    let path = try TestFolder.shared.write("\(UUID().uuidString).html", Array(html.utf8))
    return try Checker.chromium.run(ScreenTests.flags + ["file://\(path)\(query)"])
  }

  /// What is on in a room at a minute, and what comes next that day, by the plan: a session before a break.
  private func expected(_ room: ID<Room>, _ minute: Int, _ plan: VerifiedPlan) -> String {
    let scenario = plan.scenario
    guard let own = scenario.room(room) else { return "" }
    var all: [(time: Interval, title: String, isPause: Bool)] = []
    for place in plan.plan.agenda.placements {
      guard let there = scenario.room(place.room), there.shares(spaceWith: own) else { continue }
      all.append((place.time, scenario.session(place.session)?.title() ?? "", false))
    }
    for pause in plan.plan.agenda.pauses {
      let name = scenario.breaks.first { $0.id == pause.id && $0.day == pause.day }?.name() ?? ""
      all.append((pause.time, name, true))
    }
    let now = all.filter { $0.time.start.minutes <= minute && minute < $0.time.end.minutes }
    let later = all.filter { $0.time.start.minutes > minute && $0.time.start.minutes / 1440 == minute / 1440 }
    let soon = later.map(\.time.start.minutes).min()
    let next = later.filter { $0.time.start.minutes == soon }
    func title(_ found: [(time: Interval, title: String, isPause: Bool)]) -> String {
      (found.first { !$0.isPause } ?? found.first)?.title ?? "–"
    }
    return "\(title(now)) | \(title(next))"
  }

  @Test(arguments: ["room-8", "room-9"])
  func `a screen shows what the plan says, at 1,000 simulated minutes`(room: String) throws {
    let plan = Fixture.verified
    let pages = try sheets(for: plan, as: .screens).files
    let html = try #require(pages.first { $0.name == "screens/\(room).html" }).text
    // Every third minute from six in the morning of the first day on.
    let minutes = (0..<1000).map { 360 + 3 * $0 }
    let open = html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    let script = """
      <script>
      const base = Date.parse("2026-05-14T00:00:00+02:00"), title = e => e ? e.item.querySelector(".title").textContent : "–";
      const lines = \(minutes).map(minute => { const s = screen_(base + 60000 * minute); return title(s.now) + " | " + title(s.next); });
      const pre = document.createElement("pre"); pre.id = "test-result"; pre.textContent = lines.join("\\n"); document.body.append(pre);
      </script>
      """
    let parts = try dom(open.replacing("</body>", with: script + "</body>")).components(
      separatedBy: "<pre id=\"test-result\">")
    let found = try #require(parts.dropFirst().first?.components(separatedBy: "</pre>").first).split(
      separator: "\n", omittingEmptySubsequences: false)
    let wanted = minutes.map { expected(ID(room), $0, plan) }
    #expect(found.count == 1000 && Set(wanted).count > 8)
    for (minute, (one, other)) in zip(minutes, zip(found, wanted)) where one != other {
      Issue.record("at minute \(minute): \(one) instead of \(other)")
    }
  }

  @Test func `a page as it is written switches by itself, in its language, and names nobody`() throws {
    let pages = try sheets(for: Fixture.verified, as: .screens, options: SheetOptions(language: .french)).files
    #expect(pages.map(\.name) == ["screens/room-8.html", "screens/room-9.html", "screens/rooms-8-9.html"])
    let html = try #require(pages.first).text
    let shown = try dom(html, query: "?at=2026-05-15T07:45:00Z")
    // Half past nine in Paris is half past seven in Greenwich.
    let now = try #require(shown.firstMatch(of: /<li[^>]*data-what="now"[^>]*>.*?<\/li>/)).output
    #expect(now.contains("Signalement et poursuites") && now.contains("En ce moment"), "\(now)")
    #expect(shown.contains("<p id=\"clock\">09:45</p>"), "\(shown)")
    let late = try dom(html, query: "?at=2026-05-15T20:00:00Z")
    #expect(late.firstMatch(of: /<li[^>]*data-what="(now|next)"/) == nil && late.contains("Plus rien aujourd’hui."))
    #expect(pages.allSatisfy { !$0.isPersonal })
  }
}
