import Conference
import Foundation

/// Something that the page answers: its method and path, what it takes, and what it does. The table of all is ``Site/routes``.
package struct Route: Sendable {
  /// What a handler is given.
  struct Call: Sendable {
    /// The request, which has passed the gate.
    var request: PageRequest
    /// The parts of the path that the pattern leaves open, decoded.
    var parts: [String: String]
    /// The page.
    var site: Site

    /// A value of the query that must be there.
    func required(_ name: String) throws(Refusal) -> String {
      guard let value = request.query[name], !value.isEmpty else { throw Refusal(400, "'\(name)' is missing") }
      return value
    }

    /// The language that texts are wanted in.
    var language: Language { Language(rawValue: request.query["language"] ?? "") ?? .english }
  }

  /// What it does.
  typealias Handler = @Sendable (Call) async throws(Refusal) -> PageResponse

  /// `GET` or `POST`.
  package let method: String
  /// The path; `{id}` stands for one step, and `{name...}` at the end for several.
  package let pattern: String
  /// What it is for, in a sentence.
  package let summary: String
  /// The most bytes of a body.
  package let mostBytes: Int
  let handler: Handler

  /// Whether it changes something.
  package var isChange: Bool { method == "POST" }

  init(
    _ method: String, _ pattern: String, _ summary: String, mostBytes: Int = 1 << 20, handler: @escaping Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.summary = summary
    self.mostBytes = method == "POST" ? mostBytes : 0
    self.handler = handler
  }

  /// What a path has in the places that the pattern leaves open; nil where it does not fit.
  ///
  /// Steps are taken apart before they are decoded: an encoded slash never becomes one. Of the rest of a path, each step
  /// is a name that is not empty, `.` or `..`.
  func match(_ path: String) -> [String: String]? {
    let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    var parts: [String: String] = [:]
    for (index, step) in wanted.enumerated() {
      guard index < given.count else { return nil }
      if step.hasSuffix("...}") {
        let rest = given[index...].map { String($0).removingPercentEncoding }
        guard rest.allSatisfy({ $0.map { !["", ".", ".."].contains($0) && !$0.contains("/") } ?? false }) else {
          return nil
        }
        parts[String(step.dropFirst().dropLast(4))] = rest.compactMap(\.self).joined(separator: "/")
        return parts
      }
      if step.hasPrefix("{") {
        guard let text = String(given[index]).removingPercentEncoding, !text.isEmpty else { return nil }
        parts[String(step.dropFirst().dropLast())] = text
      } else if step != given[index] {
        return nil
      }
    }
    return wanted.count == given.count ? parts : nil
  }
}
