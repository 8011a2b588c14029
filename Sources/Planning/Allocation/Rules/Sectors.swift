import Conference
import Optimization

/// B3: at least, and at most, so many of a sector in a workshop; at least so many distinct sectors.
///
///     least ≤ n[g, w] ≤ most,    n[g, w] = Σ_{c ∈ g} x[c, w]
///     p[g, w] ≤ n[g, w],  Σ_g p[g, w] ≥ distinct,    p binary: sector g is there
///
/// The least numbers are those of a workshop that is held. A violation is one delegate too many or too few, or one sector missing.
enum Sectors: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules.sectors
    guard enforcement != .off else { return }
    for (workshop, held) in problem.workshops.enumerated() {
      let rule = held.session.sectors
      guard rule != SectorRule() else { continue }
      var present = LinearExpression()
      for (number, sector) in problem.scenario.sectors.enumerated() {
        let groups = problem.sectors.indices.filter { problem.sectors[$0] == number }
        let people = model.people(groups, at: workshop)
        let name = "\(sector.id),\(held.session.id)"
        let least = Double(rule.atLeast[sector.id] ?? 0)
        if least > 0 {
          model.require(
            .sectorAtLeast(sector.id, held.session.id), people, atLeast: least * model.isHeld(workshop), enforcement)
        }
        if let most = rule.atMost[sector.id] {
          model.require(.sectorAtMost(sector.id, held.session.id), people, 0...Double(most), enforcement)
        }
        if rule.distinct != nil {
          let isThere = model.addAuxiliary("there[\(name)]", 0...1, of: people) { min(1, people.value(at: $0)) }
          model.define("there[\(name)]", people - LinearExpression(isThere), 0...(.infinity))
          present.add(1, isThere)
        }
      }
      if let distinct = rule.distinct {
        model.require(
          .distinctSectors(held.session.id), present, atLeast: Double(distinct) * model.isHeld(workshop), enforcement)
      }
    }
  }
}
