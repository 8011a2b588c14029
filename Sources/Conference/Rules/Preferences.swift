/// What it costs to give a delegate something else than what they wish most.
public struct Preferences: Hashable, Sendable {
  /// What the roster says of wishes.
  public enum Basis: Hashable, Sendable {
    /// Choices: each rank has its penalty.
    case ranks
    /// Scores: a topic costs `(best − score)^power`, where best is the highest score that the delegate gave to anything. A topic without a score
    /// has the score 0.
    case scores(power: Int)
  }

  /// The penalty of the first choice, the second, and so on; further ranks follow the squares 0, 1, 4, 9 …
  public var penalties: [Int]
  /// The penalty of a workshop that the delegate did not rank; nil for one that is worse than any rank, see ``penalty(unrankedBeyond:)``.
  public var unranked: Int?
  /// Whether ranks or scores count. Who gave none of them is content everywhere.
  public var basis: Basis

  /// Penalties; the standard ones are 0, 1, 4, 9, 16 …
  public init(penalties: [Int] = [], unranked: Int? = nil, basis: Basis = .ranks) {
    self.penalties = penalties
    self.unranked = unranked
    self.basis = basis
  }

  /// The penalty of the choice at a rank, 1 for the first.
  public func penalty(rank: Int) -> Int {
    rank <= penalties.count ? penalties[rank - 1] : (rank - 1) * (rank - 1)
  }

  /// The penalty of a workshop that the delegate did not rank: unless ``unranked`` says otherwise the square that follows the longest list of
  /// choices, and at least one more than any rank on such a list costs.
  ///
  /// - Parameter longest: the length of the longest list of choices in the scenario.
  public func penalty(unrankedBeyond longest: Int) -> Int {
    unranked ?? (1...max(1, longest)).reduce(longest * longest) { max($0, penalty(rank: $1) + 1) }
  }

  /// The greatest power of scores: 100³ is a million, and sums of millions are exact.
  public static let powers = 1...3
}

extension Policy {
  /// The preferences that the policy names, or the standard ones: what "dissatisfaction" means in all of it.
  public var preferences: Preferences {
    for part in stages.flatMap(\.parts) {
      if case .preferences(let settings) = part.objective { return settings }
    }
    return Preferences()
  }
}
