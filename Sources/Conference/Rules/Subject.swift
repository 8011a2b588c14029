/// What a rule, a demand or a violation of it is about.
public enum Subject: Hashable, Sendable {
  /// A delegate.
  case delegate(ID<Delegate>)
  /// A delegation.
  case delegation(ID<Delegation>)
  /// A sector.
  case sector(ID<Sector>)
  /// A session.
  case session(ID<Session>)
  /// A room.
  case room(ID<Room>)
  /// A break, on a day.
  case pause(ID<Break>, ID<Day>)
  /// What sessions are about.
  case topic(ID<Topic>)
  /// A stage of the policy.
  case stage(String)

  /// The identifier of what it is; a break is told apart by its day.
  public var text: String {
    switch self {
    case .delegate(let id): id.text
    case .delegation(let id): id.text
    case .sector(let id): id.text
    case .session(let id): id.text
    case .room(let id): id.text
    case .pause(let id, let day): "\(id),\(day)"
    case .topic(let id): id.text
    case .stage(let name): name
    }
  }
}
