extension LinearExpression {
  /// The least whole number, up to 5,040, that makes every coefficient whole; 1 where there is none.
  ///
  /// Shares are fractions with the number of parallel workshops below them, so deviations from them become whole numbers when counted in that
  /// many parts. A solver may then round its bound up to the next whole number.
  package var integralFactor: Double {
    let fractions = Set(terms.map { $0.coefficient.magnitude.truncatingRemainder(dividingBy: 1) })
    for factor in 1...5040 where fractions.allSatisfy({ ($0 * Double(factor)).isNearlyWhole }) {
      return Double(factor)
    }
    return 1
  }
}

extension LinearExpression {
  /// This many times the expression; coefficients that are whole but for the dust of floating point become whole.
  ///
  /// With that dust an engine does not know that the sum has no value between two whole numbers.
  package func multiplied(by factor: Double) -> LinearExpression {
    var scaled = factor * self
    for index in scaled.terms.indices where scaled.terms[index].coefficient.isNearlyWhole {
      scaled.terms[index].coefficient.round()
    }
    return scaled
  }

  /// Whether every coefficient is a whole number.
  package var hasWholeCoefficients: Bool { terms.allSatisfy { $0.coefficient.isNearlyWhole } }

  /// The least distance of two different values at whole points, as far as the coefficients tell: what they are multiples of.
  package var step: Double {
    let scaled = integralFactor * normalized()
    guard scaled.hasWholeCoefficients else { return 0 }
    let divisor = scaled.terms.reduce(0) { greatestCommonDivisor($0, Int($1.coefficient.magnitude.rounded())) }
    return Double(max(1, divisor)) / integralFactor
  }
}

extension Double {
  fileprivate var isNearlyWhole: Bool { abs(self - rounded()) < Tolerance.wholeness }

  /// The value without the dust of floating point: whole multiples of 1/5040 are restored.
  package var cleaned: Double {
    guard magnitude < 1e9 else { return self }
    for factor in [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5040] {
      let whole = (self * factor).rounded()
      if abs(self * factor - whole) < Tolerance.rounding { return whole / factor + 0 }
    }
    return self
  }
}
