import Conference
import Optimization

/// How early the days can end at least, by counting what fits into them.
///
/// Sessions share some places: all rooms, the few rooms that some are confined to, or one, where no two of them overlap. Until a moment of a day
/// so many minutes of them fit into each place: the most that any sequence of their starts holds, and no more than what breaks leave. The days have to end
/// so late that all sessions fit:
///
///     min Σ_d w[d] · v[d],    Σ_d k · f[d](v[d]) ≥ Σ_s minutes(s),    k · f[d](v[d]) ≥ minutes of what can be on day d alone
///
/// with each session as long as with the changeover behind it, k places, f[d](v) the minutes that fit until v, and v[d] one of the ends of sessions.
///
/// - Complexity: O(ends · starts) for each day, and then O(days · ends · minutes) in units of the lengths, for each of the sets of sessions.
struct PackingBound {
  /// So many sets of sessions that do not overlap are looked at, the longest first.
  private static let mostCliques = 20

  /// Sessions that share places.
  private struct Resource {
    var members: [Int]
    var places: Int
    /// Minutes between two of them.
    var changeover: Int
  }

  private let problem: AgendaProblem
  private let resources: [Resource]

  init(_ problem: AgendaProblem) {
    self.problem = problem
    let programme = problem.programme
    let work = programme.members.indices.filter { programme.members[$0].isWork }
    let hasPlenary = work.contains { programme.members[$0].session?.kind == .plenary }
    let all = Array(programme.scenario.rooms.indices)
    let rooms = work.map { problem.rooms(of: $0) }
    // A plenary blocks the other rooms without a changeover in them.
    let changeover = hasPlenary ? 0 : programme.scenario.changeover
    var resources = Set(rooms + [Set(all)]).filter { !$0.isEmpty }.map { set in
      Resource(
        members: zip(work, rooms).filter { $1.isSubset(of: set) }.map(\.0),
        places: programme.parallel(among: set.sorted()),
        changeover: changeover)
    }
    func minutes(_ members: [Int]) -> Int { members.reduce(0) { $0 + programme.members[$1].minutes } }
    let cliques = problem.conflicts.cliques().map { $0.filter { programme.members[$0].isWork } }
      .filter { $0.count > 1 }.sorted { (-minutes($0), $0[0]) < (-minutes($1), $1[0]) }
    resources += cliques.prefix(PackingBound.mostCliques).map { Resource(members: $0, places: 1, changeover: 0) }
    self.resources = resources.filter { $0.places > 0 }
  }

  /// The least weighted sum of the minutes from each day's opening to its end.
  func least(weights: [Int]) -> Int {
    guard !problem.isPartial else { return 0 }
    return resources.reduce(0) { max($0, least(of: $1, weights) ?? 0) }
  }

  /// The same for some sessions; nil where they do not fit at all, which is for others to tell.
  private func least(of resource: Resource, _ weights: [Int]) -> Int? {
    let programme = problem.programme
    let event = problem.scenario.event
    func load(_ members: [Int]) -> Int {
      members.reduce(0) { sum, member in
        let isAlone = programme.members[member].session?.kind == .plenary
        return sum + (programme.members[member].minutes + resource.changeover) * (isAlone ? resource.places : 1)
      }
    }
    // Everything is a multiple of what divides all lengths.
    let unit = max(
      1, resource.members.reduce(0) { greatestCommonDivisor($0, programme.members[$1].minutes + resource.changeover) })
    let total = load(resource.members) / unit
    // The least cost of days that hold so much, or more.
    var costs: [Int?] = Array(repeating: nil, count: total + 1)
    costs[0] = 0
    for (day, weight) in zip(event.days, weights) {
      let hours = event.opening(of: day)
      let times = resource.members.map { member in
        problem.starts[programme.members[member].activity].map { programme.time(member, at: $0.moment) }
          .filter(hours.contains)
      }
      let own = zip(resource.members, times).filter { member, times in
        !times.isEmpty && times.count == problem.starts[programme.members[member].activity].count
      }
      let first = own.compactMap { $0.1.map(\.end).min() }.max() ?? hours.start
      let needed = load(own.map(\.0))
      let fits = room(for: Set(times.joined()), in: hours, on: day, resource.changeover)
      var next: [Int?] = Array(repeating: nil, count: total + 1)
      for (end, minutes) in fits where end >= first && minutes * resource.places >= needed {
        let cost = weight * (end - hours.start)
        for (covered, before) in costs.enumerated() {
          guard let before else { continue }
          let now = min(total, covered + minutes * resource.places / unit)
          if next[now].map({ before + cost < $0 }) ?? true { next[now] = before + cost }
        }
      }
      costs = next
    }
    return costs[total]
  }

  /// The most minutes of sessions, each with its changeover, that fit into one place until each end, beginning with none at the opening.
  ///
  /// The changeover of the last one may come after the end.
  private func room(
    for times: Set<Interval>, in hours: Interval, on day: Day, _ changeover: Int
  ) -> [(end: Moment, minutes: Int)] {
    let programme = problem.programme
    var fixed: [Interval] = []
    var open: [(latest: Moment, minutes: Int)] = []
    for (activity, members) in programme.activities.enumerated() {
      guard let pause = programme.members[members[0]].pause, pause.day == day.id, pause.tracks.isEmpty else { continue }
      if problem.starts[activity].count == 1 {
        fixed.append(programme.time(members[0], at: problem.starts[activity][0].moment))
      } else {
        // Outside the opening hours it takes nothing from them.
        if hours.contains(pause.window) { open.append((pause.window.end, pause.minutes)) }
      }
    }
    var found: [(end: Moment, minutes: Int)] = [(hours.start, 0)]
    let sorted = times.filter { time in !fixed.contains { $0.overlaps(time) } }
      .sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    for time in sorted {
      let before =
        found.last { $0.end + changeover <= time.start || $0.minutes == 0 && $0.end <= time.start }?.minutes ?? 0
      let best = max(before + time.minutes + changeover, found.last?.minutes ?? 0)
      if found.last?.end == time.end { found[found.count - 1].minutes = best } else { found.append((time.end, best)) }
    }
    return found.map { end, minutes in
      let paused = open.reduce(0) { $1.latest <= end ? $0 + $1.minutes : $0 }
      return (end, min(minutes, max(0, end - hours.start + changeover - paused)))
    }
  }
}
