import Optimization
import Testing

/// Small models with known answers, which every solver must give.
struct ContractCase: Sendable, CustomTestStringConvertible {
  var name: String
  var model: Model
  var termination: Termination
  var objective: Double?
  /// The only optimal point; nil when there are several, or none.
  var values: [Double]?
  /// The optimum of the relaxation; nil when it is not asked for.
  var relaxation: Double?

  var testDescription: String { name }

  init(
    _ name: String, _ termination: Termination = .optimal, objective: Double? = nil, values: [Double]? = nil,
    relaxation: Double? = nil, _ build: (inout Model) -> Void
  ) {
    self.name = name
    self.termination = termination
    self.objective = objective
    self.values = values
    self.relaxation = relaxation
    model = Model(name: name)
    build(&model)
  }

  /// Checks a solver's answer to this case.
  func check(_ solver: some Solver) throws {
    let solution = try solver.solve(model)
    #expect(solution.termination == termination)
    guard termination == .optimal else {
      #expect(solution.values == nil)
      #expect(solution.objective == nil)
      if termination == .infeasible { #expect(solution.bound == .infinity) }
      return
    }
    let point = try #require(solution.values)
    let reached = try #require(solution.objective)
    #expect(point.count == model.columns.count)
    #expect(model.violation(at: point) <= 1e-6)
    #expect(abs(model.objective.value(at: point) - reached) <= 1e-9)
    if let objective { #expect(abs(reached - objective) <= 1e-6) }
    #expect(abs(solution.bound - reached) <= 1e-6)
    #expect(solution.bound <= reached)
    if let values { for (got, wanted) in zip(point, values) { #expect(abs(got - wanted) <= 1e-6) } }
    for (column, value) in zip(model.columns, point) where column.kind == .integer {
      #expect(value == value.rounded())
    }
    let relaxed = try #require(solution.relaxation)
    #expect(relaxed.objective <= reached + 1e-6)
    #expect(relaxed.reducedCosts.count == model.columns.count)
    #expect(relaxed.duals.count == model.rows.count)
    if let relaxation { #expect(abs(relaxed.objective - relaxation) <= 1e-6) }
  }
}

extension LinearExpression {
  /// `Σ coefficient · variable`, for models written as tables.
  init(_ coefficients: [Double], _ variables: [Variable]) {
    self.init(zip(variables, coefficients).map { Term($0, $1) })
  }
}
