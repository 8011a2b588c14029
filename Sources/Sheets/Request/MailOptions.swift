import Conference

/// How mail is written.
public struct MailOptions: Hashable, Sendable {
  /// The addresses by the code of a delegate or contributor.
  public var contacts: [String: MailAddress]
  /// Who invites, and whom people answer; invitations need it.
  public var organizer: MailAddress?
  /// Whether everybody gets mail, also those of whom nothing is different.
  public var isToAll: Bool

  /// Options.
  public init(contacts: [String: MailAddress], organizer: MailAddress? = nil, isToAll: Bool = false) {
    self.contacts = contacts
    self.organizer = organizer
    self.isToAll = isToAll
  }
}
