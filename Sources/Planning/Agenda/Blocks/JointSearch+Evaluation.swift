import Conference
import Optimization

/// One choice of blocks, placed and allocated.
extension JointSearch {
  /// Places a partition and optimises one stage in it; nil where it has no plan, or none in time.
  mutating func evaluate(
    _ partition: Int, _ stage: Int, atLeast least: Double, below best: Double?, until options: PlanningOptions,
    from start: [Double]?
  ) throws(PlanningError) -> (evaluation: Evaluation, stepNames: [String])? {
    let most = best ?? .infinity
    guard let placed = try agenda(of: partition) else {
      ruleOut(partition, stage)
      return nil
    }
    let problem = AllocationProblem(
      drawn, agenda: placed.agenda, merging: !AllocationProblem.couplesBlocks(scenario, placed.agenda))
    var search = LexicographicSearch(
      problem, solver: planner.solver, options: best == nil ? planner.options : options, report: { _ in })
    search.start(at: start)
    let steps = search.steps
    var goals: [Goal] = []
    for (number, allowance) in allowances.enumerated() where steps.indices.contains(number) {
      guard case .figure(let state) = steps[number].work else { continue }
      search.change { model in
        let goal = state(&model)
        model.lock(goal, at: allowance)
        goals.append(goal)
      }
    }
    var goal: Goal?
    do throws(PlanningError) {
      guard steps.indices.contains(stage), case .figure(let state) = steps[stage].work else {
        try search.optimise(
          LexicographicSearch.Step("any") { _ in .sum(LinearExpression()) }, isLast: true)
        return evaluation(of: partition, placed, problem, search, goals, steps)
      }
      search.change { goal = state(&$0) }
      guard var aim = goal else { return nil }
      if case .largest(var bottleneck) = aim {
        bottleneck.levels = bottleneck.levels.filter {
          $0 >= least - Tolerance.objective && $0 < most - Tolerance.objective
        }
        if bottleneck.levels.isEmpty { throw PlanningError.infeasible(reasons: []) }
        aim = .largest(bottleneck)
      }
      try search.optimise(aim, named: steps[stage].name, isLast: true)
      return evaluation(of: partition, placed, problem, search, goals + [aim], steps)
    } catch .infeasible {
      // No level below the best was tried.
      if case .largest? = goal { ruleOut(partition, stage, below: most) } else { ruleOut(partition, stage) }
      return nil
    } catch .stopped(let limit), .undecided(let limit) {
      if best != nil { return nil }
      // The plan of the stages before stands, without a claim.
      if let goal, let values = search.incumbent {
        let value = goal.value(at: search.model.completed(values)).cleaned
        return evaluation(
          of: partition, placed, problem, search, goals + [goal], steps, value: value, bound: min(0, value))
      }
      throw .ended(by: limit)
    } catch {
      throw error
    }
  }

  private func evaluation(
    of partition: Int, _ placed: PlacedAgenda, _ problem: AllocationProblem, _ search: LexicographicSearch,
    _ goals: [Goal], _ steps: [LexicographicSearch.Step], value: Double? = nil, bound: Double? = nil
  ) -> (evaluation: Evaluation, stepNames: [String])? {
    guard let values = search.incumbent, let value = value ?? search.proofs.last?.value,
      let bound = bound ?? search.proofs.last?.bound
    else { return nil }
    let point = search.model.completed(values)
    return (
      Evaluation(
        partition: partition, placed: placed, problem: problem, model: search.model, goals: goals, values: point,
        value: value, bound: bound), steps.map(\.name)
    )
  }

  /// Notes that a choice has no plan below a value; where it was looked at in one agenda only, another one may have.
  private mutating func ruleOut(_ partition: Int, _ stage: Int, below value: Double = .infinity) {
    if isExact { floors[partition, default: [:]][stage] = value }
  }

  private mutating func agenda(of partition: Int) throws(PlanningError) -> PlacedAgenda? {
    if let known = agendas[partition] { return known }
    let choice = choices[partition]
    let blocks = open.sessions(of: choice.blocks)
    var allowed: [ID<Session>: Set<Moment>] = [:]
    for (sessions, starts) in zip(blocks, choice.starts) { for session in sessions { allowed[session] = starts } }
    do {
      let outcome = try planner.search(
        scenario.running(blocks), hasBlocks: true, allowed: allowed, report: { _ in })
      agendas[partition] = .some(outcome)
      return outcome
    } catch .infeasible {
      agendas[partition] = .some(nil)
      return nil
    } catch {
      throw error
    }
  }
}
