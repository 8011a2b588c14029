import Conference

/// What a rule of the agenda says about where something can be, before there is a model: which starts and rooms it leaves, and what it keeps
/// from overlapping.
protocol PlacementRule: Sendable {
  /// The minutes by which a member that starts at a moment breaks the rule: 0 where it keeps it, nil where no minutes would help.
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int?

  /// The rooms that a session could be in if it started at a moment; nil where the rule has no say.
  static func rooms(of member: Int, at start: Moment, in programme: Programme) -> [Int]?

  /// Adds the pairs that cannot overlap, wherever they are.
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme)

  /// Adds pairs of sessions that cannot overlap for want of rooms, wherever they start.
  static func addRoomConflicts(
    to graph: inout ConflictGraph, of programme: Programme, starts: [[AgendaProblem.Start]])
}

extension PlacementRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? { 0 }
  static func rooms(of member: Int, at start: Moment, in programme: Programme) -> [Int]? { nil }
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {}
  static func addRoomConflicts(
    to graph: inout ConflictGraph, of programme: Programme, starts: [[AgendaProblem.Start]]
  ) {}
}
