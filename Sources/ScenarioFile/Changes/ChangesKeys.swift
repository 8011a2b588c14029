/// Keys of a file with changes.
enum ChangesKey: String, FieldKey {
  case format, now, delay, rooms, lost, sessions, leave, join, arrive, depart, wishes, swap, unpin, pins
  static let shape = "changes"
}

/// Keys of one of `rooms`.
enum RoomChangeKey: String, FieldKey {
  case id, name, seats, features, lacks, closed
  static let shape = "room-change"
}

/// Keys of one of `sessions`.
enum SessionChangeKey: String, FieldKey {
  case id, room, day, start, requires
  static let shape = "session-change"
}

/// Keys of one of `join`.
enum JoinKey: String, FieldKey {
  case id, name, sector, delegation, choices, languages, needs, arrives, leaves
  static let shape = "join"
}

/// Keys of one of `arrive` and `depart`.
enum PresenceKey: String, FieldKey {
  case delegate, at
  static let shape = "presence"
}

/// Keys of one of `wishes`.
enum WishesKey: String, FieldKey {
  case delegate, choices
  static let shape = "wishes"
}

/// Keys of `delay`.
enum DelayKey: String, FieldKey {
  case minutes, from
  static let shape = "delay"
}

/// Every kind of mapping in a file with changes that scenarios do not have; its JSON Schema is tested against them.
let changesShapes: [any FieldKey.Type] = [
  ChangesKey.self, RoomChangeKey.self, SessionChangeKey.self, JoinKey.self, PresenceKey.self, WishesKey.self,
  DelayKey.self,
]
