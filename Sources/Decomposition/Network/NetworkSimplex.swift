/// Minimum-cost flow by the primal network simplex method, in whole numbers throughout.
///
/// A basis is a spanning tree; the flow on the other arcs is at a bound. Each pivot lets one arc with a profitable reduced cost into the
/// tree, pushes units around the one cycle that it closes, and takes out an arc that blocks. The tree is kept strongly feasible (every node can send
/// a unit more towards the root): always taking out the last blocking arc of the cycle, seen from its node nearest the root in the
/// direction of the push, keeps it so and makes cycling impossible (Cunningham 1976). Arcs are priced in blocks, of which the best enters.
///
/// After ``setCost(_:of:)`` the next ``solve(stopping:)`` begins with the tree and the flow of the last one.
///
/// The memory is the solver's own and has fixed places: arrays would be asked whether they are shared at each of millions of looks.
///
/// - Complexity: a pivot is O(length of the cycle + inner nodes of the part of the tree that is hung elsewhere); see ``SpanningTree``.
package final class NetworkSimplex {
  /// How a solve ended.
  package enum Outcome: Hashable, Sendable {
    /// The flow costs the least, and the potentials prove it.
    case optimal
    /// No flow satisfies supplies and bounds.
    case infeasible
    /// A cycle without a capacity earns something.
    case unbounded
    /// Somebody asked to stop.
    case stopped
  }

  /// What is looked at when arcs are priced.
  private struct Arc {
    var cost: Int
    var from: Int32
    var to: Int32
    /// 1 at the lower bound, −1 at the upper one, 0 in the tree.
    var state: Int
  }

  private let network: FlowNetwork
  /// Arcs of the network, then one artificial arc per node.
  private let arcCount: Int
  private let arcs: UnsafeMutableBufferPointer<Arc>
  /// Above the lower bound, like the flow.
  private let capacity: UnsafeMutableBufferPointer<Int>
  private let flow: UnsafeMutableBufferPointer<Int>
  private let tree: SpanningTree
  private var nextBlock = 0
  private var needsPotentials = true
  /// How many pivots were made so far.
  private(set) var pivots = 0

  /// Prepares a network: every supply goes through an artificial arc to or from the root.
  package init(_ network: FlowNetwork) {
    self.network = network
    let nodes = network.supplies.count
    arcCount = network.arcs.count
    let all = arcCount + nodes
    arcs = .allocate(capacity: all)
    capacity = .allocate(capacity: all)
    flow = .allocate(capacity: all)
    flow.initialize(repeating: 0)
    tree = SpanningTree(nodes: nodes)
    var supplies = network.supplies
    for (number, arc) in network.arcs.enumerated() {
      supplies[arc.from] -= arc.lower
      supplies[arc.to] += arc.lower
      arcs[number] = Arc(cost: arc.cost, from: Int32(arc.from), to: Int32(arc.to), state: 1)
      capacity[number] = min(FlowNetwork.unlimited, arc.upper - arc.lower)
    }
    for node in 0..<nodes {
      let isUp = supplies[node] >= 0
      let arc = arcCount + node
      arcs[arc] = Arc(cost: 0, from: Int32(isUp ? node : nodes), to: Int32(isUp ? nodes : node), state: 0)
      capacity[arc] = FlowNetwork.unlimited
      flow[arc] = abs(supplies[node])
      tree.hang(node, on: tree.root, by: arc, isUp: isUp)
    }
  }

  deinit {
    arcs.deallocate()
    capacity.deallocate()
    flow.deallocate()
  }

  // MARK: What the caller changes and reads

  /// Changes the price of an arc. The flow stays as it is until the next ``solve(stopping:)``.
  func setCost(_ price: Int, of arc: Int) {
    arcs[arc].cost = price
    needsPotentials = true
  }

  /// The units on an arc.
  func flow(on arc: Int) -> Int { network.arcs[arc].lower + flow[arc] }

  /// The price of a unit at a node, relative to the other nodes: at an optimum no arc with room has
  /// `cost + potential(from) − potential(to) < 0`, and none with flow to give back has it above 0.
  func potential(at node: Int) -> Int { tree.potential(at: node) }

  /// `cost + potential(from) − potential(to)`
  func reducedCost(of arc: Int) -> Int {
    arcs[arc].cost + tree.potential(at: Int(arcs[arc].from)) - tree.potential(at: Int(arcs[arc].to))
  }

  /// What the flow costs.
  package var totalCost: Int { (0..<arcCount).reduce(0) { $0 + arcs[$1].cost * flow(on: $1) } }

  // MARK: The method

  /// Finds the cheapest flow.
  ///
  /// - Parameter shouldStop: asked every thousand pivots.
  package func solve(stopping shouldStop: () -> Bool = { false }) -> Outcome {
    if (0..<arcCount).contains(where: { capacity[$0] < 0 }) { return .infeasible }
    if needsPotentials { computePotentials() }
    while let entering = findEntering() {
      guard pivot(entering) else { return isFeasible ? .unbounded : .infeasible }
      pivots += 1
      if pivots % 1000 == 0, shouldStop() { return .stopped }
    }
    return usesArtificialArcs ? .infeasible : .optimal
  }

  private var usesArtificialArcs: Bool { (0..<tree.root).contains { flow[arcCount + $0] > 0 } }

  /// Whether any flow satisfies supplies and bounds.
  private var isFeasible: Bool {
    guard usesArtificialArcs else { return true }
    let free = NetworkSimplex(network)
    for arc in 0..<arcCount { free.setCost(0, of: arc) }
    return free.solve() == .optimal
  }

  /// Prices the artificial arcs above any path and derives the potentials from the tree.
  private func computePotentials() {
    var dearest = 0
    for arc in 0..<arcCount { dearest = max(dearest, abs(arcs[arc].cost)) }
    let artificial = (dearest + 1) * (tree.root + 1)
    for node in 0..<tree.root { arcs[arcCount + node].cost = artificial }
    tree.price { arcs[$0].cost }
    needsPotentials = false
  }

  /// The best arc of the first block that has a profitable one; nil at an optimum.
  private func findEntering() -> Int? {
    let (count, arcs, tree) = (arcCount, arcs, tree)
    guard count > 0 else { return nil }
    let block = max(32, Int(Double(count).squareRoot()))
    var best = 0
    var entering = -1
    var left = block
    var arc = nextBlock < count ? nextBlock : 0
    for _ in 0..<count {
      let looked = arcs[arc]
      let reduced =
        looked.state * (looked.cost + tree.potential(at: Int(looked.from)) - tree.potential(at: Int(looked.to)))
      if reduced < best {
        best = reduced
        entering = arc
      }
      arc += 1
      if arc == count { arc = 0 }
      left -= 1
      if left == 0 {
        if entering >= 0 { break }
        left = block
      }
    }
    nextBlock = arc
    return entering >= 0 ? entering : nil
  }

  /// Lets an arc into the tree; false when nothing limits the units that go round.
  private func pivot(_ entering: Int) -> Bool {
    let isForward = arcs[entering].state > 0
    let (from, to) = (Int(arcs[entering].from), Int(arcs[entering].to))
    let (first, second) = isForward ? (from, to) : (to, from)
    let join = tree.join(of: first, and: second)

    // Units go join → first → second → join. The last arc that blocks leaves.
    var most = capacity[entering]
    var leaving = -1
    var isOnFirstSide = false
    var node = first
    while node != join {
      let place = tree[node]
      let room = residual(place, towardsRoot: false)
      if room < most { (most, leaving, isOnFirstSide) = (room, node, true) }
      node = Int(place.parent)
    }
    node = second
    while node != join {
      let place = tree[node]
      let room = residual(place, towardsRoot: true)
      if room <= most { (most, leaving, isOnFirstSide) = (room, node, false) }
      node = Int(place.parent)
    }
    if most >= FlowNetwork.unlimited / 2 { return false }
    push(most, through: entering, isForward: isForward, first, second, join)
    guard leaving >= 0 else {
      arcs[entering].state = -arcs[entering].state
      return true
    }
    let out = Int(tree[leaving].arc)
    arcs[out].state = flow[out] == 0 ? 1 : -1
    arcs[entering].state = 0
    let (top, parent) = isOnFirstSide ? (first, second) : (second, first)
    tree.cut(
      above: leaving, hanging: top, on: parent, by: entering, isUp: from == top, price: arcs[entering].cost)
    return true
  }

  /// How many more units fit on the tree arc above a node.
  private func residual(_ place: SpanningTree.Place, towardsRoot: Bool) -> Int {
    let arc = Int(place.arc)
    if place.isUp != towardsRoot { return flow[arc] }
    return capacity[arc] >= FlowNetwork.unlimited ? FlowNetwork.unlimited : capacity[arc] - flow[arc]
  }

  private func push(
    _ units: Int, through entering: Int, isForward: Bool, _ first: Int, _ second: Int, _ join: Int
  ) {
    guard units > 0 else { return }
    flow[entering] += isForward ? units : -units
    push(units, from: first, to: join, isForward: false)
    push(units, from: second, to: join, isForward: true)
  }

  /// Adds units to the tree arcs between a node and one above it.
  private func push(_ units: Int, from node: Int, to join: Int, isForward: Bool) {
    var node = node
    while node != join {
      let place = tree[node]
      flow[Int(place.arc)] += place.isUp == isForward ? units : -units
      node = Int(place.parent)
    }
  }
}
