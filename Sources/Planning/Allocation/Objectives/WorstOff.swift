import Conference
import Optimization

/// Worst off: the dissatisfaction of the delegate who fares worst, summed over the conference.
///
///     minimise max_d Σ_w penalty(d, w) · x[d, w]
///
/// Its levels are the sums that a delegate's penalties can have; the search finds the lowest that a plan exists for.
/// The penalties are those of the policy's preferences; `generous` counts people by what they get here alone.
enum WorstOff {
  static func bottleneck(in model: AllocationModel, remembering: Bool = true) -> Bottleneck {
    let problem = model.problem
    let dissatisfaction = Dissatisfaction(problem, problem.scenario.policy.preferences, remembering: remembering)
    var sums: Set<Double> = []
    var floor = 0.0
    var bottleneck = Bottleneck(expressions: [], levels: [], thresholds: [])
    for (group, members) in problem.classes.enumerated() {
      let reachable = AttainableSums(group, in: model, dissatisfaction)
      sums.formUnion(reachable.sums)
      floor = max(floor, reachable.least)
      let terms = dissatisfaction.sum(of: group, in: model).terms
      guard !terms.isEmpty else { continue }
      bottleneck.expressions.append(
        (members.delegate.id.text, LinearExpression(terms)))
      bottleneck.thresholds += reachable.thresholds
      bottleneck.cliques.append(reachable.cliques)
    }
    bottleneck.levels = sums.filter { $0 > floor }.sorted()
    bottleneck.levels.insert(floor, at: 0)
    return bottleneck
  }
}
