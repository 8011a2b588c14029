import Conference

/// Few clashes between what the same delegates wish for: for each pair of workshops or talks that overlap, the delegates who wish both.
struct FewestClashes: PairObjective {
  var name: String { AgendaPolicy.Objective.clashes.rawValue }

  func prices(of programme: Programme) -> [SessionPair: Int] { WishedTogether(programme).people }
}

/// How many delegates wish both of two sessions.
struct WishedTogether {
  /// The delegates who wish both; only pairs that somebody wishes.
  let people: [SessionPair: Int]

  /// Counts wishes, first choices and last ones alike. Sessions with the same topic serve the same wish and do not clash.
  init(_ programme: Programme) {
    let sessions = programme.members.indices.filter { programme.members[$0].isChosen }
    let offers = Dictionary(grouping: sessions) { programme.members[$0].session?.topic ?? "" }
    var count: [SessionPair: Int] = [:]
    for delegate in programme.scenario.delegates {
      let wishes = Set(programme.scenario.wishes(of: delegate) + delegate.scores.filter { $0.value > 0 }.map(\.key))
      let wanted = wishes.sorted().compactMap { offers[$0] }
      for (position, one) in wanted.enumerated() {
        for other in wanted.dropFirst(position + 1) {
          for a in one { for b in other { count[SessionPair(a, b), default: 0] += 1 } }
        }
      }
    }
    people = count
  }
}
