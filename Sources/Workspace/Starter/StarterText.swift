import Conference
import Foundation

/// A starter's scenario as its file, with comments for whoever goes on writing it.
struct StarterText {
  private let starter: StarterScenario
  private let programme: StarterProgramme
  private let ids: [String]

  init(_ starter: StarterScenario) throws(StarterScenario.Complaint) {
    self.starter = starter
    programme = try StarterProgramme(starter)
    ids = StarterText.ids(of: starter.items)
  }

  func text() -> String {
    """
    # A conference that breaks out into workshops, to make your own: change it, then run
    #   breakout check .        what was understood, and everything that is wrong
    #   breakout solve .        the plan, its proof, and the sheets
    # docs/scenario.md explains every key; 'breakout schema' tells them to your editor.
    format: breakout/1

    event:
      name: \(quoted(starter.name))
      timezone: \(starter.timezone)
      step: \(StarterScenario.step) min # sessions start at multiples of this
      days:
    \(days)
    rooms:
    \(rooms)\(breaks)
    sessions:
    \(sessions)
    sectors: # where delegates come from; each is spread evenly over parallel workshops
    \(starter.sectors.enumerated().map { "  - {id: sector-\($0 + 1), name: \(quoted($1))}\n" }.joined())
    delegates:
      roster: roster.csv # one line for each; 'breakout import' fills it from a registration export

    policy: # what matters, the most important first
      - sector-balance
      - preferences
      - even-sizes

    """
  }

  private var days: String {
    var date: CalendarDate? = starter.first
    return (0..<starter.days).map { number in
      defer { date = date?.next }
      let day = date.map { "\($0)" } ?? ""
      return "    - {id: day-\(number + 1), date: \(day), opens: \"\(starter.opens)\", closes: \"\(starter.closes)\"}\n"
    }.joined()
  }

  private var rooms: String {
    let own = starter.rooms.enumerated().map {
      "  - {id: room-\($0 + 1), name: \(quoted($1.name)), seats: \($1.seats)}\n"
    }.joined()
    guard starter.rooms.count > 1 else { return own }
    let parts = starter.rooms.indices.map { "room-\($0 + 1)" }.joined(separator: ", ")
    return own + """
        # All rooms opened into one; while it is in use, none of its parts is.
        - {id: everywhere, name: \(plainOrQuoted(starter.whole)), parts: [\(parts)]}

      """
  }

  private var breaks: String {
    guard !starter.pauses.isEmpty else { return "" }
    let names = StarterText.unique(
      starter.pauses.map { pause in
        let name = StarterText.slug(pause.name, or: "break")
        let isTwice = starter.pauses.count { StarterText.slug($0.name, or: "break") == name } > 1
        return isTwice ? "\(name)-\(pause.start.minutes < 720 ? "am" : "pm")" : name
      })
    let lines = zip(names, starter.pauses).map { id, pause in
      // A break may come as much earlier as it takes, and be over half an hour later.
      let from = TimeOfDay(minutes: max(starter.opens.minutes, pause.start.minutes - pause.minutes)) ?? starter.opens
      let end = pause.start.minutes + pause.minutes
      let to = TimeOfDay(minutes: min(starter.closes.minutes, end + 30)) ?? starter.closes
      return "  - {id: \(id), name: \(plainOrQuoted(pause.name)), minutes: \(pause.minutes), "
        + "window: \"\(from)–\(to)\", start: \"\(pause.start)\"}\n"
    }
    return
      "\nbreaks: # one of each on every day, somewhere in its window; leave 'start' out to let the solver place it\n"
      + lines.joined()
  }

  private var sessions: String {
    let largest = starter.rooms.indices.sorted { (starter.rooms[$1].seats, $0) < (starter.rooms[$0].seats, $1) }
    var (text, hasPlenary) = ("", false)
    for group in programme.groups {
      let isBlock = starter.items[group.items[0]].kind == .workshop
      if isBlock { text += "  # These run in parallel; everybody is in one of them.\n" }
      if !isBlock, !hasPlenary { text += "  # Everybody is in a plenary.\n" }
      hasPlenary = hasPlenary || !isBlock
      for (position, index) in group.items.enumerated() {
        let item = starter.items[index]
        let room = isBlock ? "room-\(largest[position] + 1)" : starter.rooms.count > 1 ? "everywhere" : "room-1"
        let most = item.kind == .workshop ? item.most.map { ", attendance: {max: \($0)}" } ?? "" : ""
        text +=
          "  - {id: \(ids[index]), kind: \(item.kind.rawValue), title: \(plainOrQuoted(item.title)), "
          + "minutes: \(item.minutes), day: day-\(group.day + 1), start: \"\(group.start)\", room: \(room)\(most)}\n"
      }
    }
    return text
  }

  // MARK: Names

  /// Workshops are `w1`, `w2` …; plenaries are called after their titles.
  private static func ids(of items: [StarterScenario.Item]) -> [String] {
    var number = 0
    return unique(
      items.map { item in
        guard item.kind == .workshop else { return slug(item.title, or: "plenary") }
        number += 1
        return "w\(number)"
      })
  }

  /// Letters and digits without accents, apart by hyphens.
  private static func slug(_ text: String, or standard: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = words.prefix(6).joined(separator: "-")
    // What begins like a workshop's identifier might be one, and some words are truth values to YAML.
    let isTaken = slug.first == "w" && slug.dropFirst().allSatisfy(\.isNumber) || reserved.contains(slug)
    return slug.first?.isLetter == true && !isTaken ? slug : standard
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var (candidate, number) = (name, 2)
      while !seen.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  /// What YAML takes for something else than a text.
  private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// A word or words of letters and digits as they are; anything else in quotes.
  private func plainOrQuoted(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    let isWord = words.first?.first?.isLetter == true && !StarterText.reserved.contains(text.lowercased())
    return isPlain && isWord ? text : quoted(text)
  }

  /// A text as YAML reads it back, whatever is in it.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      if scalar.value >= 32, scalar.value != 127 { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }
}

/// A roster with codes for names and made-up wishes.
struct StarterRoster {
  let text: String

  init(_ starter: StarterScenario) {
    let workshops = starter.items.count { $0.kind == .workshop }
    let ranks = min(3, workshops)
    var text = "id,name,sector," + (1...max(1, ranks)).map { "choice \($0)" }.joined(separator: ",") + "\n"
    for person in 0..<starter.delegates {
      // Steps that share no factor with the number of workshops name each of them once.
      let wishes = (0..<ranks).map { "w\((person * 5 + $0 * (person % 2 + 1) + $0) % max(1, workshops) + 1)" }
      let different = wishes.enumerated().filter { index, wish in !wishes[..<index].contains(wish) }.map(\.element)
      let cells = different + Array(repeating: "", count: ranks - different.count)
      let sector = person % max(1, starter.sectors.count) + 1
      text += "d-\(person + 1),Delegate \(person + 1),sector-\(sector),\(cells.joined(separator: ","))\n"
    }
    self.text = text
  }
}

extension CalendarDate {
  /// The day after.
  fileprivate var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
