import Optimization

extension AllocationModel {
  /// Keeps a goal at or below its allowance.
  ///
  /// Meetings are not kept by the model, but by the search.
  ///
  /// - Parameters:
  ///   - relaxation: that of the model in which the goal was minimised; nil where none is known.
  ///   - incumbent: a point that is to keep the lock; nil where none is known.
  ///
  /// - Returns: what keeps a sum; nil for other goals.
  @discardableResult
  mutating func lock(
    _ goal: Goal, at allowance: Double, relaxation: Relaxation? = nil, keeping incumbent: [Double]? = nil
  ) -> ObjectiveLock? {
    switch goal {
    case .meetings: return nil
    case .largest(let bottleneck):
      bottleneck.restrict(&self, to: allowance)
      return nil
    case .sum(let expression):
      let lock = ObjectiveLock(expression, at: allowance, relaxation: relaxation, in: model, keeping: incumbent)
      apply(lock)
      return lock
    }
  }
}
