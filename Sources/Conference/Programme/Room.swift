/// Something a room offers, and a session or a delegate may need: `interpretation`, `step-free` …
public enum Feature {}

extension ID where Subject == Feature {
  /// What the room does is interpreted, so that every delegate understands every session in it.
  public static var interpretation: ID { "interpretation" }
}

/// A room, or several joined into one.
public struct Room: Hashable, Sendable {
  /// Its name in the scenario.
  public var id: ID<Room>
  /// What is written on its door.
  public var name: Text
  /// People it seats.
  public var seats: Int
  /// What it offers, sorted.
  public var features: [ID<Feature>]
  /// When it cannot be used.
  public var closed: [Interval]
  /// The rooms that are opened into this one, as with a folding wall; empty for a room of its own.
  /// While a joined room is in use none of its parts is, and the other way round.
  public var parts: [ID<Room>]

  /// A room.
  public init(
    id: ID<Room>, name: Text, seats: Int, features: [ID<Feature>] = [], closed: [Interval] = [], parts: [ID<Room>] = []
  ) {
    self.id = id
    self.name = name
    self.seats = seats
    self.features = features.sorted()
    self.closed = closed
    self.parts = parts
  }

  /// The rooms behind its doors: its parts, or itself.
  public var footprint: [ID<Room>] { parts.isEmpty ? [id] : parts }

  /// Whether the two cannot be used at the same time.
  public func shares(spaceWith other: Room) -> Bool {
    footprint.contains { other.footprint.contains($0) }
  }
}

extension Scenario {
  /// When a room cannot be used: while it is closed, and while a room that it is made of is.
  ///
  /// - Complexity: O(rooms · parts); at once for a room of its own.
  public func closedTimes(of room: Room) -> [Interval] {
    room.parts.isEmpty ? room.closed : room.closed + rooms.filter { room.parts.contains($0.id) }.flatMap(\.closed)
  }
}
