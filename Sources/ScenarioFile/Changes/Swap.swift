import Conference
import Foundation

/// Two delegates who take each other's places, or two sessions that take each other's times and rooms.
struct Swap: Hashable {
  var first: String
  var second: String
  /// Whether they are delegates.
  var arePeople: Bool
  /// What began before this is done with, and stays; nil for nothing.
  var from: Moment?

  /// What some swaps come to in a plan, as a file of the format `breakout-changes/1`: pins of the delegates to the workshops of the other, times
  /// and rooms of the sessions. Empty for none.
  static func text(_ swaps: [Swap], in earlier: EarlierPlan, of event: Event) -> String {
    guard !swaps.isEmpty else { return "" }
    var (pins, sessions): ([String], [String]) = ([], [])
    for swap in swaps {
      for (one, other) in [(swap.first, swap.second), (swap.second, swap.first)] {
        if swap.arePeople {
          let own = earlier.allocation[ID(one)]
          func isOpen(_ workshop: ID<Session>) -> Bool {
            guard let from = swap.from, let place = earlier.agenda.placement(of: workshop) else { return true }
            return from <= place.time.start
          }
          pins += earlier.allocation[ID(other)].filter { !own.contains($0) && isOpen($0) }.map {
            "  - {delegate: \(quoted(one)), session: \(quoted($0.text))}"
          }
        } else if let place = earlier.agenda.placement(of: ID(other)), let day = event.day(of: place.time.start) {
          sessions.append(
            "  - {id: \(quoted(one)), room: \(quoted(place.room.text)), day: \(quoted(day.id.text)), "
              + "start: \(quoted(event.time(of: place.time.start).description))}")
        }
      }
    }
    var lines = ["format: \(ChangesDecoder.format)"]
    if !sessions.isEmpty { lines += ["sessions:"] + sessions }
    if !pins.isEmpty { lines += ["pins:"] + pins }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\""))\""
  }
}
