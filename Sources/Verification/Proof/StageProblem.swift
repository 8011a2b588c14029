import Conference

/// One stage of a plan's claims as a sum of small choices, of which a certificate's prices make a bound.
///
/// Each delegate chooses what to attend, each quantity chooses its value, and each auxiliary number chooses its own. Whatever the prices p of the
/// quantities and the weights y ≥ 0 of the stages are, no plan that keeps the rules and what is held has
///
///     Σ_delegates min(y · costs + p · seats) + Σ_quantities min(y · costs − p · value) + Σ_auxiliaries min(…) − y · limits > 0
///
/// for in a plan the prices cancel, and each stage costs no more than its limit. So a sum above 0 refutes the case.
public struct StageProblem: Sendable {
  /// What a delegate may choose, as one number among others: some workshops, all at once.
  public struct Choice: Sendable {
    /// Who chooses, by their position in the scenario.
    public var delegate: Int
    /// The workshops of each option.
    public var options: [[Int]]
    /// What each option costs, by measure.
    var costs: [[Int]]
  }

  /// The stage that is bounded, as the plan's claim names it.
  public let stage: String
  /// The sums of seats that rules and figures are about.
  public internal(set) var quantities: [Quantity]
  /// Other whole numbers.
  public internal(set) var auxiliaries: [Auxiliary]
  /// The choices of the delegates.
  public internal(set) var choices: [Choice]
  /// Whether the case has no plan for reasons that need no prices.
  public internal(set) var isImpossible: Bool
  /// What each measure may come to; nil for one that prices cannot weigh: a largest value, which limits every choice instead.
  public internal(set) var limits: [Int?]
  /// The measures, the last one that of the stage.
  let measures: [Measure]
  private let groupsOf: [[Int]]
  private let entries: [[[(quantity: Int, coefficient: Int)]]]
  let names: [String: Name]
  let delegates: [String]
  let workshops: [String]
  let delegateNamed: [String: Int]
  let workshopNamed: [String: Int]

  /// What a name in a certificate stands for.
  enum Name: Hashable, Sendable {
    case quantity(Int)
    case auxiliary(Int)
    case hold(Int)
  }

  init(_ builder: ProblemBuilder, limits amounts: [Int?]) {
    stage = builder.measures.last?.name ?? ""
    quantities = builder.quantities
    auxiliaries = builder.auxiliaries
    measures = builder.measures
    groupsOf = builder.groupsOf
    entries = builder.entries
    isImpossible = builder.isImpossible
    var names: [String: Name] = [:]
    for (number, quantity) in quantities.enumerated() { names[quantity.name] = .quantity(number) }
    for (number, auxiliary) in auxiliaries.enumerated() { names[auxiliary.name] = .auxiliary(number) }
    for (number, measure) in measures.enumerated() { names["hold \(measure.name)"] = .hold(number) }
    self.names = names
    delegates = builder.scenario.delegates.map(\.id.text)
    workshops = builder.timetable.workshops.map { builder.scenario.sessions[$0].id.text }
    delegateNamed = Dictionary(zip(delegates, 0...), uniquingKeysWith: { first, _ in first })
    workshopNamed = Dictionary(zip(workshops, 0...), uniquingKeysWith: { first, _ in first })
    limits = zip(measures, amounts).map { $0.largest == nil ? $1 : nil }
    choices = []
    for (measure, amount) in zip(measures, amounts) {
      guard case .distances(let distances) = measure.largest, let amount else { continue }
      for distance in distances {
        // scale · |factor · n − target| ≤ amount
        let most = amount.floored(by: distance.scale)
        guard most >= 0 else {
          isImpossible = true
          break
        }
        let lower = -(most - distance.target).floored(by: distance.factor)
        let upper = (distance.target + most).floored(by: distance.factor)
        if lower > upper { isImpossible = true } else { quantities[distance.quantity].narrow(to: lower...upper) }
      }
    }
    var reader = ChoiceReader(builder, amounts)
    choices = reader.choices()
    isImpossible = isImpossible || reader.isImpossible
  }

  /// The quantities that a seat is part of.
  public func entries(of delegate: Int, at workshop: Int) -> [(quantity: Int, coefficient: Int)] {
    groupsOf[delegate].flatMap { entries[$0][workshop] }
  }

  /// How many groups of people are counted.
  public var groupCount: Int { entries.count }
  /// How many workshops there are.
  public var workshopCount: Int { workshops.count }

  /// What the workshops are called, in the order in which choices count them.
  public var workshopNames: [String] { workshops }

  /// The quantities that a seat of a member of a group is part of.
  public func entries(ofGroup group: Int, at workshop: Int) -> [(quantity: Int, coefficient: Int)] {
    entries[group][workshop]
  }

  /// The groups that a delegate is counted in: delegates of equal groups, options and costs are alike.
  public func groups(of delegate: Int) -> [Int] { groupsOf[delegate] }

  /// How many measures there are; the last is that of the stage.
  public var measureCount: Int { measures.count }

  /// What an option costs in a measure.
  public func cost(_ choice: Int, _ option: Int, measure: Int) -> Int { choices[choice].costs[option][measure] }

  /// What every plan has in a measure.
  public func constant(ofMeasure measure: Int) -> Int { measures[measure].constant }

  /// The name by which a certificate weighs a measure.
  public func holdName(ofMeasure measure: Int) -> String { "hold \(measures[measure].name)" }

  /// In how many parts a unit of a measure is counted.
  public func unit(ofMeasure measure: Int) -> Int { measures[measure].unit }

  /// What measures are called: as certificates name the claims.
  public var measureNames: [String] { measures.map(\.name) }

