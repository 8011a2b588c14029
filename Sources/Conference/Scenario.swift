/// Everything that is known before planning: the conference, its people and what is wanted.
///
/// Planning takes a scenario to be consistent: every identifier declared once, every reference leading somewhere. A scenario read
/// from a file is; one put together in code asks ``problems()`` first.
public struct Scenario: Hashable, Sendable {
  /// The conference and its clock.
  public var event: Event
  /// Rooms in the order of the file.
  public var rooms: [Room]
  /// Breaks, one per day and break.
  public var breaks: [Break]
  /// The most minutes of sessions without a break; nil for any number.
  public var longestWithoutBreak: Int?
  /// Minutes that a room stays empty between two sessions.
  public var changeover: Int
  /// Minutes that whoever has parts in two sessions needs from one to the other, unless both are pinned to one room or are of one track.
  public var walking: Int
  /// Sessions in the order of the file.
  public var sessions: [Session]
  /// Sectors in the order of the file.
  public var sectors: [Sector]
  /// Delegations, sorted by identifier.
  public var delegations: [Delegation]
  /// Further columns of the roster that can be balanced like sectors, such as `gender` and `region`.
  public var attributes: [String]
  /// Delegates in the order of the roster.
  public var delegates: [Delegate]
  /// People with a part in sessions who are no delegates.
  public var contributors: [Contributor]
  /// Whether who ranked nothing inherits what their sector prefers.
  public var unrankedInheritSector: Bool
  /// Places decided by hand.
  public var pins: [Pin]
  /// Groups who attend everything together.
  public var together: [[ID<Delegate>]]
  /// Groups of whom no two are in the same workshop.
  public var apart: [[ID<Delegate>]]
  /// The rules.
  public var rules: Rulebook
  /// What is asked of sessions together.
  public var programmeRules: [ProgrammeRule]
  /// What is wanted of the agenda, in order, before the policy is looked at.
  public var agendaPolicy: AgendaPolicy
  /// What is wanted, in order.
  public var policy: Policy
  /// How one of equally good plans is chosen; nil where nothing is said: lots tell a plan, and a draw is by leximin.
  public var lottery: LotteryRule?
  /// What people lost at earlier events.
  public var memory: Memory

  /// A scenario from parts that are taken to be consistent; ``problems()`` finds what is not.
  public init(
    event: Event, rooms: [Room], breaks: [Break] = [], longestWithoutBreak: Int? = nil, changeover: Int = 0,
    walking: Int = 0,
    sessions: [Session], sectors: [Sector], delegations: [Delegation] = [],
    attributes: [String] = [], delegates: [Delegate],
    unrankedInheritSector: Bool = false, pins: [Pin] = [], together: [[ID<Delegate>]] = [],
    apart: [[ID<Delegate>]] = [], contributors: [Contributor] = [], rules: Rulebook = Rulebook(),
    programmeRules: [ProgrammeRule] = [], agendaPolicy: AgendaPolicy = .standard, policy: Policy = .standard,
    lottery: LotteryRule? = nil, memory: Memory = Memory()
  ) {
    self.event = event
    self.rooms = rooms
    self.breaks = breaks
    self.longestWithoutBreak = longestWithoutBreak
    self.changeover = changeover
    self.walking = walking
    self.sessions = sessions
    self.sectors = sectors
    self.delegations = delegations.sorted { $0.id < $1.id }
    self.attributes = attributes
    self.delegates = delegates
    self.contributors = contributors
    self.unrankedInheritSector = unrankedInheritSector
    self.pins = pins
    self.together = together
    self.apart = apart
    self.rules = rules
    self.programmeRules = programmeRules
    self.agendaPolicy = agendaPolicy
    self.policy = policy
    self.lottery = lottery
    self.memory = memory
  }

  /// The sessions that delegates are allocated to, in the order of the file.
  public var workshops: [Session] { sessions.filter { $0.kind == .workshop } }

  /// The session with an identifier.
  /// - Complexity: O(sessions); build a table for repeated look-ups.
  public func session(_ id: ID<Session>) -> Session? { sessions.first { $0.id == id } }

  /// The room with an identifier.
  public func room(_ id: ID<Room>) -> Room? { rooms.first { $0.id == id } }

  /// The topics that a delegate is taken to wish, most wanted first: their own choices, or else their sector's.
  public func wishes(of delegate: Delegate) -> [ID<Topic>] {
    guard delegate.choices.isEmpty, delegate.scores.isEmpty, unrankedInheritSector else { return delegate.choices }
    return sectors.first { $0.id == delegate.sector }?.prefers ?? []
  }

  /// The topics that talks have and no workshop has. Wishes for them count in where talks are placed, and in no allocation.
  public var topicsOfTalks: Set<ID<Topic>> {
    Set(sessions.filter { $0.kind == .talk }.map(\.topic)).subtracting(workshops.map(\.topic))
  }

  /// The topics of workshops that a delegate is taken to wish, most wanted first.
  ///
  /// - Parameters:
  ///   - delegate: who wishes them.
  ///   - talks: ``topicsOfTalks``.
  public func workshopWishes(of delegate: Delegate, besides talks: Set<ID<Topic>>) -> [ID<Topic>] {
    talks.isEmpty ? wishes(of: delegate) : wishes(of: delegate).filter { !talks.contains($0) }
  }
}
