/// Something that is asked of a few sessions together, hard or at a price: at most so many of them at once, back to back, in few rooms …
///
///     ProgrammeRule("panel", .parallel(atMost: 1), of: [["w1", "w2", "w3"]], .soft(weight: 10))
public struct ProgrammeRule: Hashable, Sendable {
  /// What is asked, and what a violation is.
  public enum Demand: Hashable, Sendable {
    /// At most so many are on at once. A violation is a session too many whenever one of them starts.
    case parallel(atMost: Int)
    /// At most so many are on one day. A violation is a session too many on a day.
    case perDay(atMost: Int)
    /// Each starts when the one before it is over, and at most so many minutes later. A violation is a session that does not.
    case within(minutes: Int)
    /// Each lies in this stretch of its day. A violation is a session that does not.
    case window(TimeWindow)
    /// They are in at most so many rooms. A violation is a room too many.
    case rooms(atMost: Int)
  }

  /// Its name in the scenario.
  public var id: ID<ProgrammeRule>
  /// What is asked.
  public var demand: Demand
  /// Of which sessions; of each group by itself.
  public var groups: [[ID<Session>]]
  /// How strongly.
  public var enforcement: Enforcement

  /// A rule.
  public init(
    _ id: ID<ProgrammeRule>, _ demand: Demand, of groups: [[ID<Session>]], _ enforcement: Enforcement = .hard
  ) {
    self.id = id
    self.demand = demand
    self.groups = groups
    self.enforcement = enforcement
  }

  /// The name of the stage of the agenda that minimises what its broken soft rules cost.
  public static let stage = "programme-rules"
}
