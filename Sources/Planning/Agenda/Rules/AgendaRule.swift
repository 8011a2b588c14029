import Conference

/// A rule of the agenda: which starts it leaves, what it keeps from overlapping, and what it adds to the model.
///
/// One file per rule. The verifier states the same rules once more, from clock times alone, and shares no code with these.
protocol AgendaRule: Sendable {
  /// The minutes by which a member that starts at a moment breaks the rule: 0 where it keeps it, nil where no minutes would help.
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int?

  /// Adds the pairs that cannot overlap, wherever they are.
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme)

  /// Adds the rule's rows.
  static func add(to model: inout AgendaModel)
}

extension AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? { 0 }
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {}
  static func add(to model: inout AgendaModel) {}
}

/// Every rule of the agenda, in the order in which the model states them.
enum AgendaRules {
  /// The rulebook, A1 to A8.
  static let all: [any AgendaRule.Type] = [
    OnceInItsDay.self, OneSessionInARoom.self, SuitableRoomRule.self, BreaksInWindows.self, PlenariesAlone.self,
    SessionOrder.self, PeopleInOnePlace.self, LongestStretch.self,
  ]
}

extension Interval {
  /// The minutes of another stretch that lie outside this one.
  func minutesOutside(_ other: Interval) -> Int {
    max(0, start - other.start) + max(0, other.end - end)
  }
}
