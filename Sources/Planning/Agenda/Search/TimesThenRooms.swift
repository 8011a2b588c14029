import Conference
import Optimization

/// Places what a scenario leaves open, once it is known which workshops run together or nobody cares: times by a time-indexed model with the
/// objectives of ``AgendaObjectives`` in their order, then rooms at these times.
struct TimesThenRooms: Sendable {
  /// The part of the time that goes into times; rooms have the rest, and take little of it.
  private static let partOfTimes = 0.9

  /// What solves its models.
  let solver: any Solver
  /// Limits.
  var options: PlanningOptions

  /// The same without leave to be partial.
  var whole: TimesThenRooms {
    var options = options
    options.partial = false
    return TimesThenRooms(solver: solver, options: options)
  }

  /// The best agenda for the blocks that a scenario leaves.
  ///
  /// - Parameters:
  ///   - hasBlocks: whether the blocks were chosen for the delegates: then no clashes are counted, which would say the same less well.
  ///   - allowed: the starts of sessions that may not begin whenever rules allow.
  func search(
    _ scenario: Scenario, hasBlocks: Bool, allowed: [ID<Session>: Set<Moment>] = [:],
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> PlacedAgenda {
    let problem = AgendaProblem(scenario, partial: options.partial, allowed: allowed)
    var search = AgendaSearch(
      problem, objectives: AgendaObjectives.times(scenario.agendaPolicy, options, hasBlocks: hasBlocks), solver: solver,
      options: options.untilPart(TimesThenRooms.partOfTimes), report: report)
    let found = try search.run()
    guard let rooms = try rooms(problem, found.placement, known: found.rooms, roomLimits) else {
      throw PlanningError.internal("times without rooms")
    }
    return outcome(problem.programme, found.placement, rooms, found.proof)
  }

  /// Where the time is over, the rooms of large programmes are those that are known.
  private var roomLimits: SolverOptions {
    SolverOptions(deadline: options.deadline, stop: options.stop, nodes: RoomAssignment.nodes)
  }

  /// What becomes of a placement and the rooms of its sessions.
  func outcome(
    _ programme: Programme, _ placement: Placement, _ rooms: [Int: Int], _ proof: [StageProof]
  ) -> PlacedAgenda {
    var (placements, pauses, unplaced) = ([Agenda.Placement](), [Agenda.Pause](), [ID<Session>]())
    for (member, time) in placement.times(in: programme).enumerated() {
      if let pause = programme.members[member].pause, let time {
        pauses.append(.init(pause.id, on: pause.day, at: time))
      }
      guard let session = programme.members[member].session else { continue }
      if let time, let room = rooms[member] {
        placements.append(.init(session.id, in: programme.scenario.rooms[room].id, at: time))
      } else {
        unplaced.append(session.id)
      }
    }
    return PlacedAgenda(
      agenda: Agenda(placements: placements, pauses: pauses), unplaced: unplaced.sorted(), proof: proof)
  }
}
