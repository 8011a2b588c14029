import Conference
import Optimization

/// The repeated meetings of an allocation, as a search minimises them.
struct Meetings: Sendable {
  /// Who meets whom.
  let units: Units
  /// `x[delegate][workshop]`.
  let seats: [[Variable?]]
  /// No allocation has fewer.
  let bound: Double

  /// The meetings of a model whose classes are delegates.
  init(_ mixing: Mixing, in model: AllocationModel) {
    units = Units(mixing, in: model.problem)
    seats = model.seats
    bound = mixing.unit == .person ? Double(MeetingBound(model.problem).value) : 0
  }

  /// How many meetings are repeated at a point.
  func value(at values: [Double]) -> Double { Double(MeetingCounter(self, at: values).repeated) }

  /// Whether there are so few that ``MixingObjective`` is the better way: then the least is found and proven.
  static func areFew(_ mixing: Mixing, in problem: AllocationProblem) -> Bool {
    let delegates = problem.classes.count
    let units = Units(mixing, in: problem)
    return delegates * (units.arePersons ? delegates / 2 : units.count) * problem.workshops.count <= 200
  }
}
