import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

/// The report in a real browser, which finds what no reader of its markup does.
@Suite(
  .enabled(if: Checker.chromium.isInstalled, Comment(rawValue: Checker.chromium.absence)), .serialized)
struct BrowserTests {
  /// The page with more at its end, and without its policy, which would keep that out.
  private func page(_ html: String, adding markup: String) throws -> String {
    let open = html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    let path = try TestFolder.shared.write(
      "\(UUID().uuidString).html", Array(open.replacing("</body>", with: markup + "</body>").utf8))
    return try Checker.chromium.run([
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=30000",
      "--window-size=1200,900", "--dump-dom", "file://\(path)",
    ])
  }

  private func result(_ dom: String) throws -> String {
    let parts = dom.components(separatedBy: "<pre id=\"test-result\">")
    return try #require(parts.dropFirst().first?.components(separatedBy: "</pre>").first)
  }

  private func report(_ plan: VerifiedPlan, _ language: Language = .english, _ audience: Audience = .secretariat)
    -> String
  {
    Sheets.report(SheetContent(plan, SheetOptions(language: language, audience: audience))).text
  }

  private static let answer = """
    const answer = text => { const pre = document.createElement("pre"); pre.id = "test-result"; pre.textContent = text; document.body.append(pre); };
    """

  @Test(
    .enabled(
      if: Checker.axe != nil, "axe-core is not installed, so this was not checked; `.ci/packages test` installs it"),
    arguments: Audience.allCases)
  func `no rule of accessibility is broken`(audience: Audience) throws {
    let axe = try String(contentsOfFile: #require(Checker.axe), encoding: .utf8)
    // Groups are looked at open: what is hidden is not checked.
    let dom = try page(
      report(Fixture.verified, audience == .door ? .french : .english, audience),
      adding: """
        <script>\(axe)</script><script>\(BrowserTests.answer)
        document.querySelectorAll("details").forEach(box => box.open = true);
        axe.run(document, {resultTypes: ["violations"]}).then(result => answer(result.violations.length + " " +
          result.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary).join("; ")).join(" | ")));
        </script>
        """)
    let violations = try result(dom)
    #expect(violations == "0 ")
  }

  /// Dark pages are looked at as if every screen were dark.
  private func darkened(_ html: String) -> String {
    html.replacing("@media screen and (prefers-color-scheme: dark)", with: "@media screen")
  }

  @Test(
    .enabled(
      if: Checker.axe != nil, "axe-core is not installed, so this was not checked; `.ci/packages test` installs it"))
  func `no rule of accessibility is broken in the dark, nor in the list by time of a telephone`() throws {
    let axe = try String(contentsOfFile: #require(Checker.axe), encoding: .utf8)
    let html = darkened(report(Fixture.verified))
    #expect(html != report(Fixture.verified))
    for page_ in [html, html.replacing("screen and (max-width: 600px)", with: "screen")] {
      let dom = try page(
        page_,
        adding: """
          <script>\(axe)</script><script>\(BrowserTests.answer)
          document.querySelectorAll("details").forEach(box => box.open = true);
          axe.run(document, {resultTypes: ["violations"]}).then(result => answer(result.violations.length + " " +
            result.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary).join("; ")).join(" | ")));
          </script>
          """)
      #expect(try result(dom) == "0 ")
    }
  }

  @Test func `no page is wider than its screen, with 2, 5 and 10 rooms at 390, 768 and 1280 pixels`() throws {
    var frames = ""
    for rooms in [2, 5, 10] {
      let html = report(Congress.plan(delegates: 60, blocks: 3, workshops: rooms))
      let escaped = html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      for width in [390, 768, 1280] {
        frames +=
          "<iframe data-rooms=\"\(rooms)\" style=\"width:\(width)px;height:900px;border:0\" srcdoc=\"\(escaped)\"></iframe>"
      }
    }
    let dom = try page(
      "<!DOCTYPE html><html><body>\(frames)</body></html>",
      adding: """
        <script>\(BrowserTests.answer)
        addEventListener("load", () => answer([...document.querySelectorAll("iframe")].map(frame => {
          const page = frame.contentDocument, root = page.documentElement, width = frame.clientWidth;
          page.querySelectorAll("details").forEach(box => box.open = true);
          const list = page.querySelector(".by-hour").getBoundingClientRect().height > 0, grid = page.querySelector(".grid").getBoundingClientRect().height > 0;
          return frame.dataset.rooms + "/" + width + ":" + (root.scrollWidth > width ? "wider by " + (root.scrollWidth - width) : "fits") + (list ? " list" : "") + (grid ? " grid" : "");
        }).join(" ")));
        </script>
        """)
    let expected = [2, 5, 10].flatMap { rooms in
      ["\(rooms)/390:fits list", "\(rooms)/768:fits grid", "\(rooms)/1280:fits grid"]
    }
    #expect(try result(dom) == expected.joined(separator: " "))
  }

  @Test func `the search finds delegates by words in any order, without accents`() throws {
    let dom = try page(
      report(Fixture.verified),
      adding: """
        <script>\(BrowserTests.answer)
        const field = document.getElementById("find"), shown = () => [...document.querySelectorAll("#delegates li")].filter(item => !item.hidden && !item.closest("details").hidden).length;
        const look = text => new Promise(done => { field.value = text; field.dispatchEvent(new Event("input"));
          setTimeout(() => done(shown() + "=" + document.querySelector("#delegates output").textContent), 200); });
        (async () => { const found = []; for (const text of ["zofia", "GEORGIA geo-2", "ნინო", "nobody", ""]) found.push(await look(text)); answer(found.join(" ")); })();
        </script>
        """)
    let found = try result(dom)
    #expect(found == "1=1 found 1=1 found 1=1 found 0=0 found 22=")
  }

  @Test func `it renders without an error, and its script runs under its policy`() throws {
    let path = try TestFolder.shared.write("\(UUID().uuidString).html", Array(report(Fixture.verified).utf8))
    let log = try Checker.chromium.runForErrors([
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr", "--v=0",
      "--virtual-time-budget=5000", "--dump-dom", "file://\(path)",
    ])
    #expect(!log.error.contains("CONSOLE"), "\(log.error)")
    // The script has shown the field.
    #expect(log.output.contains("<div class=\"find\"><label"))
  }
}
