import Conference
import GLPKSolver
import Optimization

/// The fewest people who must move, from a model of its own that shares nothing with the planner's but the solver: one 0/1 column per delegate
/// and workshop, attendance, seats, even delegations and pins, as the random examples have them.
func fewestMoves(_ scenario: Scenario, after earlier: Allocation) throws -> Int {
  var model = Model(name: "moves")
  var seats: [ID<Delegate>: [ID<Session>: Variable]] = [:]
  let blocks = Dictionary(grouping: scenario.workshops) { $0.start! }.sorted { $0.key < $1.key }.map(\.value)
  var moved = LinearExpression()
  for delegate in scenario.delegates {
    for workshop in scenario.workshops {
      seats[delegate.id, default: [:]][workshop.id] = model.addVariable("\(delegate.id) \(workshop.id)", 0...1)
    }
    func seat(_ workshop: ID<Session>) -> LinearExpression { LinearExpression(seats[delegate.id]![workshop]!) }
    for block in blocks {
      let all = block.map { seat($0.id) }.reduce(LinearExpression()) { $0 + $1 }
      model.addConstraint("one", all, 1...1)
    }
    let moves = model.addVariable("moves \(delegate.id)", 0...1)
    for workshop in earlier[delegate.id] {
      model.addConstraint("moves", seat(workshop) + LinearExpression(moves), 1...2)
    }
    moved.add(1, moves)
  }
  func people(_ delegates: [Delegate], _ workshop: Session) -> LinearExpression {
    LinearExpression(sum: delegates.map { seats[$0.id]![workshop.id]! })
  }
  for block in blocks {
    for workshop in block {
      let seats = scenario.room(workshop.room!)!.seats
      model.addConstraint(
        "size", people(scenario.delegates, workshop),
        Double(workshop.attendance.min)...Double(min(seats, workshop.attendance.max ?? seats)))
      for delegation in scenario.delegations {
        let members = scenario.delegates.filter { $0.delegation == delegation.id }
        let (floor, ceiling) = (members.count / block.count, (members.count + block.count - 1) / block.count)
        model.addConstraint("even", people(members, workshop), Double(floor)...Double(ceiling))
      }
    }
  }
  for pin in scenario.pins {
    let value = pin.kind == .must ? 1.0 : 0
    model.addConstraint("pin", LinearExpression(seats[pin.delegate]![pin.session]!), value...value)
  }
  model.objective = moved
  let solution = try GLPKSolver().solve(model, options: SolverOptions()) { _ in }
  guard solution.termination == .optimal, let values = solution.values else { throw NoOptimum() }
  return Int(moved.value(at: values).rounded())
}

struct NoOptimum: Error {}
