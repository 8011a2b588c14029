import Conference
import Optimization

/// What a stage minimises, as the model states it.
enum Goal {
  /// A sum, minimised by branch and bound.
  case sum(LinearExpression)
  /// The largest of several expressions, minimised by trying its levels: for a fixed level the rows bound each expression, and
  /// that relaxation is far tighter than one with a variable for the maximum.
  case largest(Bottleneck)
  /// Repeated meetings, minimised by a local search.
  case meetings(Meetings)

  /// What the goal is worth at a point.
  func value(at values: [Double]) -> Double {
    switch self {
    case .sum(let expression): expression.value(at: values)
    case .largest(let bottleneck): bottleneck.value(at: values)
    case .meetings(let meetings): meetings.value(at: values)
    }
  }
}

/// A largest value to be made small: each expression, and the values that it can take at whole points.
struct Bottleneck {
  /// What must be small, with names for rows.
  var expressions: [(name: String, expression: LinearExpression)]
  /// What must also be small, and is stated better as a range: distances of counts from a target.
  var deviations: [Deviation] = []
  /// All values the largest can have, ascending and without repetition. The first is a lower bound.
  var levels: [Double]
  /// Columns that are 0 whenever the largest is below a value: no point with a lower level uses them.
  var thresholds: [(variable: Variable, value: Double)]
  /// What does not go together below a value, stated for the sake of the relaxation.
  var cliques: [ConflictCliques] = []

  /// `|count / divisor − target|` of a whole number, which is at most L where the number lies between two whole numbers.
  struct Deviation {
    /// For rows.
    var name: String
    /// A whole number at whole points.
    var count: LinearExpression
    /// What it is divided by.
    var divisor = 1.0
    /// What it should be.
    var target: Double

    /// What the deviation is worth at a point.
    func value(at values: [Double]) -> Double { abs(count.value(at: values) / divisor - target) }

    /// The whole numbers that are no farther from the target than a level.
    func range(_ level: Double) -> ClosedRange<Double> {
      let lower = (divisor * (target - level) - Tolerance.feasibility).rounded(.up)
      let upper = (divisor * (target + level) + Tolerance.feasibility).rounded(.down)
      // Never crossed from the lowest level on.
      return min(lower, upper)...upper
    }
  }

  /// The largest of the expressions and deviations, at least the lowest level.
  func value(at values: [Double]) -> Double {
    let largest = expressions.reduce(levels.first ?? 0) { max($0, $1.expression.value(at: values)) }
    return deviations.reduce(largest) { max($0, $1.value(at: values)) }
  }

  /// Puts the levels in order, leaving out those below what the deviations must have.
  mutating func arrangeLevels() {
    let floor = deviations.reduce(0) { least, deviation in
      let scaled = deviation.divisor * deviation.target
      return max(least, abs(scaled.rounded() - scaled) / deviation.divisor)
    }
    levels = Set(levels.filter { $0 > floor + Tolerance.objective }).sorted()
    levels.insert(floor.cleaned, at: 0)
  }

  /// Keeps every expression at or below a level.
  func restrict(_ model: inout AllocationModel, to level: Double) {
    for threshold in thresholds where threshold.value > level + Tolerance.feasibility {
      model.narrow(threshold.variable, to: 0...0)
    }
    for (name, expression) in expressions {
      model.apply(ObjectiveLock(expression, at: level, in: model.model, named: "worst[\(name)]", role: .plain))
    }
    for cliques in cliques {
      for row in cliques.rows(atMost: level) {
        model.define("worst[\(cliques.name)]", LinearExpression(sum: row), -Double.infinity...1)
      }
    }
    for deviation in deviations {
      model.define("worst[\(deviation.name)]", deviation.count, deviation.range(level))
    }
  }
}

extension Objective {
  /// Adds what the objective needs to the model; of a profile, what its first step needs.
  func goal(in model: inout AllocationModel) -> Goal {
    switch self {
    case .sectorBalance(let settings): SectorBalanceObjective.goal(settings, in: &model)
    case .worstOff: .largest(WorstOff.bottleneck(in: model))
    case .preferences(let settings): .sum(PreferencesObjective.expression(settings, in: model))
    case .delegationSpread: .sum(DelegationSpreadObjective.expression(in: &model))
    case .evenSizes: .sum(EvenSizes.expression(in: &model))
    case .cancellations: .sum(Cancellations.expression(in: model))
    case .generous: .largest(WorstOff.bottleneck(in: model, remembering: false))
    case .rankMaximal: .sum(RankMaximal.expression(1, in: &model))
    case .filled: .sum(Filled.expression(in: &model))
    case .roomFit: .sum(RoomFit.expression(in: &model))
    case .mixing(let settings):
      Meetings.areFew(settings, in: model.problem)
        ? .sum(MixingObjective.expression(settings, in: &model)) : .meetings(Meetings(settings, in: model))
    case .stability(let settings): .sum(StabilityObjective.expression(settings, in: &model))
    case .roomChanges(let agenda): .sum(RoomChanges.expression(since: agenda, in: &model))
    }
  }

  /// Whether the objective tells apart who of a class attends what in different blocks.
  var couplesBlocks: Bool {
    switch self {
    case .worstOff, .generous, .mixing: true
    case .stability(let settings): settings.count == .delegates
    case .sectorBalance, .preferences, .delegationSpread, .evenSizes, .cancellations, .rankMaximal, .filled,
      .roomFit, .roomChanges:
      false
    }
  }
}
