import Conference
import Optimization

extension AllocationModel {
  /// How many places a class has in a set of parallel workshops: one per member who is there.
  ///
  /// A set of which nothing is held that is open to them has none. That can only be where places are optional.
  mutating func places(of group: Int, inSet number: Int) -> LinearExpression {
    let set = problem.sets[number]
    guard problem.isPresent(group, inSet: number) else { return LinearExpression() }
    let size = Double(problem.classes[group].size)
    let open = set.workshops.filter { seats[group][$0] != nil }
    let held = open.compactMap { self.held[$0] }
    guard set.isOptional, held.count == open.count else { return LinearExpression(constant: size) }
    let name = "open[\(problem.classes[group].delegate.id),\(set.label)]"
    let isOpen = addAuxiliary(name, 0...1) { values in held.map { values[$0.index] }.max() ?? 0 }
    for workshop in held {
      define(name, LinearExpression(workshop) - LinearExpression(isOpen), -Double.infinity...0)
    }
    return size * LinearExpression(isOpen)
  }
}
