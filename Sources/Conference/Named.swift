/// Something that is referred to by its identifier, and that people call by a name.
public struct Named: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What people call it.
  public let name: Text

  /// The name of what has an identifier.
  public init(_ id: String, _ name: Text) {
    self.id = id
    self.name = name
  }
}

/// The identifiers of what somebody called by its name: `did you mean 'room-3', whose name is 'Room C'?`
///
/// - Returns: nil when nothing has that name in any language; upper and lower case count as the same.
public func offer(for name: String, among things: some Sequence<Named>) -> String? {
  let wanted = name.lowercased()
  let meant = things.compactMap { thing -> (id: String, text: String)? in
    let texts = Language.allCases.map { thing.name($0) }
    guard let text = texts.first(where: { $0.lowercased() == wanted }), thing.id.lowercased() != wanted else {
      return nil
    }
    return (id: thing.id, text: text)
  }
  guard let first = meant.first else { return nil }
  let ids = meant.prefix(3).map { "'\($0.id)'" }.joined(separator: " or ")
  return "did you mean \(ids), whose name is '\(first.text)'?"
}

/// The rest of a sentence about a name that nobody declared: the identifier of what is called so, or else as for names alone.
public func undeclared(_ kind: String, _ name: String, in things: [Named]) -> String {
  "\(kind) '\(name)' is not declared; \(suggestion(for: name, kind: kind, in: things))"
}

/// What would be right instead of an unknown name: the identifier of what is called so, or else as for names alone.
public func suggestion(for name: String, kind: String, in things: [Named]) -> String {
  offer(for: name, among: things) ?? suggestion(for: name, kind: kind, among: things.map(\.id))
}

extension Scenario {
  /// The days, which have no other name than their identifiers.
  public var namedDays: [Named] { event.days.map { Named($0.id.text, Text($0.id.text)) } }
  /// The rooms with what stands on their doors.
  public var namedRooms: [Named] { rooms.map { Named($0.id.text, $0.name) } }
  /// The sessions with their titles.
  public var namedSessions: [Named] { sessions.map { Named($0.id.text, $0.title) } }
  /// The sessions that delegates are allocated to, with their titles.
  public var namedWorkshops: [Named] { workshops.map { Named($0.id.text, $0.title) } }
  /// The topics that people can wish, each with the title of the first workshop or talk that offers it.
  public var namedTopics: [Named] {
    var seen: Set<ID<Topic>> = []
    return sessions.filter(\.isWished).filter { seen.insert($0.topic).inserted }.map { Named($0.topic.text, $0.title) }
  }
  /// The sectors with their names.
  public var namedSectors: [Named] { sectors.map { Named($0.id.text, $0.name) } }
  /// The delegations with their names.
  public var namedDelegations: [Named] { delegations.map { Named($0.id.text, $0.name) } }
  /// The delegates with what is written on their badges.
  public var namedDelegates: [Named] { delegates.map { Named($0.id.text, Text($0.name)) } }
}
