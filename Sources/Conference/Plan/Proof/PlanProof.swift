/// What shows that a plan is as good as it claims: a certificate for each stage, as `proof.json` holds it (docs/proof.md).
///
/// Nothing in it need be believed: whatever the prices are, what they prove is counted again from the scenario and the plan's agenda.
public struct PlanProof: Hashable, Sendable, Codable {
  /// The only format there is.
  public static let format = "breakout-proof/1"

  /// The format that it is written in.
  public var format = PlanProof.format
  /// One certificate for each stage that has one, in the order of the plan's claims.
  public var stages: [StageCertificate]

  /// A proof from its certificates.
  public init(stages: [StageCertificate]) {
    self.stages = stages
  }
}

/// Why no plan that keeps the rules, and what earlier stages hold, is worth less in a stage than a bound.
public struct StageCertificate: Hashable, Sendable, Codable {
  /// The stage, or the step of a profile, as the plan's claim names it.
  public var stage: String
  /// No plan is worth less.
  public var bound: Fraction
  /// Cases that cover everything, each refuted; nil where counting alone shows it.
  public var tree: ProofTree?

  /// A certificate.
  public init(stage: String, bound: Fraction, tree: ProofTree?) {
    self.stage = stage
    self.bound = bound
    self.tree = tree
  }
}

/// Cases and what refutes them.
///
/// Every number that a case is split on is whole, so that it is at most k or at least k + 1: the two cases cover everything.
public indirect enum ProofTree: Hashable, Sendable {
  /// Whole-number prices of named quantities that together show a contradiction.
  case leaf([String: Int])
  /// A named quantity that is at most so much, or more.
  case split(on: String, atMost: Int, low: ProofTree, high: ProofTree)

  /// How many leaves there are.
  public var leaves: Int {
    switch self {
    case .leaf: 1
    case .split(_, _, let low, let high): low.leaves + high.leaves
    }
  }
}

extension ProofTree: Codable {
  private enum Key: String, CodingKey {
    case prices, on, atMost, low, high
  }

  /// Reads `{"prices": …}` or `{"on": …, "atMost": …, "low": …, "high": …}`.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let prices = try fields.decodeIfPresent([String: Int].self, forKey: .prices) {
      self = .leaf(prices)
    } else {
      self = .split(
        on: try fields.decode(String.self, forKey: .on), atMost: try fields.decode(Int.self, forKey: .atMost),
        low: try fields.decode(ProofTree.self, forKey: .low), high: try fields.decode(ProofTree.self, forKey: .high))
    }
  }

  /// Writes what is read.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .leaf(let prices): try fields.encode(prices, forKey: .prices)
    case .split(let name, let most, let low, let high):
      try fields.encode(name, forKey: .on)
      try fields.encode(most, forKey: .atMost)
      try fields.encode(low, forKey: .low)
      try fields.encode(high, forKey: .high)
    }
  }
}
