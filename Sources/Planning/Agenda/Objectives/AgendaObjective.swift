import Conference
import Optimization

/// Something that an agenda has more or less of; less is always better.
///
/// It is stated twice: as an expression that a solver minimises, and as the value of a placement, by which every search is measured and every stage
/// is held. The two agree wherever nothing that the expression needs is larger than it has to be.
protocol AgendaObjective: Sendable {
  /// What reports call it.
  var name: String { get }

  /// Whether a scenario leaves anything to minimise.
  func isOpen(in problem: AgendaProblem) -> Bool

  /// What is minimised, stated in the model.
  func expression(in model: inout AgendaModel) -> LinearExpression

  /// What placements come to.
  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double

  /// No placement comes to less, as far as counting tells.
  func leastValue(of problem: AgendaProblem) -> Double

  /// Whether it depends on the last sessions of days alone, so that a search has to be told which way to go.
  var isAboutEnds: Bool { get }

  /// How much worse than its optimum the objectives after it may leave it.
  var slack: Slack { get }

  /// Where each activity costs something by itself: how much by its start, and when it is left out; nil where what is beside it matters.
  func costs(in problem: AgendaProblem) -> AgendaCosts?
}

/// What the starts of each activity cost by themselves.
struct AgendaCosts {
  /// `starts[activity][start]`.
  var starts: [[Double]]
  /// `out[activity]`: what it costs when it is left out.
  var out: [Double]

  /// Costs of starts alone.
  init(_ problem: AgendaProblem, of start: (_ member: Int, _ moment: Moment) -> Double) {
    starts = problem.starts.enumerated().map { activity, starts in
      starts.map { place in
        problem.programme.activities[activity].reduce(0) { $0 + start($1, place.moment) }
      }
    }
    out = Array(repeating: 0, count: problem.starts.count)
  }
}

extension AgendaObjective {
  var slack: Slack { .none }
  func leastValue(of problem: AgendaProblem) -> Double { 0 }
  var isAboutEnds: Bool { false }
  func costs(in problem: AgendaProblem) -> AgendaCosts? { nil }
}

/// An objective to which each activity adds something by itself.
protocol SeparableObjective: AgendaObjective {
  /// How much each adds.
  func table(of problem: AgendaProblem) -> AgendaCosts
}

extension SeparableObjective {
  func costs(in problem: AgendaProblem) -> AgendaCosts? { table(of: problem) }

  /// Each activity at its cheapest.
  func leastValue(of problem: AgendaProblem) -> Double {
    let table = table(of: problem)
    return table.starts.enumerated().reduce(0) { sum, costs in
      let isOptional =
        problem.isPartial && problem.programme.members[problem.programme.activities[costs.offset][0]].session != nil
      let least = costs.element.min()
      return sum + (isOptional ? min(least ?? .infinity, table.out[costs.offset]) : least ?? 0)
    }
  }

  func isOpen(in problem: AgendaProblem) -> Bool {
    let table = table(of: problem)
    return table.starts.contains { $0.contains { $0 != 0 } } || problem.isPartial && table.out.contains { $0 != 0 }
  }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    let table = table(of: model.problem)
    var sum = LinearExpression()
    for (activity, costs) in table.starts.enumerated() {
      for (cost, column) in zip(costs, model.starts[activity]) where cost != 0 { sum.add(cost, column) }
      if let out = model.out[activity], table.out[activity] != 0 { sum.add(table.out[activity], out) }
    }
    return sum
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    let table = table(of: problem)
    let costs = zip(problem.starts, table.starts).map { starts, costs in
      Dictionary(zip(starts.map(\.moment), costs), uniquingKeysWith: { first, _ in first })
    }
    let out = table.out
    return { placement in
      placement.starts.enumerated().reduce(0) { sum, start in
        sum + (start.element.map { costs[start.offset][$0] ?? 0 } ?? out[start.offset])
      }
    }
  }
}
