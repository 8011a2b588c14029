import Conference
import Optimization

/// Preferences: the sum of everybody's dissatisfaction, `Σ penalty(rank) · x`.
enum PreferencesObjective {
  static func expression(_ settings: Preferences, in model: AllocationModel) -> LinearExpression {
    let dissatisfaction = Dissatisfaction(model.problem, settings)
    var total = LinearExpression()
    for (group, seats) in model.seats.enumerated() {
      for (workshop, seat) in seats.enumerated() {
        let penalty = dissatisfaction.penalty(of: group, at: workshop)
        if let seat, penalty != 0 { total.add(Double(penalty), seat) }
      }
    }
    return total
  }
}

/// What each workshop costs each class of delegates.
///
/// The rank of a workshop is the position of its topic in the delegate's whole list of wishes. Who wishes nothing is content everywhere.
struct Dissatisfaction: Sendable {
  private let penalties: [[Int]]

  /// The penalties of a problem; classes × workshops.
  init(_ problem: AllocationProblem, _ settings: Preferences) {
    let longest = problem.classes.map(\.wishes.count).max() ?? 0
    let unranked = settings.unranked ?? settings.penalty(rank: longest + 1)
    penalties = problem.classes.map { members in
      guard !members.wishes.isEmpty else { return problem.workshops.map { _ in 0 } }
      let ranks = Dictionary(zip(members.wishes, 1...), uniquingKeysWith: min)
      return problem.workshops.map { workshop in
        ranks[workshop.session.topic].map { settings.penalty(rank: $0) } ?? unranked
      }
    }
  }

  /// The penalty of a workshop for each member of a class.
  func penalty(of group: Int, at workshop: Int) -> Int { penalties[group][workshop] }
}
