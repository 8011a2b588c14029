import Conference

extension StageCost {
  /// What two plans of one policy are worth, stage by stage.
  ///
  /// Levels of `generous` are those that some delegate of a plan has, so two plans may have different ones: each is compared at all of them.
  /// As many fare at least as badly as a level that a plan does not have as at its next worse one.
  ///
  /// - Parameters:
  ///   - plan: what was proven of one plan.
  ///   - granted: what was proven of the other.
  ///   - policy: the policy of both.
  static func compare(_ plan: [StageProof], with granted: [StageProof], by policy: Policy) -> [StageCost] {
    var (first, second) = (plan[...], granted[...])
    var costs: [StageCost] = []
    let soft = [first.first, second.first].compactMap { $0 }.filter { $0.stage == StageProof.softRules }
    if !soft.isEmpty {
      costs.append(StageCost(stage: StageProof.softRules, plan: first.takeSoftRules(), granted: second.takeSoftRules()))
    }
    for stage in policy.stages {
      let (a, b) = (first.take(stage), second.take(stage))
      guard stage.isProfile else {
        if let a = a.first, let b = b.first { costs.append(StageCost(stage: a.stage, plan: a.value, granted: b.value)) }
        continue
      }
      let steps = Set((a + b).compactMap { stage.step(named: $0.stage) }).sorted { $0.order < $1.order }
      costs += steps.map { step in
        StageCost(
          stage: stage.name(of: step), plan: a.value(at: step, of: stage), granted: b.value(at: step, of: stage))
      }
    }
    return costs
  }
}

extension ArraySlice<StageProof> {
  /// What broken soft rules cost; 0 where the plan has no such stage.
  fileprivate mutating func takeSoftRules() -> Double {
    first?.stage == StageProof.softRules ? removeFirst().value : 0
  }

  /// The proofs of the next stage.
  fileprivate mutating func take(_ stage: Stage) -> [StageProof] {
    let taken = stage.isProfile ? prefix { stage.step(named: $0.stage) != nil } : prefix(1)
    removeFirst(taken.count)
    return Array(taken)
  }
}

extension [StageProof] {
  /// What a step of a profile is worth.
  fileprivate func value(at step: ProfileStep, of stage: Stage) -> Double {
    if let proof = first(where: { stage.step(named: $0.stage) == step }) { return proof.value }
    guard case .level(let level) = step else { return 0 }
    let worse = last { proof in
      if case .level(let other) = stage.step(named: proof.stage) { other > level } else { false }
    }
    return worse?.value ?? 0
  }
}

extension ProfileStep {
  /// The worst-off delegate first, then the worst level; ranks from the first on.
  fileprivate var order: Int {
    switch self {
    case .worstOff: .min
    case .level(let level): -level
    case .rank(let rank): rank
    }
  }
}
