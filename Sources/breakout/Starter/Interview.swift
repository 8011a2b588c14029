import ArgumentParser
import Conference
import Foundation

/// Asks for what was not given on the command line, or takes the default where nobody is there to answer.
struct Interview {
  private let isOn: Bool
  private let console: Console

  init(isOn: Bool, _ console: Console) {
    self.isOn = isOn
    self.console = console
  }

  /// What was given, or else answered, or else the default. What cannot be read is asked for again.
  func answer<Value>(
    _ given: Value?, _ question: String, _ standard: String, _ read: (String) throws -> Value
  ) throws(Failure) -> Value {
    if let given { return given }
    while true {
      var text = standard
      if isOn {
        console.error.stream.write("\(question) [\(standard)]: ")
        guard let line = readLine() else {
          throw Failure(.invalidInput, "nothing was written: there were no more answers")
        }
        text = line.trimmingCharacters(in: .whitespaces).isEmpty ? standard : line.trimmingCharacters(in: .whitespaces)
      }
      do {
        return try read(text)
      } catch {
        guard isOn else { throw Failure(.invalidInput, "\(error)") }
        console.error.stream.write("\(error)\n")
      }
    }
  }
}

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

  /// Reads `Police, Courts`; everybody is of one sector where the list is empty.
  init(argument: String) throws {
    let list = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard Set(list).count == list.count else {
      throw ValidationError("two sectors have one name; give each its own")
    }
    names = list.isEmpty ? ["Everybody"] : list
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
  init(counting argument: String, most: Int) throws {
    guard let number = Int(argument), (1...most).contains(number) else {
      throw ValidationError("'\(argument)' is no number from 1 to \(most)")
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
