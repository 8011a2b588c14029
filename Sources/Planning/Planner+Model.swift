import Conference
import Optimization

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
