import Conference

/// Some sessions of which a rule of the programme asks something, as numbers.
struct ProgrammeGroup: Sendable {
  /// The rule.
  var name: String
  /// What is asked.
  var demand: ProgrammeRule.Demand
  /// Of which members, in the order of the rule.
  var members: [Int]
  /// What a violation costs; nil where there must be none.
  var weight: Int?

  /// Whether it is about rooms.
  var isAboutRooms: Bool { if case .rooms = demand { true } else { false } }

  /// The groups of all rules that are looked at.
  static func all(_ scenario: Scenario, _ position: [ID<Session>: Int]) -> [ProgrammeGroup] {
    scenario.programmeRules.flatMap { rule -> [ProgrammeGroup] in
      var weight: Int?
      switch rule.enforcement {
      case .off: return []
      case .hard: break
      case .soft(let points): weight = points
      }
      return rule.groups.map { group in
        ProgrammeGroup(
          name: rule.id.text, demand: rule.demand, members: group.compactMap { position[$0] }, weight: weight)
      }
    }
  }

  /// How many violations there are at known times; nothing of rooms.
  func violations(_ times: [Interval?], in event: Event) -> Int {
    switch demand {
    case .parallel(let most):
      let held = members.compactMap { times[$0] }
      return Set(held.map(\.start)).reduce(0) { sum, start in
        sum + max(0, held.count { $0.start <= start && start < $0.end } - most)
      }
    case .perDay(let most):
      var count: [ID<Day>: Int] = [:]
      for time in members.compactMap({ times[$0] }) {
        if let day = event.day(of: time.start) { count[day.id, default: 0] += 1 }
      }
      return count.values.reduce(0) { $0 + max(0, $1 - most) }
    case .within(let minutes):
      return zip(members, members.dropFirst()).count { one, next in
        guard let first = times[one], let second = times[next] else { return false }
        return !(0...minutes).contains(second.start - first.end)
      }
    case .window(let window):
      return members.count { member in
        times[member].map { !ProgrammeGroup.isInside(window, $0, event) } ?? false
      }
    case .rooms: return 0
    }
  }

  /// Whether a time lies in a window of its day.
  static func isInside(_ window: TimeWindow, _ time: Interval, _ event: Event) -> Bool {
    guard let day = event.day(of: time.start) else { return false }
    return event.interval(day, window).contains(time)
  }

  /// What a member at a time adds to violations beside others at theirs, roughly: what the search by ejection goes by.
  ///
  /// - Returns: the members that are in its way, and how many of them would have to go; members are none where it is wrong by itself.
  func inTheWay(of member: Int, at time: Interval, _ timeOf: (Int) -> Interval?, _ event: Event) -> (
    others: [Int], tooMany: Int
  ) {
    switch demand {
    case .parallel(let most):
      let others = members.filter { $0 != member && timeOf($0)?.overlaps(time) == true }
      return (others, max(0, others.count + 1 - most))
    case .perDay(let most):
      let day = event.day(of: time.start)?.id
      let others = members.filter { $0 != member && timeOf($0).map { event.day(of: $0.start)?.id == day } == true }
      return (others, max(0, others.count + 1 - most))
    case .within(let minutes):
      var others: [Int] = []
      for (one, next) in zip(members, members.dropFirst()) where one == member || next == member {
        let other = one == member ? next : one
        guard let there = timeOf(other) else { continue }
        let wait = one == member ? there.start - time.end : time.start - there.end
        if !(0...minutes).contains(wait) { others.append(other) }
      }
      return (others, others.count)
    case .window(let window): return ([], ProgrammeGroup.isInside(window, time, event) ? 0 : 1)
    case .rooms: return ([], 0)
    }
  }
}
