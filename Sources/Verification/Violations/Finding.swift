import Conference

/// What was found where a rule is not kept: who and what, with the figures. The sheets have words for it in every language.
///
/// A hard rule that is broken makes no plan that anybody carries, and has its words in the terminal's language alone.
public enum Finding: Hashable, Sendable {
  /// A hard rule is broken: a sentence for the planner.
  case broken(String)
  /// A workshop has fewer people than its minimum.
  case tooFew(ID<Session>, people: Int, least: Int)
  /// A workshop has too few of a sector.
  case tooFewOfSector(ID<Session>, ID<Sector>, people: Int, least: Int)
  /// A workshop has too many of a sector.
  case tooManyOfSector(ID<Session>, ID<Sector>, people: Int, most: Int)
  /// A workshop has people of too few sectors.
  case tooFewSectors(ID<Session>, sectors: Int, least: Int)
  /// A workshop has too few of the members of a delegation who are there for it and those parallel to it.
  case tooFewOfDelegation(ID<Session>, ID<Delegation>, people: Int, least: Int, members: Int, parallel: [ID<Session>])
  /// A workshop has too many of them.
  case tooManyOfDelegation(ID<Session>, ID<Delegation>, people: Int, most: Int, members: Int, parallel: [ID<Session>])
  /// Who stays together is in several workshops at once: who is where, nil for nowhere.
  case split([Part])
  /// Who stays apart is in one workshop.
  case meeting([ID<Delegate>], ID<Session>)
  /// A delegate attends several workshops about one topic.
  case topicAgain(ID<Delegate>, ID<Topic>, [ID<Session>])
  /// A delegate understands none of the languages of a workshop, and its room does not interpret.
  case notUnderstood(ID<Delegate>, ID<Session>, speaks: [String], heldIn: [String])
  /// The room of a workshop does not offer what a delegate needs.
  case needsUnmet(ID<Delegate>, ID<Session>, ID<Room>, missing: [ID<Feature>])
  /// A delegate attends none of their first wishes, or, slot by slot, none of those that were open to them then.
  case noneOfFirst(ID<Delegate>, choices: Int, of: [ID<Session>])
  /// A delegate is in what they did not rank.
  case notRanked(ID<Delegate>, ID<Session>)
  /// A delegate is pinned to what they do not attend.
  case pinnedElsewhere(ID<Delegate>, ID<Session>)
  /// A delegate is pinned to what is cancelled.
  case pinnedToCancelled(ID<Delegate>, ID<Session>)
  /// A delegate is pinned to what they are not there for.
  case pinnedAway(ID<Delegate>, ID<Session>)
  /// A delegate is in what is not open to them; what they are that it does not let in, for the planner.
  case notOpen(ID<Delegate>, ID<Session>, to: String)
  /// A delegate attends so many optional workshops; nil for a bound that they keep.
  case taken(ID<Delegate>, workshops: Int, least: Int?, most: Int?)
  /// A delegate is not with somebody whom they ask for: what each attends, nil for nothing.
  case friendElsewhere(ID<Delegate>, ID<Delegate>, in: ID<Session>?, friendIn: ID<Session>?)
  /// A delegate attends what builds on topics that they have not attended before.
  case unprepared(ID<Delegate>, ID<Session>, lacks: [ID<Topic>])
  /// A delegate attends what they are kept out of.
  case banned(ID<Delegate>, ID<Session>)

  /// Too many of the sessions of a rule of the programme are on at once, from a moment such as `fri 09:30`.
  case tooManyAtOnce(ID<ProgrammeRule>, [ID<Session>], from: String, most: Int)
  /// Too many of them are on one day.
  case tooManyOnDay(ID<ProgrammeRule>, [ID<Session>], ID<Day>, most: Int)
  /// One does not start within so many minutes after the one before it.
  case notFollowing(ID<ProgrammeRule>, ID<Session>, after: ID<Session>, minutes: Int)
  /// One is outside the stretch of its day, such as `09:00–12:00`.
  case outsideStretch(ID<ProgrammeRule>, ID<Session>, String)
  /// They are in too many rooms.
  case tooManyRooms(ID<ProgrammeRule>, [ID<Session>], [ID<Room>], most: Int)

  /// Those of a group who are in one place.
  public struct Part: Hashable, Sendable {
    /// Who.
    public var delegates: [ID<Delegate>]
    /// What they attend; nil for nothing.
    public var session: ID<Session>?

    /// Those who attend a session.
    public init(_ delegates: [ID<Delegate>], in session: ID<Session>?) {
      self.delegates = delegates
      self.session = session
    }
  }
}
