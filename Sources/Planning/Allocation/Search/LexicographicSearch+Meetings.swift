import Optimization

/// One stage, by what it is: a sum, a largest value, or repeated meetings.
extension LexicographicSearch {
  mutating func minimise(_ goal: Goal) throws(PlanningError) -> StageSolution {
    switch goal {
    case .sum(let expression): try minimise(sum: expression)
    case .largest(let bottleneck): try minimise(bottleneck)
    case .meetings(let meetings): try minimise(meetings)
    }
  }

  /// Repeated meetings, by local search from any plan that keeps the rules and what is held.
  private mutating func minimise(_ meetings: Meetings) throws(PlanningError) -> StageSolution {
    if incumbent == nil { _ = try minimise(sum: LinearExpression()) }
    let value = try search(.meetings(meetings), enough: meetings.bound)
    return StageSolution(value: value, bound: min(value, meetings.bound))
  }

  /// Meetings are no rows of the model: while some are held, the relaxation without them gives the bound, and a local search the value.
  mutating func minimiseWithinMeetings(_ goal: Goal) throws(PlanningError) -> StageSolution {
    guard let incumbent, !heldMeetings.isEmpty else { return try minimise(goal) }
    switch goal {
    case .meetings: return try minimise(goal)
    case .largest(let bottleneck):
      // A largest value moves with few of the moves, so that a local search would not know where to go.
      return StageSolution(value: bottleneck.value(at: incumbent), bound: bottleneck.levels.first ?? 0)
    case .sum(let expression):
      model.minimise(expression)
      let relaxed = try solve(model.model, factor: 1, relaxed: true)
      let bound = max(0, relaxed.bound)
      let value = try search(.sum(expression), enough: bound).cleaned
      return StageSolution(value: value, bound: min(value, bound), relaxation: relaxed.relaxation)
    }
  }

  /// Moves seats from the incumbent for the better.
  ///
  /// - Returns: what the new incumbent is worth.
  private mutating func search(_ aim: SeatSearch.Aim, enough: Double) throws(PlanningError) -> Double {
    guard let incumbent else { throw .internal("a local search without a start") }
    var search = SeatSearch(
      aim, in: model, from: incumbent, limits: heldMeetings.map { ($0.meetings, $0.allowance) }, enough: enough,
      options: stageOptions)
    let (report, stage, stages, name) = (report, current, steps.count, currentName)
    _ = search.run { value in
      report(PlanningProgress(stage: stage, stages: stages, name: name, incumbent: value, bound: enough))
    }
    take(search.bestValues)
    return search.best
  }
}
