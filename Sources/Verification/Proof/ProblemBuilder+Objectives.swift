import Conference

/// The objectives, in whole numbers.
extension ProblemBuilder {
  /// A part of a stage before it is read: in how many parts its unit is counted, what its amounts are multiples of, and what a unit of it counts
  /// for in the stage.
  private struct Part {
    var objective: Objective
    var unit: Int
    var grid: Int
    var weight: Fraction
  }

  /// Reads a stage.
  ///
  /// - Returns: false where it cannot be stated in whole numbers that are small enough to count with.
  mutating func read(_ stage: Stage, named name: String) -> Bool {
    var parts: [Part] = []
    var unit = 1
    for part in stage.parts {
      guard let (own, grid) = unitAndGrid(of: part.objective), let weight = Fraction(decimal: part.weight),
        weight.numerator >= 0, let needed = commonMultiple(weight.denominator * own, 1),
        let common = commonMultiple(unit, needed)
      else { return false }
      unit = common
      parts.append(Part(objective: part.objective, unit: own, grid: grid, weight: weight))
    }
    let number = measures.count
    measures.append(Measure(name: name, unit: unit))
    var grid = 0
    for part in parts {
      let factor = unit / (part.weight.denominator * part.unit) * part.weight.numerator
      grid = commonDivisor(grid, factor * part.grid)
      guard factor < 1 << 30, read(part, into: number, factor: factor, isAlone: stage.parts.count == 1) else {
        return false
      }
    }
    measures[number].grid = max(1, grid)
    return true
  }

  /// Reads a step of a profile.
  mutating func read(_ step: ProfileStep, named name: String) {
    let number = measures.count
    measures.append(Measure(name: name))
    switch step {
    case .worstOff: measures[number].largest = .sums(presentPenalties)
    case .level(let level): measures[number].joint = .atLeast(level, penalties: presentPenalties)
    case .rank(let rank):
      for delegate in scenario.delegates.indices where ledger.wishes.any[delegate] {
        measures[number].constant += timetable.sets.indices.count { timetable.isOpen(set: $0, to: delegate) }
        for (workshop, session) in timetable.workshops.enumerated() {
          guard let own = ledger.rank(of: session, for: delegate), own <= rank else { continue }
          add(-1, seat: delegate, workshop, measure: number)
        }
      }
    }
  }

  private func unitAndGrid(of objective: Objective) -> (unit: Int, grid: Int)? {
    var unit = 1
    var grids: [(numerator: Int, denominator: Int)] = []
    switch objective {
    case .sectorBalance(let settings):
      for (set, workshops) in timetable.sets.enumerated() {
        let parts: Int
        switch settings.share {
        case .even: parts = workshops.count
        case .proportional: parts = scenario.delegates.indices.count { timetable.isOpen(set: set, to: $0) }
        }
        guard parts > 0 else { continue }
        guard let common = commonMultiple(unit, parts) else { return nil }
        unit = common
        // The numbers whose distances these are add up to nothing, so that the distances add up to something even.
        let isEven = settings.measure == .total && (settings.share == .even || !isOptional(set))
        grids.append((isEven ? 2 : 1, parts))
      }
    case .evenSizes:
      for workshops in timetable.sets where !workshops.isEmpty {
        guard let common = commonMultiple(unit, workshops.count) else { return nil }
        unit = common
        grids.append((2, workshops.count))
      }
    case .preferences, .worstOff: return (ledger.wishes.parts, 1)
    default: return (1, 1)
    }
    return (unit, max(1, grids.reduce(0) { commonDivisor($0, unit / $1.denominator * $1.numerator) }))
  }

  private mutating func read(_ part: Part, into measure: Int, factor: Int, isAlone: Bool) -> Bool {
    switch part.objective {
    case .sectorBalance(let settings):
      let distances = sectorBalance(settings, unit: part.unit)
      if settings.measure == .total {
        for distance in distances { add(distance.shape(measure, times: factor), to: distance.quantity) }
      } else if isAlone {
        measures[measure].largest = .distances(
          distances.map { ($0.quantity, $0.factor, $0.target, factor * $0.scale) })
      } else {
        largest(distances, measure, factor)
      }
    case .evenSizes:
      let everybody = everybody()
      for (set, workshops) in timetable.sets.enumerated() {
        for workshop in workshops {
          let distance = evenDistance("size", everybody, set, workshop, unit: part.unit)
          add(distance.shape(measure, times: factor), to: distance.quantity)
        }
      }
    case .worstOff:
      let penalties = penalties(scenario.policy.preferences, unit: part.unit)
      if isAlone {
        measures[measure].largest = .sums(penalties)
      } else {
        largest(penalties: penalties, measure, factor)
      }
    case .generous: measures[measure].largest = .sums(presentPenalties)
    case .preferences(let settings):
      let width = timetable.workshops.count
      for (seat, penalty) in penalties(settings, unit: part.unit).enumerated() where penalty > 0 {
        add(factor * penalty, seat: seat / width, seat % width, measure: measure)
      }
    case .delegationSpread: delegationSpread(measure, factor)
    case .cancellations: measures[measure].constant += factor * cancelled
    case .filled: filled(measure, factor)
    case .roomFit:
      for workshop in timetable.workshops.indices {
        measures[measure].constant += factor * timetable.least(workshop) { $0.seats }
        for delegate in scenario.delegates.indices { add(-factor, seat: delegate, workshop, measure: measure) }
      }
    case .roomChanges(let agenda):
      let rooms = agenda.placementOf
      for workshop in timetable.workshops.indices {
        guard let before = rooms[timetable.session(workshop).id] else { continue }
        measures[measure].constant += factor * timetable.least(workshop) { $0.id == before.room ? 0 : 1 }
      }
    case .stability(let stability): return self.stability(stability, measure, factor, isAlone: isAlone)
    case .rankMaximal, .mixing: return false
    }
    return true
  }

