import Conference
import Foundation
import ScenarioFile
import Sheets

/// A scenario to begin with, from what `breakout init` and the page ask: a programme that is placed along the day, and a roster of made-up delegates if
/// that is wanted. It has a plan, whatever is asked for, or there is none and the reason is told.
package struct StarterScenario: Hashable, Sendable {
  /// A room and its seats.
  package struct Room: Hashable, Sendable {
    package var name: String
    package var seats: Int

    package init(name: String, seats: Int) {
      self.name = name
      self.seats = seats
    }
  }

  /// A break of every day.
  package struct Pause: Hashable, Sendable {
    package var name: String
    package var start: TimeOfDay
    package var minutes: Int

    package init(name: String, start: TimeOfDay, minutes: Int) {
      self.name = name
      self.start = start
      self.minutes = minutes
    }
  }

  /// A session. Workshops that follow one another run in parallel, as many as there are rooms.
  package struct Item: Hashable, Sendable {
    package var title: String
    /// A plenary or a workshop.
    package var kind: SessionKind
    package var minutes: Int
    /// The most people of a workshop; nil for as many as its room seats.
    package var most: Int?

    package init(title: String, kind: SessionKind, minutes: Int, most: Int? = nil) {
      self.title = title
      self.kind = kind
      self.minutes = minutes
      self.most = most
    }
  }

  /// Why there is no such conference, in words.
  package struct Complaint: Error, Hashable, Sendable {
    package let text: String
  }

  package var name: String
  package var first: CalendarDate
  package var days: Int
  package var timezone: String
  package var opens: TimeOfDay
  package var closes: TimeOfDay
  package var rooms: [Room]
  package var pauses: [Pause]
  package var items: [Item]
  /// How many made-up delegates; 0 for a roster that is imported later.
  package var delegates: Int
  package var sectors: [String]
  /// What all rooms opened into one are called.
  package var whole: String

  /// A scenario from what was answered.
  package init(
    name: String, first: CalendarDate, days: Int, timezone: String, opens: TimeOfDay, closes: TimeOfDay, rooms: [Room],
    pauses: [Pause], items: [Item], delegates: Int, sectors: [String], whole: String
  ) {
    self.name = name
    self.first = first
    self.days = days
    self.timezone = timezone
    self.opens = opens
    self.closes = closes
    self.rooms = rooms
    self.pauses = pauses
    self.items = items
    self.delegates = delegates
    self.sectors = sectors
    self.whole = whole
  }

  /// The scenario's file, and the roster where there are made-up delegates. They have been read back.
  package func files() throws(Complaint) -> [SheetFile] {
    try check()
    let scenario = try StarterText(self).text()
    // Somebody is in it, so that it can be read; who that is, the roster says later.
    var trial = self
    trial.delegates = max(1, delegates)
    let roster = StarterRoster(trial).text
    let texts = [(StarterScenario.main, scenario), ("roster.csv", roster)]
    do throws(InvalidScenarioFile) {
      _ = try decode(
        ScenarioSource(
          main: StarterScenario.main,
          files: Dictionary(uniqueKeysWithValues: texts.map { ($0, Array($1.utf8)) })))
    } catch {
      throw Complaint(text: error.diagnostics.first?.message ?? "the scenario cannot be read back")
    }
    return texts.filter { $0.0 == StarterScenario.main || delegates > 0 }.map { name, text in
      SheetFile(name: name, contents: Array(text.utf8), isPersonal: name != StarterScenario.main)
    }
  }

  /// What the scenario's file is called.
  package static let main = "scenario.yaml"
}

extension StarterScenario {
  /// Refuses what is no conference.
  private func check() throws(Complaint) {
    func isBlank(_ text: String) -> Bool { !text.unicodeScalars.contains { $0.value > 32 && $0.value != 127 } }
    func twice(_ names: [String]) -> String? {
      var seen: Set<String> = []
      return names.first { !seen.insert($0).inserted }
    }
    var complaint: String?
    if isBlank(name) {
      complaint = "a name cannot be empty; write what people call the conference"
    } else if TimeZone(identifier: timezone) == nil {
      complaint = "'\(timezone)' is no time zone; write one such as Europe/Paris"
    } else if !(1...14).contains(days) {
      complaint = "a conference has 1 to 14 days"
    } else if opens >= closes {
      complaint = "a day opens before it closes: \(opens) is not before \(closes)"
    } else if !(1...200).contains(rooms.count) {
      complaint = "give 1 to 200 rooms with their seats"
    } else if let room = rooms.first(where: { isBlank($0.name) || !(1...100_000).contains($0.seats) }) {
      complaint = "a room has a name and 1 to 100,000 seats: '\(room.name)' has \(room.seats)"
    } else if twice(rooms.map(\.name)) != nil {
      complaint = "two rooms have one name; give each its own"
    } else if twice(sectors) != nil {
      complaint = "two sectors have one name; give each its own"
    } else if let name = sectors.first(where: isBlank) {
      complaint = "a sector has a name: '\(name)' is none"
    } else if !items.contains(where: { $0.kind == .workshop }) {
      complaint = "there is no workshop; delegates are allocated to workshops"
    } else if items.count > 500 {
      complaint = "a scenario begins with at most 500 sessions; add more to its file"
    } else if let item = items.first(where: { isBlank($0.title) || !(5...720).contains($0.minutes) }) {
      complaint = "a session has a title, and takes 5 to 720 minutes: '\(item.title)' takes \(item.minutes)"
    } else if let item = items.first(where: { !(1...100_000).contains($0.most ?? 1) }) {
      complaint = "a workshop is for 1 to 100,000 people: '\(item.title)' for \(item.most ?? 0)"
    } else if let pause = pauses.first(where: { isBlank($0.name) || !(5...240).contains($0.minutes) }) {
      complaint = "a break has a name, and takes 5 to 240 minutes: '\(pause.name)' takes \(pause.minutes)"
    } else if let pause = pauses.first(where: {
      $0.start < opens || $0.start.minutes + $0.minutes > closes.minutes || $0.start.minutes % StarterScenario.step != 0
    }) {
      complaint =
        "'\(pause.name)' at \(pause.start) does not lie between \(opens) and \(closes), at a multiple of \(StarterScenario.step) minutes"
    }
    if let complaint { throw Complaint(text: complaint) }
  }

  /// Sessions start at multiples of so many minutes.
  static let step = 15
}
