import Conference
import Optimization

/// B1: in each block a delegate attends exactly one workshop while present; none, if they like, where the block is optional.
///
///     Σ_{w ∈ block} x[c, w] = |c|                       where all workshops of the block overlap
///     Σ_{w ∈ clique} x[c, w] ≤ |c|,  Σ_{w ∈ block} x[c, w] ≥ |c|     otherwise
///
/// - Rows: classes × blocks.
enum OneWorkshopPerBlock: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool { false }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (group, members) in problem.classes.enumerated() {
      let size = Double(members.size)
      for (number, slot) in problem.slots.enumerated() where problem.isPresent(group, inSlot: number) {
        let place = "\(members.delegate.id),\(slot.label)"
        let least = slot.isOptional ? 0 : size
        if slot.cliques.count == 1 {
          model.require(.oneWorkshopPerBlock, at: place, sum(group, slot.workshops, in: model), least...size)
        } else {
          model.require(.oneWorkshopPerBlock, at: place, sum(group, slot.workshops, in: model), least...(.infinity))
          for clique in slot.cliques {
            model.require(.oneWorkshopPerBlock, at: place, sum(group, clique, in: model), 0...size)
          }
        }
      }
    }
  }

  private static func sum(_ group: Int, _ workshops: [Int], in model: AllocationModel) -> LinearExpression {
    LinearExpression(sum: workshops.compactMap { model.seats[group][$0] })
  }
}
