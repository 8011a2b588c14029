import Conference
import Optimization

/// A weighted sum of objectives: `Σ weight · objective`, with the slack of its stage.
struct AgendaSum: AgendaObjective {
  /// What is added up.
  var parts: [(objective: any AgendaObjective, weight: Double)]
  var slack: Slack

  var name: String { parts.map(\.objective.name).joined(separator: " + ") }

  var isAboutEnds: Bool { parts.contains { $0.objective.isAboutEnds } }

  func isOpen(in problem: AgendaProblem) -> Bool { parts.contains { $0.objective.isOpen(in: problem) } }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    var sum = LinearExpression()
    for part in parts { sum += part.weight * part.objective.expression(in: &model) }
    return sum
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    let measures = parts.map { (measure: $0.objective.measure(of: problem), weight: $0.weight) }
    return { placement in measures.reduce(0) { $0 + $1.weight * $1.measure(placement) } }
  }

  /// No part comes to less than it could by itself.
  func leastValue(of problem: AgendaProblem) -> Double {
    parts.reduce(0) { $0 + $1.weight * $1.objective.leastValue(of: problem) }
  }

  func costs(in problem: AgendaProblem) -> AgendaCosts? {
    var sum: AgendaCosts?
    for part in parts {
      guard let costs = part.objective.costs(in: problem) else { return nil }
      var weighted = costs
      weighted.starts = costs.starts.map { $0.map { part.weight * $0 } }
      weighted.out = costs.out.map { part.weight * $0 }
      guard let before = sum else {
        sum = weighted
        continue
      }
      sum?.starts = zip(before.starts, weighted.starts).map { zip($0, $1).map { $0 + $1 } }
      sum?.out = zip(before.out, weighted.out).map { $0 + $1 }
    }
    return sum
  }
}
