import Conference
import Optimization

/// Preferences: the sum of everybody's dissatisfaction, `Σ penalty · x`.
enum PreferencesObjective {
  static func expression(_ settings: Preferences, in model: AllocationModel) -> LinearExpression {
    let dissatisfaction = Dissatisfaction(model.problem, settings)
    return .sum(model.problem.classes.indices.map { dissatisfaction.sum(of: $0, in: model) })
  }
}
