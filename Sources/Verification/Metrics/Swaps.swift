import Conference

/// Which two delegates could exchange their seats in workshops at the same time without breaking a hard rule.
struct Swaps {
  /// Those who would give a seat to somebody else, counted. A delegation that two share does not notice their swap, so that members whom
  /// their delegation's spread holds back may swap among themselves.
  struct Partners {
    /// By sector, those whose delegation lets them go, or who have none.
    var free: [Int]
    /// By delegation and sector, everybody.
    var byDelegation: [Group: Int]
  }

  /// Delegates alike in delegation and sector.
  struct Group: Hashable {
    var delegation: Int
    var sector: Int
  }

  private let ledger: Ledger
  /// Those who are in a group that stays together or apart.
  private let isTied: [Bool]
  private let pinned: [[Pin]]
  private let bounds: DelegationSpread.Limit?

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let (scenario, rules) = (ledger.scenario, ledger.scenario.rules)
    var isTied = [Bool](repeating: false, count: scenario.delegates.count)
    let groups = (rules.together == .hard ? scenario.together : []) + (rules.apart == .hard ? scenario.apart : [])
    for member in groups.joined() {
      if let delegate = ledger.names.delegates[member] { isTied[delegate] = true }
    }
    self.isTied = isTied
    var pinned = [[Pin]](repeating: [], count: scenario.delegates.count)
    if rules.pins == .hard {
      for pin in scenario.pins {
        if let delegate = ledger.names.delegates[pin.delegate] { pinned[delegate].append(pin) }
      }
    }
    self.pinned = pinned
    bounds = rules.delegationSpread.flatMap { $0.enforcement == .hard ? $0.limit : nil }
  }

  /// Those in a workshop who rank another higher, and to whom it is open.
  func envious(of there: Int, in here: Int) -> [Int] {
    ledger.heads.attendees[here].filter { isBetter(there, than: here, for: $0) && mayEnter(there, insteadOf: here, $0) }
  }

  /// Those who could give up a workshop for another without a worse rank.
  func partners(from there: Int, to here: Int) -> Partners {
    var partners = Partners(free: Array(repeating: 0, count: ledger.scenario.sectors.count), byDelegation: [:])
    for delegate in ledger.heads.attendees[there] {
      guard let sector = ledger.heads.sector[delegate], !isBetter(there, than: here, for: delegate), !isTied[delegate],
        mayLeave(there, delegate), mayEnter(here, insteadOf: there, delegate)
      else { continue }
      if delegationAllows(delegate, from: there, to: here) { partners.free[sector] += 1 }
      if bounds != nil, let delegation = ledger.heads.delegation[delegate] {
        partners.byDelegation[Group(delegation: delegation, sector: sector), default: 0] += 1
      }
    }
    return partners
  }

  /// Whether somebody among the partners would cure a delegate's envy.
  func cure(
    for delegate: Int, in here: Int, there: Int, among partners: Partners
  ) -> (any: Bool, withinSector: Bool) {
    guard let sector = ledger.heads.sector[delegate], !isTied[delegate], mayLeave(here, delegate) else {
      return (false, false)
    }
    let isFree = delegationAllows(delegate, from: here, to: there)
    func hasPartner(_ other: Int) -> Bool {
      if isFree && partners.free[other] > 0 { return true }
      guard let delegation = ledger.heads.delegation[delegate] else { return false }
      return partners.byDelegation[Group(delegation: delegation, sector: other)] != nil
    }
    if hasPartner(sector) { return (true, true) }
    let any = ledger.scenario.sectors.indices.contains { other in
      other != sector && hasPartner(other) && sectorsAllow(sector, other, here, there)
    }
    return (any, false)
  }

  private func isBetter(_ a: Int, than b: Int, for delegate: Int) -> Bool {
    guard let rank = ledger.rank(of: a, for: delegate) else { return false }
    return rank < ledger.rank(of: b, for: delegate) ?? .max
  }

  private func mayLeave(_ workshop: Int, _ delegate: Int) -> Bool {
    let person = ledger.scenario.delegates[delegate]
    if person.roles.isEmpty && pinned[delegate].isEmpty { return true }
    let session = ledger.session(workshop)
    return !person.roles.contains { $0.session == session }
      && !pinned[delegate].contains { $0.session == session && $0.kind == .must }
  }

  private func mayEnter(_ workshop: Int, insteadOf other: Int, _ delegate: Int) -> Bool {
    let rules = ledger.scenario.rules
    guard ledger.heads.isOpen(workshop, to: delegate) else { return false }
    if !pinned[delegate].isEmpty {
      let session = ledger.session(workshop)
      if pinned[delegate].contains(where: { $0.session == session && $0.kind == .mustNot }) { return false }
    }
    if rules.topicOnce == .hard {
      let topics = ledger.names.topicOfSession
      let seats = ledger.heads.attended[delegate]
      if seats.contains(where: { $0 != other && topics[$0] == topics[workshop] }) { return false }
    }
    for check in personalChecks where rules[check.rule] == .hard {
      let others = ledger.heads.attended[delegate].filter { $0 != other }
      let before = check.amount(others + [other], of: delegate, in: ledger)
      if check.amount(others + [workshop], of: delegate, in: ledger) > before { return false }
    }
    if rules.languages == .hard && !ledger.understands(delegate, workshop) { return false }
    return rules.needs != .hard || ledger.scenario.delegates[delegate].needs.allSatisfy { ledger.offers(workshop, $0) }
  }

  /// Whether a delegation's hard spread lets one member go from a workshop to a parallel one, nobody else of it moving.
  private func delegationAllows(_ delegate: Int, from here: Int, to there: Int) -> Bool {
    guard let bounds, let delegation = ledger.heads.delegation[delegate] else { return true }
    return ledger.clock.setsOfSession[here].allSatisfy { set in
      let workshops = ledger.clock.parallel[set].count
      let members = ledger.heads.presentMembers(ofDelegation: delegation, set: set)
      let allowed = bounds.bounds(members: members, workshops: workshops)
      return allowed.contains(ledger.heads.count(ofDelegation: delegation, in: here) - 1)
        && allowed.contains(ledger.heads.count(ofDelegation: delegation, in: there) + 1)
    }
  }

  /// Whether hard sector rules let one person of a sector and one of another exchange workshops.
  private func sectorsAllow(_ sector: Int, _ other: Int, _ here: Int, _ there: Int) -> Bool {
    guard ledger.scenario.rules.sectors == .hard else { return true }
    return allows(leaving: sector, entering: other, here) && allows(leaving: other, entering: sector, there)
  }

  private func allows(leaving: Int, entering: Int, _ workshop: Int) -> Bool {
    let rule = ledger.scenario.sessions[workshop].sectors
    let sectors = ledger.scenario.sectors
    let left = ledger.heads.count(ofSector: leaving, in: workshop) - 1
    let entered = ledger.heads.count(ofSector: entering, in: workshop) + 1
    if let least = rule.atLeast[sectors[leaving].id], left < least { return false }
    if let most = rule.atMost[sectors[entering].id], entered > most { return false }
    guard let distinct = rule.distinct else { return true }
    let others = sectors.indices.count {
      $0 != leaving && $0 != entering && ledger.heads.count(ofSector: $0, in: workshop) > 0
    }
    return others + (left > 0 ? 1 : 0) + 1 >= distinct
  }
}
