import Conference
import Optimization

extension Model {
  /// A random model of 1 to 5 columns and 0 to 5 rows with small whole data; integer columns have up to five values.
  static func random(seed: Int, kind: VariableKind = .integer) -> Model {
    var random = SplitMix64(scattering: seed)
    var model = Model(name: "random \(seed)")
    let x = (0..<Int.random(in: 1...5, using: &random)).map { index in
      let lower = Int.random(in: -2...1, using: &random)
      let upper = lower + Int.random(in: 0...4, using: &random)
      return model.addVariable("x\(index)", Double(lower)...Double(upper), kind)
    }
    for row in 0..<Int.random(in: 0...5, using: &random) {
      var sum = LinearExpression()
      for variable in x where Bool.random(using: &random) {
        sum.add(Double(Int.random(in: -5...5, using: &random)), variable)
      }
      let side = Double(Int.random(in: -6...8, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: model.addConstraint("r\(row)", sum, side...)
      case 1: model.addConstraint("r\(row)", sum, ...side)
      case 2: model.addConstraint("r\(row)", sum, side...(side + Double(Int.random(in: 0...3, using: &random))))
      default: model.addConstraint("r\(row)", sum, (side - 4)...(side + 4))
      }
    }
    // Half of the objectives are whole, so that both kinds of bound are met.
    let unit = Bool.random(using: &random) ? 1 : 0.37
    model.objective = LinearExpression(constant: Double(Int.random(in: -3...3, using: &random)))
    for variable in x { model.objective.add(unit * Double(Int.random(in: -9...9, using: &random)), variable) }
    return model
  }

  /// The optimum by looking at every integer point; nil when there is none.
  var optimumByEnumeration: Double? {
    var best: Double?
    var point = columns.map(\.lower)
    while true {
      if violation(at: point) <= 1e-9 { best = min(best ?? .infinity, objective.value(at: point)) }
      guard let index = point.indices.first(where: { point[$0] < columns[$0].upper }) else { return best }
      point[index] += 1
      for lower in 0..<index { point[lower] = columns[lower].lower }
    }
  }

  /// A hard model: market split by Cornuéjols and Dawande, as minimal slack. Tiny to write, hopeless for branch and bound.
  static func marketSplit(rows: Int, seed: Int = 1) -> Model {
    var random = SplitMix64(scattering: seed)
    var model = Model(name: "market split")
    let x = (0..<10 * (rows - 1)).map { model.addVariable("x\($0)", 0...1) }
    for row in 0..<rows {
      let weights = x.map { _ in Double(Int.random(in: 0...99, using: &random)) }
      let half = (weights.reduce(0, +) / 2).rounded(.down)
      let slack = ["over", "under"].map { model.addVariable("\($0)\(row)", 0...(.infinity), .continuous) }
      let sum = LinearExpression(weights, x) + LinearExpression([1, -1], slack)
      model.addConstraint("row \(row)", sum, equals: half)
      model.objective += LinearExpression(sum: slack)
    }
    return model
  }
}
