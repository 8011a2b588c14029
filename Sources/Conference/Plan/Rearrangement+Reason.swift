extension Rearrangement {
  /// What somebody moving was in the way of: a demand of the scenario, with its figures. The sheets have words for it in every language.
  public enum Reason: Hashable, Sendable {
    /// Everybody attends one workshop in each block.
    case oneWorkshopPerBlock
    /// A workshop takes at most so many.
    case mostAttendance(ID<Session>, Int)
    /// A room seats so many.
    case seats(ID<Room>, Int)
    /// A workshop needs a room that has what it requires and is free.
    case room(ID<Session>)
    /// A workshop needs at least so many.
    case leastAttendance(ID<Session>, Int)
    /// A workshop needs at least so many of a sector.
    case sectorAtLeast(ID<Session>, ID<Sector>, Int)
    /// A workshop takes at most so many of a sector.
    case sectorAtMost(ID<Session>, ID<Sector>, Int)
    /// A workshop needs so many different sectors.
    case distinctSectors(ID<Session>, Int)
    /// At most so many of a delegation attend the same workshop; nil where it spreads evenly.
    case delegationSpread(ID<Delegation>, most: Int?)
    /// A place decided by hand.
    case pin(Pin)
    /// A part in a session.
    case role(ID<Delegate>, Role)
    /// Delegates who stay together.
    case together([ID<Delegate>])
    /// Delegates who stay apart.
    case apart([ID<Delegate>])
    /// A delegate attends no topic twice.
    case topicOnce(ID<Delegate>)
    /// A delegate understands what they attend.
    case language(ID<Delegate>)
    /// The rooms of a delegate meet their needs.
    case needs(ID<Delegate>)
    /// A delegate has one of their first choices.
    case guarantee(ID<Delegate>, choices: Int)
    /// A delegate attends nothing that they did not rank.
    case rankedOnly(ID<Delegate>)
    /// B10 and on: what a rule asks of somebody, or for a session.
    case rule(RuleName, [Subject])
  }
}
