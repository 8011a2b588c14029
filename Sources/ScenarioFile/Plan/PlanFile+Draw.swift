import Conference

/// Keys of how a plan was drawn.
private enum DrawKey: String, FieldKey {
  case number, plans, bound, chances
  static let shape = "draw"
}

extension PlanReader {
  /// How a plan was drawn; nil where that makes no sense, which is reported.
  ///
  /// - Parameter delegates: those whom the scenario knows.
  static func draw(_ value: Value, _ delegates: Set<String>) -> Draw? {
    guard let fields = Fields<DrawKey>(value) else { return nil }
    func chance(_ value: Value) -> Double? {
      guard let chance = number(value) else { return nil }
      return (0...1).contains(chance) ? chance : value.fail("a chance of \(chance); it is from 0 to 1")
    }
    let drawn = fields.required(.number).flatMap(chance)
    let plans = fields.required(.plans)?.integer(1...1_000_000, of: "plans")
    let bound = fields[.bound].map(chance)
    let entries = fields.required(.chances)?.entries(from: "delegates to their chances")
    guard let drawn, let plans, let entries, bound != .some(nil) else { return nil }
    var chances: [ID<Delegate>: Double] = [:]
    for (key, value) in entries {
      if let id: ID<Delegate> = name(key, "delegate", delegates), let chance = chance(value) { chances[id] = chance }
    }
    return Draw(number: drawn, plans: plans, bound: bound ?? nil, chances: chances)
  }
}
