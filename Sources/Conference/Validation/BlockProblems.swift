extension Facts {
  /// Blocks of pinned workshops, all at the same time, that cannot take or fill themselves with those who are there.
  func blockProblems() -> [Problem] {
    blocks.filter { $0.cliques.count == 1 }.flatMap { block in
      let workshops = block.workshops.compactMap { session($0) }
      return [seatProblem(block, workshops), minimumProblem(block, workshops), spreadProblem(block)].compactMap { $0 }
        + sectorProblems(block, workshops) + apartProblems(block)
    }
  }

  private func seatProblem(_ block: Block, _ workshops: [Session]) -> Problem? {
    guard !workshops.allSatisfy(\.optional) else { return nil }
    let capacities = workshops.compactMap { capacity(of: $0) }
    let seats = capacities.reduce(0, +)
    let people = attending(block.time)
    guard capacities.count == workshops.count, people > seats, let last = block.workshops.last else { return nil }
    return Problem(
      path(last, "room"),
      "\(people) delegates are there at \(scenario.event.label(block.time.start)), and \(block.workshops.quoted()) take \(seats); "
        + "use larger rooms, raise 'max', or add a workshop")
  }

  private func minimumProblem(_ block: Block, _ workshops: [Session]) -> Problem? {
    guard scenario.rules.attendance == .hard else { return nil }
    let needed = workshops.filter { !$0.mayBeCancelled }.map(\.attendance.min).reduce(0, +)
    let people = scenario.delegates.count { delegate in
      workshops.contains { $0.pinnedTime.map(delegate.isPresent) == true }
    }
    guard workshops.count > 1, needed > people, let last = block.workshops.last else { return nil }
    return Problem(
      path(last, "attendance", "min"),
      "\(block.workshops.quoted()) need \(needed) people, and \(people) are there at "
        + "\(scenario.event.label(block.time.start)); lower 'min', or let one be cancelled")
  }

  private func sectorProblems(_ block: Block, _ workshops: [Session]) -> [Problem] {
    guard scenario.rules.sectors == .hard, workshops.count > 1 else { return [] }
    let members = members(during: block.time)
    return scenario.sectors.compactMap { sector in
      let asking = workshops.filter { !$0.mayBeCancelled && ($0.sectors.atLeast[sector.id] ?? 0) > 0 }
      let needed = asking.compactMap { $0.sectors.atLeast[sector.id] }.reduce(0, +)
      guard asking.count > 1, needed > members[sector.id, default: 0], let last = asking.last else { return nil }
      return Problem(
        path(last.id, "sectors", "at-least", .key(sector.id.text)),
        "\(asking.map(\.id).quoted()) run at the same time and need \(needed) of '\(sector.id)', and "
          + "\(members[sector.id, default: 0]) are there")
    }
  }

  /// A fixed limit on each delegation's members that leaves some without a place.
  private func spreadProblem(_ block: Block) -> Problem? {
    guard let spread = scenario.rules.delegationSpread, spread.enforcement == .hard,
      case .atMost(let most) = spread.limit
    else { return nil }
    var sizes: [ID<Delegation>: Int] = [:]
    for delegate in scenario.delegates where delegate.isPresent(during: block.time) {
      if let delegation = delegate.delegation { sizes[delegation, default: 0] += 1 }
    }
    let (places, overflow) = most.multipliedReportingOverflow(by: block.workshops.count)
    let largest = sizes.min { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !overflow, let largest, largest.value > places,
      !block.workshops.compactMap({ session($0) }).allSatisfy(\.optional)
    else { return nil }
    return Problem(
      ["rules", "delegation-spread", "at-most"],
      "\(most) in each of \(block.workshops.quoted()) make \(count(places, "place")), and delegation '\(largest.key)' has "
        + "\(largest.value) members there; raise it")
  }

  /// Groups who must be apart, with more members than there are workshops to be apart in.
  private func apartProblems(_ block: Block) -> [Problem] {
    guard scenario.rules.apart == .hard else { return [] }
    return scenario.apart.enumerated().compactMap { index, group in
      let there = Set(group).compactMap { delegates[$0] }.filter { $0.isPresent(during: block.time) }
      guard there.count > block.workshops.count, !block.workshops.compactMap({ session($0) }).allSatisfy(\.optional)
      else { return nil }
      return Problem(
        ["apart", .index(index)],
        "\(there.count) delegates cannot all be apart in \(count(block.workshops.count, "workshop")) at "
          + "\(scenario.event.label(block.time.start)); make the group smaller")
    }
  }
}
