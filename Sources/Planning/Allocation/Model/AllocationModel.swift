import Conference
import Optimization

/// The allocation as a mixed-integer model under construction: rules and objectives add to it.
///
///     x[c, w] = how many of class c attend workshop w,    0 ≤ x[c, w] ≤ |c|
///
/// There is a variable only where the class is present. Rules call ``require(_:at:_:_:_:)`` and ``forbid(_:at:_:_:)``, which turn a hard rule
/// into a row or a bound, and a soft one into a priced violation; objectives return expressions.
struct AllocationModel {
  /// What is modelled.
  let problem: AllocationProblem
  /// The rows and columns so far.
  private(set) var model = Model(name: "allocation")
  /// The priced violations of all soft rules.
  private(set) var penalty = LinearExpression()
  /// `x[class][workshop]`; nil where the class is away.
  let seats: [[Variable?]]
  /// `held[workshop]`, 1 where it is held; nil where it cannot be cancelled.
  private(set) var held: [Variable?]
  /// For each of ``AllocationProblem/roomChoices`` and each of its rooms: 1 where that is the room.
  private(set) var rooms: [[Variable]]
  /// For each of ``AllocationProblem/sets``: how many of its workshops may be held; see ``HeldLevel``.
  private(set) var heldLevels: [[HeldLevel]]
  /// For each workshop, columns whose sum is its attendance, if an objective has split it up: their bounds tell which sizes are still possible.
  var sizeParts: [Int: [Variable]] = [:]
  /// How columns other than the seats follow from them, in the order in which they can be computed.
  private(set) var definitions: [Definition] = []

  /// How a column follows from others.
  struct Definition: Sendable {
    /// The column.
    var variable: Variable
    /// The columns that it follows from; nil for any that come before it.
    var inputs: [Variable]?
    /// What it is worth.
    var value: @Sendable ([Double]) -> Double
  }

  /// How deviations are stated.
  let form: ModelForm
  /// Demands that are left out, as if the scenario did not make them; nil for a model that is only ever solved with all of them, and then
  /// needs no row that others imply.
  let lifted: Set<Demand>?
  /// Whether demands may be lifted, so that each must be stated by itself.
  var isForReasons: Bool { lifted != nil }
  /// The hard demands that were stated, in the order of the first row of each.
  private(set) var demands: [Demand] = []
  private var known: Set<Demand> = []
  /// The numbers of the families of rows.
  private var families: [Substring: Int] = [:]

  /// The variables, without any rule.
  init(_ problem: AllocationProblem, form: ModelForm = .tight, lifting lifted: Set<Demand>? = nil) {
    self.problem = problem
    self.form = form
    self.lifted = lifted
    var model = model
    let names = problem.workshops.map { ",\($0.session.id)]" }
    seats = problem.classes.enumerated().map { group, members in
      let (name, size) = ("x[\(members.delegate.id)", Double(members.size))
      return names.enumerated().map { workshop, end in
        problem.isPresent(group, at: workshop) ? model.addVariable(name + end, 0...size) : nil
      }
    }
    self.model = model
    held = Array(repeating: nil, count: problem.workshops.count)
    rooms = []
    heldLevels = []
    addCancellations()
    addRoomChoices()
  }

  private mutating func addCancellations() {
    for (workshop, place) in problem.workshops.enumerated() where place.session.mayBeCancelled {
      let people = people(at: workshop)
      held[workshop] = addAuxiliary("held[\(place.session.id)]", 0...1) { min(1, people.value(at: $0)) }
    }
    for set in problem.sets { heldLevels.append(levels(of: set)) }
  }

  private mutating func addRoomChoices() {
    for choice in problem.roomChoices {
      let name = problem.workshops[choice.workshops[0]].session.id
      rooms.append(choice.rooms.map { model.addVariable("room[\(name),\($0.id)]", 0...1) })
    }
  }

  /// The people of some classes in a workshop: `Σ x[c, workshop]`.
  func people(_ groups: some Sequence<Int>, at workshop: Int) -> LinearExpression {
    // A loop rather than a chain of lazy sequences: this is half the time that a large model takes to build.
    var people = LinearExpression()
    people.terms.reserveCapacity(groups.underestimatedCount)
    for group in groups {
      if let seat = seats[group][workshop] { people.add(1, seat) }
    }
    return people
  }

