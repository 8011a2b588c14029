/// Minimum-cost flow by the primal network simplex method, in whole numbers throughout.
///
/// A basis is a spanning tree; the flow on the other arcs is at a bound. Each pivot lets one arc with a profitable reduced cost into the
/// tree, pushes units around the one cycle that it closes, and takes out an arc that blocks. The tree is kept strongly feasible (every node can send
/// a unit more towards the root): always taking out the last blocking arc of the cycle, seen from its node nearest the root in the
/// direction of the push, keeps it so and makes cycling impossible (Cunningham 1976). Arcs are priced in blocks, of which the best enters.
///
/// After ``setCost(_:of:)`` the next ``solve(stopping:)`` begins with the tree and the flow of the last one.
///
/// - Complexity: a pivot is O(length of the cycle + nodes of the part of the tree that is hung elsewhere).
struct NetworkSimplex: Sendable {
  /// How a solve ended.
  enum Outcome: Hashable, Sendable {
    /// The flow costs the least, and the potentials prove it.
    case optimal
    /// No flow satisfies supplies and bounds.
    case infeasible
    /// A cycle without a capacity earns something.
    case unbounded
    /// Somebody asked to stop.
    case stopped
  }

  /// A node's place in the tree; −1 where there is none.
  private struct Place {
    var parent: Int32 = -1
    var arc: Int32 = -1
    var depth: Int32 = 0
    var firstChild: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
    /// Whether the arc leads from the node to its parent.
    var isUp = true
  }

  /// Arcs of the network, then one artificial arc per node.
  private let arcCount: Int
  private let root: Int
  private var from: [Int32] = []
  private var to: [Int32] = []
  private var cost: [Int] = []
  /// Above the lower bound, like the flow.
  private var capacity: [Int] = []
  private var flow: [Int] = []
  /// 1 at the lower bound, −1 at the upper one, 0 in the tree.
  private var state: [Int8] = []
  private var lower: [Int] = []
  private var places: [Place] = []
  private var potentials: [Int] = []
  private var nextBlock = 0
  private var needsPotentials = true
  /// How many pivots were made so far.
  private(set) var pivots = 0

  /// Prepares a network: every supply goes through an artificial arc to or from the root.
  init(_ network: FlowNetwork) {
    let nodes = network.supplies.count
    arcCount = network.arcs.count
    root = nodes
    var supplies = network.supplies
    for arc in network.arcs {
      supplies[arc.from] -= arc.lower
      supplies[arc.to] += arc.lower
      append(arc.from, arc.to, min(FlowNetwork.unlimited, arc.upper - arc.lower), arc.cost, state: 1)
    }
    lower = network.arcs.map(\.lower)
    places = Array(repeating: Place(), count: nodes + 1)
    potentials = Array(repeating: 0, count: nodes + 1)
    for node in 0..<nodes {
      let isUp = supplies[node] >= 0
      append(isUp ? node : root, isUp ? root : node, FlowNetwork.unlimited, 0, state: 0)
      flow[arcCount + node] = abs(supplies[node])
      places[node].arc = Int32(arcCount + node)
      places[node].isUp = isUp
      attach(node, to: root)
    }
  }

  private mutating func append(_ tail: Int, _ head: Int, _ most: Int, _ price: Int, state position: Int8) {
    from.append(Int32(tail))
    to.append(Int32(head))
    capacity.append(most)
    cost.append(price)
    flow.append(0)
    state.append(position)
  }

  // MARK: What the caller changes and reads

  /// Changes the price of an arc. The flow stays as it is until the next ``solve(stopping:)``.
  mutating func setCost(_ price: Int, of arc: Int) {
    cost[arc] = price
    needsPotentials = true
  }

  /// The units on an arc.
  func flow(on arc: Int) -> Int { lower[arc] + flow[arc] }

  /// The price of a unit at a node, relative to the other nodes: at an optimum no arc with room has
  /// `cost + potential(from) − potential(to) < 0`, and none with flow to give back has it above 0.
  func potential(at node: Int) -> Int { potentials[node] }

  /// `cost + potential(from) − potential(to)`
  func reducedCost(of arc: Int) -> Int {
    cost[arc] + potentials[Int(from[arc])] - potentials[Int(to[arc])]
  }

  /// What the flow costs.
  var totalCost: Int {
    (0..<arcCount).reduce(0) { $0 + cost[$1] * (lower[$1] + flow[$1]) }
  }

  // MARK: The method

  /// Finds the cheapest flow.
  ///
  /// - Parameter shouldStop: asked every thousand pivots.
  mutating func solve(stopping shouldStop: () -> Bool = { false }) -> Outcome {
    if capacity.contains(where: { $0 < 0 }) { return .infeasible }
    if needsPotentials { computePotentials() }
    while let entering = findEntering() {
      guard pivot(entering) else { return isFeasible ? .unbounded : .infeasible }
      pivots += 1
      if pivots % 1000 == 0, shouldStop() { return .stopped }
    }
    return usesArtificialArcs ? .infeasible : .optimal
  }

  private var usesArtificialArcs: Bool { flow[arcCount...].contains { $0 > 0 } }

  /// Whether any flow satisfies supplies and bounds.
  private var isFeasible: Bool {
    guard usesArtificialArcs else { return true }
    var free = self
    for arc in 0..<arcCount { free.setCost(0, of: arc) }
    return free.solve() == .optimal
  }

