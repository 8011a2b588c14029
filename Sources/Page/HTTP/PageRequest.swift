/// A request as the page sees it, whatever server took it.
package struct PageRequest: Sendable {
  /// `GET`, `POST` …, in upper case.
  package var method: String
  /// The path as it was sent, percent-encoded.
  package var path: String
  /// What follows the question mark, decoded; the first of several of one name.
  package var query: [String: String]
  /// Header fields by their names in lower case.
  package var headers: [String: String]
  /// The body; empty where it was longer than ``isTooLong`` allows.
  package var body: [UInt8]
  /// Whether there was more of a body than its route takes.
  package var isTooLong: Bool

  /// A request.
  package init(
    _ method: String, _ path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: [UInt8] = [], isTooLong: Bool = false
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.isTooLong = isTooLong
  }

  /// The value of a cookie; nil where none of that name was sent, or more than one.
  func cookie(_ name: String) -> String? {
    let pairs = (headers["cookie"] ?? "").split(separator: ";").map { pair in
      pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
    }
    let values = pairs.filter { $0.count == 2 && $0[0] == name[...] }
    return values.count == 1 ? String(values[0][1]) : nil
  }
}