  /// What each seat costs in parts of a point, delegates × workshops.
  private func penalties(_ settings: Preferences, unit: Int) -> [Int] {
    scenario.delegates.indices.flatMap { delegate in
      timetable.workshops.map { Int((Double(unit) * ledger.penalty(of: $0, for: delegate, settings)).rounded()) }
    }
  }

  /// The same whatever anybody carries from earlier events, in points.
  private var presentPenalties: [Int] {
    scenario.delegates.enumerated().flatMap { delegate, person in
      timetable.workshops.map {
        person.priority * Int(ledger.ownPenalty(of: $0, for: delegate, scenario.policy.preferences))
      }
    }
  }

  private var cancelled: Int { ledger.plan.cancelled.count }

  private mutating func delegationSpread(_ measure: Int, _ factor: Int) {
    for (set, workshops) in timetable.sets.enumerated() where !workshops.isEmpty {
      for number in scenario.delegations.indices {
        let group = delegation(number)
        let able = able(group, set: set)
        guard able > 0 else { continue }
        let name = "delegation \(scenario.delegations[number].id)"
        let bounds = DelegationSpread.Limit.even.bounds(members: able, workshops: workshops.count)
        for workshop in workshops {
          if isOptional(set) {
            let share = share(name, group, set, workshop)
            add(Shape(measure: measure, kind: .steps(of: workshops.count), scale: factor), to: share)
          } else {
            let count = count(name, group, workshop)
            add(Shape(measure: measure, kind: .over(bounds.upperBound), scale: factor), to: count)
            add(Shape(measure: measure, kind: .under(bounds.lowerBound), scale: factor), to: count)
          }
        }
      }
    }
  }

  private mutating func filled(_ measure: Int, _ factor: Int) {
    for (set, workshops) in timetable.sets.enumerated() where isOptional(set) {
      for delegate in scenario.delegates.indices where workshops.contains(where: { timetable.isOpen($0, to: delegate) })
      {
        measures[measure].constant += factor
        for workshop in workshops { add(-factor, seat: delegate, workshop, measure: measure) }
      }
    }
  }

  private mutating func stability(_ stability: Stability, _ measure: Int, _ factor: Int, isAlone: Bool) -> Bool {
    var references: [[Int]?] = []
    for (delegate, person) in scenario.delegates.enumerated() {
      let reference = stability.reference[person.id]
      let known = reference.map { id in ledger.names.sessions[id].flatMap { timetable.column[$0] } }
      if stability.count == .seats || reference.count < 2 {
        measures[measure].constant += factor * reference.count
        for workshop in known.compactMap(\.self) { add(-factor, seat: delegate, workshop, measure: measure) }
        references.append([])
      } else {
        references.append(known.contains(nil) ? nil : known.compactMap(\.self))
      }
    }
    guard stability.count == .delegates else { return true }
    // Whoever counts in a sum with weights counts as often as the weight says, which a joint cost of 1 cannot.
    guard isAlone, factor == 1 else { return references.allSatisfy { $0?.isEmpty ?? false } }
    measures[measure].joint = .lost(references)
    return true
  }
}

extension ProblemBuilder {
  /// Another quantity of the same seats, so many times as large.
  mutating func scaled(_ quantity: Int, _ name: String, by factor: Int) -> Int {
    var terms: [(group: Int, workshop: Int, coefficient: Int)] = []
    for (group, workshops) in entries.enumerated() {
      for (workshop, entries) in workshops.enumerated() {
        for entry in entries where entry.quantity == quantity {
          terms.append((group, workshop, factor * entry.coefficient))
        }
      }
    }
    return self.quantity(name, terms)
  }
}
