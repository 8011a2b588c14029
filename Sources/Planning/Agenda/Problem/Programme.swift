import Conference
import Optimization

/// The programme, numbered: what has to be placed, before anything is known about where it could be.
///
/// Sessions come first, in the order of the scenario, then breaks. Sessions that start together are one activity, because one start decides
/// all of them.
struct Programme: Sendable {
  /// A session or a break.
  struct Member: Sendable {
    /// What messages call it.
    var label: String
    /// How long it is.
    var minutes: Int
    /// The session, or nil for a break.
    var session: Session?
    /// The break, or nil for a session.
    var pause: Break?
    /// The activity it belongs to.
    var activity: Int

    /// Whether delegates work meanwhile. Services are no work, and breaks are none.
    var isWork: Bool { session.map { $0.kind != .service } ?? false }
  }

  /// Somebody with a part in sessions.
  struct Person: Sendable {
    /// What messages call them.
    var id: String
    /// When they are there; empty for the whole time.
    var present: [Interval]
  }

  /// The scenario behind the numbers.
  let scenario: Scenario
  /// Sessions, then breaks.
  let members: [Member]
  /// The members of each activity, in the order of their first.
  let activities: [[Int]]
  /// Where each session stands among ``members``.
  let position: [ID<Session>: Int]
  /// Where each room stands in the scenario.
  let roomNumber: [ID<Room>: Int]
  /// The rooms that a room takes up: itself and, through joined ones, all its parts.
  let footprints: [Set<Int>]
  /// The sessions in which each person has a part; only people with a part in any.
  let parts: [(person: Person, isDelegate: Bool, sessions: [Int])]

  /// What is asked of sessions together.
  let groups: [ProgrammeGroup]
  /// The groups that each member is in.
  let groupsOf: [[Int]]

  /// Numbers a scenario.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    let position = Dictionary(
      scenario.sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.position = position
    let asked = ProgrammeGroup.all(scenario, position)
    groups = asked
    let total = scenario.sessions.count + scenario.breaks.count
    var groupsOf = Array(repeating: [Int](), count: total)
    for (number, group) in asked.enumerated() { for member in group.members { groupsOf[member].append(number) } }
    self.groupsOf = groupsOf
    var sets = DisjointSets(count: total)
    for (number, session) in scenario.sessions.enumerated() {
      for other in session.with { if let other = position[other] { sets.join(number, other) } }
    }
    let (activities, activityOf) = sets.numbered()
    self.activities = activities
    members =
      scenario.sessions.enumerated().map {
        Member(label: "'\($1.id)'", minutes: $1.minutes, session: $1, activity: activityOf[$0])
      }
      + scenario.breaks.enumerated().map {
        Member(
          label: "'\($1.id)' on \($1.day)", minutes: $1.minutes, pause: $1,
          activity: activityOf[scenario.sessions.count + $0])
      }
    let roomNumber = Dictionary(
      scenario.rooms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.roomNumber = roomNumber
    footprints = scenario.rooms.indices.map { room in
      var found: Set<Int> = []
      var open = [room]
      while let next = open.popLast() {
        guard found.insert(next).inserted else { continue }
        open += scenario.rooms[next].parts.compactMap { roomNumber[$0] }
      }
      return found
    }
    let delegates = scenario.delegates.map { person in
      (
        Person(id: person.id.text, present: Programme.presence(person)),
        Set(person.roles.compactMap { position[$0.session] }).sorted()
      )
    }
    let contributors = scenario.contributors.map { person in
      (Person(id: person.id.text, present: person.available), Set(person.sessions.compactMap { position[$0] }).sorted())
    }
    parts =
      delegates.map { (person: $0.0, isDelegate: true, sessions: $0.1) }.filter { !$0.sessions.isEmpty }
      + contributors.map { (person: $0.0, isDelegate: false, sessions: $0.1) }.filter { !$0.sessions.isEmpty }
  }

  /// From when to when a delegate is there; nothing for the whole time.
  private static func presence(_ delegate: Delegate) -> [Interval] {
    guard delegate.arrives != nil || delegate.leaves != nil else { return [] }
    let always = (start: Moment(minutes: -1_000_000), end: Moment(minutes: 1_000_000))
    return [Interval(start: delegate.arrives ?? always.start, end: delegate.leaves ?? always.end)]
  }

  /// The time of a member that starts at a moment.
  func time(_ member: Int, at start: Moment) -> Interval {
    Interval(start: start, minutes: members[member].minutes)
  }

  /// How many delegates are there while a member runs that starts at a moment.
  func present(at member: Int, from start: Moment) -> Int {
    let time = time(member, at: start)
    return scenario.delegates.count { $0.isPresent(during: time) }
  }

  /// Whether two rooms cannot be used at the same time.
  func share(_ a: Int, _ b: Int) -> Bool {
    !footprints[a].isDisjoint(with: footprints[b])
  }
}
