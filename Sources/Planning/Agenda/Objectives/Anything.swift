import Conference
import Optimization

/// Nothing to minimise: any agenda will do.
struct Anything: AgendaObjective {
  var name: String { IdentifierOrder().name }
  func isOpen(in problem: AgendaProblem) -> Bool { true }
  func expression(in model: inout AgendaModel) -> LinearExpression { LinearExpression() }
  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double { { _ in 0 } }
}

extension AgendaProblem {
  /// Whether a placement leaves no break out.
  func hasAllBreaks(_ placement: Placement) -> Bool {
    placement.starts.indices.allSatisfy { activity in
      placement.starts[activity] != nil || programme.members[programme.activities[activity][0]].pause == nil
    }
  }
}
