import Conference
import Testing

@Test func `a joined room shares space with its parts, and with rooms of the same parts`() {
  let a = Room(id: "a", name: "", seats: 1)
  let b = Room(id: "b", name: "", seats: 1)
  let c = Room(id: "c", name: "", seats: 1)
  let ab = Room(id: "ab", name: "", seats: 2, parts: ["a", "b"])
  let bc = Room(id: "bc", name: "", seats: 2, parts: ["b", "c"])
  #expect(ab.shares(spaceWith: a) && a.shares(spaceWith: ab) && ab.shares(spaceWith: bc) && a.shares(spaceWith: a))
  #expect(!ab.shares(spaceWith: c) && !a.shares(spaceWith: b))
}
