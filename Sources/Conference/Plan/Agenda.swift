/// When and where everything on the programme takes place.
public struct Agenda: Hashable, Sendable {
  /// A session with its room and time.
  public struct Placement: Hashable, Sendable {
    /// What takes place.
    public var session: ID<Session>
    /// Where.
    public var room: ID<Room>
    /// When.
    public var time: Interval

    /// A session in a room at a time.
    public init(_ session: ID<Session>, in room: ID<Room>, at time: Interval) {
      self.session = session
      self.room = room
      self.time = time
    }
  }

  /// A break with its time.
  public struct Pause: Hashable, Sendable {
    /// Which break.
    public var id: ID<Break>
    /// On which day.
    public var day: ID<Day>
    /// When.
    public var time: Interval

    /// A break at a time.
    public init(_ id: ID<Break>, on day: ID<Day>, at time: Interval) {
      self.id = id
      self.day = day
      self.time = time
    }
  }

  /// The sessions, by start, then by session.
  public var placements: [Placement]
  /// The breaks, by start, then by break.
  public var pauses: [Pause]

  /// An agenda; both lists are put in the order of the clock.
  public init(placements: [Placement], pauses: [Pause] = []) {
    self.placements = placements.sorted { ($0.time.start, $0.session) < ($1.time.start, $1.session) }
    self.pauses = pauses.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
  }

  /// Where and when each session takes place; of one that is placed twice, the first time.
  public var placementOf: [ID<Session>: Placement] {
    Dictionary(placements.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where and when a session takes place.
  /// - Complexity: O(sessions).
  public func placement(of session: ID<Session>) -> Placement? {
    placements.first { $0.session == session }
  }
}
