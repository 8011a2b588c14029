import Conference

/// What ``EjectionSearch`` looks up at every step: who is in whose way, and the order in which starts and rooms are tried.
struct EjectionFacts: Sendable {
  /// Another activity that may be in the way.
  struct Neighbour {
    var activity: Int
    /// The minutes from the start of this one until the other may start, where this one comes first.
    var later: Int
    /// The same the other way round.
    var earlier: Int
  }

  /// One that never comes first.
  private static let never = 1_000_000_000

  /// By activity.
  let neighbours: [[Neighbour]]
  /// Whether two sessions of an activity, which start together, are in each other's way: then it has no place at all.
  let isContradictory: [Bool]
  /// The order of the first construction: those first that have the fewest places, and the most to place.
  let order: [Int]
  /// What giving up an activity costs: its minutes, in parts of the mean.
  let size: [Double]
  /// For each activity, start and member, its rooms, those first that others can do without.
  let rooms: [[[[Int]]]]
  /// For each activity and start, what is to be said against it by itself, by a rough order of the objectives.
  let dislike: [[Double]]
  /// The pairs that delegates wish, by member.
  let wished: [[(member: Int, people: Int)]]
  /// The people who have to be in a workshop while each of these runs, by start; none for anything else.
  let people: [Int: [Int]]
  /// The members that are workshops.
  let workshops: [Int]
  /// Whether it is work, or a break for everybody, by member.
  let isWork: [Bool]
  let isRest: [Bool]
  /// The members of the same track, and their number; -1 without one.
  let tracks: [[Int]]
  let track: [Int]

  init(_ problem: AgendaProblem, earlier: Agenda?) {
    let programme = problem.programme
    let activities = programme.activities
    var (lead, _) = AgendaFacts.leads(problem)
    for later in programme.members {
      for before in (later.session?.after ?? []).compactMap({ programme.position[$0] }) {
        let first = programme.members[before]
        lead[first.activity][later.activity] = max(lead[first.activity][later.activity], first.minutes)
        lead[later.activity][first.activity] = EjectionFacts.never
      }
    }
    neighbours = activities.indices.map { one in
      activities.indices.filter { $0 != one && (lead[one][$0] > 0 || lead[$0][one] > 0) }
        .map { Neighbour(activity: $0, later: lead[one][$0], earlier: lead[$0][one]) }
    }
    isContradictory = activities.map { members in
      members.contains { one in
        let session = programme.members[one].session
        let after = (session?.after ?? []).compactMap { programme.position[$0] }
        return members.contains { other in
          guard other != one else { return false }
          // A track has one room, which holds one of them at a time.
          let isTrack = session?.track != nil && session?.track == programme.members[other].session?.track
          return isTrack || after.contains(other) || problem.conflicts.contains(one, other)
        }
      }
    }
    let minutes = activities.map { $0.reduce(0) { $0 + programme.members[$1].minutes } }
    let mean = max(1, Double(minutes.reduce(0, +)) / Double(max(1, minutes.count)))
    // A break is never given up for good, so nothing should make it move lightly.
    size = activities.indices.map {
      Double(minutes[$0]) / mean + (programme.members[activities[$0][0]].pause == nil ? 0 : 5)
    }
    let degree = neighbours.map(\.count)
    let places = problem.starts.map { starts in starts.reduce(0) { $0 + ($1.rooms.map(\.count).min() ?? 1) } }
    let isPause = activities.map { programme.members[$0[0]].pause != nil }
    order = activities.indices.sorted { a, b in
      if isPause[a] != isPause[b] { return isPause[a] }
      // Half the places, or twice the neighbours, come first.
      let (x, y) = (Double(places[a]) / Double(degree[a] + 1), Double(places[b]) / Double(degree[b] + 1))
      return (x, -minutes[a], a) < (y, -minutes[b], b)
    }
    (tracks, track) = EjectionFacts.tracks(programme)
    rooms = EjectionFacts.rooms(problem, tracks, track)
    dislike = EjectionFacts.dislike(problem, earlier)
    var wished = Array(repeating: [(member: Int, people: Int)](), count: programme.members.count)
    for (pair, people) in WishedTogether(programme).people
    where !problem.conflicts.contains(pair.a, pair.b) {
      wished[pair.a].append((pair.b, people))
      wished[pair.b].append((pair.a, people))
    }
    self.wished = wished.map { $0.sorted { $0.member < $1.member } }
    workshops = programme.members.indices.filter { programme.members[$0].session?.kind == .workshop }
    people = Dictionary(
      uniqueKeysWithValues: workshops.filter { programme.members[$0].session?.optional == false }.map { member in
        (
          member,
          problem.starts[programme.members[member].activity].map { programme.present(at: member, from: $0.moment) }
        )
      })
    isWork = programme.members.map(\.isWork)
    isRest = programme.members.map { $0.pause?.tracks.isEmpty == true }
  }

