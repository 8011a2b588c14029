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
    help: ArgumentHelp(
      "What a session requires of its room now: 'W2='  for nothing.", valueName: "session=features"))
  var requires: [String] = []

  @Option(help: ArgumentHelp("A room more: 'Foyer=30' with its seats.", valueName: "name=seats"))
  var addRoom: [String] = []

  @Option(help: ArgumentHelp("What has begun by then stays: 'fri 11:20'.", valueName: "time"))
  var now: String?

  /// The options as a file of the format `breakout-changes/1`; nil where none is given.
  ///
  /// - Throws: a failure with the option that cannot be read, and how to write it.
  func text() throws(Failure) -> String? {
    var lines: [String] = []
    if let now { lines.append("now: \(quoted(now))") }
    let delays = try delay.map { text throws(Failure) in
      let (minutes, from) = try pair("delay", text, " from ", "'20 min from fri 13:45'")
      return "{minutes: \(quoted(minutes)), from: \(quoted(from))}"
    }
    let rooms =
      try seats.map { text throws(Failure) in
        let (room, seats) = try pair("seats", text, "=", "'Room C=28'")
        return "{id: \(quoted(room)), seats: \(seats)}"
      }
      + features.map { text throws(Failure) in
        let (room, list) = try pair("features", text, "=", "'Room B=step-free, screen'")
        return "{id: \(quoted(room)), features: \(items(list))}"
      }
      + addRoom.map { text throws(Failure) in
        let (room, seats) = try pair("add-room", text, "=", "'Foyer=30'")
        return "{id: \(quoted(ChangeArguments.identifier(room))), name: \(quoted(room)), seats: \(seats)}"
      }
    let sessions = try requires.map { text throws(Failure) in
      let (session, list) = try pair("requires", text, "=", "'W2=screen', or 'W2=' for nothing")
      return "{id: \(quoted(session)), requires: \(items(list))}"
    }
    let joins = try join.map { text throws(Failure) in try newcomer(text) }
    let presences = [("arrive", arrive), ("depart", depart)]
    for (key, values) in [("delay", delays), ("rooms", rooms)] { add(key, values, to: &lines) }
    add("lost", lost.map(quoted), to: &lines)
    add("sessions", sessions, to: &lines)
    add("leave", leave.map(quoted), to: &lines)
    add("join", joins, to: &lines)
    for (key, texts) in presences {
      let values = try texts.map { text throws(Failure) in
        let (name, time) = try pair(key, text, " at ", "'Jo Doe at fri 11:00'")
        return "{delegate: \(quoted(name)), at: \(quoted(time))}"
      }
      add(key, values, to: &lines)
    }
    let wished = try wishes.map { text throws(Failure) in
      let (name, list) = try pair("wishes", text, "=", "'Jo Doe=W1, W2'")
      return "{delegate: \(quoted(name)), choices: \(items(list))}"
    }
    add("wishes", wished, to: &lines)
    let swaps = try swap.map { text throws(Failure) in
      let (one, other) = try pair("swap", text, " with ", "'Jo Doe with Al Poe'")
      return "[\(quoted(one)), \(quoted(other))]"
    }
    add("swap", swaps, to: &lines)
    return lines.isEmpty ? nil : (["format: breakout-changes/1"] + lines).joined(separator: "\n") + "\n"
  }

  private func add(_ key: String, _ values: [String], to lines: inout [String]) {
    if !values.isEmpty { lines += ["\(key):"] + values.map { "  - \($0)" } }
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
