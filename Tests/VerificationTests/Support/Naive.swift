import Conference
import Verification

/// The figures of a plan once more, by name and without a table, straight from their definitions.
struct Naive {
  let scenario: Scenario
  let plan: Plan

  var workshops: [Agenda.Placement] {
    plan.agenda.placements.filter { placement in
      scenario.sessions.contains { $0.id == placement.session && $0.kind == .workshop }
    }
  }

  /// Every set of workshops of which each two overlap, and to which none can be added.
  var parallelSets: [[ID<Session>]] {
    let all = workshops
    let sets = (1..<(1 << all.count)).map { bits in all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] } }
      .filter { set in set.allSatisfy { a in set.allSatisfy { $0.time.overlaps(a.time) } } }
    let maximal = sets.filter { set in
      !all.contains { one in !set.contains(one) && set.allSatisfy { $0.time.overlaps(one.time) } }
    }
    return maximal.map { $0.map(\.session) }
  }

  func people(in workshop: ID<Session>) -> [Delegate] {
    scenario.delegates.filter { plan.allocation[$0.id].contains(workshop) }
  }

  /// Those who could attend one of some workshops.
  func present(_ set: [ID<Session>]) -> [Delegate] {
    scenario.delegates.filter { delegate in
      workshops.contains { set.contains($0.session) && delegate.isPresent(during: $0.time) }
    }
  }

  func rank(_ delegate: Delegate, _ workshop: ID<Session>) -> Int? {
    guard let session = scenario.session(workshop) else { return nil }
    return scenario.wishes(of: delegate).firstIndex(of: session.topic).map { $0 + 1 }
  }

  var longest: Int { scenario.delegates.map { scenario.wishes(of: $0).count }.max() ?? 0 }

  func dissatisfaction(_ delegate: Delegate, penalties: [Int] = [], unranked: Int? = nil) -> Int {
    if scenario.wishes(of: delegate).isEmpty { return 0 }
    return plan.allocation[delegate.id].map { workshop -> Int in
      guard let rank = rank(delegate, workshop) else { return unranked ?? longest * longest }
      return rank <= penalties.count ? penalties[rank - 1] : (rank - 1) * (rank - 1)
    }.reduce(0, +)
  }

  var sectorBalance: Double {
    parallelSets.map { set in
      scenario.sectors.map { sector in
        let counts = set.map { workshop in people(in: workshop).filter { $0.sector == sector.id }.count }
        let share = Double(counts.reduce(0, +)) / Double(set.count)
        return counts.map { abs(Double($0) - share) }.reduce(0, +)
      }.reduce(0, +)
    }.reduce(0, +)
  }

  var evenSizes: Double {
    parallelSets.map { set in
      let counts = set.map { people(in: $0).count }
      let share = Double(counts.reduce(0, +)) / Double(set.count)
      return counts.map { abs(Double($0) - share) }.reduce(0, +)
    }.reduce(0, +)
  }

  var delegationSpread: Int {
    var sum = 0
    for set in parallelSets {
      for delegation in scenario.delegations {
        let share = Double(present(set).filter { $0.delegation == delegation.id }.count) / Double(set.count)
        for workshop in set {
          let count = people(in: workshop).filter { $0.delegation == delegation.id }.count
          sum += max(0, count - Int(share.rounded(.up))) + max(0, Int(share.rounded(.down)) - count)
        }
      }
    }
    return sum
  }

  /// Pairs that meet, and how often in all.
  var meetings: (pairs: Int, times: Int) {
    var pairs = 0
    var times = 0
    for (position, one) in scenario.delegates.enumerated() {
      for other in scenario.delegates[(position + 1)...] {
        let common = plan.allocation[one.id].filter(plan.allocation[other.id].contains).count
        pairs += common > 0 ? 1 : 0
        times += common
      }
    }
    return (pairs, times)
  }

  /// The largest Blau index of so many people from these groups, by trying every mix.
  static func attainableBlau(_ people: Int, from available: [Int]) -> Double {
    func mixes(_ groups: ArraySlice<Int>, _ needed: Int) -> [[Int]] {
      guard let first = groups.first else { return needed == 0 ? [[]] : [] }
      return (0...min(first, needed)).flatMap { given in mixes(groups.dropFirst(), needed - given).map { [given] + $0 }
      }
    }
    guard people > 0 else { return 0 }
    return mixes(available[...], people)
      .map { mix in 1 - mix.map { Double($0 * $0) }.reduce(0, +) / Double(people * people) }.max() ?? 0
  }

  /// Envious seats and which of them a swap cures, by making every swap and verifying the plan that comes of it.
  var envy: (envious: Int, curable: Int, withinSector: Int) {
    let tied = Set(
      (scenario.rules.together == .hard ? scenario.together.joined().map { $0 } : [])
        + (scenario.rules.apart == .hard ? scenario.apart.joined().map { $0 } : []))
    var result = (envious: 0, curable: 0, withinSector: 0)
    for delegate in scenario.delegates {
      for here in workshops where plan.allocation[delegate.id].contains(here.session) {
        var isEnvious = false
        var cures: [Bool] = []
        for there in workshops where there.time == here.time && isBetter(there, here, delegate) {
          guard mayEnter(there.session, from: here.session, delegate) else { continue }
          isEnvious = true
          for other in people(in: there.session) where !isBetter(there, here, other) {
            guard !tied.contains(delegate.id), !tied.contains(other.id) else { continue }
            var swapped = plan
            swapped.allocation[delegate.id].removeAll { $0 == here.session }
            swapped.allocation[delegate.id].append(there.session)
            swapped.allocation[other.id].removeAll { $0 == there.session }
            swapped.allocation[other.id].append(here.session)
            if (try? verify(swapped, against: scenario)) != nil { cures.append(other.sector == delegate.sector) }
          }
        }
        result.envious += isEnvious ? 1 : 0
        result.curable += cures.isEmpty ? 0 : 1
        result.withinSector += cures.contains(true) ? 1 : 0
      }
    }
    return result
  }

  private func isBetter(_ a: Agenda.Placement, _ b: Agenda.Placement, _ delegate: Delegate) -> Bool {
    (rank(delegate, a.session) ?? .max) < (rank(delegate, b.session) ?? .max)
  }

  /// Whether no rule about this delegate alone breaks in the other workshop.
  private func mayEnter(_ there: ID<Session>, from here: ID<Session>, _ delegate: Delegate) -> Bool {
    let seats = plan.allocation[delegate.id].filter { $0 != here } + [there]
    let moved = Plan(agenda: plan.agenda, allocation: Allocation([delegate.id: seats]))
    var scenario = scenario
    scenario.delegates = [delegate]
    scenario.rules.sectors = .off
    scenario.rules.delegationSpread = nil
    scenario.rules.together = .off
    scenario.rules.guarantee = nil
    // A pin to the workshop left behind is about leaving it, not about entering the other.
    scenario.pins.removeAll { $0.kind == .must }
    return (try? verify(moved, against: scenario)) != nil
  }
}
