/// Things that are the same if a chain of joins connects them.
package struct DisjointSets {
  private var above: [Int]

  /// So many things, each by itself.
  package init(count: Int) {
    above = Array(0..<count)
  }

  /// The least of all things that are the same as one; it stands for them.
  package mutating func leader(of thing: Int) -> Int {
    var thing = thing
    while above[thing] != thing {
      above[thing] = above[above[thing]]
      thing = above[thing]
    }
    return thing
  }

  /// Makes two things the same.
  package mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (leader(of: a), leader(of: b))
    if a != b { above[max(a, b)] = min(a, b) }
  }

  /// The sets in the order of their leaders, and the set of each thing.
  package mutating func numbered() -> (sets: [[Int]], setOf: [Int]) {
    var sets: [[Int]] = []
    var setOf = Array(repeating: 0, count: above.count)
    for thing in above.indices {
      let leader = leader(of: thing)
      if leader == thing {
        setOf[thing] = sets.count
        sets.append([thing])
      } else {
        setOf[thing] = setOf[leader]
        sets[setOf[leader]].append(thing)
      }
    }
    return (sets, setOf)
  }
}
