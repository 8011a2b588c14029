import Optimization
import Testing

@Test func `an expression is normalised to one term per variable in order`() {
  let x = (0..<3).map { Variable(index: $0) }
  let terms = [(2, 1.0), (0, 2), (2, 3), (1, 5), (1, -5)].map { LinearExpression.Term(x[$0.0], $0.1) }
  let sum = LinearExpression(terms, constant: 7)
  let normal = sum.normalized()
  #expect(normal.terms == [.init(x[0], 2), .init(x[2], 4)])
  #expect(normal.constant == 7)
  #expect(sum.value(at: [1, 10, 100]) == normal.value(at: [1, 10, 100]))
}

@Test func `expressions add, subtract and scale like functions`() {
  let x = Variable(index: 0), y = Variable(index: 1)
  let a = LinearExpression([.init(x, 2)], constant: 1), b = LinearExpression([.init(x, 3), .init(y, -1)], constant: 4)
  let point = [5.0, 7.0]
  #expect((a + b).value(at: point) == a.value(at: point) + b.value(at: point))
  #expect((a - b).value(at: point) == a.value(at: point) - b.value(at: point))
  #expect((3 * b).value(at: point) == 3 * b.value(at: point))
  var c = a
  c += b
  #expect(c.value(at: point) == (a + b).value(at: point))
}

@Test func `a constant of a row moves to its bounds`() {
  var model = Model(name: "row")
  let x = model.addVariable("x", 0...9)
  model.addConstraint("r", LinearExpression([.init(x, 1), .init(x, 1)], constant: 3), 1...5)
  #expect(model.rows[0].lower == -2)
  #expect(model.rows[0].upper == 2)
  #expect(model.rows[0].terms == [.init(x, 2)])
}

@Test func `the violation is that of the worst bound, row or fraction`() {
  var model = Model(name: "violation")
  let x = model.addVariable("x", 0...2)
  let y = model.addVariable("y", -1...1, .continuous)
  let row = model.addConstraint("r", LinearExpression([.init(x, 1), .init(y, 2)]), 0...3)
  #expect(model.violation(at: [1, 1]) == 0)
  #expect(model.violation(at: [1.25, 0]) == 0.25)
  #expect(model.violation(at: [3, 0]) == 1)
  #expect(model.violation(at: [0, -1]) == 2)
  model.setBounds(-5...5, of: row)
  #expect(model.violation(at: [0, -1]) == 0)
  model.setBounds(1...1, of: x)
  #expect(model.violation(at: [0, -1]) == 1)
}

@Test func `whole bounds lie inside, and keep what is meant to be whole`() {
  func whole(_ bounds: ClosedRange<Double>, _ kind: VariableKind = .integer) -> [Double] {
    var model = Model(name: "bounds")
    model.addVariable("x", bounds, kind)
    return [model.columns[0].wholeBounds.lower, model.columns[0].wholeBounds.upper]
  }
  #expect(whole(-0.5...3.9) == [0, 3])
  #expect(whole(2.000_000_000_1...2.999_999_999_9) == [2, 3])
  #expect(whole(-.infinity...(.infinity)) == [-.infinity, .infinity])
  #expect(whole(0.25...0.75) == [1, 0])
  #expect(whole(0.25...0.75, .continuous) == [0.25, 0.75])
}

@Test func `a gap is never negative and needs an incumbent`() {
  #expect(Solution(termination: .infeasible).absoluteGap == nil)
  #expect(Solution(termination: .optimal, values: [], objective: 3, bound: 3.000_1).absoluteGap == 0)
  #expect(Solution(termination: .optimal, values: [], objective: 3, bound: 1).absoluteGap == 2)
}

@Test func `a stop signal stays set`() {
  let stop = StopSignal()
  #expect(!stop.isStopped)
  stop.stop()
  stop.stop()
  #expect(stop.isStopped)
}

@Test func `errors speak`() {
  #expect("\(SolverError.invalidModel("no"))" == "the model is invalid: no")
  #expect("\(SolverError.engine(code: 5, message: "oh"))" == "the solver failed (code 5): oh")
}

@Test func `coefficients that are whole but for floating point become whole, and others stay`() {
  let (x, y, z) = (Variable(index: 0), Variable(index: 1), Variable(index: 2))
  let sum = LinearExpression([.init(x, 1.2 - 1), .init(y, 1), .init(z, 0.25)]).multiplied(by: 5)
  #expect((1.2 - 1) * 5 != 1)
  #expect(sum.terms.map(\.coefficient) == [1, 5, 1.25])
}
