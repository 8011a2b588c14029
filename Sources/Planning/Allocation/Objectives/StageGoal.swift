import Conference
import Optimization

extension Conference.Stage {
  /// The stage's objectives in the model: one as it is, several as their weighted sum.
  func goal(in model: inout AllocationModel) -> Goal {
    if let only = parts.first, parts.count == 1, only.weight == 1 { return only.objective.goal(in: &model) }
    return .sum(sum(in: &model))
  }

  /// The stage as one expression to minimise, a largest value by a column of its own.
  func sum(in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for part in parts {
      if case .mixing(let settings) = part.objective {
        total += part.weight * MixingObjective.expression(settings, in: &model)
        continue
      }
      switch part.objective.goal(in: &model) {
      case .sum(let expression): total += part.weight * expression
      case .largest(let bottleneck): total.add(part.weight, model.maximum(of: bottleneck, named: part.objective.name))
      case .meetings: break
      }
    }
    return total
  }
}

extension AllocationModel {
  /// A column that is at least every expression of a bottleneck, for weighted sums with other objectives.
  fileprivate mutating func maximum(of bottleneck: Bottleneck, named name: String) -> Variable {
    let most = bottleneck.levels.last ?? 0
    let areWhole = bottleneck.levels.allSatisfy { $0 == $0.rounded() }
    let worst = addAuxiliary(
      "worst[\(name)]", (bottleneck.levels.first ?? 0)...most, areWhole ? .integer : .continuous
    ) { bottleneck.value(at: $0) }
    for (member, expression) in bottleneck.expressions {
      define("worst[\(member)]", expression - LinearExpression(worst), -Double.infinity...0)
    }
    for deviation in bottleneck.deviations {
      let allowed = deviation.divisor * LinearExpression(worst)
      let target = deviation.divisor * deviation.target
      define("worst[\(deviation.name)]", deviation.count - allowed, -Double.infinity...target)
      define("worst[\(deviation.name)]", deviation.count + allowed, target...(.infinity))
    }
    return worst
  }
}
