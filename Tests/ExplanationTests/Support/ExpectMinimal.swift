import Conference
import Explanation
import Planning
import Testing

/// Holds a clash against solving: its demands, with all others given up, cannot be met, and without any one of them they can.
func expectMinimal(_ clash: Clash, in scenario: Scenario) throws {
  let isAboutAgenda = clash.demands.contains { if case .agenda = $0 { true } else { false } }
  let every = isAboutAgenda ? agendaDemands(of: scenario) : Set(try Feasibility(scenario).demands)
  func isPossible(without demands: Set<Demand>) throws -> Bool {
    isAboutAgenda
      ? try Feasibility.hasAgenda(giving(up: demands, in: scenario))
      : try Feasibility(scenario).hasPlan(lifting: demands)
  }
  let others = every.subtracting(clash.demands)
  #expect(try !isPossible(without: others), "\(clash) is no clash")
  for demand in clash.demands {
    let isNeeded = try isPossible(without: others.union([demand]))
    #expect(isNeeded, "\(clash) does not need \(demand)")
  }
}

private func agendaDemands(of scenario: Scenario) -> Set<Demand> {
  var demands = Set(scenario.agendaDemands.map { Demand.agenda($0) })
  for room in scenario.rooms { demands.insert(.seats(room.id)) }
  for delegate in scenario.delegates { demands.formUnion(delegate.roles.map { .role(delegate.id, $0) }) }
  for workshop in scenario.workshops {
    demands.formUnion([.mostAttendance(workshop.id), .leastAttendance(workshop.id)])
  }
  return demands
}

/// The scenario without some demands, by changes that anybody could make.
private func giving(up demands: Set<Demand>, in scenario: Scenario) -> Scenario {
  scenario.applying(
    demands.compactMap { demand in
      switch demand {
      case .agenda(let demand): .without(demand)
      case .role(let id, let role): .dropRole(id, role)
      case .mostAttendance(let id): .most(id, nil)
      case .leastAttendance(let id): .least(id, 0)
      case .seats(let id): .seats(id, 100)
      default: nil
      }
    })
}
