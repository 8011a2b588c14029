import Conference

/// Which workshops a delegate could attend.
struct Presence: Sendable {
  private let times: [Interval?]
  private let programmeTimes: [Interval?]
  private let people: [Delegate]
  /// The times of the talks and plenaries in which each delegate has a role.
  private let engagements: [[Interval]]
  private let isAlwaysFree: [Bool]

  init(_ scenario: Scenario, names: Names, clock: Clock) {
    times = clock.times
    programmeTimes = clock.programmeTimes
    people = scenario.delegates
    engagements = people.map { person in
      person.roles.compactMap { role in
        guard let session = names.sessions[role.session], scenario.sessions[session].kind != .workshop else {
          return nil
        }
        return clock.times[session]
      }
    }
    isAlwaysFree = zip(people, engagements).map { $0.arrives == nil && $0.leaves == nil && $1.isEmpty }
  }

  /// Whether a delegate could attend a workshop that is held: they are there for the whole of it, and have no role elsewhere meanwhile.
  func isOpen(_ workshop: Int, to delegate: Int) -> Bool { isFree(delegate, during: times[workshop]) }

  /// Whether a delegate could attend a workshop of the programme, were it held.
  func couldBeOpen(_ workshop: Int, to delegate: Int) -> Bool { isFree(delegate, during: programmeTimes[workshop]) }

  private func isFree(_ delegate: Int, during time: Interval?) -> Bool {
    guard let time else { return false }
    if isAlwaysFree[delegate] { return true }
    return people[delegate].isPresent(during: time) && !engagements[delegate].contains { $0.overlaps(time) }
  }
}
