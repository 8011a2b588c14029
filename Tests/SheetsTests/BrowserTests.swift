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
