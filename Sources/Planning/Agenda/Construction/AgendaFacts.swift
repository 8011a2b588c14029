import Conference

/// What ``FirstAgenda`` looks up at every step: gaps, orders and figures of the activities of a problem.
struct AgendaFacts {
  /// How many activities there are.
  let count: Int
  /// A bit for every activity.
  let all: UInt64
  /// All moments at which something may start, by the clock.
  let moments: [Moment]
  /// The activities in the order in which they are tried: those first that cannot wait.
  let order: [Int]
  /// For each activity and moment, whether it may start then.
  let hasStart: [[Bool]]
  /// `lead[a][b]`: the minutes from the start of a until b may start, where a comes first.
  let lead: [[Int]]
  /// The activities that must have started before each.
  let before: [UInt64]
  /// The minutes of each of its sessions that is work.
  let work: [[Int]]
  /// Whether it is a break for everybody.
  let isRest: [Bool]
  /// Whether it has sessions, which need rooms.
  let needsRooms: [Bool]
  /// Whether it is one session for which any of its rooms will do.
  let isUndemanding: [Bool]
  /// Whether something in it stands in its own way.
  let isContradictory: Bool
  private let occupied: [Int]
  private let lastStart: [Int]
  /// Sets of activities that never overlap, and the minutes that are left for each from a moment on.
  private let cliques: [(members: [(activity: Int, minutes: Int)], left: [Int])]

  init(_ problem: AgendaProblem) {
    let programme = problem.programme
    let scenario = programme.scenario
    let activities = programme.activities
    let count = activities.count
    let moments = Set(problem.starts.joined().map(\.moment)).sorted()
    let position = Dictionary(uniqueKeysWithValues: moments.enumerated().map { ($1, $0) })
    self.count = count
    self.moments = moments
    all = count < 64 ? (1 << UInt64(count)) - 1 : .max
    var hasStart = problem.starts.map { starts in
      var table = Array(repeating: false, count: moments.count)
      for start in starts { if let index = position[start.moment] { table[index] = true } }
      return table
    }
    for (activity, hold) in AgendaFacts.holds(problem).enumerated() {
      for (start, isHeld) in zip(problem.starts[activity], hold) where !isHeld {
        if let index = position[start.moment] { hasStart[activity][index] = false }
      }
    }
    self.hasStart = hasStart
    let lastStart = hasStart.map { $0.lastIndex(of: true) ?? -1 }
    self.lastStart = lastStart
    order = activities.indices.sorted { (lastStart[$0], $0) < (lastStart[$1], $1) }
    let (lead, isContradictory) = AgendaFacts.leads(problem)
    var (needed, before) = (lead, Array(repeating: UInt64(0), count: count))
    var isCircular = false
    for later in programme.members {
      for earlier in (later.session?.after ?? []).compactMap({ programme.position[$0] }).map({ programme.members[$0] })
      {
        if earlier.activity == later.activity { isCircular = true }
        if count <= 64 { before[later.activity] |= 1 << UInt64(earlier.activity) }
        needed[earlier.activity][later.activity] = max(needed[earlier.activity][later.activity], earlier.minutes)
      }
    }
    let twins = AgendaFacts.twins(problem, lead: needed, before: before)
    for (later, earlier) in twins where count <= 64 { before[later] |= 1 << UInt64(earlier) }
    self.isContradictory = isContradictory || isCircular
    self.lead = needed
    self.before = before
    let members = activities.map { $0.map { programme.members[$0] } }
    work = members.map { $0.filter(\.isWork).map(\.minutes) }
    isRest = members.map { $0.contains { $0.pause?.tracks.isEmpty == true } }
    needsRooms = members.map { $0.contains { $0.session != nil } }
    isUndemanding = members.map {
      $0.count == 1 && !($0[0].session?.kind == .workshop && $0[0].session?.optional == false)
    }
    occupied = members.map { $0.map(\.minutes).max() ?? 0 }.map { $0 + scenario.changeover }
    let sessions = activities.indices.filter { members[$0].contains { $0.session != nil } }
    cliques = [Array(activities.indices), sessions].map {
      AgendaFacts.clique(among: $0, problem, lead: needed, moments: moments)
    }
  }

  /// When a room is free again that an activity took.
  func end(of activity: Int, from start: Moment) -> Moment { start + occupied[activity] }

  /// Whether an activity still keeps something waiting that is not placed, so many minutes after its start.
  func matters(_ activity: Int, for placed: UInt64, after minutes: Int) -> Bool {
    (0..<count).contains { placed & 1 << UInt64($0) == 0 && minutes < lead[activity][$0] }
  }

  /// Whether something that is not placed has missed its last start, or there is less time left than what cannot overlap takes.
  func isTooLate(_ placed: UInt64, at moment: Int) -> Bool {
    for activity in 0..<count where placed & 1 << UInt64(activity) == 0 && lastStart[activity] < moment { return true }
    return cliques.contains { clique in
      let minutes = clique.members.reduce(0) { placed & 1 << UInt64($1.activity) == 0 ? $0 + $1.minutes : $0 }
      return minutes > clique.left[moment]
    }
  }

