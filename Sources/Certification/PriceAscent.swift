import Conference
import Verification

/// Prices by climbing: each step moves them along what the choices leave over or lack, which needs no linear model.
///
/// A choice does not jump to its cheapest option but leans to it, the less evenly the longer the climb lasts (entropy smoothing); steps are those of
/// Adam; the prices that count are an average of the last ones. What they are worth is counted by the verifier.
///
/// - Source: Kingma, Ba: Adam: a method for stochastic optimization, 2015; Nesterov: Smooth minimization of non-smooth functions, 2005.
struct PriceAscent {
  /// Where the climb has come: prices of quantities, and weights of measures.
  struct Point {
    var prices: [Double]
    var weights: [Double]
  }

  /// How many steps; the last bring less than a thousandth of a percent on 10,000 × 8 × 20.
  private static let steps = 300

  private let problem: StageProblem
  private let flat: FlatChoices
  /// A typical difference of costs, in which prices are measured.
  private let size: Double
  private let stage: Int

  /// - Returns: nil for a stage that has no weight of its own.
  init?(_ problem: StageProblem, _ flat: FlatChoices) {
    guard problem.limits.last.flatMap(\.self) != nil, let costs = flat.costs.last, !costs.isEmpty else { return nil }
    self.problem = problem
    self.flat = flat
    stage = flat.measures.count - 1
    size = max(1e-3, costs.reduce(0) { $0 + abs($1) } / Double(costs.count) / 8)
  }

  /// Climbs from nothing.
  func climb() -> Point {
    var point = Point(
      prices: Array(repeating: 0, count: problem.quantities.count),
      weights: Array(repeating: 0, count: flat.measures.count))
    point.weights[stage] = 1
    var average = point
    var (first, second) = (point, point)
    first.weights[stage] = 0
    second.weights[stage] = 0
    for step in 1...Self.steps {
      let lean = size * max(0.02, Self.power(0.985, step))
      let pace = size * max(0.004, 0.15 * Self.power(0.988, step))
      let slope = slope(at: point, lean: lean)
      let (age1, age2) = (1 - Self.power(0.9, step), 1 - Self.power(0.99, step))
      func move(_ value: inout Double, _ slope: Double, _ mean: inout Double, _ square: inout Double, _ pace: Double) {
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        value += pace * (mean / age1) / ((square / age2).squareRoot() + 1e-3)
      }
      for number in point.prices.indices where !problem.quantities[number].isFree {
        move(&point.prices[number], slope.prices[number], &first.prices[number], &second.prices[number], pace)
      }
      for number in point.weights.indices where number != stage {
        move(
          &point.weights[number], slope.weights[number], &first.weights[number], &second.weights[number],
          0.1 * pace / size)
        point.weights[number] = max(0, point.weights[number])
      }
      for number in average.prices.indices {
        average.prices[number] += 0.05 * (point.prices[number] - average.prices[number])
      }
      for number in average.weights.indices {
        average.weights[number] += 0.05 * (point.weights[number] - average.weights[number])
      }
    }
    return average
  }

  /// By how much the sum grows per unit of each price and weight.
  private func slope(at point: Point, lean: Double) -> Point {
    var slope = Point(
      prices: Array(repeating: 0, count: point.prices.count), weights: Array(repeating: 0, count: point.weights.count))
    var people = Array(repeating: 0.0, count: flat.groupCount * flat.workshops)
    var parts = flat.values(problem.seatPrices(point.prices), point.weights)
    for choice in 0..<flat.count {
      let options = flat.firstOption[choice]..<flat.firstOption[choice + 1]
      let least = options.reduce(Double.infinity) { min($0, parts[$1]) }
      var sum = 0.0
      for option in options {
        let distance = (parts[option] - least) / lean
        parts[option] = distance > 30 ? 0 : Self.exponential(-distance)
        sum += parts[option]
      }
      for option in options where parts[option] > 0 {
        let part = parts[option] / sum
        for (position, costs) in flat.costs.enumerated() { slope.weights[position] += part * costs[option] }
        for seat in flat.firstSeat[option]..<flat.firstSeat[option + 1] {
          for group in flat.groups[choice] { people[group * flat.workshops + flat.seats[seat]] += part }
        }
      }
    }
    for group in 0..<flat.groupCount {
      for workshop in 0..<flat.workshops where people[group * flat.workshops + workshop] != 0 {
        for entry in problem.entries(ofGroup: group, at: workshop) {
          slope.prices[entry.quantity] += Double(entry.coefficient) * people[group * flat.workshops + workshop]
        }
      }
    }
    for (position, measure) in flat.measures.enumerated() {
      slope.weights[position] += Double(problem.constant(ofMeasure: measure) - (problem.limits[measure] ?? 0))
    }
    addQuantities(point, &slope)
    return slope
  }

  private func addQuantities(_ point: Point, _ slope: inout Point) {
    for (number, quantity) in problem.quantities.enumerated() where !quantity.isFree {
      var best = (sum: Double.infinity, value: 0)
      for value in quantity.candidates(offset: problem.offset(of: quantity)) {
        var sum = -point.prices[number] * Double(value)
        for (position, measure) in flat.measures.enumerated() where quantity.isCostly {
          sum += point.weights[position] * Double(quantity.cost(of: value, measure: measure))
        }
        if sum < best.sum { best = (sum, value) }
      }
      slope.prices[number] -= Double(best.value)
      for (position, measure) in flat.measures.enumerated() where quantity.isCostly {
        slope.weights[position] += Double(quantity.cost(of: best.value, measure: measure))
      }
    }
    for auxiliary in problem.auxiliaries {
      var sum = 0.0
      for (position, measure) in flat.measures.enumerated() {
        sum += point.weights[position] * Double(auxiliary.costs[measure] ?? 0)
      }
      for entry in auxiliary.entries { sum += Double(entry.coefficient) * point.prices[entry.quantity] }
      let value = Double(sum > 0 ? auxiliary.range.lowerBound : auxiliary.range.upperBound)
      for entry in auxiliary.entries { slope.prices[entry.quantity] += Double(entry.coefficient) * value }
      for (position, measure) in flat.measures.enumerated() {
        slope.weights[position] += Double(auxiliary.costs[measure] ?? 0) * value
      }
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// e to a number of 0 or less, by (1 + x / 1024)^1024: to a hundredth, on every machine alike.
  private static func exponential(_ number: Double) -> Double {
    var value = max(0, 1 + number / 1024)
    for _ in 0..<10 { value *= value }
    return value
  }
}

extension StageProblem {
  /// The price of a seat for the members of each group: groups × workshops.
  func seatPrices(_ prices: [Double]) -> [Double] {
    var found = Array(repeating: 0.0, count: groupCount * workshopCount)
    for group in 0..<groupCount {
      for workshop in 0..<workshopCount {
        for entry in entries(ofGroup: group, at: workshop) {
          found[group * workshopCount + workshop] += Double(entry.coefficient) * prices[entry.quantity]
        }
      }
    }
    return found
  }

  /// A point in whole numbers, by the names of certificates.
  func prices(_ prices: [Double], _ weights: [Int: Double], scale: Double) -> [String: Int] {
    var found: [String: Int] = [:]
    func round(_ number: Double) -> Int { Int((min(max(number * scale, -1e15), 1e15)).rounded()) }
    for (number, price) in prices.enumerated() where round(price) != 0 { found[quantities[number].name] = round(price) }
    for (measure, weight) in weights where round(weight) > 0 { found[holdName(ofMeasure: measure)] = round(weight) }
    return found
  }
}
