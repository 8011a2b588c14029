import Conference

/// What came before a plan, for the sheets that take back what people were told: calendars, invitations and mail.
public struct SheetHistory: Hashable, Sendable {
  /// The plans before, the first of all first; empty for a plan from scratch.
  public var told: [ToldPlan]
  /// The position in ``told`` of what people know; nil where nobody was told anything.
  public var known: Int?

  /// A history. Unless said otherwise, people know the last of the plans before.
  public init(_ told: [ToldPlan] = []) {
    self.told = told
    known = told.indices.last
  }

  /// The same for people who know a plan that need not be the last.
  ///
  /// - Parameters:
  ///   - since: what people know.
  ///   - before: the plans before it.
  public mutating func know(_ since: ToldPlan, after before: [ToldPlan]) {
    // A plan of the same history keeps its number, and with it the numbers of all that came after.
    known = told.lastIndex { $0.plan == since.plan }
    guard known == nil else { return }
    told = before + [since]
    known = told.indices.last
  }
}
