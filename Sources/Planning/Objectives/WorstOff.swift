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
      let choices = problem.slots.map { slot in
        slot.workshops.compactMap { workshop in
          model.seats[group][workshop].map { (seat: $0, penalty: dissatisfaction.penalty(of: group, at: workshop)) }
        }
      }
      let reachable = Reachable(
        zip(problem.slots, choices).map { slot, seats in
          slot.isOptional || seats.isEmpty ? seats.map(\.penalty) + [0] : seats.map(\.penalty)
        },
        hasChains: problem.slots.contains { $0.cliques.count > 1 })
      sums.formUnion(reachable.sums)
      floor = max(floor, reachable.least)
      let terms = choices.joined().filter { $0.penalty > 0 }
      guard !terms.isEmpty else { continue }
      bottleneck.expressions.append(
        (members.delegate.id.text, LinearExpression(terms.map { .init($0.seat, Double($0.penalty)) })))
      for (slot, seats) in choices.enumerated() {
        for (seat, penalty) in seats {
          bottleneck.thresholds.append((seat, Double(reachable.leastElsewhere(than: slot) + penalty)))
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

  /// - Parameter hasChains: whether several choices from one list are possible, so that a list's cheapest choice bounds nothing from above.
  init(_ lists: [[Int]], hasChains: Bool) {
    minima = lists.map { $0.min() ?? 0 }
    var sums: Set<Int> = [0]
    for list in lists {
      var next: Set<Int> = hasChains ? sums : []
      for sum in sums {
        for choice in list { next.insert(sum + choice) }
        if hasChains { for a in list { for b in list { next.insert(sum + a + b) } } }
      }
      sums = next
    }
    self.sums = sums
  }

  var least: Int { minima.reduce(0, +) }

  func leastElsewhere(than slot: Int) -> Int { least - minima[slot] }
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
