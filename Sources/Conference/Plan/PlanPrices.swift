/// Prices that a planner has when it ends, for whoever makes certificates of its claims.
///
/// Nothing believes them. A certificate is made of whole numbers near them, and is worth what the verifier counts.
public struct PlanPrices: Sendable {
  /// People who are alike to the planner, in groups that seats are counted by.
  public var classes: [[ID<Delegate>]]
  /// One per claim about the policy, in their order; nil where no prices are known.
  public var stages: [Stage?]

  /// Prices from their parts.
  public init(classes: [[ID<Delegate>]], stages: [Stage?]) {
    self.classes = classes
    self.stages = stages
  }

  /// What shows the bound of a claim: where everybody pays these prices, and breaking a stage before it costs its weight, nothing comes out below.
  public struct Stage: Sendable {
    /// The prices of seats.
    public var seats: [SeatPrice]
    /// What a unit of an earlier stage weighs, by the position of its claim; units of the stage itself weigh 1.
    public var weights: [Int: Double]

    /// Prices from their parts.
    public init(seats: [SeatPrice], weights: [Int: Double]) {
      self.seats = seats
      self.weights = weights
    }
  }

  /// What one seat of a workshop costs some people more, in units of the stage.
  public struct SeatPrice: Sendable {
    /// The workshop.
    public var workshop: ID<Session>
    /// Who pays it, as positions in ``PlanPrices/classes``.
    public var classes: [Int32]
    /// The price; below 0 for what is paid out.
    public var price: Double

    /// A price from its parts.
    public init(workshop: ID<Session>, classes: [Int32], price: Double) {
      self.workshop = workshop
      self.classes = classes
      self.price = price
    }
  }
}