  private static func tracks(_ programme: Programme) -> ([[Int]], [Int]) {
    var number: [String: Int] = [:]
    var tracks: [[Int]] = []
    var track = Array(repeating: -1, count: programme.members.count)
    for (member, held) in programme.members.enumerated() {
      guard let name = held.session?.track else { continue }
      if number[name] == nil {
        number[name] = tracks.count
        tracks.append([])
      }
      track[member] = number[name] ?? 0
      tracks[track[member]].append(member)
    }
    return (tracks, track)
  }

  /// A track has one room, so only those count that suit all of it. Small rooms come first, but for workshops that have to hold everybody.
  private static func rooms(_ problem: AgendaProblem, _ tracks: [[Int]], _ track: [Int]) -> [[[[Int]]]] {
    let programme = problem.programme
    let common = tracks.map { members in
      members.dropFirst().reduce(problem.rooms(of: members[0])) { $0.intersection(problem.rooms(of: $1)) }
    }
    var takers = Array(repeating: 0, count: programme.scenario.rooms.count)
    for member in programme.members.indices where programme.members[member].session != nil {
      for room in problem.rooms(of: member) { takers[room] += 1 }
    }
    return problem.starts.enumerated().map { activity, starts in
      starts.map { start in
        zip(programme.activities[activity], start.rooms).map { member, rooms in
          let session = programme.members[member].session
          let isDemanding = session?.kind == .workshop && session?.optional == false
          let suitable = track[member] < 0 ? rooms : rooms.filter(common[track[member]].contains)
          return suitable.sorted { a, b in
            if isDemanding {
              let (x, y) = (programme.capacity(of: member, in: [a]), programme.capacity(of: member, in: [b]))
              if x != y { return x > y }
            }
            let (x, y) = (programme.scenario.rooms[a].seats, programme.scenario.rooms[b].seats)
            return (programme.footprints[a].count, takers[a], x, a) < (programme.footprints[b].count, takers[b], y, b)
          }
        }
      }
    }
  }

  /// Moved sessions weigh most, then people who would miss something, then minutes off the ideal; last, the sooner the better.
  private static func dislike(_ problem: AgendaProblem, _ earlier: Agenda?) -> [[Double]] {
    let objectives: [(any AgendaObjective, Double)] = [
      (FewestMoved(earlier: earlier), 1e8), (FewestAbsences(), 1e5), (IdealTimes(), 10), (CentredBreaks(), 0.1),
    ]
    let event = problem.scenario.event
    var before = 0
    var opening: [ID<Day>: (start: Moment, before: Int)] = [:]
    for day in event.days {
      let hours = event.opening(of: day)
      opening[day.id] = (hours.start, before)
      before += hours.minutes
    }
    var dislike = problem.starts.map { starts in
      starts.map { start in
        let day = event.day(of: start.moment).flatMap { opening[$0.id] }
        return 1e-3 * Double(day.map { $0.before + (start.moment - $0.start) } ?? 0)
      }
    }
    for (objective, weight) in objectives {
      guard let costs = objective.costs(in: problem) else { continue }
      for (activity, row) in costs.starts.enumerated() {
        for (start, cost) in row.enumerated() { dislike[activity][start] += weight * cost }
      }
    }
    return dislike
  }
}
