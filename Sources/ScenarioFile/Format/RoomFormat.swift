import Conference

/// Keys of one of `rooms`.
enum RoomKey: String, FieldKey {
  case id, name, seats, features, closed, parts
  static let shape = "room"
}

/// Keys of one of a room's `closed`.
enum ClosedKey: String, FieldKey {
  case day, from, to
  static let shape = "closed"
}

extension ScenarioDecoder {
  /// The rooms. Seats that cannot be read are taken to be enough, so that nothing else is said about them.
  mutating func rooms(_ value: Value?, event: Event) -> [Room] {
    guard let values = value?.list(of: "rooms") else {
      findings.leaveOut(.rooms)
      return []
    }
    var rooms: [(value: Value, room: Room)] = []
    for value in values {
      findings.item(at: value.place) {
        guard let fields = Fields<RoomKey>(value), let id = fields.required(.id)?.id(Room.self) else {
          findings.leaveOut(.rooms)
          return
        }
        let parts = fields[.parts]?.ids(of: "rooms", as: Room.self) ?? []
        let seats = fields[.seats].map { $0.integer(1...1_000_000, of: "seats") ?? 1_000_000 }
        if seats == nil, parts.isEmpty { _ = fields.required(.seats) }
        rooms.append(
          (
            value,
            Room(
              id: id, name: fields[.name]?.label() ?? Text(id.text), seats: seats ?? (parts.isEmpty ? 1_000_000 : 0),
              features: fields[.features]?.ids(of: "features") ?? [],
              closed: (fields[.closed]?.list(of: "closed times") ?? []).compactMap { closed($0, event: event) },
              parts: parts)
          ))
      }
    }
    let seats = Dictionary(rooms.map { ($0.room.id, $0.room.seats) }, uniquingKeysWith: { first, _ in first })
    map.set(["rooms"], rooms.map { .value($0.value) })
    return rooms.map { _, room in
      guard room.seats == 0 else { return room }
      // A joined room seats what its parts seat.
      var joined = room
      joined.seats = room.parts.reduce(0) { $0 + (seats[$1] ?? 0) }
      return joined
    }
  }

  /// A time at which a room cannot be used; without ends, from opening to closing time.
  func closed(_ value: Value, event: Event) -> Interval? {
    guard let fields = Fields<ClosedKey>(value) else { return nil }
    let day = fields.required(.day)?.day(of: event)
    let from = fields[.from].map { ($0, $0.time()) }
    let to = fields[.to].map { ($0, $0.time()) }
    guard let day, from == nil || from?.1 != nil, to == nil || to?.1 != nil else { return nil }
    let (start, end) = (from?.1 ?? day.opens, to?.1 ?? day.closes)
    guard start < end else {
      return (to ?? from)?.0.fail("closed from \(start) to \(end); the first must be earlier than the second")
    }
    return Interval(start: event.moment(day, start), end: event.moment(day, end))
  }
}
