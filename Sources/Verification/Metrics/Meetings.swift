/// Who meets whom: two delegates meet when they sit in the same workshop.
public struct Meetings: Hashable, Sendable, Encodable {
  /// Pairs of delegates who meet at least once, of those who could: all pairs of people who attend anything, or, if fewer, Σ n(n − 1)/2
  /// over the workshops with n people, which is reached when nobody meets twice.
  public var pairs = Proportion()
  /// Meetings of pairs who had met before, Σ (times met − 1).
  public var repeated = 0

  init() {}
}

extension Meetings {
  /// The meetings of a plan.
  /// - Complexity: O(Σ n²) over the workshops with n people, in memory for one number per delegate.
  init(_ ledger: Ledger) {
    let heads = ledger.heads
    var lastMet = [Int](repeating: -1, count: heads.attended.count)
    var met = 0
    var meetings = 0
    // Attendees are sorted, so that those after a delegate's own place are the pairs not counted yet.
    var place = [Int](repeating: 0, count: heads.attendees.count)
    for (delegate, seats) in heads.attended.enumerated() {
      for seat in seats {
        place[seat] += 1
        for other in heads.attendees[seat].dropFirst(place[seat]) {
          meetings += 1
          if lastMet[other] != delegate { met += 1 }
          lastMet[other] = delegate
        }
      }
    }
    let people = heads.attended.count { !$0.isEmpty }
    pairs = Proportion(met, of: min(people * (people - 1) / 2, meetings))
    repeated = meetings - met
  }
}
