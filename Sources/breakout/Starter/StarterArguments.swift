import ArgumentParser
import Conference
import Foundation
import Workspace

/// Rooms with their seats, as `--rooms` gives them.
struct StarterRooms: Hashable, Sendable {
  let list: [StarterScenario.Room]

  /// Reads `Room 8=40, Room 9=36`.
  init(argument: String) throws {
    list = try argument.split(separator: ",").map { text in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, !parts[0].isEmpty, let seats = Int(parts[1]), (1...100_000).contains(seats) else {
        throw ValidationError("'\(text)' is no room; write a name, an equals sign and its seats: Room 8=40")
      }
      return StarterScenario.Room(name: parts[0], seats: seats)
    }
    guard !list.isEmpty, list.count <= 200 else {
      throw ValidationError("give 1 to 200 rooms with their seats: Room 8=40, Room 9=36")
    }
    guard Set(list.map(\.name)).count == list.count else {
      throw ValidationError("two rooms have one name; give each its own")
    }
  }
}

/// The sectors that delegates come from, as `--sectors` gives them.
struct StarterSectors: Hashable, Sendable {
  let names: [String]

  /// Reads `Police, Courts`; everybody is of one where the list is empty.
  init(argument: String) throws {
    let list = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard Set(list).count == list.count else {
      throw ValidationError("two sectors have one name; give each its own")
    }
    names = list
  }
}

/// When each day opens and closes, as `--hours` gives it.
struct StarterHours: Hashable, Sendable {
  let opens: TimeOfDay
  let closes: TimeOfDay

  /// Reads `08:30-18:30`.
  init(argument: String) throws {
    let parts = argument.split { "-–".contains($0) }.map { TimeOfDay($0.trimmingCharacters(in: .whitespaces)) }
    guard parts.count == 2, let opens = parts[0], let closes = parts[1], opens < closes else {
      throw ValidationError("'\(argument)' are no hours; write when a day opens and closes: 08:30-18:30")
    }
    (self.opens, self.closes) = (opens, closes)
  }

  /// Those of a scenario where nothing else is said.
  init() {
    (opens, closes) = (StarterStandard.opens, StarterStandard.closes)
  }
}

/// The breaks of every day, as `--breaks` gives them.
struct StarterPauses: Hashable, Sendable {
  let list: [StarterScenario.Pause]

  /// Reads `Coffee=11:00 30, Lunch=13:00 60`; an empty list is one without breaks.
  init(argument: String) throws {
    list = try argument.split(separator: ",").filter { !$0.allSatisfy(\.isWhitespace) }.map { text in
      let (name, figures) = StarterItems.parts(text)
      guard figures.count == 2, let start = TimeOfDay(figures[0]), let minutes = Int(figures[1]), !name.isEmpty else {
        throw ValidationError(
          "'\(text)' is no break; write a name, an equals sign, its start and its minutes: Lunch=13:00 60")
      }
      return StarterScenario.Pause(name: name, start: start, minutes: minutes)
    }
  }
}

/// Every session, as `--sessions` gives them.
struct StarterItems: Hashable, Sendable {
  let list: [StarterScenario.Item]

  /// Reads `Welcome=plenary 30; First aid=workshop 90 25`.
  init(argument: String) throws {
    list = try argument.split(separator: ";").filter { !$0.allSatisfy(\.isWhitespace) }.map { text in
      let (title, figures) = StarterItems.parts(text)
      let kinds: [String: SessionKind] = ["plenary": .plenary, "workshop": .workshop]
      guard (2...3).contains(figures.count), let kind = kinds[figures[0]], let minutes = Int(figures[1]),
        figures.count == 2 || Int(figures[2]) != nil, !title.isEmpty
      else {
        throw ValidationError(
          "'\(text)' is no session; write a title, an equals sign, 'plenary' or 'workshop', its minutes, and of a workshop "
            + "the most people: First aid=workshop 90 25")
      }
      return StarterScenario.Item(
        title: title, kind: kind, minutes: minutes, most: figures.count == 3 ? Int(figures[2]) : nil)
    }
  }

  /// A name, and the words behind the last equals sign.
  static func parts(_ text: Substring) -> (name: String, figures: [String]) {
    guard let sign = text.lastIndex(of: "=") else { return ("", []) }
    let figures = text[text.index(after: sign)...].split(whereSeparator: \.isWhitespace).map(String.init)
    return (text[..<sign].trimmingCharacters(in: .whitespaces), figures)
  }
}

extension CalendarDate {
  /// Reads `2030-05-16`.
  init(argument: String) throws {
    guard let date = CalendarDate(argument) else {
      throw ValidationError("'\(argument)' is no date; write year, month and day: 2030-05-16")
    }
    self = date
  }
}

extension Int {
  /// Reads a number of things, at least one.
  init(counting argument: String, from least: Int = 1, most: Int) throws {
    guard let number = Int(argument), (least...most).contains(number) else {
      throw ValidationError("'\(argument)' is no number from \(least) to \(most)")
    }
    self = number
  }
}

extension String {
  /// Reads what something is called.
  init(naming argument: String) throws {
    guard argument.unicodeScalars.contains(where: { $0.value > 32 && $0.value != 127 }) else {
      throw ValidationError("a name cannot be empty; write what people call the conference")
    }
    self = argument
  }

  /// Reads a time zone.
  init(timeZone argument: String) throws {
    guard TimeZone(identifier: argument) != nil else {
      throw ValidationError("'\(argument)' is no time zone; write one such as Europe/Paris")
    }
    self = argument
  }
}
