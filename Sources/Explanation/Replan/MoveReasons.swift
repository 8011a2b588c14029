import Conference
import Planning

/// Why people move: what nobody moving would break.
///
/// Everybody is kept where they were, and what clashes with that is a reason; then what clashes although that is lifted, until nothing does.
/// A reason belongs to whoever moves between workshops that it is about, or is named by it.
struct MoveReasons {
  private let scenario: Scenario
  private let earlier: EarlierPlan
  private let agenda: Agenda
  private let options: PlanningOptions

  init(_ scenario: Scenario, _ earlier: EarlierPlan, _ plan: Plan, _ options: PlanningOptions) {
    self.scenario = scenario
    self.earlier = earlier
    agenda = plan.agenda
    self.options = options
  }

  /// Fills in the reasons of moves.
  func explain(_ rearrangement: inout Rearrangement) throws(PlanningError) {
    let movers = rearrangement.moves.indices.filter {
      rearrangement.moves[$0].kind == .moved && rearrangement.moves[$0].from != nil
    }
    // To ask takes a model of everybody: where the time is over, moves are told without their reasons.
    guard !movers.isEmpty, !options.isOver else { return }
    let reasons = try demands()
    for index in movers {
      let move = rearrangement.moves[index]
      let own = reasons.filter { concerns($0, move) }
      rearrangement.moves[index].reasons = (own.isEmpty ? reasons : own).compactMap { $0.reason(in: scenario) }
    }
  }

  /// The demands that nobody moving would break.
  private func demands() throws(PlanningError) -> [Demand] {
    var still = scenario.inPlace(of: agenda)
    still.policy = Policy([])
    // Who has to move because their workshop did needs no other reason.
    let times = Set(earlier.agenda.placements.map { Agenda.Placement($0.session, in: "", at: $0.time) })
    let held = Set(agenda.placements.filter { times.contains(.init($0.session, in: "", at: $0.time)) }.map(\.session))
    let pins = scenario.delegates.flatMap { delegate in
      earlier.allocation[delegate.id].filter(held.contains).map {
        Pin(delegate.id, .must, attend: $0, isFirm: true)
      }
    }
    // All at once: to look for each among the others takes the square of their number.
    let known = Set(still.pins)
    still.pins += pins.filter { !known.contains($0) }
    let stays = Set(pins.map(Demand.pin))
    let feasibility: Feasibility
    do {
      feasibility = try Feasibility(still, options: options)
    } catch .infeasible {
      return []
    }
    var found: [Demand] = []
    while let clash = try Clash.find(in: feasibility, lifting: Set(found), background: stays), !clash.demands.isEmpty {
      found += clash.demands
    }
    return feasibility.demands.filter(Set(found).contains)
  }

  private func concerns(_ demand: Demand, _ move: Rearrangement.Move) -> Bool {
    let sessions = [move.from, move.to].compactMap(\.self)
    let rooms = sessions.compactMap { agenda.placement(of: $0)?.room }
    switch demand {
    case .oneWorkshopPerBlock, .agenda: return false
    case .mostAttendance(let id), .leastAttendance(let id), .room(let id), .distinctSectors(let id):
      return sessions.contains(id)
    case .sectorAtLeast(_, let id), .sectorAtMost(_, let id): return sessions.contains(id)
    case .seats(let id): return rooms.contains(id)
    case .delegationSpread(let id):
      return scenario.delegates.first { $0.id == move.delegate }?.delegation == id
    case .pin(let pin): return pin.delegate == move.delegate || sessions.contains(pin.session)
    case .role(let id, let role): return id == move.delegate || sessions.contains(role.session)
    case .together(let group), .apart(let group): return group.contains(move.delegate)
    case .topicOnce(let id), .language(let id), .needs(let id), .guarantee(let id), .rankedOnly(let id):
      return id == move.delegate
    case .rule(_, let subjects):
      return subjects.contains(.delegate(move.delegate)) || sessions.contains { subjects.contains(.session($0)) }
    }
  }
}
