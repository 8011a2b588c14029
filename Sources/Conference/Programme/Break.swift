/// A break on one day.
///
/// A scenario that lists a break once for every day gives one of these per day.
public struct Break: Hashable, Sendable {
  /// Its name in the scenario, the same on every day.
  public var id: ID<Break>
  /// The day it is on.
  public var day: ID<Day>
  /// What the agenda calls it.
  public var name: Text
  /// How long it is.
  public var minutes: Int
  /// It lies wholly inside this stretch.
  public var window: Interval
  /// When it starts, if that is pinned.
  public var start: Moment?

  /// A break.
  public init(id: ID<Break>, day: ID<Day>, name: Text, minutes: Int, window: Interval, start: Moment? = nil) {
    self.id = id
    self.day = day
    self.name = name
    self.minutes = minutes
    self.window = window
    self.start = start
  }
}