  /// For each start of each activity whether its workshops can be part of a block that holds all who are there and have to be in a workshop.
  private static func holds(_ problem: AgendaProblem) -> [[Bool]] {
    let programme = problem.programme
    let blocks = CandidateBlocks(programme)
    return programme.activities.enumerated().map { activity, members in
      let workshops = members.filter { programme.members[$0].session?.kind == .workshop }
      guard !workshops.isEmpty else { return problem.starts[activity].map { _ in true } }
      var known: [Int: Bool] = [:]
      return problem.starts[activity].map { start in
        let people = workshops.map { programme.present(at: $0, from: start.moment) }.max() ?? 0
        let isHeld = known[people] ?? blocks.canJoinBlock(workshops, for: people)
        known[people] = isHeld
        return isHeld
      }
    }
  }

  /// `lead[a][b]` from what cannot overlap, with the minutes that must lie between; and whether members of one activity are kept apart.
  static func leads(_ problem: AgendaProblem) -> ([[Int]], Bool) {
    let programme = problem.programme
    let count = programme.activities.count
    var lead = Array(repeating: Array(repeating: 0, count: count), count: count)
    var isContradictory = false
    func keepApart(_ graph: ConflictGraph, gap: Int) {
      for (one, other) in graph.edges {
        let (a, b) = (programme.members[one], programme.members[other])
        if a.activity == b.activity { isContradictory = true }
        lead[a.activity][b.activity] = max(lead[a.activity][b.activity], a.minutes + gap)
        lead[b.activity][a.activity] = max(lead[b.activity][a.activity], b.minutes + gap)
      }
    }
    keepApart(problem.conflicts, gap: 0)
    if programme.scenario.walking > 0 {
      keepApart(RolesInOnePlace.walks(of: programme), gap: programme.scenario.walking)
    }
    if programme.scenario.changeover > 0 { keepApart(problem.roomConflicts, gap: programme.scenario.changeover) }
    return (lead, isContradictory)
  }

  /// For activities that could stand for an earlier one of the file, that one: any agenda holds them in this order, too.
  ///
  /// They are single sessions that are alike in their minutes, starts, rooms, gaps and orders, so that they can change places.
  private static func twins(_ problem: AgendaProblem, lead: [[Int]], before: [UInt64]) -> [(later: Int, earlier: Int)] {
    let programme = problem.programme
    let count = programme.activities.count
    func areAlike(_ a: Int, _ b: Int) -> Bool {
      let (one, other) = (programme.activities[a], programme.activities[b])
      guard one.count == 1, other.count == 1 else { return false }
      let (first, second) = (programme.members[one[0]], programme.members[other[0]])
      guard first.minutes == second.minutes, let x = first.session, let y = second.session, x.kind == y.kind,
        x.attendance.min == y.attendance.min, x.attendance.max == y.attendance.max, x.optional == y.optional,
        x.track == nil, y.track == nil, lead[a][b] == lead[b][a], before[a] == before[b],
        problem.starts[a].map(\.moment) == problem.starts[b].map(\.moment),
        problem.starts[a].map(\.rooms) == problem.starts[b].map(\.rooms)
      else { return false }
      return (0..<count).allSatisfy { c in
        c == a || c == b
          || lead[a][c] == lead[b][c] && lead[c][a] == lead[c][b]
            && (before[c] >> UInt64(a)) & 1 == (before[c] >> UInt64(b)) & 1
      }
    }
    guard count <= 64 else { return [] }
    return (0..<count).compactMap { later in
      (0..<later).last { areAlike($0, later) }.map { (later, $0) }
    }
  }

  /// Activities that never overlap, as many as can be by a simple choice, and the minutes that the days have for them.
  private static func clique(
    among candidates: [Int], _ problem: AgendaProblem, lead: [[Int]], moments: [Moment]
  ) -> (members: [(activity: Int, minutes: Int)], left: [Int]) {
    let programme = problem.programme
    // Of an activity of several sessions the shortest counts.
    let minutes = programme.activities.map { $0.map { programme.members[$0].minutes }.min() ?? 0 }
    var members: [Int] = []
    for one in candidates.sorted(by: { (-minutes[$0], $0) < (-minutes[$1], $1) })
    where members.allSatisfy({ lead[one][$0] >= minutes[one] && lead[$0][one] >= minutes[$0] }) {
      members.append(one)
    }
    let event = programme.scenario.event
    let days = event.days.compactMap { day -> Interval? in
      let times = members.flatMap { activity in
        problem.starts[activity].filter { event.day(of: $0.moment)?.id == day.id }
          .map { Interval(start: $0.moment, minutes: minutes[activity]) }
      }
      guard let first = times.map(\.start).min(), let last = times.map(\.end).max() else { return nil }
      return Interval(start: first, end: last)
    }
    let left = moments.map { moment in
      days.reduce(0) { $0 + max(0, $1.end - max(moment, $1.start)) }
    }
    return (members.map { ($0, minutes[$0]) }, left)
  }
}
