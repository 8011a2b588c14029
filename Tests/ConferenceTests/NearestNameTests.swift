import Testing

@testable import Conference

@Test(arguments: [
  ("room-88", "room-8"), ("ROOM-9", "room-9"), ("rom-9", "room-9"), ("raum-9", "room-9"), ("saal-9", nil),
  ("orom-8", "room-8"),
  ("hal", "hall"), ("x", nil), ("", nil), ("room-7", "room-8"),
]) func `the nearest name is the one with fewest edits, if there are few`(name: String, nearest: String?) {
  #expect(nearestName(to: name, among: ["room-9", "room-8", "hall"]) == nearest)
}

@Test func `of equally near names the first in the alphabet is meant`() {
  #expect(nearestName(to: "w4", among: ["w3", "w1", "w2"]) == "w1")
  #expect(nearestName(to: "w4", among: ["w1", "w2", "w3"]) == "w1")
  #expect(nearestName(to: "w4", among: []) == nil)
}

@Test func `a name is not suggested for itself`() {
  #expect(nearestName(to: "w1", among: ["w1"]) == nil)
  #expect(nearestName(to: "W1", among: ["w1"]) == "w1")
}

@Test func `the sentence names what is near, or else what there is`() {
  #expect(
    undeclared("room", "room-88", among: ["room-8"]) == "room 'room-88' is not declared; did you mean 'room-8'?")
  #expect(undeclared("room", "x", among: []) == "room 'x' is not declared; there are no rooms")
  #expect(undeclared("room", "x", among: ["hall"]) == "room 'x' is not declared; the only room is 'hall'")
  #expect(
    undeclared("room", "x", among: ["hall", "loft"]) == "room 'x' is not declared; the rooms are 'hall' and 'loft'")
  let many = (10...20).map { "hall-\($0)" }
  #expect(
    undeclared("room", "x", among: many) == "room 'x' is not declared; there are 11 rooms, none of a similar name")
}

@Test(arguments: [
  ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ac", 1),
  ("abc", "xabc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("é", "e", 1),
]) func `edits are insertions, deletions, replacements and swaps`(a: String, b: String, distance: Int) {
  #expect(editDistance(Array(a), Array(b), limit: 9) == distance)
  #expect(editDistance(Array(b), Array(a), limit: 9) == distance)
  #expect(editDistance(Array(a), Array(b), limit: distance) == distance)
  if distance > 0 { #expect(editDistance(Array(a), Array(b), limit: distance - 1) == nil) }
}
