/// The cheapest way to set some variables, as a flow: what rows charge for the sums of nested sets of them.
///
///     minimise Σ c(v) · x(v) + Σ_r φ_r(base_r ± Σ x(v), v in r)        φ_r convex
///
/// Sets that are nested are the nodes of a tree, and two such trees, one on either side of the variables, are a network; a node's arc to the
/// node above is one arc per slope of φ.
struct Seating {
  /// One of them.
  struct Variable {
    /// What a unit costs, beside what rows charge.
    var cost: Int
    /// The fewest and the most units.
    var lower: Int
    var upper: Int
    /// How many it has now.
    var units: Int
  }

  /// The sum of some variables.
  struct Count {
    /// What is counted: 1 or −1 times the sum is added to this.
    var base = 0
    /// Positions of variables.
    var members: [Int] = []
    var sign = 1
    /// Whether the sum stays as it is. What is fixed comes before what is not.
    var isFixed = false
    /// Whether the set had better be on the side where the fixed ones are.
    var isBesideFixed = false
    /// The charge at a count.
    var charge: (Int) -> Int = { _ in 0 }

    init(
      base: Int = 0, members: [Int], sign: Int = 1, isFixed: Bool = false, isBesideFixed: Bool = false,
      charge: @escaping (Int) -> Int = { _ in 0 }
    ) {
      self.base = base
      self.members = members
      self.sign = sign
      self.isFixed = isFixed
      self.isBesideFixed = isBesideFixed
      self.charge = charge
    }
  }

  private var network = FlowNetwork(nodes: 1)
  private let variables: Range<Int>
  /// What everything costs now.
  private var present = 0

  /// States the network.
  ///
  /// - Parameter counts: the larger sets first.
  /// - Returns: nil where the sets are not nested.
  init?(_ variables: [Variable], _ counts: [Count]) {
    var forests = [LaminarForest(columns: variables.count), LaminarForest(columns: variables.count)]
    /// The network's node of each node of the forests.
    var places = [[0], [0]]
    var arcs: [(side: Int, node: Int, steps: [(bounds: ClosedRange<Int>, price: Int)])] = []
    for count in counts {
      var steps: [(bounds: ClosedRange<Int>, price: Int)] = []
      if count.isFixed {
        let units = count.members.reduce(0) { $0 + variables[$1].units }
        steps = [(units...units, 0)]
      } else {
        steps = Self.steps(count, variables, &present)
        guard steps.contains(where: { $0.price != 0 }) else { continue }
      }
      let side = count.isFixed || count.isBesideFixed ? 1 : 0
      if let node = forests[side].insert(count.members) {
        arcs.append((side, node, steps))
      } else if let node = forests[1 - side].insert(count.members) {
        arcs.append((1 - side, node, steps))
      } else {
        return nil
      }
      places[arcs[arcs.count - 1].side].append(network.addNode())
    }
    for (side, node, steps) in arcs {
      let own = places[side][node]
      let above = places[side][Int(forests[side].parents[node])]
      for step in steps {
        network.addArc(side == 0 ? own : above, side == 0 ? above : own, step.bounds, cost: step.price)
      }
    }
    let first = network.arcs.count
    for (position, variable) in variables.enumerated() {
      present += variable.cost * variable.units
      network.addArc(
        places[1][Int(forests[1].home[position])], places[0][Int(forests[0].home[position])],
        variable.lower...variable.upper, cost: variable.cost)
    }
    self.variables = first..<network.arcs.count
  }

  /// What each unit more costs, units that cost the same taken together.
  private static func steps(
    _ count: Count, _ variables: [Variable], _ present: inout Int
  ) -> [(bounds: ClosedRange<Int>, price: Int)] {
    var steps: [(bounds: ClosedRange<Int>, price: Int)] = []
    let (most, units) = count.members.reduce((0, 0)) { ($0.0 + variables[$1].upper, $0.1 + variables[$1].units) }
    var charge = count.charge(count.base)
    for unit in 0..<most {
      let next = count.charge(count.base + count.sign * (unit + 1))
      let price = next - charge
      charge = next
      if unit < units { present += price }
      if let last = steps.last, last.price == price {
        steps[steps.count - 1].bounds = 0...last.bounds.upperBound + 1
      } else {
        steps.append((0...1, price))
      }
    }
    return steps
  }

  /// The cheapest values, and by how much they are better than the present ones.
  func best() -> (units: [Int], gain: Int)? {
    let simplex = NetworkSimplex(network)
    guard simplex.solve() == .optimal else { return nil }
    return (variables.map { simplex.flow(on: $0) }, present - simplex.totalCost)
  }
}
