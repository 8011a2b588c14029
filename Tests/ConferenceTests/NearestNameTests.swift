import Testing

@testable import Conference

@Test func `the nearest name is the one with fewest edits`() {
  #expect(nearestName(to: "room-88", among: ["room-9", "room-8", "hall"]) == "room-8")
}
