import Conference

extension WaitingList {
  /// What moves from one plan to another, the taker of a seat first and each followed by the taker of what they left.
  static func chain(from earlier: Plan, to plan: Plan, into session: ID<Session>?, of scenario: Scenario) -> [Step] {
    var moves = Rearrangement(from: EarlierPlan(earlier), to: plan, of: scenario).moves.compactMap { move in
      move.to.map { Step(delegate: move.delegate, from: move.from, to: $0) }
    }
    moves.sort { ($0.delegate, $0.to) < ($1.delegate, $1.to) }
    var chain: [Step] = []
    var free = session
    while !moves.isEmpty {
      let next = moves.firstIndex { $0.to == free } ?? 0
      let step = moves.remove(at: next)
      chain.append(step)
      free = step.from
    }
    return chain
  }
}
