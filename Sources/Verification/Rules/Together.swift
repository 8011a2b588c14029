import Conference

/// B5: of the members of a group who are there for parallel workshops all attend the same one, or all stay away.
///
/// A group that is split over parallel workshops is one violation, however many its parts.
struct Together: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.together
    guard enforcement.isOn else { return [] }
    var found: [Violation] = []
    for group in ledger.scenario.together {
      let members = group.compactMap { ledger.names.delegates[$0] }
      for set in ledger.clock.parallel.indices {
        let present = members.filter { ledger.heads.isOpen(set: set, to: $0) }
        let parts = Dictionary(grouping: present) { ledger.heads.seat(of: $0, set: set) ?? -1 }
        guard parts.count > 1 else { continue }
        let places = parts.sorted { $0.key < $1.key }.map { workshop, people in
          Finding.Part(people.map(ledger.delegate), in: workshop < 0 ? nil : ledger.session(workshop))
        }
        let subjects =
          present.map { Subject.delegate(ledger.delegate($0)) }
          + parts.keys.filter { $0 >= 0 }.sorted().map { .session(ledger.session($0)) }
        found.append(Violation(.together, subjects, .split(places), weight: enforcement.weight))
      }
    }
    return found
  }
}
