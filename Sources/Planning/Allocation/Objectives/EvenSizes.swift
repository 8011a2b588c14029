import Conference
import Optimization

/// Even sizes: how far parallel workshops are from equal attendance.
///
///     Σ over workshop w of |people(w) − N / h|
///
/// N counts the delegates who attend one of the set, h its workshops that are held.
enum EvenSizes {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for (number, set) in model.problem.sets.enumerated() {
      let name = "size,\(set.label)"
      guard let share = model.share(of: model.problem.classes.indices, inSet: number, named: name) else { continue }
      guard share.workshops.count > 2 else {
        let distance = model.totalDistance(from: share, named: "size")
        total += distance
        if share.levels.count == 1, model.form == .tight {
          model.sizeParts[share.workshops[0]] = distance.terms.map(\.variable)
        }
        continue
      }
      let distances = model.distances(from: share, named: "size")
      total += .sum(distances)
      guard share.levels.count == 1, model.form == .tight else { continue }
      for (workshop, distance) in zip(share.workshops, distances) {
        model.sizeParts[workshop] = distance.terms.map(\.variable)
      }
    }
    return total
  }
}
