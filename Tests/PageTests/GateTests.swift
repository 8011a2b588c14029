import Foundation
import Testing

@testable import Page

/// Who is let in. Every route of the table is tried.
@Suite struct GateTests {
  /// A path that fits a route.
  private func path(_ route: Route) -> String {
    route.pattern.replacing("{format}", with: "pdf").replacing("{audience}", with: "door")
      .replacing("{id}", with: "alb-1").replacing("{session}", with: "w1").replacing("{name...}", with: "plan.json")
      .replacing("{name}", with: "app.js")
  }

  private func status(_ page: Fixture, _ route: Route, _ change: (inout [String: String]) -> Void) async -> Int {
    var headers = page.headers
    change(&headers)
    let body = Array(#"{"revision":\#(page.revision)}"#.utf8)
    return await page.site.respond(
      to: PageRequest(route.method, path(route), headers: headers, body: route.isChange ? body : [])
    ).status
  }

  @Test func `every route refuses whoever has not entered, and whoever comes from elsewhere`() async throws {
    let page = try await Fixture()
    let before = page.snapshot()
    for route in Site.routes {
      let name = Comment(rawValue: "\(route.method) \(route.pattern)")
      #expect(await status(page, route) { $0["cookie"] = nil } == 401, name)
      #expect(
        await status(page, route) { $0["cookie"] = "breakout-8100=\(String(repeating: "0", count: 64))" } == 401, name)
      // Two cookies of one name: one of them is somebody else's.
      #expect(await status(page, route) { $0["cookie"] = "\(page.cookie); \(page.cookie)" } == 401, name)
      for host in ["evil.example", "evil.example:8100", "127.0.0.1", "127.0.0.1:8101", "127.0.0.1.nip.io:8100", ""] {
        #expect(await status(page, route) { $0["host"] = host } == 421, name)
      }
      #expect(await status(page, route) { $0["host"] = nil } == 421, name)
      for origin in [
        "http://evil.example", "null", "https://127.0.0.1:8100", "http://localhost:8100", "http://127.0.0.1:1",
      ] {
        #expect(await status(page, route) { $0["origin"] = origin } == 403, name)
      }
      for site in ["cross-site", "same-site"] {
        #expect(await status(page, route) { $0["sec-fetch-site"] = site } == 403, name)
      }
    }
    #expect(page.snapshot() == before)
  }

  @Test func `every change needs the page's own token and an origin, and none is made when only looking is allowed`()
    async throws
  {
    let page = try await Fixture()
    let reading = try await Fixture(isReadOnly: true)
    let changes = Site.routes.filter(\.isChange)
    #expect(changes.count > 10)
    for route in changes {
      let name = Comment(rawValue: route.pattern)
      #expect(await status(page, route) { $0["x-breakout-token"] = nil } == 403, name)
      #expect(await status(page, route) { $0["x-breakout-token"] = page.cookie } == 403, name)
      #expect(await status(page, route) { $0["origin"] = nil } == 403, name)
      #expect(await status(reading, route) { _ in } == 403, name)
    }
  }

  @Test func `a link works once, and only under an address of the page`() async throws {
    let page = try await Fixture()
    let link = page.site.gate.link()
    var foreign = PageRequest.fromLink(link)
    foreign.headers["host"] = "evil.example"
    #expect(await page.site.respond(to: foreign).status == 421)
    let first = await page.site.respond(to: .fromLink(link))
    #expect(first.status == 303)
    #expect(first.header("Location") == "/")
    let cookie = try #require(first.header("Set-Cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    #expect(await page.site.respond(to: .fromLink(link)).status == 401)
    #expect(await page.site.respond(to: .fromLink("/?token=guess")).status == 401)
  }

  @Test func `every answer forbids scripts and styles from elsewhere, and to be framed`() async throws {
    let page = try await Fixture(isSolved: true)
    for path in ["/", "/assets/app.js", "/api/1/state", "/nothing", "/sheets/plan.json", "/api/1/people/nobody"] {
      let answer = await page.get(path)
      let policy = try #require(answer.header("Content-Security-Policy"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cache-Control") == "no-store")
    }
    // A sheet brings a style of its own, and gets nothing else.
    let policy = try #require(await page.get("/sheets/report.html").header("Content-Security-Policy"))
    #expect(policy.contains("sandbox") && !policy.contains("script-src"))
  }

  @Test func `no path leads out of the folder of the plan`() async throws {
    let page = try await Fixture(isSolved: true)
    try "secret".write(toFile: page.folder + "/out/secret.txt", atomically: true, encoding: .utf8)
    try "secret".write(toFile: page.folder + "/out/strasbourg/mine.txt", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: page.folder + "/out/strasbourg/link.csv", withDestinationPath: page.folder + "/out/secret.txt")
    #expect(await page.get("/sheets/plan.json").status == 200)
    let ways = [
      "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "rooms/../../secret.txt",
      "rooms/..%2f..%2fsecret.txt", "..\\secret.txt", "%5c..%5csecret.txt", ".//../secret.txt", "/etc/passwd",
      "%2fetc%2fpasswd", "//etc/passwd", "plan.json/../../secret.txt", "....//secret.txt", "%252e%252e%252fsecret.txt",
      "..;/secret.txt", "mine.txt", "link.csv", "plan.json%00.html", "rooms", "", ".", "..", "%00", "%ff%fe",
    ]
    for way in ways {
      for prefix in [
        "/sheets/", "/assets/", "/exports/csv/secretariat/", "/exports/../sheets/", "/api/1/../../sheets/",
      ] {
        let answer = await page.get(prefix + way)
        #expect(answer.status == 404, "\(prefix + way)")
        #expect(!answer.text.contains("secret") && !answer.text.contains("root:"), "\(prefix + way)")
      }
    }
  }

  @Test func `what is too long, of another type or no JSON is refused`() async throws {
    let page = try await Fixture()
    var request = PageRequest("POST", "/api/1/solve", headers: page.headers, body: Array("{".utf8))
    #expect(await page.site.respond(to: request).status == 400)
    request.headers["content-type"] = "text/plain"
    #expect(await page.site.respond(to: request).status == 415)
    request.headers = page.headers
    request.isTooLong = true
    #expect(await page.site.respond(to: request).status == 413)
    for method in ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"] {
      let answer = await page.site.respond(to: PageRequest(method, "/api/1/state", headers: page.headers))
      #expect(answer.status == 405)
    }
  }

  @Test func `random bytes are never taken for a change`() async throws {
    let page = try await Fixture()
    let before = page.snapshot()
    var random = SystemRandomNumberGenerator()
    for number in 0..<300 {
      let routes = Site.routes.filter {
        $0.isChange && !$0.pattern.hasSuffix("close") && !$0.pattern.hasSuffix("link") && !$0.pattern.hasSuffix("stop")
      }
      let route = routes[number % routes.count]
      let body = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let answer = await page.site.respond(to: PageRequest("POST", route.pattern, headers: page.headers, body: body))
      #expect((400..<500).contains(answer.status))
    }
    #expect(page.snapshot() == before)
  }
}
