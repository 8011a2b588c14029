import Foundation

/// What a command has to say when it is done: the same in words and for machines.
struct Answer {
  /// How the run ends.
  var status: ExitStatus
  /// For people, on standard output.
  var text: String
  /// For machines, on standard output instead of the text; its keys stand beside those of ``Envelope``.
  var document: any Encodable
}

/// The one JSON document that a run with `--json` prints, however it ends. docs/json.md describes it.
struct Envelope: Encodable {
  /// The subcommand; nil when the command line names none.
  var command: String?
  /// How the run ended.
  var status: ExitStatus
  /// What went wrong; empty when nothing did.
  var messages: [Message]
  /// The command's own keys.
  var document: (any Encodable)?

  private enum Key: String, CodingKey {
    case command, status, exitCode, messages
  }

  func encode(to encoder: any Encoder) throws {
    try document?.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(command, forKey: .command)
    try container.encode(status, forKey: .status)
    try container.encode(status.rawValue, forKey: .exitCode)
    try container.encode(messages, forKey: .messages)
  }

  /// The document, ending in a newline. Keys are sorted, so that equal results are equal texts.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
