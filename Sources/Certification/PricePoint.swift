import Verification

/// A price for each quantity of a stage and a weight for each of its measures, in floating point.
struct PricePoint {
  /// By quantity.
  var prices: [Double]
  /// By measure; 0 for those that have no weight.
  var weights: [Double]
}

extension StageProblem {
  /// The coarsest whole numbers near a point that refute the problem, of so many to a unit; nil where none do.
  func refutation(at point: PricePoint, scales: some Sequence<Int>) -> [String: Int]? {
    scales.lazy.map { prices(at: point, scale: $0) }.first { isRefuted(by: $0) }
  }

  /// Whether prices refute the problem; prices that nobody can count with do not.
  func isRefuted(by prices: [String: Int]) -> Bool {
    do throws(ProofError) {
      return try excess(prices).map { $0 > 0 } ?? true
    } catch {
      return false
    }
  }

  /// A point in whole numbers, by the names of certificates.
  func prices(at point: PricePoint, scale: Int) -> [String: Int] {
    var found: [String: Int] = [:]
    func round(_ number: Double) -> Int { Int((min(max(number * Double(scale), -1e15), 1e15)).rounded()) }
    for (number, price) in point.prices.enumerated() where round(price) != 0 {
      found[quantities[number].name] = round(price)
    }
    for (measure, weight) in point.weights.enumerated() where round(weight) > 0 {
      found[holdName(ofMeasure: measure)] = round(weight)
    }
    return found
  }

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
}
