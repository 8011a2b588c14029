import Conference

/// Where everything on the programme could be: the starts of each activity on the grid, and what cannot overlap.
///
/// In the elastic form activities may also start where they overrun a window, the opening hours or somebody's presence, at the price of
/// the minutes by which they do; that form tells what is too tight, and by how much.
struct AgendaProblem: Sendable {
  /// A moment at which an activity could start.
  struct Start: Sendable {
    /// When.
    var moment: Moment
    /// The minutes by which it breaks windows; 0 unless the problem is elastic.
    var excess: Int
    /// For each member of the activity, the rooms it could be in; empty for breaks.
    var rooms: [[Int]]
  }

  /// What has to be placed.
  let programme: Programme
  /// The starts of each activity, by the clock.
  let starts: [[Start]]
  /// What cannot overlap.
  let conflicts: ConflictGraph
  /// The same for what also needs a changeover in between, because it would be in the same room; without edges if there is none.
  let roomConflicts: ConflictGraph
  /// Whether sessions may be left out.
  let isPartial: Bool

  var scenario: Scenario { programme.scenario }

  /// Numbers a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is planned.
  ///   - overrun: the minutes by which each session and break may overrun its windows.
  ///   - firm: a session that overruns nothing all the same.
  ///   - partial: whether sessions may be left out.
  ///   - allowed: the starts of sessions that may not begin whenever rules allow.
  ///   - rules: what says where things can be.
  init(
    _ scenario: Scenario, overrun: Int = 0, firm: ID<Session>? = nil, partial: Bool = false,
    allowed: [ID<Session>: Set<Moment>] = [:], under rules: [any PlacementRule.Type]
  ) {
    let programme = Programme(scenario)
    self.programme = programme
    isPartial = partial
    let candidates = scenario.event.days.map { AgendaProblem.grid(of: $0, in: scenario, overrun: overrun) }
    let all = programme.activities.map { activity in
      let isFirm = firm != nil && activity.contains { programme.members[$0].session?.id == firm }
      let overrun = isFirm ? 0 : overrun
      let limits = activity.compactMap { programme.members[$0].session.flatMap { allowed[$0.id] } }
      return candidates.joined().filter { moment in limits.allSatisfy { $0.contains(moment) } }.compactMap {
        AgendaProblem.start(of: activity, at: $0, in: programme, overrun: overrun, under: rules)
      }
    }
    // What comes after something that is left out may be anywhere.
    starts = partial ? all : Narrowing.narrowed(all, programme)
    var conflicts = ConflictGraph(count: programme.members.count)
    for rule in rules { rule.addConflicts(to: &conflicts, of: programme) }
    var roomConflicts = ConflictGraph(count: programme.members.count)
    for rule in rules { rule.addRoomConflicts(to: &roomConflicts, of: programme, starts: starts) }
    for (a, b) in roomConflicts.edges { conflicts.add(a, b) }
    self.conflicts = conflicts
    self.roomConflicts = roomConflicts
  }

  /// The rooms that a session could be in at some time.
  func rooms(of member: Int) -> Set<Int> {
    let activity = programme.members[member].activity
    let place = programme.activities[activity].firstIndex(of: member) ?? 0
    return Set(starts[activity].flatMap { $0.rooms[place] })
  }

  /// The same with fewer starts.
  init(_ problem: AgendaProblem, starts: [[Start]]) {
    programme = problem.programme
    conflicts = problem.conflicts
    roomConflicts = problem.roomConflicts
    isPartial = problem.isPartial
    self.starts = starts
  }

  /// The moments of a day on the grid.
  private static func grid(of day: Day, in scenario: Scenario, overrun: Int) -> [Moment] {
    let event = scenario.event
    let midnight = event.moment(day, .init(minutes: 0) ?? day.opens)
    let step = max(1, event.step)
    let windows = scenario.breaks.filter { $0.day == day.id }.map(\.window)
    let opening = event.opening(of: day)
    let first = max(0, (windows.map(\.start) + [opening.start]).map { $0 - midnight }.min() ?? 0) - overrun
    let last = ((windows.map(\.end) + [opening.end]).map { $0 - midnight }.max() ?? 1440) + overrun
    return stride(from: (max(0, first) + step - 1) / step * step, to: min(1440, last), by: step).map { midnight + $0 }
  }

  /// An activity at a moment, or nil when a rule forbids it.
  private static func start(
    of activity: [Int], at moment: Moment, in programme: Programme, overrun: Int,
    under rules: [any PlacementRule.Type]
  ) -> Start? {
    var start = Start(moment: moment, excess: 0, rooms: [])
    for member in activity {
      for rule in rules {
        guard let minutes = rule.excess(of: member, at: moment, in: programme) else { return nil }
        start.excess += minutes
        if start.excess > overrun { return nil }
      }
      let rooms = rules.lazy.compactMap { $0.rooms(of: member, at: moment, in: programme) }.first ?? []
      if rooms.isEmpty && programme.members[member].session != nil { return nil }
      start.rooms.append(rooms)
    }
    return start
  }
}