  /// The least worth of the stage that an amount of it, which may be a fraction, leaves.
  public func worth(atLeast amount: Double) -> Fraction? {
    measures.last?.worth(atLeast: amount)
  }

  /// The sum for some prices; above 0 it refutes the case.
  ///
  /// - Returns: nil where the case is impossible whatever the prices.
  /// - Throws: ``ProofError`` for a name that nothing has, a negative weight, and numbers that are too large to count with.
  /// - Complexity: O(seats of all options + quantities · bends).
  public func excess(_ prices: [String: Int]) throws(ProofError) -> Int? {
    var (price, weights) = (Array(repeating: 0, count: quantities.count), Array(repeating: 0, count: measures.count))
    for (name, value) in prices {
      switch names[name] {
      case .quantity(let number): price[number] = value
      case .hold(let number) where value == 0 || (value > 0 && limits[number] != nil): weights[number] = value
      case .hold: throw ProofError("'\(name)' has the weight \(value), which it cannot have")
      case .auxiliary, nil: throw ProofError("'\(name)' is no quantity of this stage")
      }
    }
    return try excess(price, weights)
  }

  /// The same by position.
  public func excess(_ prices: [Int], _ weights: [Int]) throws(ProofError) -> Int? {
    if isImpossible || quantities.contains(where: \.isImpossible) { return nil }
    guard magnitude(prices, weights) < 2e18 else { throw ProofError("the prices are too large to count with") }
    var sum = 0
    for (number, weight) in weights.enumerated() where weight > 0 {
      sum += weight * (measures[number].constant - (limits[number] ?? 0))
    }
    let seatPrices = entries.map { $0.map { $0.reduce(0) { $0 + $1.coefficient * prices[$1.quantity] } } }
    for choice in choices {
      guard let least = least(choice, seatPrices, weights) else { return nil }
      sum += least
    }
    for (number, quantity) in quantities.enumerated() {
      guard prices[number] != 0 || quantity.isCostly || quantity.lattice != nil else { continue }
      guard let least = least(quantity, prices[number], weights) else { return nil }
      sum += least
    }
    for auxiliary in auxiliaries {
      let slope =
        auxiliary.costs.reduce(0) { $0 + weights[$1.key] * $1.value }
        + auxiliary.entries.reduce(0) { $0 + $1.coefficient * prices[$1.quantity] }
      sum += min(slope * auxiliary.range.lowerBound, slope * auxiliary.range.upperBound)
    }
    return sum
  }

  private func least(_ choice: Choice, _ seatPrices: [[Int]], _ weights: [Int]) -> Int? {
    let groups = groupsOf[choice.delegate]
    var least: Int?
    for (option, workshops) in choice.options.enumerated() {
      var sum = 0
      for (number, cost) in choice.costs[option].enumerated() { sum += weights[number] * cost }
      for workshop in workshops {
        for group in groups { sum += seatPrices[group][workshop] }
      }
      least = min(least ?? sum, sum)
    }
    return least
  }

  private func least(_ quantity: Quantity, _ price: Int, _ weights: [Int]) -> Int? {
    quantity.candidates(offset: offset(of: quantity)).map { value in
      quantity.shapes.reduce(-price * value) { $0 + weights[$1.measure] * $1.cost(of: value) }
    }.min()
  }

  /// What a quantity leaves when divided by its step, where the other quantity is known.
  public func offset(of quantity: Quantity) -> Int? {
    guard let lattice = quantity.lattice else { return nil }
    let other = quantities[lattice.other].range
    return other.lowerBound == other.upperBound ? lattice.factor * other.lowerBound : nil
  }

  /// No partial sum is larger.
  private func magnitude(_ prices: [Int], _ weights: [Int]) -> Double {
    func size(_ range: ClosedRange<Int>) -> Double { max(abs(Double(range.lowerBound)), abs(Double(range.upperBound))) }
    var total = 0.0
    for (number, quantity) in quantities.enumerated() {
      total += abs(Double(prices[number])) * size(quantity.range)
      for shape in quantity.shapes {
        let ends = [quantity.range.lowerBound, quantity.range.upperBound].map { Double(shape.cost(of: $0)) }
        total += Double(weights[shape.measure]) * ((ends.max() ?? 0) + Double(shape.scale))
      }
    }
    var most = Array(repeating: 0.0, count: weights.count)
    for choice in choices {
      for (number, weight) in weights.enumerated() where weight > 0 {
        most[number] += Double(choice.costs.reduce(0) { max($0, abs($1[number])) })
      }
    }
    for (number, weight) in weights.enumerated() {
      total +=
        abs(Double(weight)) * (most[number] + abs(Double(measures[number].constant)) + abs(Double(limits[number] ?? 0)))
    }
    let dearest = entries.reduce(0.0) { worst, workshops in
      max(
        worst,
        workshops.reduce(0.0) {
          max($0, $1.reduce(0.0) { $0 + abs(Double($1.coefficient) * Double(prices[$1.quantity])) })
        })
    }
    let groups = Double(groupsOf.map(\.count).max() ?? 0)
    let seats = Double(choices.reduce(0) { $0 + ($1.options.map(\.count).max() ?? 0) })
    total += dearest * groups * seats
    for auxiliary in auxiliaries {
      let slope =
        auxiliary.costs.reduce(0.0) { $0 + abs(Double(weights[$1.key]) * Double($1.value)) }
        + auxiliary.entries.reduce(0.0) { $0 + abs(Double($1.coefficient) * Double(prices[$1.quantity])) }
      total += slope * size(auxiliary.range)
    }
    return total
  }
}

/// Why a proof proves nothing.
public struct ProofError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  init(_ description: String) { self.description = description }
}
