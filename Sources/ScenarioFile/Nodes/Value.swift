import Conference
import Foundation
import Yams

/// A value of the scenario file, with its place, and where to report what is wrong with it.
///
/// Readers look at the text of a scalar and at whether it is quoted, never at what YAML resolves it to: `9:30` and `010` would be
/// 570 and 8.
struct Value {
  let node: Node
  let place: Location
  let findings: Findings

  init(_ node: Node, file: String, findings: Findings) {
    self.node = node
    self.findings = findings
    let place = Location(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    self.place = findings.settings?.place(place) ?? place
  }

  /// Reports what is wrong here.
  func error(_ message: String) {
    findings.error(message, at: place)
  }

  /// Reports what is wrong here, and gives nothing.
  func fail<T>(_ message: String) -> T? {
    error(message)
    return nil
  }

  /// A value inside this one.
  func child(_ node: Node) -> Value {
    Value(node, file: findings.settings?.file(around: place) ?? place.file, findings: findings)
  }

  /// The text of a scalar as it is written, without its quotes.
  var scalar: String? { node.scalar?.string }

  /// Whether the scalar is written without quotes, so that YAML may take it for something other than text.
  var isPlain: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain || scalar.style == .any
  }

  /// Whether there is nothing, or what YAML calls null.
  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar) }

  /// What it is, in a sentence.
  var kind: String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar: isNull ? "nothing" : "'\(Value.shortened(scalar ?? ""))'"
    }
  }

  /// The beginning of a text that is too long to be told whole: a file that is no scenario is one value.
  private static func shortened(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest - 1).trimmingCharacters(in: .whitespaces) + "…"
  }

  private static let longest = 40

  /// The elements of a list.
  func list(of what: String) -> [Value]? {
    guard let sequence = node.sequence else { return fail("\(kind) where a list of \(what) belongs") }
    return sequence.map(child)
  }

  /// The elements of a list, or the one value that stands for a list of one.
  func oneOrMore() -> [Value] {
    node.sequence.map { $0.map(child) } ?? [self]
  }

  /// The entries of a mapping whose keys are names, in the order of the file.
  func entries(from what: String) -> [(key: Value, value: Value)]? {
    guard let mapping = node.mapping else { return fail("\(kind) where a mapping from \(what) belongs") }
    return mapping.map { (child($0.key), child($0.value)) }
  }
}
