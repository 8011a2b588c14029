import Conference
import Verification

/// The choices of a stage in a few long arrays, to be gone through many times.
struct FlatChoices {
  /// Where the options of each choice begin; one more at the end.
  let firstOption: [Int]
  /// Where the seats of each option begin; one more at the end.
  let firstSeat: [Int]
  /// The workshops of the options, one after the other.
  let seats: [Int]
  /// The measures that have a weight: those that are held, and the stage.
  let measures: [Int]
  /// What each option costs, by measure.
  let costs: [[Double]]
  /// The groups of each choice.
  let groups: [[Int]]
  let workshops: Int
  let groupCount: Int

  init(_ problem: StageProblem) {
    var (firstOption, firstSeat, seats) = ([Int](), [Int](), [Int]())
    let measures = problem.limits.indices.filter { problem.limits[$0] != nil }
    var costs = measures.map { _ in [Double]() }
    for (number, choice) in problem.choices.enumerated() {
      firstOption.append(firstSeat.count)
      for (option, workshops) in choice.options.enumerated() {
        firstSeat.append(seats.count)
        seats += workshops
        for (position, measure) in measures.enumerated() {
          costs[position].append(Double(problem.cost(number, option, measure: measure)))
        }
      }
    }
    firstOption.append(firstSeat.count)
    firstSeat.append(seats.count)
    self.firstOption = firstOption
    self.firstSeat = firstSeat
    self.seats = seats
    self.measures = measures
    self.costs = costs
    groups = problem.choices.map { problem.groups(of: $0.delegate) }
    workshops = problem.workshopCount
    groupCount = problem.groupCount
  }

  var count: Int { groups.count }
  var optionCount: Int { firstSeat.count - 1 }

  /// What every option comes to.
  ///
  /// - Parameters:
  ///   - seatPrices: groups × workshops.
  ///   - weights: one per ``measures``.
  func values(_ seatPrices: [Double], _ weights: [Double]) -> [Double] {
    var values = Array(repeating: 0.0, count: optionCount)
    for (position, weight) in weights.enumerated() where weight != 0 {
      for option in values.indices { values[option] += weight * costs[position][option] }
    }
    for choice in 0..<count {
      for option in firstOption[choice]..<firstOption[choice + 1] {
        for seat in firstSeat[option]..<firstSeat[option + 1] {
          for group in groups[choice] { values[option] += seatPrices[group * workshops + seats[seat]] }
        }
      }
    }
    return values
  }
}
