/// Sessions that share a room, and people who follow them.
public enum Track {}

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
  /// The tracks whose people take it, where breaks are staggered because not everybody can be served at once; empty for everybody. Sessions of
  /// other tracks may run meanwhile.
  public var tracks: [ID<Track>]

  /// A break.
  public init(
    id: ID<Break>, day: ID<Day>, name: Text, minutes: Int, window: Interval, start: Moment? = nil,
    tracks: [ID<Track>] = []
  ) {
    self.id = id
    self.day = day
    self.name = name
    self.minutes = minutes
    self.window = window
    self.start = start
    self.tracks = tracks
  }

  /// Whether a session cannot run meanwhile: everything but services, and during a staggered break what is on other tracks.
  public func stops(_ session: Session) -> Bool {
    guard session.kind != .service else { return false }
    return tracks.isEmpty || session.kind == .plenary || tracks.contains { $0.text == session.track }
  }
}
