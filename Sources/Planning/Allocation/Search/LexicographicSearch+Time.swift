import Conference
import Optimization

/// How the time goes round: no stage starves those after it, and none gives up while there is time left.
extension LexicographicSearch {
  /// Takes up again what its share of the time cut short, now that the other stages have what they need.
  ///
  /// A stage that turns out no better keeps its value, and with it everything that was proven of those after it: only its bound rises.
  /// Where it turns out better, those after it are optimised anew.
  mutating func finishWhatWasCut() throws(PlanningError) {
    while !options.isOver, let number = finished.firstIndex(where: { $0.model != nil && !isGoodEnough($0.proof) }) {
      var stage = finished[number]
      guard let before = stage.model, case .figure = steps[stage.step].work else { return }
      let after = finished[(number + 1)...].count { $0.model != nil && !isGoodEnough($0.proof) }
      finished[number].model = nil
      var again = self
      again.reopen(number, in: before)
      again.stageDeadline = options.share(before: after)
      try again.optimise(stage.goal, named: stage.proof.stage, slack: stage.slack)
      again.stageDeadline = nil
      guard let found = again.finished.last else { return }
      if found.proof.value < stage.proof.value - Tolerance.objective * max(1, abs(stage.proof.value)) {
        self = again
        try run(from: stage.step + 1)
      } else {
        stage.proof.bound = max(stage.proof.bound, found.proof.bound)
        stage.model = found.model
        finished[number] = stage
      }
    }
  }

  private func isGoodEnough(_ proof: StageProof) -> Bool { proof.isOptimal || proof.gap <= options.gap }
}

extension PlanningOptions {
  /// When a stage with others after it is to leave them the rest: half of the time where there are some.
  ///
  /// Half, and not an equal share: the first stages matter most, and what those after them do not need comes back.
  func share(before stages: Int) -> ContinuousClock.Instant? {
    guard stages > 0, deadline != nil else { return nil }
    return untilPart(0.5).deadline
  }
}
