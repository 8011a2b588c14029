import Conference
import GLPKSolver
import Optimization
import Testing

@Suite struct RootTests {
  @Test func `what the root shows with its cuts holds for every better point`() throws {
    var options = SolverOptions()
    options.endsAtRoot = { _ in true }
    var shown = 0
    for seed in 0..<40 {
      let model = Model.knapsacks(seed: seed)
      let solution = try GLPKSolver().solve(model, options: options)
      guard let root = solution.cutRelaxation else { continue }
      shown += 1
      #expect(solution.termination.isLimit, "seed \(seed)")
      let known = solution.objective ?? .infinity
      for point in model.points where model.objective.value(at: point) < known - 1e-6 {
        for column in model.columns.indices {
          let way = abs(point[column] - root.values[column])
          let least = root.objective + abs(root.reducedCosts[column]) * way
          #expect(model.objective.value(at: point) >= least - 1e-6, "seed \(seed), column \(column), \(point)")
        }
      }
      #expect(try GLPKSolver().solve(model).cutRelaxation == nil, "seed \(seed)")
    }
    #expect(shown > 10)
  }
}

extension Model {
  /// Ten things, three knapsacks that all of them would have to go into at once.
  fileprivate static func knapsacks(seed: Int) -> Model {
    var random = SplitMix64(scattering: seed)
    var model = Model(name: "knapsacks \(seed)")
    let x = (0..<10).map { model.addVariable("x\($0)", 0...1) }
    for row in 0..<3 {
      let weights = x.map { _ in Double(Int.random(in: 10...99, using: &random)) }
      model.addConstraint("row \(row)", LinearExpression(weights, x), ...(weights.reduce(0, +) / 2).rounded())
    }
    model.objective = LinearExpression(x.map { _ in -Double(Int.random(in: 10...99, using: &random)) }, x)
    return model
  }

  /// Every point in zeros and ones that keeps all rows.
  fileprivate var points: [[Double]] {
    let all = (0..<1 << columns.count).map { bits in columns.indices.map { Double(bits >> $0 & 1) } }
    return all.filter { violation(at: $0) <= 1e-9 }
  }
}

extension Termination {
  fileprivate var isLimit: Bool { if case .limit = self { true } else { false } }
}
