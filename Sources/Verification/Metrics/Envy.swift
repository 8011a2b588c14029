/// Who would rather sit elsewhere, and whether a swap of two would help.
///
/// A seat is envious when its delegate ranks a workshop higher that is held at the very same time and open to them: they are there for
/// it, and no hard pin, topic, language or need stands in the way.
///
/// It is curable when somebody in such a workshop may take the seat in exchange without obtaining a worse rank, and no hard rule
/// breaks. Who is in a group that stays together or apart by a hard rule does not swap.
public struct Envy: Hashable, Sendable, Encodable {
  /// Envious seats, of all seats.
  public var envious = Proportion()
  /// Envious seats that one swap would cure.
  public var curable = 0
  /// Those among them that a swap with somebody of the same sector would cure, which leaves the sector mix as it is.
  public var curableWithinSector = 0

  init() {}
}

extension Envy {
  /// The envy in a plan, set by set of parallel workshops.
  ///
  /// Partners are not tried one by one: for each pair of workshops those who would give their seat are counted by sector and by
  /// delegation, and everybody who envies is held against these counts.
  ///
  /// - Complexity: O(*k* · people + *k*² · sectors²) for a set of *k* workshops.
  init(_ ledger: Ledger) {
    let swaps = Swaps(ledger)
    var isEnvious = Set<Seat>()
    var isCurable = Set<Seat>()
    var isCurableWithinSector = Set<Seat>()
    for workshops in ledger.clock.parallel {
      for here in workshops {
        for there in workshops where there != here && ledger.clock.times[here] == ledger.clock.times[there] {
          let envious = swaps.envious(of: there, in: here)
          guard !envious.isEmpty else { continue }
          isEnvious.formUnion(envious.map { Seat(delegate: $0, workshop: here) })
          let partners = swaps.partners(from: there, to: here)
          for delegate in envious {
            let cure = swaps.cure(for: delegate, in: here, there: there, among: partners)
            let seat = Seat(delegate: delegate, workshop: here)
            if cure.any { isCurable.insert(seat) }
            if cure.withinSector { isCurableWithinSector.insert(seat) }
          }
        }
      }
    }
    envious = Proportion(isEnvious.count, of: ledger.heads.attended.reduce(0) { $0 + $1.count })
    curable = isCurable.count
    curableWithinSector = isCurableWithinSector.count
  }

  private struct Seat: Hashable {
    var delegate: Int
    var workshop: Int
  }
}
