import Foundation
import ScenarioFile

/// What the page says about the day, as a file of the format `breakout-changes/1`. Whether it makes sense is for whoever reads that file.
struct ChangesText: Decodable, Sendable {
  /// Any value of JSON.
  enum Value: Decodable, Sendable {
    case text(String)
    case number(Int)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    /// The value as YAML on one line.
    var yaml: String {
      switch self {
      case .text(let text): ScenarioText.quoted(text)
      case .number(let number): "\(number)"
      case .list(let list): "[\(list.map(\.yaml).joined(separator: ", "))]"
      case .object(let fields):
        "{\(fields.sorted { $0.key < $1.key }.map { "\(ScenarioText.quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", "))}"
      }
    }
  }

  private let fields: [String: Value]

  init(from decoder: any Decoder) throws {
    fields = try decoder.singleValueContainer().decode([String: Value].self)
  }

  /// Whether nothing is said.
  var isEmpty: Bool { fields.isEmpty }

  /// The file, its keys in alphabetical order.
  var yaml: String {
    var text = "format: breakout-changes/1\n"
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) where key != "format" {
      if case .list(let list) = value {
        text += "\(ScenarioText.quoted(key)):\n" + list.map { "  - \($0.yaml)\n" }.joined()
      } else {
        text += "\(ScenarioText.quoted(key)): \(value.yaml)\n"
      }
    }
    return text
  }
}
