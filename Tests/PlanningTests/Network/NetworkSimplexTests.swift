import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `The network simplex` {
  @Test(arguments: 0..<40)
  func `agrees with the general simplex, cold and after its costs change`(seed: Int) throws {
    for part in 0..<50 {
      let name = "seed \(50 * seed + part)"
      var random = SplitMix64(scattering: 50 * seed + part)
      var network = RandomNetwork.make(&random)
      let simplex = NetworkSimplex(network)
      for _ in 0..<3 {
        let outcome = simplex.solve()
        let expected = try GLPKSolver().solve(network.model, options: SolverOptions(relaxationOnly: true))
        switch expected.termination {
        case .infeasible: #expect(outcome == .infeasible, "\(name)")
        case .unbounded: #expect(outcome == .unbounded, "\(name)")
        default:
          #expect(outcome == .optimal, "\(name)")
          let optimum = try #require(expected.objective)
          #expect(abs(Double(simplex.totalCost) - optimum) < 1e-6 * max(1, abs(optimum)), "\(name)")
          #expect(network.certificateFault(of: simplex) == nil, "\(name)")
        }
        guard outcome == .optimal else { break }
        for arc in network.arcs.indices where random.chance(0.3) {
          let cost = Int.random(in: -20...60, using: &random)
          network.setCost(cost, of: arc)
          simplex.setCost(cost, of: arc)
        }
      }
    }
  }

  @Test func `finds that a cycle without capacity earns for ever`() {
    var network = FlowNetwork(nodes: 2)
    network.addArc(0, 1, 0...FlowNetwork.unlimited, cost: 1)
    network.addArc(1, 0, 0...FlowNetwork.unlimited, cost: -2)
    let simplex = NetworkSimplex(network)
    #expect(simplex.solve() == .unbounded)
  }

  @Test func `stops when it is asked to`() {
    var random = SplitMix64(scattering: 1)
    var network = FlowNetwork()
    let people = (0..<2000).map { _ in network.addNode(supply: 1) }
    let rooms = (0..<20).map { _ in network.addNode(supply: -100) }
    for person in people {
      for room in rooms { network.addArc(person, room, 0...1, cost: Int.random(in: 0...99, using: &random)) }
    }
    let simplex = NetworkSimplex(network)
    #expect(simplex.solve { true } == .stopped)
    #expect(simplex.solve() == .optimal)
  }
}

/// Small networks of every kind: feasible and not, with and without capacities, with lower bounds and parallel arcs.
enum RandomNetwork {
  static func make(_ random: inout SplitMix64) -> FlowNetwork {
    let nodes = Int.random(in: 2...12, using: &random)
    var network = FlowNetwork(nodes: nodes)
    let isUsuallyFeasible = random.chance(0.8)
    for _ in 0..<Int.random(in: 1...(4 * nodes), using: &random) {
      let from = Int.random(in: 0..<nodes, using: &random)
      let to = (from + Int.random(in: 1..<nodes, using: &random)) % nodes
      let lower = random.chance(0.2) ? Int.random(in: -3...3, using: &random) : 0
      let upper =
        random.chance(0.3) ? FlowNetwork.unlimited : lower + Int.random(in: 0...8, using: &random)
      network.addArc(
        from, to, lower...upper, cost: Int.random(in: random.chance(0.2) ? -9...20 : 0...20, using: &random))
      // A flow that exists by construction, unless the network is to be infeasible now and then.
      if isUsuallyFeasible {
        let units = Int.random(in: lower...min(upper, lower + 5), using: &random)
        network.supplies[from] += units
        network.supplies[to] -= units
      }
    }
    if !isUsuallyFeasible {
      for _ in 0..<nodes {
        let units = Int.random(in: 0...2, using: &random)
        network.supplies[Int.random(in: 0..<nodes, using: &random)] += units
        network.supplies[Int.random(in: 0..<nodes, using: &random)] -= units
      }
    }
    return network
  }
}

extension FlowNetwork {
  mutating func setCost(_ cost: Int, of arc: Int) {
    var changed = FlowNetwork()
    changed.supplies = supplies
    for (number, old) in arcs.enumerated() {
      changed.addArc(old.from, old.to, old.lower...old.upper, cost: number == arc ? cost : old.cost)
    }
    self = changed
  }

  /// The same problem as rows and columns.
  var model: Model {
    var model = Model(name: "network")
    var balance = supplies.map { _ in LinearExpression() }
    for arc in arcs {
      let most = arc.upper == FlowNetwork.unlimited ? Double.infinity : Double(arc.upper)
      let flow = model.addVariable("flow", Double(arc.lower)...most, .continuous)
      balance[arc.from].add(1, flow)
      balance[arc.to].add(-1, flow)
      model.objective.add(Double(arc.cost), flow)
    }
    for (node, sum) in balance.enumerated() {
      model.addConstraint("node \(node)", sum, equals: Double(supplies[node]))
    }
    return model
  }

  /// What is wrong with a flow or with the potentials that should prove it the cheapest; nil when all is well.
  func certificateFault(of simplex: NetworkSimplex) -> String? {
    var balance = supplies
    for (number, arc) in arcs.enumerated() {
      let units = simplex.flow(on: number)
      guard arc.lower...arc.upper ~= units else { return "arc \(number) breaks its bounds" }
      balance[arc.from] -= units
      balance[arc.to] += units
      let reduced = arc.cost + simplex.potential(at: arc.from) - simplex.potential(at: arc.to)
      if reduced < 0, units < arc.upper { return "arc \(number) should carry more" }
      if reduced > 0, units > arc.lower { return "arc \(number) should carry less" }
    }
    return balance.allSatisfy { $0 == 0 } ? nil : "a node is out of balance"
  }
}
