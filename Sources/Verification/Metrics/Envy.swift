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
