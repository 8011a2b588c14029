import Optimization

/// Counts repeated meetings while delegates enter and leave workshops.
///
/// - Complexity: O(people of the workshop) to enter or leave it.
struct MeetingCounter {
  /// How many meetings are repeated.
  var repeated: Int { arePersons ? total / 2 : total }
  /// The repeated meetings of each delegate.
  private(set) var ofDelegate: [Int]

  private let arePersons: Bool
  private let units: Int
  private let unit: [Int]
  private var total = 0
  private var members: [[Int]]
  /// `place[delegate · workshops + workshop]`: the position of a delegate among the members.
  private var place: [Int]
  /// `people[workshop · units + unit]`.
  private var people: [Int]
  /// `met[delegate · units + unit]`: the workshops in which the two meet.
  private var met: [Int]

  /// Nobody is anywhere.
  private init(_ meetings: Meetings) {
    let delegates = meetings.seats.count
    let workshops = meetings.seats.first?.count ?? 0
    arePersons = meetings.units.arePersons
    units = max(1, meetings.units.count)
    unit = meetings.units.unit.map { $0 ?? -1 }
    ofDelegate = Array(repeating: 0, count: delegates)
    members = Array(repeating: [], count: workshops)
    place = Array(repeating: -1, count: delegates * workshops)
    people = Array(repeating: 0, count: workshops * units)
    met = Array(repeating: 0, count: delegates * units)
  }

  /// Counts at a point.
  init(_ meetings: Meetings, at values: [Double]) {
    self.init(meetings)
    for (delegate, seats) in meetings.seats.enumerated() {
      for (workshop, seat) in seats.enumerated() {
        if let seat, values[seat.index] > 0.5 { enter(delegate, workshop) }
      }
    }
  }

  /// A delegate enters a workshop.
  mutating func enter(_ delegate: Int, _ workshop: Int) {
    meet(delegate, workshop, 1)
    place[delegate * members.count + workshop] = members[workshop].count
    members[workshop].append(delegate)
    if unit[delegate] >= 0 { people[workshop * units + unit[delegate]] += 1 }
  }

  /// A delegate leaves a workshop.
  mutating func leave(_ delegate: Int, _ workshop: Int) {
    let position = place[delegate * members.count + workshop]
    let last = members[workshop].count - 1
    let moved = members[workshop][last]
    members[workshop][position] = moved
    place[moved * members.count + workshop] = position
    members[workshop].removeLast()
    place[delegate * members.count + workshop] = -1
    if unit[delegate] >= 0 { people[workshop * units + unit[delegate]] -= 1 }
    meet(delegate, workshop, -1)
  }

  /// What it changes when two persons who are in different workshops exchange them; nil where units are no persons.
  func change(exchanging a: Int, in here: Int, with b: Int, in there: Int) -> Int? {
    guard arePersons else { return nil }
    var change = 0
    for other in members[here] where other != a {
      if met[a * units + other] > 1 { change -= 1 }
      if met[b * units + other] > 0 { change += 1 }
    }
    for other in members[there] where other != b {
      if met[b * units + other] > 1 { change -= 1 }
      if met[a * units + other] > 0 { change += 1 }
    }
    return change
  }

  /// A delegate who is not among the members meets them, or no longer does.
  private mutating func meet(_ delegate: Int, _ workshop: Int, _ change: Int) {
    let own = unit[delegate]
    let isNew = own >= 0 && people[workshop * units + own] == 0
    for position in members[workshop].indices {
      let other = members[workshop][position]
      if isNew, unit[other] != own { count(other, own, change) }
      if arePersons { count(delegate, other, change) }
    }
    guard !arePersons else { return }
    for unit in 0..<units where unit != own && people[workshop * units + unit] > 0 { count(delegate, unit, change) }
  }

  private mutating func count(_ delegate: Int, _ unit: Int, _ change: Int) {
    let before = met[delegate * units + unit]
    met[delegate * units + unit] = before + change
    let again = max(0, before + change - 1) - max(0, before - 1)
    total += again
    ofDelegate[delegate] += again
  }
}
