import Conference
import Testing

/// The blocks of workshops given as `name: start–end` in hours, as `[names] of cliques`.
private func blocks(_ workshops: [(String, Int, Int)]) -> [Block] {
  let sessions = workshops.map { Session(id: ID($0.0), kind: .workshop, title: "", minutes: 60 * ($0.2 - $0.1)) }
  let plenary = Session(id: "plenary", kind: .plenary, title: "", minutes: 60)
  // swift-format-ignore: NeverForceUnwrap
  let day = Day(id: "d", date: CalendarDate("2019-05-16")!, opens: .midnight, closes: .endOfDay)
  let scenario = Scenario(
    event: Event(name: "", days: [day]), rooms: [], sessions: sessions + [plenary], sectors: [], delegates: [])
  let placements = workshops.map { name, start, end in
    Agenda.Placement(
      ID(name), in: "r", at: Interval(start: Moment(minutes: 60 * start), end: Moment(minutes: 60 * end)))
  }
  let other = Agenda.Placement("plenary", in: "r", at: Interval(start: Moment(minutes: 0), end: Moment(minutes: 1440)))
  return Agenda(placements: placements + [other]).blocks(of: scenario)
}

@Test func `workshops at the same time are one block and one clique`() {
  let found = blocks([("w2", 9, 10), ("w1", 9, 10)])
  #expect(found.map(\.workshops) == [["w2", "w1"]])
  #expect(found.map(\.cliques) == [[["w2", "w1"]]])
}

@Test func `workshops one after the other are blocks of their own, by the clock`() {
  let found = blocks([("w3", 10, 11), ("w1", 9, 10), ("w2", 9, 10)])
  #expect(found.map(\.workshops) == [["w1", "w2"], ["w3"]])
  #expect(found.map(\.time.start.minutes) == [540, 600])
}

@Test func `a block holds workshops that overlap through others, in cliques of those that overlap all`() {
  let found = blocks([("long", 9, 12), ("a", 9, 10), ("b", 10, 11), ("c", 10, 12)])
  #expect(found.count == 1)
  #expect(found[0].cliques == [["long", "a"], ["long", "b", "c"]])
  #expect(found[0].time == Interval(start: Moment(minutes: 540), end: Moment(minutes: 720)))
}

@Test func `cliques are the largest sets that overlap, compared with every set there is`() {
  for mask in 0..<(1 << 12) where mask % 7 == 0 {
    // Four workshops of 1 to 3 hours that start at 0 to 1, read off the bits of the mask.
    let workshops = (0..<4).map { number in
      let bits = mask >> (3 * number) & 7
      return ("w\(number)", bits & 1, (bits & 1) + 1 + (bits >> 1) % 3)
    }
    let expected = (1..<16).map { set in (0..<4).filter { set >> $0 & 1 == 1 } }.filter { set in
      set.allSatisfy { a in set.allSatisfy { b in workshops[a].1 < workshops[b].2 } }
    }
    let largest = expected.filter { set in !expected.contains { $0.count > set.count && Set($0).isSuperset(of: set) } }
    let found = blocks(workshops).flatMap(\.cliques).map { $0.map(\.text).sorted() }
    #expect(Set(found) == Set(largest.map { $0.map { "w\($0)" } }), "mask \(mask)")
  }
}
