import Conference
import Optimization

/// Worst off: the dissatisfaction of the delegate who fares worst, summed over the conference.
///
///     minimise max_d Σ_w penalty(d, w) · x[d, w]
///
/// Its levels are the sums that a delegate's penalties can have; the search finds the lowest that a plan exists for.
/// The penalties are those of the policy's preferences.
enum WorstOff {
  static func bottleneck(in model: AllocationModel) -> Bottleneck {
    let problem = model.problem
    let dissatisfaction = Dissatisfaction(problem, problem.scenario.policy.preferences)
    var sums: Set<Int> = []
    var floor = 0
    var bottleneck = Bottleneck(expressions: [], levels: [], thresholds: [])
    for (group, members) in problem.classes.enumerated() {
      let choices = problem.sets.map { set in
        set.workshops.compactMap { workshop in
          model.seats[group][workshop].map { (seat: $0, penalty: dissatisfaction.penalty(of: group, at: workshop)) }
        }
      }
      // A workshop of several sets is chosen once: in the others it costs nothing more.
      let reachable = Reachable(
        zip(problem.sets, choices).map { set, seats in
          let costsNothing = set.isOptional || seats.isEmpty || problem.slots[set.slot].cliques.count > 1
          return costsNothing ? seats.map(\.penalty) + [0] : seats.map(\.penalty)
        })
      sums.formUnion(reachable.sums)
      floor = max(floor, reachable.least)
      let terms = problem.workshops.indices.compactMap { workshop -> LinearExpression.Term? in
        let penalty = dissatisfaction.penalty(of: group, at: workshop)
        return penalty > 0 ? model.seats[group][workshop].map { .init($0, Double(penalty)) } : nil
      }
      guard !terms.isEmpty else { continue }
      bottleneck.expressions.append(
        (members.delegate.id.text, LinearExpression(terms)))
      for (set, seats) in choices.enumerated() {
        for (seat, penalty) in seats {
          bottleneck.thresholds.append((seat, Double(reachable.leastElsewhere(than: set) + penalty)))
        }
      }
    }
    bottleneck.levels = sums.filter { $0 > floor }.sorted().map(Double.init)
    bottleneck.levels.insert(Double(floor), at: 0)
    return bottleneck
  }
}

/// The sums that one choice from each of several lists can have.
private struct Reachable {
  let sums: Set<Int>
  private let minima: [Int]

  init(_ lists: [[Int]]) {
    minima = lists.map { $0.min() ?? 0 }
    var sums: Set<Int> = [0]
    for list in lists {
      sums = Set(sums.flatMap { sum in list.map { sum + $0 } })
    }
    self.sums = sums
  }

  var least: Int { minima.reduce(0, +) }

  func leastElsewhere(than list: Int) -> Int { least - minima[list] }
}

extension Policy {
  /// The preferences that the policy names, or the standard ones.
  var preferences: Preferences {
    for part in stages.flatMap(\.parts) {
      if case .preferences(let settings) = part.objective { return settings }
    }
    return Preferences()
  }
}
