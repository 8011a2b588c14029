import Foundation

/// An answer as the page gives it, whatever server sends it.
package struct PageResponse: Sendable {
  /// What is sent.
  package enum Body: Sendable {
    /// Bytes, all at once.
    case bytes([UInt8])
    /// Server-sent events, one text each, until the stream ends.
    case events(AsyncStream<String>)
  }

  /// The status code.
  package var status: Int
  /// Header fields.
  package var headers: [(name: String, value: String)]
  /// What is sent.
  package var body: Body

  init(_ status: Int, _ type: String, _ bytes: [UInt8]) {
    self.status = status
    headers = [("Content-Type", type)]
    body = .bytes(bytes)
  }

  /// A document as JSON, keys sorted.
  static func json(_ document: some Encodable, status: Int = 200) -> PageResponse {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      return PageResponse(500, "application/json", Array(#"{"error":"this cannot be written as JSON"}"#.utf8))
    }
    return PageResponse(status, "application/json", Array(data))
  }

  /// A plain text.
  static func text(_ status: Int, _ text: String) -> PageResponse {
    PageResponse(status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  /// Why something is refused, as JSON.
  static func refusal(_ refusal: Refusal) -> PageResponse { json(refusal, status: refusal.status) }

  /// Adds what every answer carries: nothing but our own files is loaded, nobody frames the page, nothing is kept.
  func guarded() -> PageResponse {
    var copy = self
    let own = Set(headers.map { $0.name.lowercased() })
    for (name, value) in PageResponse.protection where !own.contains(name.lowercased()) {
      copy.headers.append((name, value))
    }
    return copy
  }

  private static let protection = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"), ("Cache-Control", "no-store"),
  ]
}

/// Why a request is not done, in a sentence for whoever looks at the page, and for scripts.
package struct Refusal: Error, Encodable, Sendable {
  /// A problem at a place of the files.
  struct Place: Encodable, Sendable {
    var text: String
    var file: String?
    var line: Int?
    var column: Int?
  }

  /// The status code of the answer.
  let status: Int
  /// The sentence.
  let error: String
  /// Problems of the files, each at its place.
  var problems: [Place] = []

  init(_ status: Int, _ error: String, problems: [Place] = []) {
    self.status = status
    self.error = error
    self.problems = problems
  }

  private enum Key: String, CodingKey {
    case error, problems
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(error, forKey: .error)
    try container.encode(problems, forKey: .problems)
  }
}
