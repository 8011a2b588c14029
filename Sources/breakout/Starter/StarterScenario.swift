import Conference
import Foundation

/// A small scenario to begin with: a welcome, blocks of parallel workshops between breaks, a closing, and a roster of made-up
/// delegates with wishes. It has a plan, whatever is asked for, or there is none and the reason is told.
struct StarterScenario {
  /// A room and its seats.
  struct Room: Hashable {
    var name: String
    var seats: Int
  }

  /// Why there is no such conference, in words.
  struct Complaint: Error {
    let text: String
  }

  var name: String
  var first: CalendarDate
  var days: Int
  var timezone: String
  var rooms: [Room]
  var workshops: Int
  var delegates: Int
  var sectors: [String]

  /// When blocks of workshops begin, on each day.
  private static let starts = ["09:30", "11:30", "14:00", "16:00"]

  /// The scenario's file, with comments for whoever goes on writing it.
  func scenario() throws(Complaint) -> String {
    let blocks = try blocks()
    let largest = rooms.sorted { $0.seats > $1.seats }
    var text = """
      # A conference that breaks out into workshops, to make your own: change it, then run
      #   breakout check .        what was understood, and everything that is wrong
      #   breakout solve .        the plan, its proof, and the sheets
      # docs/scenario.md explains every key; 'breakout schema' tells them to your editor.
      format: breakout/1

      event:
        name: \(quoted(name))
        timezone: \(timezone)
        step: 15 min # sessions start at multiples of this
        days:
      \(dates().enumerated().map { "    - {id: day-\($0 + 1), date: \($1), opens: \"08:30\", closes: \"18:30\"}\n" }.joined())
      rooms:
      \(rooms.enumerated().map { index, room in
        "  - {id: room-\(index + 1), name: \(quoted(room.name)), seats: \(room.seats)}\n"
      }.joined())
      """
    if rooms.count > 1 {
      text += """
          # All rooms opened into one; while it is in use, none of its parts is.
          - {id: everywhere, name: All rooms, parts: [\(rooms.indices.map { "room-\($0 + 1)" }.joined(separator: ", "))]}

        """
    }
    text += """

      breaks: # one of each on every day, somewhere in its window; leave 'start' out to let the solver place it
        - {id: coffee-am, name: Coffee, minutes: 30, window: "10:30–12:00", start: "11:00"}
        - {id: lunch, name: Lunch, minutes: 60, window: "12:00–14:30", start: "13:00"}
        - {id: coffee-pm, name: Coffee, minutes: 30, window: "15:00–16:30", start: "15:30"}

      sessions:
        # Everybody is in a plenary.
        - {id: welcome, kind: plenary, title: Welcome, minutes: 30, day: day-1, start: "09:00", room: \(plenaryRoom)}

      """
    var number = 0
    var begun = Array(repeating: 0, count: days)
    for (block, size) in blocks.enumerated() {
      // Every day has about as many blocks as another.
      let day = block * days / blocks.count
      let start = StarterScenario.starts[begun[day]]
      begun[day] += 1
      text += "  # These run in parallel; everybody is in one of them.\n"
      for position in 0..<size {
        number += 1
        let room = (rooms.firstIndex(of: largest[position]) ?? position) + 1
        text +=
          "  - {id: w\(number), kind: workshop, title: Workshop \(number), minutes: 90, day: day-\(day + 1), start: \"\(start)\", room: room-\(room)}\n"
      }
    }
    text += """
        - {id: closing, kind: plenary, title: Closing, minutes: 30, day: day-\(days), start: "17:30", room: \(plenaryRoom)}

      sectors: # where delegates come from; each is spread evenly over parallel workshops
      \(sectors.enumerated().map { "  - {id: \(sectorID($0)), name: \(quoted($1))}\n" }.joined())
      delegates:
        roster: roster.csv # one line for each; 'breakout import' fills it from a registration export

      policy: # what matters, the most important first
        - sector-balance
        - preferences
        - even-sizes

      """
    return text
  }

  /// The roster, with codes for names and made-up wishes.
  func roster() -> String {
    let ranks = min(3, workshops)
    var text = "id,name,sector," + (1...ranks).map { "choice \($0)" }.joined(separator: ",") + "\n"
    for person in 0..<delegates {
      // Steps that share no factor with the number of workshops name each of them once.
      let wishes = (0..<ranks).map { "w\((person * 5 + $0 * (person % 2 + 1) + $0) % workshops + 1)" }
      let different = wishes.enumerated().filter { index, wish in !wishes[..<index].contains(wish) }.map(\.element)
      let cells = different + Array(repeating: "", count: ranks - different.count)
      text +=
        "d-\(person + 1),Delegate \(person + 1),\(sectorID(person % sectors.count)),\(cells.joined(separator: ","))\n"
    }
    return text
  }

  /// How many workshops each block has: as many blocks as the rooms ask for, and all of them about equal.
  private func blocks() throws(Complaint) -> [Int] {
    let count = (workshops + rooms.count - 1) / rooms.count
    let most = StarterScenario.starts.count * days
    guard count <= most else {
      throw Complaint(
        text:
          "\(workshops) workshops in \(counted(rooms.count, "room")) take \(count) blocks, and \(counted(days, "day")) "
          + "\(days == 1 ? "has" : "have") \(most); add days or rooms")
    }
    let blocks = (0..<count).map { workshops / count + ($0 < workshops % count ? 1 : 0) }
    let seats = rooms.map(\.seats).sorted(by: >)
    let fewest = seats.prefix(blocks.min() ?? 0).reduce(0, +)
    guard fewest >= delegates else {
      throw Complaint(
        text:
          "\(delegates) delegates do not fit into \(counted(blocks.min() ?? 0, "parallel workshop")), whose rooms seat "
          + "\(fewest); add seats, rooms or workshops")
    }
    return blocks
  }

  private var plenaryRoom: String { rooms.count > 1 ? "everywhere" : "room-1" }

  private func dates() -> [CalendarDate] {
    var dates = [first]
    while dates.count < days, let next = dates.last?.next { dates.append(next) }
    return dates
  }

  private func sectorID(_ index: Int) -> String { "sector-\(index + 1)" }

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

extension CalendarDate {
  /// The day after.
  fileprivate var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
