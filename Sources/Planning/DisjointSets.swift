/// Numbers that belong together, directly or through others.
struct DisjointSets {
  private var parent: [Int]

  /// Every number on its own.
  init(count: Int) {
    parent = Array(0..<count)
  }

  /// Puts the sets of two numbers together.
  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parent[max(a, b)] = min(a, b)
  }

  /// The least number of the set.
  mutating func root(_ number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }

  /// The sets in the order of their first members, and the set of each number.
  mutating func numbered() -> (sets: [[Int]], setOf: [Int]) {
    var sets: [[Int]] = []
    var setOf = Array(repeating: 0, count: parent.count)
    for number in parent.indices {
      let first = root(number)
      if first == number {
        setOf[number] = sets.count
        sets.append([number])
      } else {
        setOf[number] = setOf[first]
        sets[setOf[first]].append(number)
      }
    }
    return (sets, setOf)
  }
}
