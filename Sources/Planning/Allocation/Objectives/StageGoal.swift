import Conference
import Optimization

extension Conference.Stage {
  /// The stage's objectives in the model: one as it is, several as their weighted sum.
  func goal(in model: inout AllocationModel) -> Goal {
    if let only = parts.first, parts.count == 1, only.weight == 1 { return only.objective.goal(in: &model) }
    return .sum(sum(in: &model))
  }

  /// The stage as one expression to minimise, a largest value by steps of its own.
  func sum(in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for part in parts {
      if case .mixing(let settings) = part.objective {
        total += part.weight * MixingObjective.expression(settings, in: &model)
        continue
      }
      switch part.objective.goal(in: &model) {
      case .sum(let expression): total += part.weight * expression
      case .largest(let bottleneck): total += part.weight * model.largest(of: bottleneck, named: part.objective.name)
      case .meetings: break
      }
    }
    return total
  }
}
