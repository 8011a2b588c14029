import Optimization

extension AllocationModel {
  /// Keeps a finished stage at or below its allowance while later stages are optimised.
  ///
  /// With the relaxation's optimum z and reduced costs r, a point whose column j is one away from its bound is worth at least z + |r_j|. So every
  /// column with |r_j| > allowance − z is where the relaxation has it in every point that is good enough: its bounds are closed.
  /// If allowance = z, all that is good enough lies on the optimal face of the relaxation, which is described by closing the columns
  /// with a nonzero reduced cost and the rows with a nonzero dual: then no row with the objective is needed, which would spoil
  /// the network structure that makes later relaxations integral. (Complementary slackness.)
  ///
  /// Meetings are not held by the model, but by the search.
  mutating func hold(_ goal: Goal, at allowance: Double, relaxation: Relaxation?) {
    switch goal {
    case .meetings: break
    case .largest(let bottleneck):
      bottleneck.restrict(&self, to: allowance)
    case .sum(let expression):
      let gap = relaxation.map { max(0, allowance - $0.objective) } ?? .infinity
      if let relaxation { close(columnsOf: relaxation, beyond: gap) }
      if let relaxation, gap <= Tolerance.objective * max(1, abs(allowance)), isClosable(relaxation) {
        close(rowsOf: relaxation)
      } else {
        limit(expression, to: allowance)
      }
    }
  }

  /// Keeps a sum at or below a value, in whole numbers where its coefficients allow that.
  mutating func limit(_ expression: LinearExpression, to allowance: Double) {
    let sum = expression.normalized()
    let factor = sum.integralFactor
    let scaled = factor * sum
    // A largest deviation is continuous: whole coefficients alone do not make the sum whole.
    let isWhole =
      scaled.hasWholeCoefficients && scaled.terms.allSatisfy { model.columns[$0.variable.index].kind == .integer }
    let dust = Tolerance.feasibility * max(1, abs(factor * allowance))
    let room = factor * (allowance - sum.constant) + (isWhole ? min(dust, 0.4) : dust)
    lock(
      "hold", LinearExpression(scaled.terms),
      -Double.infinity...(isWhole ? room.rounded(.down) : room))
  }

  /// Whether everything that has a price has a bound on that side, so that closing states the whole face.
  private func isClosable(_ relaxation: Relaxation) -> Bool {
    zip(model.rows, relaxation.duals).allSatisfy { row, dual in
      abs(dual) <= Tolerance.objective || (dual > 0 ? row.lower : row.upper).isFinite
    }
      && zip(model.columns, relaxation.reducedCosts).allSatisfy { column, cost in
        abs(cost) <= Tolerance.objective
          || (column.kind == .integer && (cost > 0 ? column.lower : column.upper).isFinite)
      }
  }

  private mutating func close(columnsOf relaxation: Relaxation, beyond gap: Double) {
    for (index, reducedCost) in relaxation.reducedCosts.enumerated() {
      let column = model.columns[index]
      guard column.kind == .integer, abs(reducedCost) > gap + Tolerance.objective else { continue }
      let bound = reducedCost > 0 ? column.lower : column.upper
      if bound.isFinite { setBounds(bound...bound, of: Variable(index: index)) }
    }
  }

  private mutating func close(rowsOf relaxation: Relaxation) {
    for (index, dual) in relaxation.duals.enumerated() where abs(dual) > Tolerance.objective {
      let row = model.rows[index]
      let bound = dual > 0 ? row.lower : row.upper
      if bound.isFinite { setBounds(bound...bound, of: Constraint(index: index)) }
    }
  }
}

extension Relaxation {
  /// States the relaxation for an objective that is `factor` times as large.
  mutating func scale(by factor: Double) {
    objective *= factor
    reducedCosts = reducedCosts.map { $0 * factor }
    duals = duals.map { $0 * factor }
  }
}
