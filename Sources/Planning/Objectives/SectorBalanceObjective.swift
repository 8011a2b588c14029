import Conference
import Optimization

/// Sector balance: how far each sector's count in each workshop is from its even share.
///
///     Σ over workshop w, sector g of |n[g, w] − N_g / k|,    n[g, w] = Σ_{c ∈ g} x[c, w]
///
/// N_g counts the delegates of the sector who are present in the block, k the workshops of the block.
///
/// - Columns: at most three per workshop and sector; see ``AllocationModel/deviation(of:from:named:)-(_,Double,_)``.
enum SectorBalanceObjective {
  static func expression(_ settings: SectorBalance, in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (number, slot) in problem.slots.enumerated() where slot.workshops.count > 1 {
      for (sector, declared) in problem.scenario.sectors.enumerated() {
        let groups = problem.classes.indices.filter {
          problem.sectors[$0] == sector && problem.isPresent($0, inSlot: number)
        }
        guard !groups.isEmpty else { continue }
        let people = groups.reduce(0) { $0 + problem.classes[$1].size }
        let share = Double(people) / Double(slot.workshops.count)
        for workshop in slot.workshops {
          let name = "\(declared.id),\(problem.workshops[workshop].session.id)"
          total += model.deviation(of: model.people(groups, at: workshop), from: share, named: name)
        }
      }
    }
    return total
  }
}
