/// Who moves up into a workshop that is full, one after the other, as its seats come free.
public struct WaitingList: Hashable, Sendable {
  /// Somebody who attends something that they wish more.
  public struct Step: Hashable, Sendable {
    /// Who.
    public var delegate: ID<Delegate>
    /// What they give up; nil where they had nothing at that time.
    public var from: ID<Session>?
    /// What they attend instead.
    public var to: ID<Session>

    /// A move.
    public init(delegate: ID<Delegate>, from: ID<Session>?, to: ID<Session>) {
      self.delegate = delegate
      self.from = from
      self.to = to
    }
  }

  /// A place on the list.
  public struct Place: Hashable, Sendable {
    /// Who moves up.
    public var delegate: ID<Delegate>
    /// Everybody who moves when the seat comes free: who takes it, then who takes the seat that they leave, and so on;
    /// then who moves besides.
    public var chain: [Step]

    /// A place.
    public init(_ delegate: ID<Delegate>, chain: [Step]) {
      self.delegate = delegate
      self.chain = chain
    }
  }

  /// The workshop.
  public var session: ID<Session>
  /// How many it takes.
  public var seats: Int
  /// The list, first the one whose turn it is.
  public var places: [Place]
  /// Whether the list was cut at the number of places that was asked for.
  public var isCut: Bool

  /// A list from its parts.
  public init(session: ID<Session>, seats: Int, places: [Place] = [], isCut: Bool = false) {
    self.session = session
    self.seats = seats
    self.places = places
    self.isCut = isCut
  }
}
