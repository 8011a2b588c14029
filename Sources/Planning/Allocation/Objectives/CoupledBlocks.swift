import Conference

extension AllocationProblem {
  /// Whether a rule or an objective tells apart who of several alike attends what in different blocks, so that they cannot be counted
  /// together.
  static func couplesBlocks(_ scenario: Scenario, _ agenda: Agenda) -> Bool {
    AllocationRules.all.contains { $0.couplesBlocks(scenario) }
      || scenario.policy.stages.contains { $0.parts.contains { $0.objective.couplesBlocks } }
      || agenda.blocks(of: scenario).contains { $0.cliques.count > 1 }
  }
}
