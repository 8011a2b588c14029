/// Whom sheets are for. Each audience sees the columns of its allow-list, and only the files that it needs.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// Those who run the conference: every file.
  case secretariat
  /// Those at the doors: the programme, and who sits where.
  case door
  /// The delegations: the programme, and a sheet for each delegation about its own members.
  case delegation
  /// Everybody: the programme, and nobody's name.
  case `public`

  /// What this audience learns about a delegate, in the order of the columns.
  ///
  /// What rooms must offer to a delegate (access needs) is in no list: it says something about their health.
  public var columns: [PersonColumn] {
    switch self {
    case .secretariat: [.id, .name, .sector, .delegation, .languages, .arrives, .leaves, .roles, .choices]
    case .door: [.name, .delegation, .roles]
    case .delegation: [.id, .name, .roles]
    case .public: []
    }
  }
}

/// Something a sheet can say about a delegate.
public enum PersonColumn: String, Hashable, Sendable, CaseIterable {
  /// Their code.
  case id
  /// Their name as on the badge.
  case name
  /// The sector they come from.
  case sector
  /// The delegation they belong to.
  case delegation
  /// The languages they understand.
  case languages
  /// When they arrive, if not at the beginning.
  case arrives
  /// When they leave, if not at the end.
  case leaves
  /// What rooms must offer to them. In no audience's list.
  case needs
  /// What they do in sessions.
  case roles
  /// Which of their choices they obtained.
  case choices
}
