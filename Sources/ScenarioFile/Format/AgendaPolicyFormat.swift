import Conference

/// Keys of a stage of `agenda-policy`: one per objective, and the slack of the stage.
enum AgendaStageKey: String, FieldKey {
  case clashes, absences
  case idealTimes = "ideal-times"
  case parallel
  case compactDays = "compact-days"
  case earlyDays = "early-days"
  case gaps
  case centredBreaks = "centred-breaks"
  case identifierOrder = "identifier-order"
  case slack
  static let shape = "agenda-stage"

  /// The objective that a key is; nil for the slack.
  var objective: AgendaPolicy.Objective? { AgendaPolicy.Objective(rawValue: rawValue) }
}

/// Keys of an objective of an agenda.
enum AgendaObjectiveKey: String, FieldKey {
  case weight, slack
  static let shape = "agenda-objective"
}

extension ScenarioDecoder {
  /// What is wanted of the agenda; the standard policy where the scenario has none.
  mutating func agendaPolicy(_ value: Value?) -> AgendaPolicy {
    guard let value else { return .standard }
    let stages = (value.list(of: "objectives") ?? []).compactMap { value in stage(value).map { (value, $0) } }
    map.set(["agenda-policy"], stages.map { .value($0.0) })
    return AgendaPolicy(stages.map(\.1))
  }

  /// A stage: the name of an objective, or a mapping from objectives to their weights.
  private func stage(_ value: Value) -> AgendaPolicy.Stage? {
    if let name = value.scalar, !value.isNull {
      guard let objective = AgendaPolicy.Objective(rawValue: name) else {
        let known = AgendaPolicy.Objective.allCases.map(\.rawValue)
        return value.fail("unknown objective '\(name)'; \(suggestion(for: name, kind: "objective", among: known))")
      }
      return AgendaPolicy.Stage(objective)
    }
    guard let fields = Fields<AgendaStageKey>(value) else { return nil }
    var (parts, slacks) = ([AgendaPolicy.Part](), [Value]())
    for key in fields.present {
      guard let objective = key.objective else { continue }
      let figures = fields[key].flatMap { Fields<AgendaObjectiveKey>($0) }
      let weight = figures?[.weight]?.integer(1...1000, of: "points of weight") ?? 1
      parts.append(AgendaPolicy.Part(objective, weight: weight))
      if let slack = figures?[.slack] { slacks.append(slack) }
    }
    if value.node.mapping?.contains(where: { $0.key.scalar?.string != AgendaStageKey.slack.rawValue }) != true {
      return value.fail("a stage without an objective; name one")
    }
    let outside = fields[.slack]
    if let first = slacks.first, parts.count > 1 || outside != nil {
      first.error("the slack belongs to the stage as a whole, once: write it beside the objectives")
    }
    return AgendaPolicy.Stage(parts, slack: (outside ?? slacks.first)?.slack() ?? .none)
  }
}
