/// A rooted spanning tree with a potential at each node.
///
/// Most nodes of an allocation are delegates who hang on one seat: leaves. A leaf has no potential of its own; it is its parent's and the rise on
/// the arc between, so that what happens above a leaf costs it nothing:
///
///     potential(v) = potential(parent(v)) + rise(v)
///
/// Only inner nodes are in the lists of children, and only they are visited when a part of the tree is hung elsewhere.
///
/// - Complexity: hanging a part elsewhere is O(length of the path that turns round + inner nodes of the part).
final class SpanningTree {
  /// A node's place in the tree; −1 where there is none.
  struct Place {
    /// The node above.
    fileprivate(set) var parent: Int32 = -1
    /// The arc to or from the node above.
    fileprivate(set) var arc: Int32 = -1
    /// Whether that arc leads from the node to its parent.
    fileprivate(set) var isUp = true
    /// How many arcs are above an inner node.
    fileprivate var depth: Int32 = 0
    /// How many nodes hang on it.
    fileprivate var children: Int32 = 0
    // The inner nodes among them.
    fileprivate var firstInner: Int32 = -1
    fileprivate var next: Int32 = -1
    fileprivate var previous: Int32 = -1
    /// The potential, less that of the parent.
    fileprivate var rise = 0
  }

  /// `value + value of the base`; the base of an inner node is a node of its own whose value is 0.
  private struct Potential {
    var value = 0
    var base: Int32
  }

  /// The node that everything hangs on, after all others. Its potential is 0.
  let root: Int
  private let zero: Int32
  private let places: UnsafeMutableBufferPointer<Place>
  private let potentials: UnsafeMutableBufferPointer<Potential>

  /// A tree in which no node hangs on anything yet.
  init(nodes: Int) {
    root = nodes
    zero = Int32(nodes + 1)
    places = .allocate(capacity: nodes + 1)
    places.initialize(repeating: Place())
    potentials = .allocate(capacity: nodes + 2)
    potentials.initialize(repeating: Potential(base: zero))
  }

  deinit {
    places.deallocate()
    potentials.deallocate()
  }

  /// Where a node is.
  subscript(node: Int) -> Place { places[node] }

  /// The price of a unit at a node, relative to the root.
  @inline(__always)
  func potential(at node: Int) -> Int {
    let own = potentials[node]
    return own.value + potentials[Int(own.base)].value
  }

  /// The lowest node that both of two nodes hang on, or are.
  func join(of a: Int, and b: Int) -> Int {
    var (a, b) = (a, b)
    var (depthA, depthB) = (depth(of: a), depth(of: b))
    while a != b {
      if depthA >= depthB {
        a = Int(places[a].parent)
        depthA -= 1
      } else {
        b = Int(places[b].parent)
        depthB -= 1
      }
    }
    return a
  }

  private func depth(of node: Int) -> Int32 {
    isInner(node) ? places[node].depth : places[Int(places[node].parent)].depth + 1
  }

  private func isInner(_ node: Int) -> Bool { places[node].children > 0 || node == root }

  /// Hangs a leaf on a node.
  ///
  /// - Parameters:
  ///   - arc: between the two.
  ///   - isUp: whether it leads to the parent.
  func hang(_ leaf: Int, on parent: Int, by arc: Int, isUp: Bool) {
    places[leaf].arc = Int32(arc)
    places[leaf].isUp = isUp
    attach(leaf, to: parent)
  }

  /// Computes all potentials from the prices of the arcs.
  func price(_ cost: (Int) -> Int) {
    for node in 0..<root {
      let price = cost(Int(places[node].arc))
      places[node].rise = places[node].isUp ? -price : price
      if !isInner(node) { potentials[node].value = places[node].rise }
    }
    visitInner(below: root)
  }

  /// Cuts the tree above a node and hangs what falls off elsewhere, by another of its nodes.
  ///
  /// - Parameters:
  ///   - cut: the arc above it leaves the tree.
  ///   - top: a node that hangs on `cut`, or `cut` itself; the topmost of the part from now on.
  ///   - parent: what it hangs on from now on.
  ///   - arc: the arc between the two.
  ///   - isUp: whether it leads to the parent.
  ///   - price: what it costs.
  func cut(above cut: Int, hanging top: Int, on parent: Int, by arc: Int, isUp: Bool, price: Int) {
    var node = top
    var above = (node: parent, arc: Int32(arc), isUp: isUp, rise: isUp ? -price : price)
    while true {
      let old = places[node]
      detach(node)
      places[node].arc = above.arc
      places[node].isUp = above.isUp
      places[node].rise = above.rise
      attach(node, to: above.node)
      if node == cut { break }
      above = (node, old.arc, !old.isUp, -old.rise)
      node = Int(old.parent)
    }
    if isInner(top) {
      visit(top)
      visitInner(below: top)
    }
  }

  /// Computes the potentials and depths of the inner nodes below a node.
  private func visitInner(below top: Int) {
    var node = top
    while true {
      if places[node].firstInner >= 0 {
        node = Int(places[node].firstInner)
      } else {
        while node != top, places[node].next < 0 { node = Int(places[node].parent) }
        if node == top { return }
        node = Int(places[node].next)
      }
      visit(node)
    }
  }

  @inline(__always)
  private func visit(_ node: Int) {
    let parent = Int(places[node].parent)
    potentials[node].value = potentials[parent].value + places[node].rise
    places[node].depth = places[parent].depth + 1
  }

  private func attach(_ node: Int, to parent: Int) {
    if !isInner(parent) {
      let value = potential(at: parent)
      places[parent].depth = depth(of: parent)
      potentials[parent] = Potential(value: value, base: zero)
      if places[parent].parent >= 0 { enlist(parent) }
    }
    places[parent].children += 1
    places[node].parent = Int32(parent)
    if isInner(node) {
      enlist(node)
    } else {
      potentials[node] = Potential(value: places[node].rise, base: Int32(parent))
    }
  }

  private func detach(_ node: Int) {
    if isInner(node) { delist(node) }
    let parent = Int(places[node].parent)
    places[parent].children -= 1
    if !isInner(parent) {
      delist(parent)
      potentials[parent] = Potential(value: places[parent].rise, base: places[parent].parent)
    }
  }

  private func enlist(_ node: Int) {
    let parent = Int(places[node].parent)
    let head = places[parent].firstInner
    places[node].previous = -1
    places[node].next = head
    if head >= 0 { places[Int(head)].previous = Int32(node) }
    places[parent].firstInner = Int32(node)
  }

  private func delist(_ node: Int) {
    let place = places[node]
    if place.previous >= 0 {
      places[Int(place.previous)].next = place.next
    } else {
      places[Int(place.parent)].firstInner = place.next
    }
    if place.next >= 0 { places[Int(place.next)].previous = place.previous }
  }
}
