import Breakout

/// Whether what waiting lists predict for a drop-out is what a re-plan with it does: 30 drawn conferences, under six
/// policies.
enum Waiting {
  static func measure(_ predictions: Int) throws {
    print("measured,conferences,predictions,equal,with anybody moving up")
    var (count, equal, moving) = (0, 0, 0)
    let conferences = 30
    for number in 0..<conferences {
      let scenario = try decode(Order.conference(number))
      let plan = try Planner().plan(scenario)
      let waiting = WaitingLists(plan, of: scenario)
      let share = predictions * (number + 1) / conferences - predictions * number / conferences
      for leaver in 0..<share {
        let id = scenario.delegates[leaver % scenario.delegates.count].id
        let predicted = try waiting.moves(leaving: id) ?? []
        let replan = try Replan.make(
          after: plan, of: scenario, changes: [.leave(id)], movingUp: true, options: PlanningOptions(seed: plan.seed))
        let moves = replan.rearrangement.moves.compactMap { move in
          move.to.map { WaitingList.Step(delegate: move.delegate, from: move.from, to: $0) }
        }
        count += 1
        if Set(predicted) == Set(moves) { equal += 1 }
        if !moves.isEmpty { moving += 1 }
      }
    }
    print("waiting,\(conferences),\(count),\(equal),\(moving)")
  }
}
