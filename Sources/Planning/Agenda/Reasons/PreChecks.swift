import Conference

/// What can be told to be impossible before any search, each in a sentence with its figures.
///
/// A pre-check never speaks of something that some agenda could still do.
enum PreChecks {
  /// The reasons, the most telling first; empty where nothing is wrong at first sight.
  static func reasons(_ scenario: Scenario) -> [String] {
    let programme = Programme(scenario)
    let checks: [(Programme) -> [String]] = [
      circularOrder, contradictoryPairs, lengths, availabilities, homelessSessions, roomTimes, slotDensity,
    ]
    return checks.flatMap { $0(programme) }
  }

  /// Sessions that come after themselves, through others.
  private static func circularOrder(_ programme: Programme) -> [String] {
    // Sessions that start together count as one.
    var before = Array(repeating: Set<Int>(), count: programme.activities.count)
    for member in programme.members {
      for other in member.session?.after ?? [] {
        if let other = programme.position[other] { before[member.activity].insert(programme.members[other].activity) }
      }
    }
    var state = Array(repeating: 0, count: before.count)
    var path: [Int] = []
    func cycle(from activity: Int) -> [Int]? {
      if state[activity] == 2 { return nil }
      if state[activity] == 1 { return Array(path[(path.firstIndex(of: activity) ?? 0)...]) + [activity] }
      state[activity] = 1
      path.append(activity)
      for other in before[activity].sorted() { if let found = cycle(from: other) { return found } }
      path.removeLast()
      state[activity] = 2
      return nil
    }
    for activity in before.indices {
      guard let found = cycle(from: activity) else { continue }
      let names = found.map { programme.members[programme.activities[$0][0]].label }
      return ["the order is circular: \(names.joined(separator: " comes after "))"]
    }
    return []
  }

  /// Sessions that start together and yet may not overlap.
  private static func contradictoryPairs(_ programme: Programme) -> [String] {
    programme.activities.flatMap { group -> [String] in
      group.enumerated().flatMap { position, one in
        group.dropFirst(position + 1).compactMap { other in
          let (a, b) = (programme.members[one], programme.members[other])
          guard let first = a.session, let second = b.session else { return nil }
          let pair = "\(a.label) and \(b.label) run together"
          if first.notWith.contains(second.id) || second.notWith.contains(first.id) {
            return "\(pair), but must not overlap"
          }
          if [first.kind, second.kind].contains(.plenary), a.isWork, b.isWork {
            return "\(pair), but a plenary runs alone"
          }
          if let person = programme.parts.first(where: { $0.sessions.contains(one) && $0.sessions.contains(other) }) {
            return "\(pair), but '\(person.person.id)' has a part in both"
          }
          return nil
        }
      }
    }
  }

  /// Windows that are shorter than what they hold, and sessions that are longer than anybody may work.
  private static func lengths(_ programme: Programme) -> [String] {
    let event = programme.scenario.event
    return programme.members.flatMap { member -> [String] in
      var found: [String] = []
      if let pause = member.pause, pause.window.minutes < pause.minutes {
        let short = pause.minutes - pause.window.minutes
        found.append(
          "break \(member.label) takes \(pause.minutes) minutes, but its window has \(pause.window.minutes): \(short) too few"
        )
      }
      guard let session = member.session else { return found }
      if let window = session.window, window.minutes < session.minutes {
        let short = session.minutes - window.minutes
        found.append(
          "\(member.label) takes \(session.minutes) minutes, but its window \(window) has \(window.minutes): \(short) too few"
        )
      }
      if let limit = programme.scenario.longestWithoutBreak, member.isWork, session.minutes > limit {
        found.append("\(member.label) takes \(session.minutes) minutes, but nobody may work longer than \(limit)")
      }
      if let start = session.start, event.time(of: start).minutes % max(1, event.step) != 0 {
        found.append("\(member.label) is pinned to \(event.label(start)), off the grid of \(event.step) minutes")
      }
      return found
    }
  }

  /// Sessions whose people are never there together for long enough.
  private static func availabilities(_ programme: Programme) -> [String] {
    let event = programme.scenario.event
    return programme.members.enumerated().compactMap { number, member in
      let people = programme.parts.filter { $0.sessions.contains(number) }.map(\.person)
      guard let session = member.session, !people.isEmpty else { return nil }
      let days = event.days.filter { (session.day ?? $0.id) == $0.id }
      let stretches = days.map { day -> Int in
        let opening = session.window.map { event.interval(day, $0) } ?? event.opening(of: day)
        let hours = Interval(
          start: max(opening.start, event.opening(of: day).start), end: min(opening.end, event.opening(of: day).end))
        return people.reduce([hours]) { $0.meeting($1.present) }.map(\.minutes).max() ?? 0
      }
      guard let longest = stretches.max(), longest < session.minutes else { return nil }
      let names = people.map { "'\($0.id)'" }.joined(separator: ", ")
      return
        "\(member.label) takes \(session.minutes) minutes, but the people with a part in it (\(names)) are there together for at most \(max(0, longest)) while it could run"
    }
  }

