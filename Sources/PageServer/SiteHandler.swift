import FlyingFox
import FlyingSocks
import Foundation
import Page

/// Hands requests of the server to the page, and its answers back.
package struct SiteHandler: HTTPHandler {
  let site: Site

  /// A handler.
  package init(site: Site) { self.site = site }

  /// Answers a request.
  package func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let path = request.target.path()
    var headers: [String: String] = [:]
    for header in request.headers.keys { headers[header.rawValue.lowercased()] = request.headers[header] }
    var asked = PageRequest(
      request.method.rawValue, path, query: SiteHandler.query(request.target.query()), headers: headers)
    let most = site.mostBytes(of: asked)
    // What is too much is read and forgotten, so that it is not taken for the next request.
    for try await piece in request.bodySequence {
      if asked.body.count + piece.count > most { asked.isTooLong = true }
      if !asked.isTooLong { asked.body += piece }
    }
    let answer = await site.respond(to: asked)
    let fields = Dictionary(
      answer.headers.map { (HTTPHeader($0.name), [$0.value]) }, uniquingKeysWith: { first, second in first + second })
    var response: HTTPResponse
    switch answer.body {
    case .bytes(let bytes):
      response = HTTPResponse(statusCode: SiteHandler.status(answer.status), body: Data(bytes))
    case .events(let stream):
      response = HTTPResponse(
        statusCode: SiteHandler.status(answer.status), body: HTTPBodySequence(from: EventBytes(stream: stream)))
    }
    for (header, values) in fields { response.headers.setValues(values, for: header) }
    return response
  }

  /// What follows the question mark, decoded; the first of several of one name.
  static func query(_ text: String) -> [String: String] {
    let pairs = text.split(separator: "&").map { pair in
      pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? ""
      }
    }
    return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }, uniquingKeysWith: { first, _ in first })
  }

  private static func status(_ code: Int) -> HTTPStatusCode {
    let phrases = [
      200: "OK", 303: "See Other", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
      405: "Method Not Allowed", 409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type",
      421: "Misdirected Request", 422: "Unprocessable Content", 500: "Internal Server Error",
    ]
    return HTTPStatusCode(code, phrase: phrases[code] ?? "Other")
  }
}

/// Server-sent events as the bytes of a body that goes on.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<String>

  func makeAsyncIterator() -> Iterator { Iterator(texts: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var texts: AsyncStream<String>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(texts: AsyncStream<String>.Iterator) { self.texts = texts }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let text = await texts.next() else { return nil }
        rest = ArraySlice(text.utf8)
      }
      let piece = rest.prefix(Swift.max(1, count))
      rest = rest.dropFirst(piece.count)
      return piece
    }
  }
}
