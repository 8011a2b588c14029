import Conference

/// Profiles and the objectives that look across blocks, stated naively.
extension BruteForce {
  /// What an allocation is worth in a stage: one figure, or the figures of a profile in the order of their importance.
  ///
  /// To have few at the worst level, then few at the next, is to have a small list of dissatisfactions, sorted from the worst.
  func values(_ stage: Stage, _ seats: [[Session]], _ places: [ID<Session>: Room]) -> [Double] {
    switch stage.parts.first?.objective {
    case .generous: scenario.delegates.indices.map { Double(sum(of: $0, seats)) }.sorted(by: >)
    case .rankMaximal: (1...longest).map { placesBeyond($0, seats) }
    default: [value(stage, seats, places)]
    }
  }

  /// What a plan is worth in all stages.
  func worth(_ plan: Plan) -> [Double] {
    let seats = scenario.delegates.map { person in
      plan.allocation[person.id].map { id in scenario.workshops.first { $0.id == id }! }
    }
    let rooms = plan.agenda.placements.map { placement in
      (placement.session, scenario.rooms.first { $0.id == placement.room }!)
    }
    let places = Dictionary(uniqueKeysWithValues: rooms)
    return scenario.policy.stages.flatMap { values($0, seats, places) }
  }

  /// The price and the values of an allocation that is best stage by stage, without any slack; nil when there is none.
  func best() -> [Double]? {
    // Figures are fractions of at most 5,040 parts.
    points().min { a, b in
      zip(a, b).first { abs($0 - $1) > 1e-6 }.map { $0 < $1 } ?? false
    }
  }

  func further(_ objective: Objective, _ seats: [[Session]]) -> Double {
    switch objective {
    case .generous: Double(scenario.delegates.indices.map { sum(of: $0, seats) }.max() ?? 0)
    case .rankMaximal: placesBeyond(1, seats)
    case .filled:
      Double(
        places(seats).count { place in isOptional(place.set) && !place.set.contains(where: seats[place.person].contains)
        })
    case .mixing(let mixing): Double(repeats(mixing, seats))
    case .stability(let stability):
      Double(
        scenario.delegates.enumerated().reduce(0) { sum, person in
          let lost = stability.reference[person.element.id].count { id in !seats[person.offset].contains { $0.id == id }
          }
          return sum + (stability.count == .seats ? lost : lost > 0 ? 1 : 0)
        })
    default: fatalError("\(objective) is stated elsewhere")
    }
  }

  private var longest: Int { max(1, scenario.delegates.map { scenario.wishes(of: $0).count }.max() ?? 1) }

  /// Every delegate in every set of which something is held that they are there for.
  private func places(_ seats: [[Session]]) -> [(person: Int, set: [Session])] {
    scenario.delegates.indices.flatMap { person in
      sets.filter { set in set.contains { isHeld($0, seats) && isPresent(scenario.delegates[person], at: $0) } }
        .map { (person, $0) }
    }
  }

  private func placesBeyond(_ rank: Int, _ seats: [[Session]]) -> Double {
    let wishing = places(seats).filter { !scenario.wishes(of: scenario.delegates[$0.person]).isEmpty }
    let obtained = seats.enumerated().reduce(0) { sum, person in
      let wanted = scenario.wishes(of: scenario.delegates[person.offset]).prefix(rank)
      return sum + person.element.count { wanted.contains($0.topic) }
    }
    return Double(wishing.count - obtained)
  }

  /// For each delegate and unit that is not theirs, the workshops in which they meet but for the first.
  private func repeats(_ mixing: Mixing, _ seats: [[Session]]) -> Int {
    let units: [String?] = scenario.delegates.map { person in
      switch mixing.unit {
      case .person: person.id.text
      case .delegation: person.delegation?.text
      case .sector: person.sector.text
      }
    }
    var total = 0
    for person in seats.indices {
      for unit in Set(units.compactMap(\.self)) where unit != units[person] {
        let meetings = seats[person].count { session in
          seats.indices.contains { units[$0] == unit && seats[$0].contains(session) }
        }
        total += max(0, meetings - 1)
      }
    }
    return mixing.unit == .person ? total / 2 : total
  }

  func shortfall(of number: Int, _ seats: [[Session]], _ power: Int) -> Int {
    let scores = scenario.delegates[number].scores
    guard let best = scores.values.max() else { return 0 }
    return seats[number].reduce(0) { sum, session in
      let short = best - (scores[session.topic] ?? 0)
      return sum + (power == 1 ? short : power == 2 ? short * short : short * short * short)
    }
  }
}
