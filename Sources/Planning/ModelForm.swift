import Conference
import Optimization

/// How an allocation is stated as a mixed-integer model.
public enum ModelForm: String, Hashable, Sendable, CaseIterable {
  /// A variable per delegate and workshop, deviations as `n − u + v = share`: what one would write down first.
  case plain
  /// What Breakout itself solves: alike delegates counted together, deviations convex with break points at whole numbers.
  case tight
}

extension Planner {
  /// The model of one stage of a scenario's policy, for any solver: every rule, and that stage's objective.
  ///
  /// Earlier stages are not held, so every stage stands for itself. Priced violations of soft rules are added to the objective.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario; what its agenda leaves open is placed first.
  ///   - stage: a position in the policy.
  ///   - form: how it is stated.
  /// - Throws: ``PlanningError/unsupported(_:)`` when the policy has no such stage, or why the agenda
  ///   cannot be placed.
  public func model(of scenario: Scenario, stage: Int = 0, form: ModelForm = .tight) throws(PlanningError) -> Model {
    guard scenario.policy.stages.indices.contains(stage) else {
      throw .unsupported("the policy has \(scenario.policy.stages.count) stages, so none at position \(stage)")
    }
    let options = PlanningOptions()
    let agenda = try AgendaPlanner(solver: solver(options), options: options).place(scenario).agenda
    let merging = form == .tight && !AllocationProblem.couplesBlocks(scenario, agenda)
    var model = AllocationModel(AllocationProblem(scenario, agenda: agenda, merging: merging), form: form)
    for rule in AllocationRules.all { rule.add(to: &model) }
    let objective = scenario.policy.stages[stage].sum(in: &model)
    model.minimise(objective + model.penalty)
    return model.model
  }
}

extension AllocationProblem {
  /// Whether a rule or an objective tells apart who of several alike attends what in different blocks, so that they cannot be counted
  /// together.
  static func couplesBlocks(_ scenario: Scenario, _ agenda: Agenda) -> Bool {
    AllocationRules.all.contains { $0.couplesBlocks(scenario) }
      || scenario.policy.stages.contains { $0.parts.contains { $0.objective.couplesBlocks } }
      || agenda.blocks(of: scenario).contains { $0.cliques.count > 1 }
  }
}
