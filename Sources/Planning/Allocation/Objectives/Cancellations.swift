import Conference
import Optimization

/// Cancellations: how many workshops that may be cancelled are.
///
///     Σ over workshop w of 1 − held[w]
///
/// A policy that does not name it may cancel whatever may be cancelled for the smallest gain elsewhere.
enum Cancellations {
  static func expression(in model: AllocationModel) -> LinearExpression {
    .sum(model.problem.workshops.indices.map { LinearExpression.one - model.isHeld($0) })
  }
}
