import Conference
import Optimization

/// What each workshop costs each class of delegates.
///
/// By ranks, a workshop costs what the rank of its topic in the delegate's whole list of wishes does; by scores, `(best − score)^power`. Who
/// wishes nothing is content everywhere. Whoever has priority counts so many times, and whoever carries losses from earlier events by so much more.
struct Dissatisfaction: Sendable {
  private let penalties: [[Double]]

  /// The penalties of a problem; classes × workshops.
  ///
  /// - Parameter remembering: whether earlier events count.
  init(_ problem: AllocationProblem, _ settings: Preferences, remembering: Bool = true) {
    let longest = problem.classes.map(\.wishes.count).max() ?? 0
    let unranked = settings.penalty(unrankedBeyond: longest)
    self.penalties = problem.classes.map { members in
      let memory = remembering ? Double(members.memory) / Double(Memory.parts) : 1
      let weight = Double(members.delegate.priority) * memory
      var penalties = problem.workshops.map { _ in 0 }
      switch settings.basis {
      case .ranks:
        guard !members.wishes.isEmpty else { break }
        for workshop in penalties.indices { penalties[workshop] = unranked }
        for (topic, rank) in members.ranks {
          for workshop in problem.offers[topic] ?? [] { penalties[workshop] = settings.penalty(rank: rank) }
        }
      case .scores(let power):
        let scores = members.delegate.scores
        let best = scores.values.max() ?? 0
        guard best > 0 else { break }
        for (topic, workshops) in problem.offers {
          let short = best - (scores[topic] ?? 0)
          for workshop in workshops { penalties[workshop] = (0..<power).reduce(1) { product, _ in product * short } }
        }
      }
      return penalties.map { weight * Double($0) }
    }
  }

  /// The penalty of a workshop for each member of a class.
  func penalty(of group: Int, at workshop: Int) -> Double { penalties[group][workshop] }

  /// All that the members of a class come to: `Σ_w penalty · x[c, w]`.
  func sum(of group: Int, in model: AllocationModel) -> LinearExpression {
    LinearExpression(
      zip(penalties[group], model.seats[group]).compactMap { penalty, seat in
        penalty == 0 ? nil : seat.map { .init($0, penalty) }
      })
  }
}

extension DelegateClass {
  /// The rank of each topic that the members wish, 1 for the first.
  var ranks: [ID<Topic>: Int] { Dictionary(zip(wishes, 1...), uniquingKeysWith: min) }
}
