import Conference
import Optimization

/// What is known of a choice of blocks before it is placed and allocated.
extension JointSearch {
  /// What a stage minimises, where its bound is cheap to have.
  enum Kind {
    case worstOff, preferences, other
  }

  func kind(of stage: Int) -> Kind {
    // Soft rules come before all stages of the policy, and a rank-maximal stage is many: then the numbers do not match.
    let stages = scenario.policy.stages
    guard stages.indices.contains(stage), !stages.contains(where: \.isProfile), !scenario.rules.hasSoftRules else {
      return .other
    }
    guard let only = stages[stage].parts.first, stages[stage].parts.count == 1, only.weight == 1 else { return .other }
    switch only.objective {
    case .worstOff: return .worstOff
    case .preferences(let settings): return settings == scenario.policy.preferences ? .preferences : .other
    default: return .other
    }
  }

  /// The least level of the worst-off delegate that a stage before leaves.
  var heldLevel: Int? {
    allowances.indices.first { kind(of: $0) == .worstOff }.map { prices.price(points: allowances[$0]) }
  }

  func restBound(of stage: Int) -> Double {
    guard let restPrice else { return .infinity }
    switch kind(of: stage) {
    case .preferences: return restPrice
    case .worstOff:
      let count = choices.map(\.blocks.count).min() ?? 0
      return prices.points(prices.worst(inBlocks: count, whereAllCost: prices.price(points: restPrice)))
    case .other: return 0
    }
  }

  /// Whether nothing that is known rules a partition out.
  func isEligible(_ partition: Int) -> Bool {
    allowances.indices.allSatisfy { stage in
      (floors[partition]?[stage] ?? 0) <= allowances[stage] + Tolerance.objective * max(1, abs(allowances[stage]))
    }
  }

  mutating func cheapBound(of partition: Int, _ kind: Kind) -> Double? {
    switch kind {
    case .worstOff: return prices.worst(of: choices[partition].blocks).map(prices.points)
    case .preferences:
      if let level = heldLevel, (prices.worst(of: choices[partition].blocks) ?? .max) > level { return nil }
      return prices.price(of: choices[partition].blocks).map(prices.points)
    case .other: return prices.worst(of: choices[partition].blocks) == nil ? nil : 0
    }
  }

  func sharpBound(of partition: Int, _ kind: Kind, below best: Double?) -> Double? {
    switch kind {
    case .worstOff:
      let most = best.map { prices.price(points: $0) - 1 } ?? Int(Int32.max)
      return prices.level(of: choices[partition].blocks, atMost: most).map(prices.points)
    case .preferences:
      guard let level = heldLevel else { return -.infinity }
      return prices.price(of: choices[partition].blocks, within: level).map(prices.points)
    case .other: return -.infinity
    }
  }
}
