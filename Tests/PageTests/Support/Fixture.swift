import Foundation
import Sheets

@testable import Page

/// A copy of the Strasbourg scenario in a folder of its own, with a page on it that somebody has entered.
final class Fixture: Sendable {
  let folder: String
  let site: Site
  let cookie: String
  let port = 8100

  /// - Parameters:
  ///   - isReadOnly: whether nothing may be changed.
  ///   - isSolved: whether there is a plan.
  ///   - isEmpty: whether there is nothing at all in the folder.
  init(isReadOnly: Bool = false, isSolved: Bool = false, isEmpty: Bool = false) async throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/page-\(UUID().uuidString)"
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
      .standardized
    let source = root.appendingPathComponent("scenarios/strasbourg-2019")
    try FileManager.default.createDirectory(atPath: folder + "/conference", withIntermediateDirectories: true)
    for name in isEmpty ? [] : ["strasbourg.yaml", "roster.csv"] {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: URL(fileURLWithPath: "\(folder)/conference/\(name)"))
    }
    let folder = folder
    func open(_ isReadOnly: Bool) -> Site {
      Site(
        gate: Gate(port: 8100, isReadOnly: isReadOnly),
        desk: Desk(
          DeskPlace(
            scenario: "\(folder)/conference/\(isEmpty ? "scenario" : "strasbourg").yaml",
            plans: "\(folder)/out/strasbourg", plan: nil,
            sheets: SheetOptions(), threads: 2)))
    }
    if isSolved {
      let solving = open(false)
      try solving.desk.solve(solving.desk.state.withLock(\.revision))
      while solving.desk.state.withLock({ $0.job }) != nil { usleep(10_000) }
    }
    site = open(isReadOnly)
    let answer = await site.respond(to: PageRequest.fromLink(site.gate.link()))
    let value = answer.headers.first { $0.name == "Set-Cookie" }?.value ?? ""
    cookie = String(value.prefix { $0 != ";" })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var host: String { "127.0.0.1:\(port)" }

  /// Header fields as the page's own scripts send them.
  var headers: [String: String] {
    [
      "host": host, "origin": "http://\(host)", "cookie": cookie, "sec-fetch-site": "same-origin",
      "x-breakout-token": site.gate.csrf.text, "content-type": "application/json",
    ]
  }

  /// The revision that there is.
  var revision: Int { site.desk.state.withLock(\.revision) }

  /// Asks.
  func get(_ path: String, _ query: [String: String] = [:]) async -> PageResponse {
    await site.respond(to: PageRequest("GET", path, query: query, headers: headers))
  }

  /// Changes something.
  func post(_ path: String, _ body: [String: any Sendable] = [:]) async throws -> PageResponse {
    var body = body
    body["revision"] = body["revision"] ?? revision
    let data = try JSONSerialization.data(withJSONObject: body)
    return await site.respond(to: PageRequest("POST", path, headers: headers, body: Array(data)))
  }

  /// Drops a spreadsheet.
  func drop(_ text: String, _ name: String) async throws -> PageResponse {
    await site.respond(
      to: PageRequest(
        "POST", "/api/1/roster", query: ["revision": "\(revision)", "name": name],
        headers: headers.merging(["content-type": "application/octet-stream"]) { $1 }, body: Array(text.utf8)))
  }

  /// Says what its columns and cells hold; what is not said is empty.
  func say(_ answers: [String: any Sendable]) async throws -> PageResponse {
    let none: [String: any Sendable] = [
      "map": [[String: String]](), "value": [[String: String]](), "standard": [[String: String]](), "skip": false,
    ]
    return try await post("/api/1/roster/answers", ["answers": none.merging(answers) { $1 }])
  }

  /// Waits until nothing is searched for.
  func finish() async throws {
    while site.desk.state.withLock({ $0.job }) != nil { try await Task.sleep(for: .milliseconds(10)) }
  }

  /// The state as the page gets it.
  func state() async throws -> [String: Any] { try await get("/api/1/state").object() }

  /// The text of a file.
  func read(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

  /// Every file with its bytes.
  func snapshot() -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
      })
  }
}

extension PageRequest {
  /// Whoever follows a link.
  static func fromLink(_ link: String) -> PageRequest {
    PageRequest(
      "GET", "/", query: ["token": String(link.dropFirst("/?token=".count))], headers: ["host": "127.0.0.1:8100"])
  }
}

extension PageResponse {
  /// The bytes of the answer; nothing for events.
  var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The answer as a document.
  func object() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
