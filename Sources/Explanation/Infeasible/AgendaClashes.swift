import Conference
import Planning

/// Finds the demands that keep sessions and breaks from finding their places, by giving them up and placing the rest.
///
/// That something takes place at all is a demand as well, so the few sessions and breaks that clash are found first, and the others are no burden on
/// the search for the reasons.
struct AgendaClashes {
  /// How long answers may take that no limit of the caller cuts short.
  static let patience = Duration.seconds(60)

  private let scenario: Scenario
  private let options: PlanningOptions
  private let candidates: [Demand]

  /// Clashes of a scenario.
  init(_ scenario: Scenario, options: PlanningOptions) {
    self.scenario = scenario.asAgendaQuestion
    var options = options
    let patience = ContinuousClock.now + AgendaClashes.patience
    options.deadline = options.deadline.map { min($0, patience) } ?? patience
    self.options = options
    let roles = scenario.delegates.flatMap { delegate in delegate.roles.map { Demand.role(delegate.id, $0) } }
    let bounds = scenario.workshops.flatMap { workshop -> [Demand] in
      guard !scenario.hasPinnedTimes else { return [] }
      return (workshop.attendance.max == nil ? [] : [.mostAttendance(workshop.id)])
        + (workshop.attendance.min > 0 ? [.leastAttendance(workshop.id)] : [])
    }
    let seats = scenario.rooms.map { Demand.seats($0.id) }
    let programme = scenario.sessions.count + scenario.breaks.count
    let demands = scenario.agendaDemands.map { Demand.agenda($0) }
    candidates = roles + bounds + demands.dropLast(programme) + seats + demands.suffix(programme)
  }

  /// A clash among the demands that are not lifted; nil when there is none.
  func clash(lifting lifted: Set<Demand>) throws(PlanningError) -> Clash? {
    let open = candidates.filter { !lifted.contains($0) }
    let demands = try smallestClash(of: open) { (kept: [Demand]) throws(PlanningError) -> Bool in
      let given = lifted.union(open).subtracting(kept)
      return try Feasibility.hasAgenda(scenario.lifting(given), options: options)
    }
    return demands.map(Clash.init)
  }
}

extension PlanningOptions {
  /// Whether the caller wants no more.
  var isReached: Bool { stop?.isStopped == true || deadline.map { ContinuousClock.now >= $0 } ?? false }
}

extension Scenario {
  /// Whether nothing is left to place but sessions in rooms.
  fileprivate var hasPinnedTimes: Bool {
    sessions.allSatisfy { $0.start != nil } && breaks.allSatisfy { $0.start != nil }
  }

  /// What is asked of the agenda. Where it is known which workshops run together, whether they hold everybody is left to the allocation, which
  /// knows more about it.
  var asAgendaQuestion: Scenario {
    guard hasPinnedTimes else { return self }
    var scenario = self
    for index in scenario.sessions.indices where scenario.sessions[index].kind == .workshop {
      scenario.sessions[index].attendance.min = 0
      scenario.sessions[index].optional = true
    }
    return scenario
  }

  /// The scenario without some demands, as far as they are about the agenda.
  func lifting(_ demands: Set<Demand>) -> Scenario {
    var scenario = self
    for demand in demands {
      switch demand {
      case .agenda(let demand): scenario.apply(.without(demand))
      case .role(let id, let role): scenario.apply(.dropRole(id, role))
      case .mostAttendance(let id): scenario.apply(.most(id, nil))
      case .leastAttendance(let id): scenario.apply(.least(id, 0))
      case .seats(let id):
        for index in scenario.rooms.indices where scenario.rooms[index].id == id {
          scenario.rooms[index].seats = max(scenario.rooms[index].seats, delegates.count)
        }
      default: break
      }
    }
    return scenario
  }
}
