import Conference

extension Ledger {
  /// How many of the reference's seats, or of the delegates in them, are not where the reference has them.
  func moved(_ stability: Stability) -> Double {
    var moved = 0
    for (delegate, person) in scenario.delegates.enumerated() {
      let kept = Set(heads.attended[delegate].map { session($0) })
      let lost = stability.reference[person.id].count { !kept.contains($0) }
      moved += stability.count == .seats ? lost : min(1, lost)
    }
    return Double(moved)
  }

  /// How many workshops that an earlier agenda has, too, are in another room now.
  func roomChanges(since agenda: Agenda) -> Double {
    let rooms = Dictionary(agenda.placements.map { ($0.session, $0.room) }, uniquingKeysWith: { first, _ in first })
    let workshops = Set(scenario.workshops.map(\.id))
    let changed = plan.agenda.placements.count { placement in
      workshops.contains(placement.session) && rooms[placement.session].map { $0 != placement.room } ?? false
    }
    return Double(changed)
  }
}
