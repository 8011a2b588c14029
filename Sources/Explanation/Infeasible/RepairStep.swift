import Conference

/// One thing that a repair does, with its figures: how one demand gives way.
public enum RepairStep: Hashable, Sendable {
  /// A room has so many seats more, and that makes.
  case seats(ID<Room>, more: Int, total: Int)
  /// A room is provided with a feature.
  case feature(ID<Feature>, in: ID<Room>)
  /// A workshop takes so many.
  case most(ID<Session>, Int, insteadOf: Int)
  /// A workshop is held with so few.
  case least(ID<Session>, Int, insteadOf: Int)
  /// A workshop does with so few of a sector.
  case sectorAtLeast(ID<Sector>, ID<Session>, Int, insteadOf: Int)
  /// A workshop takes so many of a sector.
  case sectorAtMost(ID<Sector>, ID<Session>, Int, insteadOf: Int)
  /// A workshop does with so few sectors; 0 for any.
  case distinctSectors(ID<Session>, Int, insteadOf: Int)
  /// A place that was decided by hand is given up, or somebody is no longer kept out.
  case unpin(Pin)
  /// Somebody else has the part of a delegate.
  case role(ID<Delegate>, Role)
  /// Delegates do not stay together.
  case split([ID<Delegate>])
  /// Delegates who should not may meet.
  case meet([ID<Delegate>])
  /// People attend what they did not rank.
  case rankedOnly
  /// Topics are attended twice.
  case topicOnce
  /// So many of a delegation attend the same workshop.
  case delegationSpread(Int, insteadOf: Int)
  /// Delegations spread as they like.
  case noSpread
  /// One of so many first choices is guaranteed.
  case guarantee(Int, insteadOf: Int)
  /// No choices are guaranteed.
  case noGuarantee
  /// A workshop is open to everybody.
  case openToAll(ID<Session>)
  /// A delegate takes any number of optional workshops.
  case takesAny(ID<Delegate>)
  /// Two delegates are apart who asked to be together.
  case apart(ID<Delegate>, ID<Delegate>)
  /// A workshop is attended without what it builds on.
  case unprepared(ID<Session>, [ID<Topic>])
  /// Something that was asked of the agenda is not asked.
  case without(AgendaDemand)
  /// People work so many minutes without a break.
  case longestWithoutBreak(Int, insteadOf: Int)
  /// A break may last longer into the day.
  case breakUntil(ID<Break>, Moment, insteadOf: Moment)
  /// A break may begin earlier.
  case breakFrom(ID<Break>, Moment, insteadOf: Moment)
  /// A day closes later.
  case closes(ID<Day>, TimeOfDay, insteadOf: TimeOfDay)
  /// A day opens earlier.
  case opens(ID<Day>, TimeOfDay, insteadOf: TimeOfDay)
}
