import Testing

@testable import Conference

@Test(arguments: [
  ("ROOM-9", "room-9"), ("rom-9", "room-9"), ("raum-9", "room-9"), ("saal-9", nil), ("orom-8", "room-8"),
  ("room-", "room-8"), ("room-09", "room-9"), ("hal", "hall"), ("x", nil), ("", nil),
]) func `the nearest name is the one with fewest edits, if there are few`(name: String, nearest: String?) {
  #expect(nearestName(to: name, among: ["room-9", "room-8", "hall"]) == nearest)
}

@Test func `of equally near names the first in the alphabet is meant`() {
  #expect(nearestName(to: "wl", among: ["w3", "w1", "w2"]) == "w1")
  #expect(nearestName(to: "wl", among: ["w1", "w2", "w3"]) == "w1")
  #expect(nearestName(to: "wl", among: []) == nil)
}

@Test(arguments: ["room-7", "room-88", "rom-7", "room-8-8"])
func `a number that differs is no misspelling`(name: String) {
  #expect(nearestName(to: name, among: ["room-8", "room-9"]) == nil)
}

@Test func `a name is not suggested for itself`() {
  #expect(nearestName(to: "w1", among: ["w1"]) == nil)
  #expect(nearestName(to: "W1", among: ["w1"]) == "w1")
}

@Test func `the sentence names what is near, or else what there is`() {
  #expect(undeclared("room", "rom-8", among: ["room-8"]) == "room 'rom-8' is not declared; did you mean 'room-8'?")
  #expect(undeclared("room", "x", among: []) == "room 'x' is not declared; there are no rooms")
  #expect(undeclared("room", "x", among: ["hall"]) == "room 'x' is not declared; the only room is 'hall'")
  #expect(
    undeclared("room", "x", among: ["hall", "loft"]) == "room 'x' is not declared; the rooms are 'hall' and 'loft'")
  let many = (10...22).map { "hall-\($0)" }
  #expect(
    undeclared("room", "x", among: many) == "room 'x' is not declared; there are 13 rooms, none of a similar name")
  #expect(undeclared("room", "x", among: many.dropLast()).hasSuffix("'hall-20' and 'hall-21'"))
}

@Test func `what is called by its name is answered with its identifier`() {
  let hall: Text = Text([(.english, "Large hall"), (.french, "Grande salle")]) ?? ""
  let rooms = [Named("room-3", "Room C"), Named("hall", hall), Named("a", "Loft"), Named("b", "Loft")]
  func answer(_ name: String) -> String { suggestion(for: name, kind: "room", in: rooms) }
  #expect(answer("Room C") == "did you mean 'room-3', whose name is 'Room C'?")
  #expect(answer("grande salle") == "did you mean 'hall', whose name is 'Grande salle'?")
  #expect(answer("Loft") == "did you mean 'a' or 'b', whose name is 'Loft'?")
  // Otherwise it is what names alone would give.
  #expect(answer("rom-3") == "did you mean 'room-3'?")
  #expect(answer("cellar") == "the rooms are 'room-3', 'hall', 'a' and 'b'")
  #expect(suggestion(for: "W1", kind: "session", in: [Named("w1", "w1")]) == "did you mean 'w1'?")
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
