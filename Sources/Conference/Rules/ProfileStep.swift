/// One of the figures of a profile such as `generous`: each is minimised among the plans that are best for the ones before it.
///
/// A plan's proof has an entry for each, named after the stage and the step: `rank-maximal: rank 2`.
public enum ProfileStep: Hashable, Sendable {
  /// The dissatisfaction of the delegate who fares worst.
  case worstOff
  /// How many delegates have at least this dissatisfaction.
  case level(Int)
  /// How many places are not one of the first so many choices: of each delegate with wishes, the sets of parallel workshops in which they are
  /// there, less the seats that are such a choice.
  case rank(Int)

  /// What proofs call it.
  public var label: String {
    switch self {
    case .worstOff: "worst-off"
    case .level(let level): "\(level) or more"
    case .rank(let rank): "rank \(rank)"
    }
  }

  /// The step that proofs call so.
  public init?(label: String) {
    if label == "worst-off" {
      self = .worstOff
    } else if label.hasSuffix(" or more"), let level = Int(label.dropLast(8)) {
      self = .level(level)
    } else if label.hasPrefix("rank "), let rank = Int(label.dropFirst(5)) {
      self = .rank(rank)
    } else {
      return nil
    }
  }
}

extension Stage {
  /// Whether the stage is one profile.
  public var isProfile: Bool { parts.count == 1 && parts[0].objective.isProfile }

  /// What proofs call a step of the stage's profile.
  public func name(of step: ProfileStep) -> String { "\(name): \(step.label)" }

  /// The step of the stage's profile that proofs call so; nil for any other name.
  public func step(named proof: String) -> ProfileStep? {
    proof.hasPrefix(name + ": ") ? ProfileStep(label: String(proof.dropFirst(name.count + 2))) : nil
  }
}
