/// How one of equally good plans is chosen.
public enum LotteryRule: String, Hashable, Sendable, CaseIterable {
  /// The least chance of a first choice is as large as can be, then the next, and so on.
  case leximin
  /// People, groups and sessions are put in an order that is drawn by lot, and the search goes by it.
  case uniform
  /// No lots: identifiers decide, from the first letter on.
  case off
}
