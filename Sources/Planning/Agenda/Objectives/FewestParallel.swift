import Conference

/// Few workshops side by side: the pairs of workshops of different topics that overlap. The fewer there are, the more can anybody attend.
///
/// Ten workshops of an hour in three hours make twelve such pairs in blocks of four, three and three, and twenty in two blocks of five.
struct FewestParallel: PairObjective {
  var name: String { AgendaPolicy.Objective.parallel.rawValue }

  func prices(of programme: Programme) -> [SessionPair: Int] {
    let workshops = programme.members.indices.filter { programme.members[$0].session?.kind == .workshop }
    var prices: [SessionPair: Int] = [:]
    for (position, one) in workshops.enumerated() {
      for other in workshops.dropFirst(position + 1)
      where programme.members[one].session?.topic != programme.members[other].session?.topic {
        prices[SessionPair(one, other)] = 1
      }
    }
    return prices
  }
}