  /// Everybody in a workshop.
  func people(at workshop: Int) -> LinearExpression {
    people(problem.classes.indices, at: workshop)
  }

  // MARK: What rules add

  /// Adds `bounds.lowerBound ≤ expression ≤ bounds.upperBound` as a rule asks for it.
  ///
  /// A soft rule pays its weight for each unit that the expression lies outside its bounds.
  ///
  /// - Parameters:
  ///   - demand: whose row it is.
  ///   - place: tells the rows of one demand apart.
  mutating func require(
    _ demand: Demand, at place: String = "", _ expression: LinearExpression, _ bounds: ClosedRange<Double>,
    _ enforcement: Enforcement = .hard
  ) {
    guard isStated(demand, enforcement) else { return }
    let name = place.isEmpty ? demand.name : "\(demand.name)@\(place)"
    switch enforcement {
    case .off: return
    case .hard: define(name, expression, bounds)
    case .soft(let weight):
      let distance = deviation(of: expression, from: bounds, named: name)
      penalty += Double(weight) * distance
    }
  }

  /// Keeps a class out of a workshop as a rule asks for it; a soft rule pays its weight per person.
  mutating func forbid(_ group: Int, at workshop: Int, _ demand: Demand, _ enforcement: Enforcement = .hard) {
    guard let seat = seats[group][workshop], isStated(demand, enforcement) else { return }
    switch enforcement {
    case .off: return
    case .hard: narrow(seat, to: 0...0)
    case .soft(let weight): penalty.add(Double(weight), seat)
    }
  }

  /// Notes a hard demand; false when it is lifted.
  private mutating func isStated(_ demand: Demand, _ enforcement: Enforcement) -> Bool {
    guard lifted?.contains(demand) != true else { return false }
    if enforcement == .hard, known.insert(demand).inserted { demands.append(demand) }
    return true
  }

  /// Adds a column that is no seat.
  ///
  /// - Parameters:
  ///   - inputs: what the value looks at, if that is known: a local search then computes it only when that changes.
  ///   - value: what it is worth when the columns before it are known; it makes any allocation a point of the model.
  mutating func addAuxiliary(
    _ name: String, _ bounds: ClosedRange<Double>, _ kind: VariableKind = .integer, of inputs: LinearExpression? = nil,
    value: @escaping @Sendable ([Double]) -> Double
  ) -> Variable {
    let variable = model.addVariable(name, bounds, kind)
    definitions.append(Definition(variable: variable, inputs: inputs?.terms.map(\.variable), value: value))
    return variable
  }

  /// Adds a row that is hard whatever its rule's strength, such as the definition of an auxiliary column.
  mutating func define(_ name: String, _ expression: LinearExpression, _ bounds: ClosedRange<Double>) {
    // What is before the bracket tells what a row is for; those that are for the same are a family.
    let family = families[name.prefix { $0 != "[" && $0 != "@" }, default: families.count]
    families[name.prefix { $0 != "[" && $0 != "@" }] = family
    model.addConstraint(name, expression, bounds, role: .family(family))
  }

  // MARK: What the search changes

  /// Narrows the bounds of a column; see ``Model/narrow(_:to:)``.
  mutating func narrow(_ variable: Variable, to bounds: ClosedRange<Double>) {
    model.narrow(variable, to: bounds)
  }

  /// Keeps a finished stage at its allowance; see ``ObjectiveLock``.
  mutating func apply(_ lock: ObjectiveLock) {
    lock.apply(to: &model)
  }

  /// What is minimised next.
  mutating func minimise(_ objective: LinearExpression) {
    model.objective = objective
  }

  /// The point of the model with the same seats as `values`, every other column computed from them.
  func completed(_ values: [Double]) -> [Double] {
    var values = values + Array(repeating: 0, count: max(0, model.columns.count - values.count))
    for definition in definitions {
      values[definition.variable.index] = definition.value(values)
    }
    return values
  }
}
