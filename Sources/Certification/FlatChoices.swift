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
  /// What each option costs, by measure; empty for measures that cannot be weighed.
  let costs: [[Double]]
  /// The groups of each choice.
  let groups: [[Int]]
  private let workshops: Int

  init(_ problem: StageProblem) {
    var (firstOption, firstSeat, seats) = ([Int](), [Int](), [Int]())
    var costs = (0..<problem.measureCount).map { _ in [Double]() }
    for (number, choice) in problem.choices.enumerated() {
      firstOption.append(firstSeat.count)
      for (option, workshops) in choice.options.enumerated() {
        firstSeat.append(seats.count)
        seats += workshops
        for measure in costs.indices where problem.limits[measure] != nil {
          costs[measure].append(Double(problem.cost(number, option, measure: measure)))
        }
      }
    }
    firstOption.append(firstSeat.count)
    firstSeat.append(seats.count)
    self.firstOption = firstOption
    self.firstSeat = firstSeat
    self.seats = seats
    self.costs = costs
    groups = problem.choices.map { problem.groups(of: $0.delegate) }
    workshops = problem.workshopCount
  }

  /// How many choices there are.
  var count: Int { groups.count }

  /// The options of a choice.
  func options(_ choice: Int) -> Range<Int> { firstOption[choice]..<firstOption[choice + 1] }

  /// The workshops of an option.
  func workshops(_ option: Int) -> ArraySlice<Int> { seats[firstSeat[option]..<firstSeat[option + 1]] }

  /// What every option comes to.
  ///
  /// - Parameters:
  ///   - seatPrices: groups × workshops.
  ///   - weights: one per measure.
  func values(_ seatPrices: [Double], _ weights: [Double]) -> [Double] {
    var values = Array(repeating: 0.0, count: firstSeat.count - 1)
    for (own, weight) in zip(costs, weights) where weight != 0 && !own.isEmpty {
      for option in values.indices { values[option] += weight * own[option] }
    }
    for choice in 0..<count {
      for option in options(choice) {
        for workshop in workshops(option) {
          for group in groups[choice] { values[option] += seatPrices[group * workshops + workshop] }
        }
      }
    }
    return values
  }
}