  /// Sessions that no room suits.
  private static func homelessSessions(_ programme: Programme) -> [String] {
    let scenario = programme.scenario
    return programme.members.compactMap { member in
      guard let session = member.session else { return nil }
      let featured = scenario.rooms.filter { room in
        (session.room ?? room.id) == room.id && session.requires.allSatisfy(room.features.contains)
      }
      if featured.isEmpty {
        return
          "\(member.label) requires \(session.requires.map(\.text).joined(separator: ", ")), which no room that it could be in offers"
      }
      let people =
        session.kind == .plenary
        ? scenario.delegates.count { $0.arrives == nil && $0.leaves == nil } : session.attendance.min
      let seats = featured.map(\.seats).max() ?? 0
      return seats < people
        ? "\(member.label) has \(people) people, but the rooms it could be in seat at most \(seats)" : nil
    }
  }

  /// More minutes of sessions than the rooms are open.
  private static func roomTimes(_ programme: Programme) -> [String] {
    let scenario = programme.scenario
    let leaves = scenario.rooms.indices.filter { programme.footprints[$0].count == 1 }
    let days = scenario.event.days.map { scenario.event.opening(of: $0) }
    let open = leaves.reduce(0) { sum, room in
      sum + days.reduce(0) { $0 + $1.minutes(without: scenario.rooms[room].closed) }
    }
    let needed = scenario.sessions.reduce(0) { $0 + $1.minutes }
    guard needed > open else { return [] }
    return [
      "the \(scenario.sessions.count) sessions take \(needed) minutes of rooms, but the \(leaves.count) rooms are open for \(open): \(needed - open) too few"
    ]
  }

  /// Plenaries and breaks, which run alone, and the sessions that share the rest, against the opening hours.
  private static func slotDensity(_ programme: Programme) -> [String] {
    let scenario = programme.scenario
    let rooms = max(1, scenario.rooms.indices.filter { programme.footprints[$0].count == 1 }.count)
    func load(_ sessions: [Session], _ breaks: [Break], _ days: [Day], _ name: String) -> String? {
      let open = days.reduce(0) { $0 + scenario.event.opening(of: $1).minutes }
      let plenaries = sessions.filter { $0.kind == .plenary }.reduce(0) { $0 + $1.minutes }
      // A break may reach beyond the opening hours; only what cannot counts.
      let pauses = breaks.filter { pause in
        pause.tracks.isEmpty && days.contains { scenario.event.opening(of: $0).contains(pause.window) }
      }

      .reduce(0) { $0 + $1.minutes }
      let others = sessions.filter { $0.kind == .workshop || $0.kind == .talk }.reduce(0) { $0 + $1.minutes }
      let needed = plenaries + pauses + (others + rooms - 1) / rooms
      guard needed > open else { return nil }
      return
        "\(name) needs \(needed) minutes (\(plenaries) of plenaries, \(pauses) of breaks, \(others) of other sessions in \(rooms) rooms), but is open for \(open): \(needed - open) too few"
    }
    let whole = load(scenario.sessions, scenario.breaks, scenario.event.days, "the programme")
    let daily = scenario.event.days.compactMap { day in
      load(
        scenario.sessions.filter { $0.day == day.id }, scenario.breaks.filter { $0.day == day.id }, [day], "\(day.id)")
    }
    return daily.isEmpty ? [whole].compactMap(\.self) : daily
  }
}

extension [Interval] {
  /// What lies in one of these and one of some others; all of it where there are no others.
  fileprivate func meeting(_ others: [Interval]) -> [Interval] {
    others.isEmpty
      ? self
      : flatMap { one in
        others.compactMap { other in
          let (start, end) = (Swift.max(one.start, other.start), Swift.min(one.end, other.end))
          return start < end ? Interval(start: start, end: end) : nil
        }
      }
  }
}

extension Interval {
  /// Its minutes outside some others, which may overlap.
  fileprivate func minutes(without others: [Interval]) -> Int {
    var total = minutes
    var end = start
    for other in others.filter(overlaps).sorted(by: { $0.start < $1.start }) {
      let from = max(end, other.start)
      let to = min(self.end, other.end)
      total -= max(0, to - from)
      end = max(end, to)
    }
    return total
  }
}
