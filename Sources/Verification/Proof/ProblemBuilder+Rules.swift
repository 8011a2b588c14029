import Conference

/// The rules about several people. Those about one delegate are in ``Schedules``.
extension ProblemBuilder {
  /// Reads all of them; the measure of soft rules is there already.
  mutating func readRules() {
    for workshop in timetable.workshops.indices { attendance(workshop) }
    for workshop in timetable.workshops.indices { sectors(workshop) }
    delegationSpread()
    together("together", "split", scenario.together.map { ($0, 1) }, scenario.rules.together)
    together("friends", "split friends", friendPairs(), scenario.rules[.friends])
    apart()
  }

  private mutating func attendance(_ workshop: Int) {
    let session = timetable.session(workshop)
    let size = size(workshop)
    let seats = timetable.rooms[workshop].map { scenario.rooms[$0].seats }.max()
    guard let seats else {
      isImpossible = true
      return
    }
    quantities[size].narrow(to: 0...max(0, min(seats, session.attendance.max ?? seats)))
    // One that may be cancelled is held for somebody.
    if session.mayBeCancelled { quantities[size].narrow(to: 1...Int.max) }
    if session.attendance.min > 0 { require(size, session.attendance.min...Int.max, scenario.rules.attendance) }
  }

  private mutating func sectors(_ workshop: Int) {
    let rule = timetable.session(workshop).sectors
    let enforcement = scenario.rules.sectors
    guard enforcement.isOn, rule != SectorRule() else { return }
    var there: [(quantity: Int, name: String)] = []
    for (number, sector) in scenario.sectors.enumerated() {
      let group = self.sector(number)
      let (least, most) = (rule.atLeast[sector.id] ?? 0, rule.atMost[sector.id] ?? .max)
      if least > 0 || most < .max {
        let count = count("sector \(sector.id)", group, workshop)
        if least > 0 { require(count, least...Int.max, enforcement) }
        if most < .max { require(count, 0...max(0, most), enforcement) }
      }
      if rule.distinct != nil {
        // People less 1 where anybody is there.
        let extra = count("beyond-one \(sector.id)", group, workshop)
        there.append((extra, "there \(sector.id) \(timetable.session(workshop).id)"))
      }
    }
    guard let distinct = rule.distinct else { return }
    let number = quantity("distinct \(timetable.session(workshop).id)", [])
    quantities[number] = Quantity(name: quantities[number].name, range: 0...scenario.sectors.count)
    require(number, distinct...Int.max, enforcement)
    for (extra, name) in there { auxiliary(name, 0...1, costs: [:], [(extra, -1), (number, 1)]) }
  }

  private mutating func delegationSpread() {
    guard let spread = scenario.rules.delegationSpread, spread.enforcement.isOn else { return }
    for (set, workshops) in timetable.sets.enumerated() {
      for number in scenario.delegations.indices {
        let group = delegation(number)
        let name = "delegation \(scenario.delegations[number].id)"
        let able = able(group, set: set)
        guard able > 0 else { continue }
        for workshop in workshops {
          switch spread.limit {
          case .atMost:
            require(count(name, group, workshop), spread.limit.bounds(members: able, workshops: 1), spread.enforcement)
          case .even where !isOptional(set):
            let bounds = spread.limit.bounds(members: able, workshops: workshops.count)
            require(count(name, group, workshop), bounds, spread.enforcement)
          case .even:
            let share = share(name, group, set, workshop)
            if case .soft(let weight) = spread.enforcement {
              guard let softRules else { continue }
              add(Shape(measure: softRules, kind: .steps(of: workshops.count), scale: weight), to: share)
            } else {
              quantities[share].narrow(to: (1 - workshops.count)...(workshops.count - 1))
            }
          }
        }
      }
    }
  }

  /// Whether one may stay away from a set.
  func isOptional(_ set: Int) -> Bool { ledger.clock.isOptional[set] }

  /// `k · n − N`: k times those of a group in a workshop, less those in any of the k workshops of the set.
  mutating func share(_ name: String, _ group: Int, _ set: Int, _ workshop: Int) -> Int {
    let workshops = timetable.sets[set]
    return quantity(
      "share \(set + 1) \(name) \(timetable.session(workshop).id)",
      workshops.map { (group, $0, $0 == workshop ? workshops.count - 1 : -1) })
  }

  /// Every pair of which somebody asks for the other, and how many of the two do.
  private func friendPairs() -> [([ID<Delegate>], Int)] {
    let wishes = ledger.friendWishes
    let asked = Set(wishes)
    return wishes.filter { $0.from < $0.to || !asked.contains(FriendWish(from: $0.to, to: $0.from)) }.map { wish in
      let isMutual = asked.contains(FriendWish(from: wish.to, to: wish.from))
      return ([wish.from, wish.to].sorted().map(ledger.delegate), isMutual ? 2 : 1)
    }
  }

  /// Groups that stay together, each with what a split counts for.
  private mutating func together(
    _ rule: String, _ split: String, _ groups: [([ID<Delegate>], Int)], _ enforcement: Enforcement
  ) {
    guard enforcement.isOn else { return }
    for (number, (people, count)) in groups.enumerated() {
      let members = people.compactMap { ledger.names.delegates[$0] }
      for (set, workshops) in timetable.sets.enumerated() {
        let present = members.filter { timetable.isOpen(set: set, to: $0) }
        guard let first = present.first else { continue }
        let one = single(first)
        var differences: [Int] = []
        for other in present.dropFirst() where other != first {
          let another = single(other)
          for workshop in workshops {
            let name =
              "\(rule) \(number + 1) \(scenario.delegates[other].id) \(set + 1) \(timetable.session(workshop).id)"
            differences.append(quantity(name, [(one, workshop, 1), (another, workshop, -1)]))
          }
        }
        if case .soft(let weight) = enforcement {
          guard let softRules, !differences.isEmpty else { continue }
          // The group is split, or every difference is 0: each is at most the split, from both sides.
          var entries: [(quantity: Int, coefficient: Int)] = []
          for difference in differences {
            let name = quantities[difference].name
            let (below, above) = (
              scaled(difference, "below \(name)", by: 1), scaled(difference, "above \(name)", by: 1)
            )
            quantities[below] = Quantity(name: quantities[below].name, range: -2...0)
            quantities[above] = Quantity(name: quantities[above].name, range: 0...2)
            entries += [(below, -1), (above, 1)]
          }
          auxiliary("\(split) \(number + 1) \(set + 1)", 0...1, costs: [softRules: weight * count], entries)
        } else {
          for difference in differences { quantities[difference].narrow(to: 0...0) }
        }
      }
    }
  }

  /// A group of one.
  mutating func single(_ delegate: Int) -> Int {
    group("delegate \(scenario.delegates[delegate].id)") { $0 == delegate }
  }

  private mutating func apart() {
    let enforcement = scenario.rules.apart
    guard enforcement.isOn else { return }
    for (number, people) in scenario.apart.enumerated() {
      let members = Set(people.compactMap { ledger.names.delegates[$0] })
      let group = group("apart \(number + 1)") { members.contains($0) }
      for workshop in timetable.workshops.indices {
        require(count("apart \(number + 1)", group, workshop), 0...1, enforcement)
      }
    }
  }
}
