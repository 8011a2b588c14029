import Conference
import GLPKSolver
import Optimization

@testable import Decomposition
@testable import Planning

/// A small model of people in venues: everybody is in one, venues have seats, each half of the people is charged for being off an even share, and two
/// of them may not be together.
struct RandomSeats {
  let model: Model
  /// The seat of each person in each venue.
  let seats: [[Variable]]

  init(seed: Int, people: Int = 6, venues: Int = 3, hold: Bool = true) {
    var random = SplitMix64(scattering: seed)
    var model = Model(name: "seats")
    var objective = LinearExpression()
    let seats = (0..<people).map { person in
      (0..<venues).map { venue in
        let seat = model.addVariable("x[\(person)@\(venue)]", 0...1)
        objective.add(Double(random.below(10)), seat)
        return seat
      }
    }
    for person in 0..<people { model.addConstraint("one[\(person)]", LinearExpression(sum: seats[person]), equals: 1) }
    for venue in 0..<venues {
      model.addConstraint(
        "seats[\(venue)]", LinearExpression(sum: seats.map { $0[venue] }), ...Double(3 + random.below(2)))
      for half in 0..<2 {
        var sum = LinearExpression(sum: seats[(half * people / 2)..<((half + 1) * people / 2)].map { $0[venue] })
        let (over, under) = (model.addVariable("over", 0...9), model.addVariable("under", 0...9))
        sum.add(-1, over)
        sum.add(1, under)
        model.addConstraint("split[\(half)@\(venue)]", sum, equals: 1)
        objective.add(Double(1 + random.below(5)), over)
        objective.add(Double(1 + random.below(5)), under)
      }
      model.addConstraint("apart[\(venue)]", LinearExpression(sum: [seats[0][venue], seats[people - 1][venue]]), ...1)
    }
    // What an earlier stage was worth, in numbers too large to be written out one by one.
    if hold {
      var held = LinearExpression()
      for seat in seats.joined() { held.add(Double(50_000 * random.below(10)), seat) }
      model.addConstraint("hold", held, -.infinity...Double(50_000 * 5 * people), role: .objectiveLock)
    }
    model.objective = objective
    self.model = model
    self.seats = seats
  }

  /// Whether a column is a seat.
  func isSeat(_ column: Int) -> Bool { seats.joined().contains { $0.index == column } }

  /// Any plan, far from the best.
  func anyPlan(seed: Int) throws -> [Double]? {
    var other = model
    var random = SplitMix64(scattering: seed + 500)
    other.objective = LinearExpression()
    for seat in seats.joined() { other.objective.add(Double(random.below(100)), seat) }
    return try GLPKSolver().solve(other, options: SolverOptions()) { _ in }.values
  }
}

extension Landscape {
  /// The seats that are taken.
  func flow(of values: [Double]) -> [(column: Int32, value: Int32)] {
    (0..<groupCount).flatMap { columns(of: $0) }.compactMap {
      values[Int($0)] > 0.5 ? ($0, Int32(values[Int($0)].rounded())) : nil
    }
  }
}
