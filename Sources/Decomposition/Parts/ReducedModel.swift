import Optimization

/// A model in whole numbers in which most columns are fixed, stated without them.
package struct ReducedModel {
  /// The columns that are left.
  private(set) var model: Model
  /// Where each column of ``model`` stands in the full one.
  private(set) var columns: [Int] = []
  /// A point of the full model; free columns in it mean nothing.
  private var base: [Double]
  /// Whether a row breaks whatever the free columns do.
  package private(set) var isInfeasible = false

  /// Fixes columns.
  ///
  /// - Parameters:
  ///   - full: the model.
  ///   - base: the values of fixed columns; one per column.
  ///   - bounds: the bounds of a column that is left, nil for one that is fixed.
  package init(_ full: Model, fixing base: [Double], bounds: (Int) -> ClosedRange<Double>?) {
    var ranges: [ClosedRange<Double>] = []
    ranges.reserveCapacity(full.columns.count)
    for (index, column) in full.columns.enumerated() {
      guard let given = bounds(index) else {
        ranges.append(base[index]...base[index])
        continue
      }
      var open = column
      (open.lower, open.upper) = (given.lowerBound, given.upperBound)
      let whole = open.wholeBounds
      if whole.lower > whole.upper { isInfeasible = true }
      ranges.append(whole.lower...max(whole.lower, whole.upper))
    }
    if !Self.propagate(full, &ranges) { isInfeasible = true }
    self.base = zip(base, ranges).map { $1.lowerBound < $1.upperBound ? $0 : $1.lowerBound }
    model = Model(name: full.name)
    var position = Array(repeating: Int32(-1), count: full.columns.count)
    for (index, column) in full.columns.enumerated() where ranges[index].lowerBound < ranges[index].upperBound {
      position[index] = Int32(columns.count)
      columns.append(index)
      model.addVariable(column.name, ranges[index], column.kind)
    }
    for row in full.rows { add(row, position) }
    model.objective = LinearExpression(constant: full.objective.constant)
    for term in full.objective.terms {
      let column = Int(position[term.variable.index])
      if column >= 0 {
        model.objective.add(term.coefficient, Variable(index: column))
      } else {
        model.objective.constant += term.coefficient * self.base[term.variable.index]
      }
    }
  }

  /// Fixes columns that a row leaves no choice: the last workshop that somebody may still be in, or all others once one is taken.
  ///
  /// - Returns: whether every row still has a point.
  /// - Complexity: O(nonzeros) for each of a few rounds.
  private static func propagate(_ model: Model, _ ranges: inout [ClosedRange<Double>]) -> Bool {
    let slack = Tolerance.feasibility
    for _ in 0..<4 {
      var changes = false
      for row in model.rows {
        var (least, most) = (0.0, 0.0)
        var isOpen = false
        for term in row.terms {
          let range = ranges[term.variable.index]
          isOpen = isOpen || range.lowerBound < range.upperBound
          let ends = (term.coefficient * range.lowerBound, term.coefficient * range.upperBound)
          least += min(ends.0, ends.1)
          most += max(ends.0, ends.1)
        }
        if least > row.upper + slack || most < row.lower - slack { return false }
        guard isOpen else { continue }
        for term in row.terms {
          let range = ranges[term.variable.index]
          let reach = abs(term.coefficient) * (range.upperBound - range.lowerBound)
          // A continuous column, such as a largest deviation, may move by less than a unit.
          guard reach > slack, reach.isFinite, model.columns[term.variable.index].kind == .integer else { continue }
          // Whether one unit from the end that adds least breaks the row whatever the others do, or from the one that adds most.
          let isTooMuch = least + abs(term.coefficient) > row.upper + slack
          let isTooLittle = most - abs(term.coefficient) < row.lower - slack
          guard isTooMuch || isTooLittle else { continue }
          let value = isTooMuch == (term.coefficient > 0) ? range.lowerBound : range.upperBound
          if isTooMuch && isTooLittle { return false }
          ranges[term.variable.index] = value...value
          if isTooMuch { most -= reach } else { least += reach }
          changes = true
        }
      }
      if !changes { break }
    }
    return true
  }

  private mutating func add(_ row: Model.Row, _ position: [Int32]) {
    var sum = LinearExpression()
    for term in row.terms {
      let column = Int(position[term.variable.index])
      guard column >= 0 else {
        sum.constant += term.coefficient * base[term.variable.index]
        continue
      }
      sum.add(term.coefficient, Variable(index: column))
    }
    let slack = Tolerance.feasibility
    let range = model.range(of: sum)
    if range.most < row.lower - slack || range.least > row.upper + slack { isInfeasible = true }
    // A row that no choice of the free columns breaks need not be there.
    if range.least >= row.lower - slack, range.most <= row.upper + slack { return }
    model.addConstraint(row.name, sum, row.lower...row.upper, role: row.role)
  }

  /// The same without the columns whose reduced costs keep them where they are in every point that costs no more than the relaxation and a gap.
  func fixing(_ relaxation: CutRelaxation, beyond gap: Double) -> ReducedModel {
    let costs = relaxation.reducedCosts
    let base = relaxation.values.map { $0.rounded() }
    var smaller = ReducedModel(model, fixing: base) { column in
      abs(costs[column]) > gap ? nil : model.columns[column].lower...model.columns[column].upper
    }
    smaller.base = expanded(smaller.base)
    smaller.columns = smaller.columns.map { columns[$0] }
    smaller.isInfeasible = smaller.isInfeasible || isInfeasible
    return smaller
  }

  /// A point of this model as one of the full model.
  func expanded(_ values: [Double]) -> [Double] {
    var point = base
    for (value, column) in zip(values, columns) { point[column] = value }
    return point
  }

  /// A point of this model put into one of the full model.
  func expanded(_ values: [Double], over full: [Double]) -> [Double] {
    var point = full
    for (value, column) in zip(values, columns) { point[column] = value }
    return point
  }

  /// What the free columns are in a point of the full model.
  func restricted(_ point: [Double]) -> [Double] { columns.map { point[$0] } }
}

extension Model {
  /// The least and the most that an expression can be within the bounds of its columns.
  func range(of sum: LinearExpression) -> (least: Double, most: Double) {
    sum.terms.reduce((sum.constant, sum.constant)) { range, term in
      let column = columns[term.variable.index]
      let ends = (term.coefficient * column.lower, term.coefficient * column.upper)
      return (range.0 + min(ends.0, ends.1), range.1 + max(ends.0, ends.1))
    }
  }
}
