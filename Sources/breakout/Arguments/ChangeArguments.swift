import ArgumentParser
import Foundation

/// What is different now, as options of the command: what a file with changes says, in a planner's words.
struct ChangeArguments: ParsableArguments {
  /// What problems call the file that the options stand for.
  static let file = "options.yaml"

  @Option(help: ArgumentHelp("Who does not come. Every option here may be given more than once.", valueName: "name"))
  var leave: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who comes unexpected: 'Jo Doe; sector=Courts; delegation=Albania; choices=W1, W2; arrives=fri 11:00'.",
      valueName: "person"))
  var join: [String] = []

  @Option(help: ArgumentHelp("Who comes later: 'Jo Doe at fri 11:00'.", valueName: "name at time"))
  var arrive: [String] = []

  @Option(help: ArgumentHelp("Who goes earlier: 'Jo Doe at fri 15:00'.", valueName: "name at time"))
  var depart: [String] = []

  @Option(help: ArgumentHelp("Other wishes: 'Jo Doe=W1, W2'.", valueName: "name=topics"))
  var wishes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Two delegates who take each other's places, or two sessions: 'Jo Doe with Al Poe'.", valueName: "one with other")
  )
  var swap: [String] = []

  @Option(help: ArgumentHelp("What runs late: '20 min from fri 13:45'.", valueName: "minutes from time"))
  var delay: [String] = []

  @Option(help: ArgumentHelp("A room that cannot be used.", valueName: "room"))
  var lost: [String] = []

  @Option(help: ArgumentHelp("How many a room seats now: 'Room C=28'.", valueName: "room=seats"))
  var seats: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a room offers now, all of it: 'Room B=step-free, screen'; 'Room B=' for nothing.",
      valueName: "room=features"))
  var features: [String] = []

  @Option(
    help: ArgumentHelp("What a room has no longer: 'Room B=projector'.", valueName: "room=features"))
  var lacks: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a session requires of its room now: 'W2='  for nothing.", valueName: "session=features"))
  var requires: [String] = []

  @Option(help: ArgumentHelp("A room more: 'Foyer=30' with its seats.", valueName: "name=seats"))
  var addRoom: [String] = []

  @Option(help: ArgumentHelp("What has begun by then stays: 'fri 11:20'.", valueName: "time"))
  var now: String?

  /// The options as a file of the format `breakout-changes/1`, and which of them each of its lines is, from the first line on: `--leave 'Jo Doe'`.
  struct Written {
    var text = "format: \(ChangeArguments.format)\n"
    fileprivate(set) var options: [String?] = [nil]

    fileprivate mutating func add(_ line: String, _ option: String? = nil) {
      text += line + "\n"
      options.append(option)
    }

    /// What was typed that stands on a line.
    func option(onLine line: Int) -> String? { options.indices.contains(line - 1) ? options[line - 1] : nil }
  }

  private static let format = "breakout-changes/1"

  /// The options as a file; nil where none is given.
  ///
  /// - Throws: a failure with the option that cannot be read, and how to write it.
  func written() throws(Failure) -> Written? {
    var written = Written()
    if let now { written.add("now: \(quoted(now))", "--now \(now.quotedForShell)") }
    try add("delay", [("delay", delay)], to: &written) { _, text throws(Failure) in
      let (minutes, from) = try pair("delay", text, " from ", "'20 min from fri 13:45'")
      return "{minutes: \(quoted(minutes)), from: \(quoted(from))}"
    }
    try add(
      "rooms", [("seats", seats), ("features", features), ("lacks", lacks), ("add-room", addRoom)], to: &written
    ) { option, text throws(Failure) in try room(option, text) }
    try add("lost", [("lost", lost)], to: &written) { _, text throws(Failure) in quoted(text) }
    try add("sessions", [("requires", requires)], to: &written) { _, text throws(Failure) in
      let (session, list) = try pair("requires", text, "=", "'W2=screen', or 'W2=' for nothing")
      return "{id: \(quoted(session)), requires: \(items(list))}"
    }
    try add("leave", [("leave", leave)], to: &written) { _, text throws(Failure) in quoted(text) }
    try add("join", [("join", join)], to: &written) { _, text throws(Failure) in try newcomer(text) }
    for (key, texts) in [("arrive", arrive), ("depart", depart)] {
      try add(key, [(key, texts)], to: &written) { option, text throws(Failure) in
        let (name, time) = try pair(option, text, " at ", "'Jo Doe at fri 11:00'")
        return "{delegate: \(quoted(name)), at: \(quoted(time))}"
      }
    }
    try add("wishes", [("wishes", wishes)], to: &written) { _, text throws(Failure) in
      let (name, list) = try pair("wishes", text, "=", "'Jo Doe=W1, W2'")
      return "{delegate: \(quoted(name)), choices: \(items(list))}"
    }
    try add("swap", [("swap", swap)], to: &written) { _, text throws(Failure) in
      let (one, other) = try pair("swap", text, " with ", "'Jo Doe with Al Poe'")
      return "[\(quoted(one)), \(quoted(other))]"
    }
    return written.options.count > 1 ? written : nil
  }

  /// Adds a key with a line for each option.
  private func add(
    _ key: String, _ options: [(name: String, texts: [String])], to written: inout Written,
    _ value: (String, String) throws(Failure) -> String
  ) throws(Failure) {
    guard options.contains(where: { !$0.texts.isEmpty }) else { return }
    written.add("\(key):")
    for (name, texts) in options {
      for text in texts { written.add("  - \(try value(name, text))", "--\(name) \(text.quotedForShell)") }
    }
  }

  /// What is different about a room.
  private func room(_ option: String, _ text: String) throws(Failure) -> String {
    let example =
      switch option {
      case "seats": "'Room C=28'"
      case "add-room": "'Foyer=30'"
      default: "'Room B=step-free, screen'"
      }
    let (room, value) = try pair(option, text, "=", example)
    switch option {
    case "seats": return "{id: \(quoted(room)), seats: \(quoted(value))}"
    case "add-room":
      return "{id: \(quoted(ChangeArguments.identifier(room))), name: \(quoted(room)), seats: \(quoted(value))}"
    default: return "{id: \(quoted(room)), \(option): \(items(value))}"
    }
  }

  /// `Jo Doe; sector=Courts; choices=W1, W2`.
  private func newcomer(_ text: String) throws(Failure) -> String {
    let parts = text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    var fields: [String] = []
    for (position, part) in parts.enumerated() {
      guard let sign = part.firstIndex(of: "=") else {
        guard position == 0 else {
          throw Failure(
            .invalidInput, "--join '\(text)': '\(part)' says nothing; write sector=…, delegation=…, choices=…")
        }
        fields.append("name: \(quoted(part))")
        continue
      }
      let key = part[..<sign].trimmingCharacters(in: .whitespaces)
      let value = part[part.index(after: sign)...].trimmingCharacters(in: .whitespaces)
      let isList = ["choices", "languages", "needs"].contains(key)
      fields.append("\(key): \(isList ? items(value) : quoted(value))")
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  private func pair(
    _ option: String, _ text: String, _ mark: String, _ example: String
  ) throws(Failure) -> (String, String) {
    guard let range = text.range(of: mark, options: .backwards), range.lowerBound > text.startIndex else {
      throw Failure(.invalidInput, "--\(option) '\(text)' cannot be read; write \(example)")
    }
    return (
      text[..<range.lowerBound].trimmingCharacters(in: .whitespaces),
      text[range.upperBound...].trimmingCharacters(in: .whitespaces)
    )
  }

  /// `A, B` as a list.
  private func items(_ text: String) -> String {
    let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    return "[\(parts.map(quoted).joined(separator: ", "))]"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: scalar.value < 32 ? " " : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// A name as an identifier: letters, digits and hyphens.
  private static func identifier(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "room" : words.joined(separator: "-")
  }
}
