import Conference
import Optimization

/// Places what a scenario leaves open: sessions in rooms and times, breaks in their windows. What is pinned stays where it is.
///
/// Where workshops are free to pair, every way to put them into blocks is tried, see ``BlockPartitions``. Then times come first, by a time-indexed model with the objectives of ``AgendaObjectives`` in their order; then rooms at these times.
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
    do {
      return try leavingTime(for: scenario).best(scenario, report: report)
    } catch .infeasible {
      throw .infeasible(reasons: try ElasticAgenda.reasons(scenario, solver: solver, options: options))
    } catch {
      throw error
    }
  }

  /// Where delegates are still to be allocated, the agenda takes half of the time at most.
  private func leavingTime(for scenario: Scenario) -> AgendaPlanner {
    guard let deadline = options.deadline, !scenario.workshops.isEmpty else { return self }
    var halved = options
    let now = ContinuousClock.now
    halved.deadline = now + now.duration(to: deadline) / 2
    return AgendaPlanner(solver: solver, options: halved)
  }

  /// The best agenda, whichever workshops run together.
  private func best(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> Outcome {
    let open = BlockPartitions(scenario)
    guard !options.partial, !open.partitions.isEmpty else { return try search(scenario, report: report) }
    var best: Outcome?
    var fewest = Int.max
    for partition in open.partitions where partition.clashes <= fewest {
      if options.isOver, best != nil { break }
      do {
        let outcome = try search(scenario.running(partition.blocks), report: report)
        fewest = partition.clashes
        if best.map({ outcome.proof.isBetter(than: $0.proof) }) ?? true { best = outcome }
      } catch .infeasible {
        continue
      } catch {
        throw error
      }
    }
    guard let best else { throw .infeasible(reasons: []) }
    return best
  }

  /// The best agenda for the blocks that a scenario leaves.
  private func search(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> Outcome {
    let problem = AgendaProblem(scenario, partial: options.partial)
    var search = AgendaSearch(
      problem, objectives: AgendaObjectives.times(options), solver: solver, options: options, report: report)
    let (placement, proof) = try search.run()
    guard let rooms = try RoomAssignment(problem, placement, earlier: options.earlier).best(solver, options) else {
      throw PlanningError.solver(.engine(code: 0, message: "times without rooms"))
    }
    return outcome(problem.programme, placement, rooms, proof)
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

extension PlanningOptions {
  /// Whether a limit is reached.
  var isOver: Bool {
    stop?.isStopped == true || deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}

extension [StageProof] {
  /// Whether these values come before others in the order of the stages.
  func isBetter(than others: [StageProof]) -> Bool {
    for (one, other) in zip(self, others) where abs(one.value - other.value) > Tolerance.objective {
      return one.value < other.value
    }
    return false
  }
}
