/// What a session is about. Sessions that offer the same topic are interchangeable, and nobody attends two of them.
public enum Topic {}

/// Who is in a session.
public enum SessionKind: String, Hashable, Sendable, CaseIterable {
  /// Everybody present; it runs alone.
  case plenary
  /// The delegates allocated to it; it may run in parallel with others.
  case workshop
  /// Whoever comes; it may run in parallel with others and nobody is allocated.
  case talk
  /// Registration and the like: it takes a room and a time, but is no work for the delegates.
  case service
}

/// Something on the programme.
public struct Session: Hashable, Sendable {
  /// Its name in the scenario.
  public var id: ID<Session>
  /// Who is in it.
  public var kind: SessionKind
  /// What the programme calls it.
  public var title: Text
  /// What it is about: its own identifier, unless several sessions offer the same.
  public var topic: ID<Topic>
  /// How long it is.
  public var minutes: Int

  /// The day it is pinned to.
  public var day: ID<Day>?
  /// The moment it is pinned to start at; needs a day.
  public var start: Moment?
  /// The room it is pinned to.
  public var room: ID<Room>?
  /// The stretch of whichever day it is on that it must lie in.
  public var window: TimeWindow?
  /// The time of day at which it would best start; nil where any is as good.
  public var ideal: TimeOfDay?
  /// It starts only when these are over.
  public var after: [ID<Session>]
  /// It starts together with these.
  public var with: [ID<Session>]
  /// It overlaps none of these.
  public var notWith: [ID<Session>]
  /// Sessions of one track share a room.
  public var track: String?
  /// What it is marked with, so that rules of the programme can be about all that are marked so.
  public var tags: [String]

  /// How many delegates it needs and takes.
  public var attendance: Attendance
  /// How many people are likely to come, where somebody knows; its room is chosen by that.
  public var expected: Int?
  /// How many of which sector it needs and takes.
  public var sectors: SectorRule
  /// Whom it is open to.
  public var openTo: Admission
  /// The topics that whoever attends it has attended before.
  public var buildsOn: [ID<Topic>]
  /// What its room must offer, sorted.
  public var requires: [ID<Feature>]
  /// The languages it is held in; empty where that does not matter.
  public var languages: [String]
  /// A delegate may stay away from a block whose workshops are all optional.
  public var optional: Bool
  /// It need not take place: it is either held, for its minimum and for at least one delegate, or cancelled, and then nobody is in it,
  /// not even who has a role there.
  public var mayBeCancelled: Bool

  /// A session; what is not given is free.
  public init(
    id: ID<Session>, kind: SessionKind, title: Text, topic: ID<Topic>? = nil, minutes: Int, day: ID<Day>? = nil,
    start: Moment? = nil, room: ID<Room>? = nil, window: TimeWindow? = nil, ideal: TimeOfDay? = nil,
    after: [ID<Session>] = [],
    with: [ID<Session>] = [], notWith: [ID<Session>] = [], track: String? = nil, tags: [String] = [],
    attendance: Attendance = Attendance(), expected: Int? = nil, sectors: SectorRule = SectorRule(),
    openTo: Admission = Admission(), buildsOn: [ID<Topic>] = [], requires: [ID<Feature>] = [],
    languages: [String] = [], optional: Bool = false,
    mayBeCancelled: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.topic = topic ?? ID(id.text)
    self.minutes = minutes
    self.day = day
    self.start = start
    self.room = room
    self.window = window
    self.ideal = ideal
    self.after = after
    self.with = with
    self.notWith = notWith
    self.track = track
    self.tags = tags
    self.attendance = attendance
    self.expected = expected
    self.sectors = sectors
    self.openTo = openTo
    self.buildsOn = buildsOn
    self.requires = requires.sorted()
    self.languages = languages
    self.optional = optional
    self.mayBeCancelled = mayBeCancelled
  }

  /// Whether delegates may wish for it: a workshop or a talk.
  public var isWished: Bool { kind == .workshop || kind == .talk }

  /// When it takes place, if it is pinned to a start.
  public var pinnedTime: Interval? { start.map { Interval(start: $0, minutes: minutes) } }
}

/// How many delegates a workshop needs and takes. The seats of its room bound it as well.
public struct Attendance: Hashable, Sendable {
  /// The fewest people it is held for.
  public var min: Int
  /// The most people it takes, if fewer than the seats; nil leaves it to the room.
  public var max: Int?

  /// Bounds; without any, everything from nobody to a full room is fine.
  public init(min: Int = 0, max: Int? = nil) {
    self.min = min
    self.max = max
  }
}

/// How many of which sector a workshop needs and takes.
public struct SectorRule: Hashable, Sendable {
  /// The fewest delegates of a sector.
  public var atLeast: [ID<Sector>: Int]
  /// The most delegates of a sector.
  public var atMost: [ID<Sector>: Int]
  /// The fewest sectors with at least one delegate; nil for any.
  public var distinct: Int?

  /// Bounds; without any, every mix is fine.
  public init(atLeast: [ID<Sector>: Int] = [:], atMost: [ID<Sector>: Int] = [:], distinct: Int? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.distinct = distinct
  }
}
