import Conference

/// Reads the rules and the policy into quantities and measures.
struct ProblemBuilder {
  let timetable: Timetable
  var quantities: [Quantity] = []
  var auxiliaries: [Auxiliary] = []
  var measures: [Measure] = []
  /// Whether something that no plan has is asked for.
  var isImpossible = false
  /// The groups of people that quantities count, for each delegate.
  private(set) var groupsOf: [[Int]]
  private(set) var groups = 0
  /// For each group and workshop, the quantities that a seat there is part of.
  private(set) var entries: [[[(quantity: Int, coefficient: Int)]]] = []
  private var groupNamed: [String: Int] = [:]
  private var quantityNamed: [String: Int] = [:]
  private var membersOf: [[Int]] = []

  init(_ timetable: Timetable) {
    self.timetable = timetable
    groupsOf = timetable.ledger.scenario.delegates.map { _ in [] }
  }

  var scenario: Scenario { timetable.ledger.scenario }
  var ledger: Ledger { timetable.ledger }

  /// The measure of broken soft rules; nil where the plan claims nothing of them.
  var softRules: Int? { measures.first?.name == StageProof.softRules ? 0 : nil }

  /// A group of people by what it is called.
  mutating func group(_ name: String, _ isMember: (Int) -> Bool) -> Int {
    if let known = groupNamed[name] { return known }
    let members = scenario.delegates.indices.filter(isMember)
    for member in members { groupsOf[member].append(groups) }
    membersOf.append(members)
    entries.append(Array(repeating: [], count: timetable.workshops.count))
    groupNamed[name] = groups
    groups += 1
    return groups - 1
  }

  mutating func everybody() -> Int { group("everybody") { _ in true } }

  mutating func sector(_ number: Int) -> Int {
    let sectors = ledger.heads.sector
    return group("sector \(scenario.sectors[number].id)") { sectors[$0] == number }
  }

  mutating func delegation(_ number: Int) -> Int {
    let delegations = ledger.heads.delegation
    return group("delegation \(scenario.delegations[number].id)") { delegations[$0] == number }
  }

  /// How many of a group could attend a workshop of a set.
  func able(_ group: Int, set: Int) -> Int { membersOf[group].count { timetable.isOpen(set: set, to: $0) } }

  /// A quantity by its name: a sum over the seats of groups. Of the workshops of one group nobody attends two.
  mutating func quantity(_ name: String, _ terms: [(group: Int, workshop: Int, coefficient: Int)]) -> Int {
    if let known = quantityNamed[name] { return known }
    var (lower, upper) = (0, 0)
    for (group, some) in Dictionary(grouping: terms, by: \.group) {
      for member in membersOf[group] {
        let open = some.filter { timetable.isOpen($0.workshop, to: member) }.map(\.coefficient)
        lower += min(0, open.min() ?? 0)
        upper += max(0, open.max() ?? 0)
      }
    }
    let number = quantities.count
    quantities.append(Quantity(name: name, range: lower...upper))
    quantities[number].possible = lower...upper
    for term in terms where term.coefficient != 0 {
      entries[term.group][term.workshop].append((number, term.coefficient))
    }
    quantityNamed[name] = number
    return number
  }

  /// How many of a group are in a workshop.
  mutating func count(_ name: String, _ group: Int, _ workshop: Int) -> Int {
    quantity("\(name) \(timetable.session(workshop).id)", [(group, workshop, 1)])
  }

  /// How many are in a workshop.
  mutating func size(_ workshop: Int) -> Int { count("size", everybody(), workshop) }

  mutating func add(_ shape: Shape, to quantity: Int) { quantities[quantity].shapes.append(shape) }

  /// A range that a hard rule asks for, or what breaking a soft one costs.
  mutating func require(_ quantity: Int, _ range: ClosedRange<Int>, _ enforcement: Enforcement) {
    switch enforcement {
    case .off: break
    case .hard: quantities[quantity].narrow(to: range)
    case .soft(let weight):
      guard let softRules else { return }
      if range.lowerBound > quantities[quantity].range.lowerBound {
        add(Shape(measure: softRules, kind: .under(range.lowerBound), scale: weight), to: quantity)
      }
      if range.upperBound < quantities[quantity].range.upperBound {
        add(Shape(measure: softRules, kind: .over(range.upperBound), scale: weight), to: quantity)
      }
    }
  }

  /// An auxiliary number; the quantities that it enters stay in their ranges with it.
  mutating func auxiliary(
    _ name: String, _ range: ClosedRange<Int>, costs: [Int: Int], _ entries: [(quantity: Int, coefficient: Int)]
  ) {
    auxiliaries.append(Auxiliary(name: name, range: range, costs: costs, entries: entries))
  }

  /// What a seat costs in a measure, added to what it costs already.
  mutating func add(_ cost: Int, seat delegate: Int, _ workshop: Int, measure: Int) {
    let width = timetable.workshops.count
    if measures[measure].seats.isEmpty {
      measures[measure].seats = Array(repeating: 0, count: width * scenario.delegates.count)
    }
    measures[measure].seats[delegate * width + workshop] += cost
  }
}
