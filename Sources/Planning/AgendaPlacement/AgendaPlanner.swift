import Conference
import Optimization

/// Places what a scenario leaves open: sessions in rooms and times, breaks in their windows. What is pinned stays where it is.
///
/// Times come first, by a time-indexed model with the objectives of ``AgendaObjectives`` in their order; then rooms at these times.
struct AgendaPlanner: Sendable {
  /// What solves its models.
  let solver: any Solver
  /// Limits.
  let options: PlanningOptions

  /// An agenda, what it leaves out, and what was proven about it.
  struct Outcome: Sendable {
    /// When and where.
    var agenda: Agenda
    /// Sessions that found no place; empty unless the agenda was asked to be partial.
    var unplaced: [ID<Session>] = []
    /// One per objective; empty where every place was pinned.
    var proof: [StageProof] = []
  }

  /// Places everything.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` with what is too tight, and by how much.
  func place(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Outcome {
    if let pinned = try? PinnedAgenda.agenda(of: scenario) { return Outcome(agenda: pinned) }
    if !options.partial {
      let reasons = PreChecks.reasons(scenario)
      if !reasons.isEmpty { throw .infeasible(reasons: reasons) }
    }
    let problem = AgendaProblem(scenario, partial: options.partial)
    do {
      var search = AgendaSearch(
        problem, objectives: AgendaObjectives.times(options), solver: solver, options: options, report: report)
      let (placement, proof) = try search.run()
      guard let rooms = try RoomAssignment(problem, placement, earlier: options.earlier).best(solver, options) else {
        throw PlanningError.solver(.engine(code: 0, message: "times without rooms"))
      }
      return outcome(problem.programme, placement, rooms, proof)
    } catch PlanningError.infeasible {
      throw .infeasible(reasons: try ElasticAgenda.reasons(scenario, solver: solver, options: options))
    } catch {
      throw error as? PlanningError ?? .solver(.engine(code: 0, message: "\(error)"))
    }
  }

  private func outcome(
    _ programme: Programme, _ placement: Placement, _ rooms: [Int: Int], _ proof: [StageProof]
  ) -> Outcome {
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
    return Outcome(agenda: Agenda(placements: placements, pauses: pauses), unplaced: unplaced.sorted(), proof: proof)
  }
}
