import Dispatch
import FlyingFox
import Foundation
import Page
import PageServer
import Sheets
import Synchronization

/// Requests at the page of a small conference, as the server hands them on.
///
/// An input is `METHOD TARGET`, then lines `name: value`, an empty line, and the body. `COOKIE` and `TOKEN` in a header stand for those of
/// somebody who may come in, `REVISION` for the state that there is. A request without headers has all that the page's own scripts send.
final class RequestReader: @unchecked Sendable {
  static let shared = RequestReader()

  private let folder = FileManager.default.temporaryDirectory.path + "/breakout-fuzz-\(getpid())"
  private var handler: SiteHandler?
  private var (cookie, token, revision) = ("", "", "1")
  private var count = 0

  /// Every so many requests the page begins anew, on files that are as they were.
  private static let anew = 200

  func read(_ bytes: [UInt8]) {
    if count % Self.anew == 0 { begin() }
    count += 1
    guard let asked = request(bytes) else { return }
    var answer = respond(asked)
    // A change tells the state; while something is searched for, it is asked for until that has ended.
    while let answered = answer, let state = note(answered), state.isSearching {
      _ = respond(request("POST /api/1/stop", [:], "{}"))
      usleep(200)
      answer = respond(request("GET /api/1/state", [:], ""))
    }
    // Nothing is written outside the two folders of the conference.
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if !Set(found).isSubset(of: ["conference", "out"]) { abort() }
  }

  private func begin() {
    try? FileManager.default.removeItem(atPath: folder)
    try? FileManager.default.createDirectory(atPath: folder + "/conference", withIntermediateDirectories: true)
    let source = Around.source()
    for (name, bytes) in source.files {
      _ = FileManager.default.createFile(atPath: "\(folder)/conference/\(name)", contents: Data(bytes))
    }
    let gate = Gate(port: 8100, isReadOnly: false)
    let place = DeskPlace(
      scenario: folder + "/conference/s.yaml", plans: folder + "/out/s", plan: nil, sheets: SheetOptions(), threads: 1)
    handler = SiteHandler(site: Site(gate: gate, desk: Desk(place)))
    let entered = respond(request("GET " + gate.link(), ["host": "127.0.0.1:8100"], ""))
    cookie = String(entered?.cookie.prefix { $0 != ";" } ?? "")
    note(respond(request("GET /api/1/state", [:], "")))
  }

  /// What an answer says of the state, where it does.
  @discardableResult private func note(_ answer: Answer?) -> (isSearching: Bool, Void)? {
    guard let answer, answer.text.contains("\"csrf\":\""), let number = field("revision", answer.text) else {
      return nil
    }
    revision = number
    token = field("csrf", answer.text) ?? token
    return (answer.text.contains("\"job\":{"), ())
  }

  private func field(_ name: String, _ text: String) -> String? {
    guard let range = text.range(of: "\"\(name)\":") else { return nil }
    return String(text[range.upperBound...].drop { $0 == "\"" }.prefix { $0.isLetter || $0.isNumber })
  }

  private func request(_ bytes: [UInt8]) -> HTTPRequest? {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2 { headers[String(pair[0])] = String(pair[1]).trimmingCharacters(in: .whitespaces) }
    }
    return request(String(lines.first ?? ""), headers, parts.count > 1 ? String(parts[1]) : "")
  }

  private func request(_ line: String, _ headers: [String: String], _ body: String) -> HTTPRequest? {
    let words = line.replacing("REVISION", with: revision).split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isDrop = words[1].hasPrefix("/api/1/roster?")
    let own = [
      "host": "127.0.0.1:8100", "origin": "http://127.0.0.1:8100", "cookie": "COOKIE", "x-breakout-token": "TOKEN",
      "content-type": isDrop ? "application/octet-stream" : "application/json",
    ]
    var fields: [HTTPHeader: String] = [:]
    for (name, value) in headers.isEmpty ? own : headers {
      fields[HTTPHeader(name)] = value.replacing("COOKIE", with: cookie).replacing("TOKEN", with: token)
    }
    return HTTPRequest(
      method: HTTPMethod(String(words[0])), version: .http11,
      target: HTTPRequest.Target(path: target[0], query: target.count > 1 ? target[1] : ""),
      headers: HTTPHeaders(fields),
      body: HTTPBodySequence(data: Data(body.replacing("REVISION", with: revision).utf8)))
  }

  private struct Answer: Sendable {
    var text: String
    var cookie: String
  }

  private func respond(_ request: HTTPRequest?) -> Answer? {
    guard let handler, let request else { return nil }
    let done = DispatchSemaphore(value: 0)
    let kept = Kept()
    Task.detached {
      if let answer = try? await handler.handleRequest(request) {
        // Events go on for ever, and are not waited for.
        let isStream = answer.headers[.contentType] == "text/event-stream"
        let text = isStream ? "" : String(decoding: (try? await answer.bodyData) ?? Data(), as: UTF8.self)
        kept.answer.withLock { $0 = Answer(text: text, cookie: answer.headers[HTTPHeader("Set-Cookie")] ?? "") }
      }
      done.signal()
    }
    done.wait()
    return kept.answer.withLock { $0 }
  }

  private final class Kept: Sendable {
    let answer = Mutex<Answer?>(nil)
  }
}
