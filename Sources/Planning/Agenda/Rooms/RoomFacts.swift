import Conference

/// What ``FirstAgenda`` looks up about rooms at every step.
struct RoomFacts {
  /// What decides about the rooms of an activity at a start.
  private struct Use: Hashable {
    var rooms: [[Int]]
    var people: [Int]
  }

  /// Whether somebody has to be in one of the workshops of each activity while they run.
  let isDemanding: [Bool]
  private let uses: [[Moment: Int]]

  init(_ problem: AgendaProblem) {
    let programme = problem.programme
    var numbers: [Use: Int] = [:]
    uses = problem.starts.enumerated().map { activity, starts in
      Dictionary(
        starts.map { start in
          let people = programme.activities[activity].map { programme.present(at: $0, from: start.moment) }
          let use = Use(rooms: start.rooms, people: people)
          let number = numbers[use] ?? numbers.count
          numbers[use] = number
          return (start.moment, number)
        }, uniquingKeysWith: { first, _ in first })
    }
    isDemanding = programme.activities.map { activity in
      activity.contains { member in
        programme.members[member].session.map { $0.kind == .workshop && !$0.optional } ?? false
      }
    }
  }

  /// A number for the rooms that an activity could be in at a start, and the people who are there meanwhile; equal numbers, equal rooms and people.
  func use(of activity: Int, at start: Moment) -> Int { uses[activity][start] ?? -1 }
}