  /// Prices the artificial arcs above any path and derives the potentials from the tree.
  private mutating func computePotentials() {
    var dearest = 0
    for arc in 0..<arcCount { dearest = max(dearest, abs(cost[arc])) }
    let artificial = (dearest + 1) * (root + 1)
    for arc in arcCount..<cost.count { cost[arc] = artificial }
    potentials[root] = 0
    walk(below: root) { node, place, potentials, cost in
      let above = potentials[Int(place.parent)]
      let price = cost[Int(place.arc)]
      potentials[node] = place.isUp ? above - price : above + price
    }
    needsPotentials = false
  }

  /// Visits the nodes below a node, parents first.
  private mutating func walk(below top: Int, _ visit: (Int, Place, inout [Int], [Int]) -> Void) {
    var node = top
    while true {
      if places[node].firstChild >= 0 {
        node = Int(places[node].firstChild)
      } else {
        while node != top, places[node].next < 0 { node = Int(places[node].parent) }
        if node == top { return }
        node = Int(places[node].next)
      }
      visit(node, places[node], &potentials, cost)
    }
  }

  /// The best arc of the first block that has a profitable one; nil at an optimum.
  private mutating func findEntering() -> Int? {
    let count = arcCount
    guard count > 0 else { return nil }
    let block = max(32, Int(Double(count).squareRoot()))
    var best = 0
    var entering = -1
    var left = block
    var arc = nextBlock < count ? nextBlock : 0
    for _ in 0..<count {
      let reduced = Int(state[arc]) * (cost[arc] + potentials[Int(from[arc])] - potentials[Int(to[arc])])
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
  private mutating func pivot(_ entering: Int) -> Bool {
    let isForward = state[entering] > 0
    let first = Int(isForward ? from[entering] : to[entering])
    let second = Int(isForward ? to[entering] : from[entering])
    let join = nearestCommonAncestor(first, second)

    // Units go join → first → second → join. The last arc that blocks leaves.
    var most = capacity[entering]
    var leaving = -1
    var isOnFirstSide = false
    var node = first
    while node != join {
      let room = residual(node, towardsRoot: false)
      if room < most { (most, leaving, isOnFirstSide) = (room, node, true) }
      node = Int(places[node].parent)
    }
    node = second
    while node != join {
      let room = residual(node, towardsRoot: true)
      if room <= most { (most, leaving, isOnFirstSide) = (room, node, false) }
      node = Int(places[node].parent)
    }
    if most >= FlowNetwork.unlimited / 2 { return false }
    push(most, through: entering, isForward: isForward, first, second, join)
    guard leaving >= 0 else {
      state[entering] = -state[entering]
      return true
    }
    let out = Int(places[leaving].arc)
    state[out] = flow[out] == 0 ? 1 : -1
    state[entering] = 0
    rehang(entering, at: isOnFirstSide ? first : second, below: isOnFirstSide ? second : first, cutAbove: leaving)
    return true
  }

  private func nearestCommonAncestor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if places[a].depth >= places[b].depth { a = Int(places[a].parent) } else { b = Int(places[b].parent) }
    }
    return a
  }

  /// How many more units fit on the tree arc above a node.
  private func residual(_ node: Int, towardsRoot: Bool) -> Int {
    let arc = Int(places[node].arc)
    if places[node].isUp != towardsRoot { return flow[arc] }
    return capacity[arc] >= FlowNetwork.unlimited ? FlowNetwork.unlimited : capacity[arc] - flow[arc]
  }

  private mutating func push(
    _ units: Int, through entering: Int, isForward: Bool, _ first: Int, _ second: Int, _ join: Int
  ) {
    guard units > 0 else { return }
    flow[entering] += isForward ? units : -units
    var node = first
    while node != join {
      flow[Int(places[node].arc)] += places[node].isUp ? -units : units
      node = Int(places[node].parent)
    }
    node = second
    while node != join {
      flow[Int(places[node].arc)] += places[node].isUp ? units : -units
      node = Int(places[node].parent)
    }
  }

  /// Hangs the part of the tree below a cut to the other end of the entering arc, which makes `top` its topmost node.
  private mutating func rehang(_ entering: Int, at top: Int, below parent: Int, cutAbove cut: Int) {
    let reduced = reducedCost(of: entering)
    let shift = Int(from[entering]) == top ? -reduced : reduced
    var node = top
    var (newParent, newArc, newIsUp) = (parent, Int32(entering), Int(from[entering]) == top)
    while true {
      let old = places[node]
      detach(node)
      places[node].arc = newArc
      places[node].isUp = newIsUp
      attach(node, to: newParent)
      if node == cut { break }
      (newParent, newArc, newIsUp) = (node, old.arc, !old.isUp)
      node = Int(old.parent)
    }
    updateBelow(top, shift)
  }

  /// Shifts the potentials of a node and all below it, and counts their depths anew.
  private mutating func updateBelow(_ top: Int, _ shift: Int) {
    var node = top
    while true {
      potentials[node] += shift
      places[node].depth = places[Int(places[node].parent)].depth + 1
      if places[node].firstChild >= 0 {
        node = Int(places[node].firstChild)
      } else {
        while node != top, places[node].next < 0 { node = Int(places[node].parent) }
        if node == top { return }
        node = Int(places[node].next)
      }
    }
  }

  private mutating func attach(_ node: Int, to parent: Int) {
    let head = places[parent].firstChild
    places[node].parent = Int32(parent)
    places[node].previous = -1
    places[node].next = head
    places[node].depth = places[parent].depth + 1
    if head >= 0 { places[Int(head)].previous = Int32(node) }
    places[parent].firstChild = Int32(node)
  }

  private mutating func detach(_ node: Int) {
    let place = places[node]
    if place.previous >= 0 {
      places[Int(place.previous)].next = place.next
    } else {
      places[Int(place.parent)].firstChild = place.next
    }
    if place.next >= 0 { places[Int(place.next)].previous = place.previous }
  }
}
