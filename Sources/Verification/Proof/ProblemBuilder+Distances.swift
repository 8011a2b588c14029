import Conference

/// Distances from even shares, and largest values.
extension ProblemBuilder {
  /// `scale · |factor · quantity − target|`.
  struct Distance {
    var quantity: Int
    var factor: Int
    var target: Int
    var scale: Int

    func shape(_ measure: Int, times factor: Int) -> Shape {
      Shape(measure: measure, kind: .distance(factor: self.factor, target: target), scale: scale * factor)
    }
  }

  mutating func sectorBalance(_ settings: SectorBalance, unit: Int) -> [Distance] {
    var groups: [(name: String, group: Int)] = []
    if let attribute = settings.attribute {
      let values = scenario.delegates.map { $0.attributes[attribute] }
      for value in Set(values.compactMap(\.self)).sorted() {
        let name = "attribute \(attribute)=\(value)"
        groups.append((name, group(name) { values[$0] == value }))
      }
    } else {
      for number in scenario.sectors.indices {
        groups.append(("sector \(scenario.sectors[number].id)", sector(number)))
      }
    }
    let everybody = everybody()
    var distances: [Distance] = []
    for (set, workshops) in timetable.sets.enumerated() {
      let all = able(everybody, set: set)
      for (name, group) in groups {
        let some = able(group, set: set)
        guard some > 0 else { continue }
        for workshop in workshops {
          switch settings.share {
          case .even: distances.append(evenDistance(name, group, set, workshop, unit: unit))
          case .proportional:
            let number = quantity(
              "proportion \(set + 1) \(name) \(timetable.session(workshop).id)",
              [(group, workshop, all), (everybody, workshop, -some)])
            quantities[number].lattice = .init(step: all, other: size(workshop), factor: -some)
            distances.append(Distance(quantity: number, factor: 1, target: 0, scale: unit / all))
          }
        }
      }
    }
    return distances
  }

  /// How far a group is from the even share; of a set from which one may stay away, the share of those who come.
  mutating func evenDistance(_ name: String, _ group: Int, _ set: Int, _ workshop: Int, unit: Int) -> Distance {
    let workshops = timetable.sets[set].count
    guard isOptional(set) else {
      return Distance(
        quantity: count(name, group, workshop), factor: workshops, target: able(group, set: set),
        scale: unit / workshops)
    }
    return Distance(quantity: share(name, group, set, workshop), factor: 1, target: 0, scale: unit / workshops)
  }

  /// A number that no distance is above.
  mutating func largest(_ distances: [Distance], _ measure: Int, _ factor: Int) {
    var most = 0
    var entries: [(quantity: Int, coefficient: Int)] = []
    for distance in distances {
      let range = quantities[distance.quantity].range
      let ends = [range.lowerBound, range.upperBound].map {
        distance.scale * abs(distance.factor * $0 - distance.target)
      }
      most = max(most, ends[0], ends[1])
      for (side, sign) in [("below", -1), ("above", 1)] {
        // sign · scale · (factor · n − target) − most ≤ 0
        let name = "\(side) \(quantities[distance.quantity].name)"
        let number = scaled(distance.quantity, name, by: sign * distance.scale * distance.factor)
        let target = sign * distance.scale * distance.target
        quantities[number] = Quantity(name: name, range: -(1 << 40)...target)
        entries.append((number, -1))
      }
    }
    auxiliary("largest \(measures[measure].name)", 0...most, costs: [measure: factor], entries)
  }

  mutating func largest(penalties: [Int], _ measure: Int, _ factor: Int) {
    var entries: [(quantity: Int, coefficient: Int)] = []
    let width = timetable.workshops.count
    var most = 0
    for delegate in scenario.delegates.indices {
      let own = penalties[delegate * width..<(delegate + 1) * width]
      guard own.contains(where: { $0 > 0 }) else { continue }
      let group = single(delegate)
      let name = "sum \(scenario.delegates[delegate].id)"
      let number = quantity(name, own.enumerated().map { (group, $0.offset, $0.element) })
      quantities[number] = Quantity(name: name, range: -(1 << 40)...0)
      entries.append((number, -1))
      most = max(most, own.reduce(0, +))
    }
    auxiliary("largest \(measures[measure].name)", 0...most, costs: [measure: factor], entries)
  }
}
