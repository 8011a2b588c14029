/// Who meets whom: two delegates meet when they sit in the same workshop.
public struct Meetings: Hashable, Sendable, Encodable {
  /// Pairs of delegates who meet at least once, of those who could: all pairs of people who attend anything, or, if fewer, Σ n(n − 1)/2
  /// over the workshops with n people, which is reached when nobody meets twice.
  public var pairs = Proportion()
  /// Meetings of pairs who had met before, Σ (times met − 1).
  public var repeated = 0

  init() {}
}
