import Optimization
import Testing

@testable import GLPKSolver

private func grid(_ costs: [Double], kinds: [VariableKind]? = nil, constant: Double = 0) throws -> ObjectiveGrid? {
  var model = Model(name: "grid")
  for (index, cost) in costs.enumerated() {
    model.objective.add(cost, model.addVariable("x\(index)", 0...9, kinds?[index] ?? .integer))
  }
  model.objective.constant = constant
  return ObjectiveGrid(try Instance(model, relaxed: false))
}

@Test func `a bound rises to the next value that the objective can take`() throws {
  let grid = try #require(try grid([6, -9, 0], constant: 0.5))
  #expect(grid.step == 3)
  #expect(grid.roundedUp(0.5) == 0.5)
  #expect(grid.roundedUp(0.6) == 3.5)
  #expect(grid.roundedUp(3.5) == 3.5)
  #expect(grid.roundedUp(3.5 + 1e-8) == 3.5 + 1e-8)
  #expect(grid.roundedUp(-4) == -2.5)
  #expect(grid.roundedUp(-.infinity) == -.infinity)
}

@Test func `a bound of large size is not trusted to the last digit`() throws {
  let grid = try #require(try grid([1]))
  #expect(grid.roundedUp(1e7 + 1e-4) == 1e7 + 1e-4)
  #expect(grid.roundedUp(1e12 + 0.5) == 1e12 + 0.5)
}

@Test func `without whole costs on integer columns alone there is no grid`() throws {
  #expect(try grid([1, 0.5]) == nil)
  #expect(try grid([1, 1], kinds: [.integer, .continuous]) == nil)
  #expect(try grid([]) == nil)
  #expect(try grid([0, 1], kinds: [.continuous, .integer]) != nil)
}
