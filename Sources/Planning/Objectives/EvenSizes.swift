import Conference
import Optimization

/// Even sizes: how far the workshops of a block are from equal attendance.
///
///     Σ over workshop w of |people(w) − N / k|
///
/// N counts the delegates who are present in the block, k its workshops.
enum EvenSizes {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (number, slot) in problem.slots.enumerated() where slot.workshops.count > 1 {
      let groups = problem.classes.indices.filter { problem.isPresent($0, inSlot: number) }
      let people = groups.reduce(0) { $0 + problem.classes[$1].size }
      let share = Double(people) / Double(slot.workshops.count)
      for workshop in slot.workshops {
        let name = "size,\(problem.workshops[workshop].session.id)"
        total += model.deviation(of: model.people(groups, at: workshop), from: share, named: name)
      }
    }
    return total
  }
}
