import Conference

/// Who attends what, as tables of positions, so that a sheet of ten thousand people takes no look-up by name.
struct People {
  /// A delegate as sheets show them.
  struct Person {
    var delegate: Delegate
    /// Without control characters.
    var id: String
    var name: String
    var sector: String
    /// Empty without one.
    var delegation: String
    /// Position of the sector in the scenario; nil for one that it does not declare.
    var sectorIndex: Int?
    /// Positions in the programme of all that they take part in, breaks included, by the clock.
    var itinerary: [Int]
    /// Positions in the programme of their workshops, by the clock.
    var workshops: [Int]
    /// What they wish, most wanted first.
    var wishes: [ID<Topic>]
  }

  /// Everybody, by name as readers sort it.
  let all: [Person]
  /// By position in the programme: who is there, by name. Breaks have nobody.
  let present: [[Int]]
  /// By position in the programme: what delegates do there, by their position in ``all``.
  let roles: [[Int: [Role.Kind]]]
  /// By position of the delegation in the scenario: its members, by name.
  let members: [[Int]]

  init(_ plan: Plan, of scenario: Scenario, on programme: Programme, _ phrases: Phrases) {
    let language = phrases.language
    let sectors = Dictionary(scenario.sectors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let delegations = Dictionary(
      scenario.delegations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sectorNames = scenario.sectors.map { plain($0.name(language)) }
    let delegationNames = scenario.delegations.map { plain($0.name(language)) }
    // Everybody who is there is in these without being allocated.
    let open = programme.items.indices.filter { !programme.items[$0].isWorkshop }

    let sorted = byName(scenario.delegates, in: language)

    let talks = scenario.topicsOfTalks
    var all: [Person] = []
    var present: [[Int]] = programme.items.map { _ in [] }
    var roles: [[Int: [Role.Kind]]] = programme.items.map { _ in [:] }
    var members: [[Int]] = scenario.delegations.map { _ in [] }
    all.reserveCapacity(sorted.count)
    for (position, delegate) in sorted.enumerated() {
      let workshops = plan.allocation[delegate.id].compactMap { programme.itemOfSession[$0] }.sorted()
      let itinerary = (workshops + open.filter { programme.items[$0].isOpen(to: delegate) }).sorted()
      let sector = sectors[delegate.sector]
      let delegation = delegate.delegation.flatMap { delegations[$0] }
      for item in itinerary where programme.items[item].kind != .pause { present[item].append(position) }
      for role in delegate.roles {
        if let item = programme.itemOfSession[role.session] { roles[item][position, default: []].append(role.kind) }
      }
      if let delegation { members[delegation].append(position) }
      all.append(
        Person(
          delegate: delegate, id: plain(delegate.id.text), name: plain(delegate.name),
          sector: sector.map { sectorNames[$0] } ?? plain(delegate.sector.text),
          delegation: delegation.map { delegationNames[$0] } ?? plain(delegate.delegation?.text ?? ""),
          sectorIndex: sector, itinerary: itinerary, workshops: workshops,
          wishes: scenario.workshopWishes(of: delegate, besides: talks)))
    }
    self.all = all
    self.present = present
    self.roles = roles
    self.members = members
  }
}

extension Programme.Item {
  /// Whether a delegate is there for some of it.
  fileprivate func isOpen(to delegate: Delegate) -> Bool {
    if let arrives = delegate.arrives, arrives >= interval.end { return false }
    if let leaves = delegate.leaves, leaves <= interval.start { return false }
    return true
  }
}
