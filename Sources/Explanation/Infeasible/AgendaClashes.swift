import Conference
import Planning

/// Finds the demands that keep sessions and breaks from finding their places, by giving them up and placing the rest.
///
/// That something takes place at all is a demand as well, so the few sessions and breaks that clash are found first, and the others are no burden on
/// the search for the reasons.
struct AgendaClashes {
  /// So many questions may take more work than an answer is worth; then what is known by then has to do.
  private static let unknown = 20

  private let scenario: Scenario
  private let options: PlanningOptions
  private let candidates: [Demand]
  private let answers = Answers()

  /// Clashes of a scenario.
  init(_ scenario: Scenario, options: PlanningOptions) {
    self.scenario = scenario.asAgendaQuestion
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

  /// Whether there is an agenda when some demands are lifted.
  func isPossible(lifting lifted: Set<Demand>) throws(PlanningError) -> Bool {
    if let known = answers.known(of: lifted) { return known }
    do throws(PlanningError) {
      let isPossible = try Feasibility.hasAgenda(scenario.lifting(lifted), options: options)
      answers.learn(isPossible, of: lifted)
      return isPossible
    } catch {
      answers.unknown += 1
      throw error
    }
  }

  /// Whether it is best to go on without an answer.
  func canGoOn(without error: PlanningError) -> Bool {
    guard case .undecided = error else { return false }
    return answers.unknown <= AgendaClashes.unknown
  }

  /// A clash among the demands that are not lifted; nil when there is none.
  func clash(lifting lifted: Set<Demand>) throws(PlanningError) -> Clash? {
    let open = candidates.filter { !lifted.contains($0) }
    func canHold(_ kept: [Demand]) throws(PlanningError) -> Bool {
      try isPossible(lifting: lifted.union(open).subtracting(kept))
    }
    if try canHold(open) { return nil }
    var doubt: PlanningError?
    let demands = try smallestClash(of: open) { (kept: [Demand]) throws(PlanningError) -> Bool in
      do throws(PlanningError) {
        return try canHold(kept)
      } catch {
        guard canGoOn(without: error) else { throw error }
        // Where the answer takes too much work, more demands than need be are named.
        doubt = error
        return true
      }
    }
    guard let demands else { return nil }
    if let doubt, try canHold(demands) { throw doubt }
    return Clash(demands, isMinimal: doubt == nil)
  }
}

/// What is known of sets of lifted demands: whoever lifts more can do no less.
private final class Answers {
  /// How many questions had no answer.
  var unknown = 0
  private var possible: [Set<Demand>] = []
  private var impossible: [Set<Demand>] = []

  func known(of set: Set<Demand>) -> Bool? {
    if possible.contains(where: { $0.isSubset(of: set) }) { return true }
    return impossible.contains { set.isSubset(of: $0) } ? false : nil
  }

  func learn(_ isPossible: Bool, of set: Set<Demand>) {
    if isPossible { possible.append(set) } else { impossible.append(set) }
  }
}

extension Scenario {
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
