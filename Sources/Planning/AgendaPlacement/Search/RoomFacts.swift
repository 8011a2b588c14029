import Conference

/// What ``FirstAgenda`` looks up about rooms at every step.
struct RoomFacts {
  /// A workshop of an activity.
  private struct Workshop {
    var minutes: Int
    var isOptional: Bool
    /// The most people that any of its rooms takes.
    var seats: Int
  }

  /// What decides about the rooms of an activity at a start.
  private struct Use: Hashable {
    var rooms: [[Int]]
    var people: [Int]
  }

  private let uses: [[Moment: Int]]
  private let workshops: [[Workshop]]
  /// Everybody who is there from the first session to the last.
  private let people: Int

  init(_ problem: AgendaProblem) {
    let programme = problem.programme
    let delegates = programme.scenario.delegates
    var numbers: [Use: Int] = [:]
    uses = problem.starts.enumerated().map { activity, starts in
      Dictionary(
        starts.map { start in
          let people = programme.activities[activity].map { member in
            let time = programme.time(member, at: start.moment)
            return delegates.count { $0.isPresent(during: time) }
          }
          let use = Use(rooms: start.rooms, people: people)
          let number = numbers[use] ?? numbers.count
          numbers[use] = number
          return (start.moment, number)
        }, uniquingKeysWith: { first, _ in first })
    }
    workshops = programme.activities.map { activity in
      activity.compactMap { member in
        guard let session = programme.members[member].session, session.kind == .workshop else { return nil }
        let seats = programme.capacity(of: member, in: problem.rooms(of: member).sorted())
        return Workshop(minutes: session.minutes, isOptional: session.optional, seats: seats)
      }
    }
    people = delegates.count { $0.arrives == nil && $0.leaves == nil }
  }

  /// A number for the rooms that an activity could be in at a start, and the people who are there meanwhile; equal numbers, equal rooms and people.
  func use(of activity: Int, at start: Moment) -> Int { uses[activity][start] ?? -1 }

  /// Whether the workshops of an activity that nobody may stay away from hold everybody, with those beside them in their largest rooms; taken for
  /// granted while they still run.
  func canHold(
    _ activity: Int, from start: Moment, by now: Moment, beside others: [(activity: Int, start: Moment)]
  ) -> Bool {
    workshops[activity].allSatisfy { workshop in
      let time = Interval(start: start, minutes: workshop.minutes)
      guard !workshop.isOptional, time.end <= now else { return true }
      let seats = others.reduce(0) { sum, other in
        workshops[other.activity].reduce(sum) {
          Interval(start: other.start, minutes: $1.minutes).overlaps(time) ? $0 + $1.seats : $0
        }
      }
      return seats >= people
    }
  }
}
