import Conference

/// Keys of a stage of `policy`: one per objective, and the slack of the stage.
enum StageKey: String, FieldKey {
  case sectorBalance = "sector-balance"
  case worstOff = "worst-off"
  case preferences
  case delegationSpread = "delegation-spread"
  case evenSizes = "even-sizes"
  case generous
  case rankMaximal = "rank-maximal"
  case filled, mixing, stability
  case cancellations
  case roomFit = "room-fit"
  case slack
  static let shape = "stage"

  /// The keys that are objectives.
  static let objectives = names.filter { $0 != StageKey.slack.rawValue }
}

/// Keys of an objective that has no figures of its own.
enum ObjectiveKey: String, FieldKey {
  case weight, slack
  static let shape = "objective"
}

/// Keys of `preferences` in a policy.
enum PreferencesKey: String, FieldKey {
  case penalties, unranked, by, power, weight, slack
  static let shape = "preferences-objective"
}

/// Keys of `mixing` in a policy.
enum MixingKey: String, FieldKey {
  case by, slack
  static let shape = "mixing-objective"
}

/// Keys of `stability` in a policy.
enum StabilityKey: String, FieldKey {
  case against, count, weight, slack
  static let shape = "stability-objective"
}

/// What wishes are measured by.
private enum WishBasis: String, CaseIterable {
  case ranks, scores
}

/// Keys of `sector-balance` in a policy.
enum SectorBalanceKey: String, FieldKey {
  case measure, share, of, weight, slack
  static let shape = "sector-balance-objective"
}

extension ScenarioDecoder {
  /// The policy; the standard one where the scenario has none.
  mutating func policy(_ value: Value?) -> Policy {
    guard let value else { return .standard }
    let stages = (value.list(of: "objectives") ?? []).compactMap { value in stage(value).map { (value, $0) } }
    map.set(["policy"], stages.map { .value($0.0) })
    return Policy(stages.map(\.1))
  }

  /// A stage: the name of an objective, or a mapping from objectives to their figures.
  private func stage(_ value: Value) -> Stage? {
    if let name = value.scalar, !value.isNull {
      if name == StageKey.stability.rawValue {
        return value.fail("'stability' against what? Write 'stability: {against: plan.json}'")
      }
      guard let key = StageKey(rawValue: name), let part = part(key, nil) else {
        return value.fail(
          "unknown objective '\(name)'; \(suggestion(for: name, kind: "objective", among: StageKey.objectives))")
      }
      return Stage(parts: part.parts)
    }
    guard let fields = Fields<StageKey>(value) else { return nil }
    let parts = fields.present.compactMap { key in fields[key].flatMap { part(key, $0) } }
    let inside = parts.compactMap(\.slack)
    let outside = fields[.slack]
    if value.node.mapping?.contains(where: { $0.key.scalar?.string != StageKey.slack.rawValue }) != true {
      return value.fail("a stage without an objective; name one")
    }
    if let first = inside.first, parts.count > 1 || outside != nil {
      first.error("the slack belongs to the stage as a whole, once: write it beside the objectives")
    }
    let slack = (outside ?? inside.first)?.slack() ?? .none
    return Stage(parts: parts.flatMap(\.parts), slack: slack)
  }

  /// An objective with its figures; nil for a key that is none.
  private func part(_ key: StageKey, _ value: Value?) -> (parts: [Stage.Part], slack: Value?)? {
    if key == .sectorBalance { return sectorBalance(value) }
    return one(key, value).map { ([$0.part], $0.slack) }
  }

  private func one(_ key: StageKey, _ value: Value?) -> (part: Stage.Part, slack: Value?)? {
    switch key {
    case .worstOff: plain(.worstOff, value)
    case .preferences: preferences(value)
    case .delegationSpread: plain(.delegationSpread, value)
    case .evenSizes: plain(.evenSizes, value)
    case .generous: plain(.generous, value)
    case .rankMaximal: plain(.rankMaximal, value)
    case .filled: plain(.filled, value)
    case .mixing: mixing(value)
    case .stability: stability(value)
    case .cancellations: plain(.cancellations, value)
    case .roomFit: plain(.roomFit, value)
    case .sectorBalance, .slack: nil
    }
  }

  private func plain(_ objective: Objective, _ value: Value?) -> (part: Stage.Part, slack: Value?) {
    let fields = value.flatMap { Fields<ObjectiveKey>($0) }
    return (Stage.Part(objective, weight: fields?[.weight]?.weight() ?? 1), fields?[.slack])
  }

  /// Balance of sectors, or of each of some attributes: as many parts, each of the same weight.
  private func sectorBalance(_ value: Value?) -> (parts: [Stage.Part], slack: Value?) {
    let fields = value.flatMap { Fields<SectorBalanceKey>($0) }
    let (measure, share) =
      (fields?[.measure]?.word(of: "measure"), fields?[.share]?.word(of: "share"))
      as (SectorBalance.Measure?, SectorBalance.Share?)
    let weight = fields?[.weight]?.weight() ?? 1
    let attributes = fields?[.of]?.oneOrMore().map { $0.id(Attribute.self)?.text } ?? [nil]
    let parts = attributes.map { attribute in
      Stage.Part(
        .sectorBalance(SectorBalance(measure: measure ?? .total, share: share ?? .even, of: attribute)), weight: weight)
    }
    return (parts, fields?[.slack])
  }

  private func preferences(_ value: Value?) -> (part: Stage.Part, slack: Value?) {
    let fields = value.flatMap { Fields<PreferencesKey>($0) }
    let penalties = fields?[.penalties]?.list(of: "penalties")?.compactMap { $0.integer(of: "penalty points") } ?? []
    let unranked = fields?[.unranked]?.integer(of: "penalty points")
    let basis = fields?[.by]?.word(WishBasis.self, of: "what wishes are given as") ?? .ranks
    let power = fields?[.power]?.integer(Preferences.powers, of: "a power")
    if basis == .ranks { fields?[.power]?.error("ranks have no power; write 'by: scores', or penalties") }
    if basis == .scores {
      for key in [PreferencesKey.penalties, .unranked] {
        fields?[key]?.error("scores have no \(key.rawValue); leave it out, or write 'by: ranks'")
      }
    }
    let objective = Objective.preferences(
      Preferences(
        penalties: penalties, unranked: unranked, basis: basis == .ranks ? .ranks : .scores(power: power ?? 2)))
    return (Stage.Part(objective, weight: fields?[.weight]?.weight() ?? 1), fields?[.slack])
  }
}

extension ScenarioDecoder {
  private func mixing(_ value: Value?) -> (part: Stage.Part, slack: Value?) {
    let fields = value.flatMap { Fields<MixingKey>($0) }
    let unit = fields?[.by]?.word(Mixing.Unit.self, of: "whom one meets") ?? .person
    return (Stage.Part(.mixing(Mixing(by: unit))), fields?[.slack])
  }

  /// Closeness to the allocation of a plan in the scenario's folder.
  private func stability(_ value: Value?) -> (part: Stage.Part, slack: Value?)? {
    guard let fields = value.flatMap({ Fields<StabilityKey>($0) }) else { return nil }
    let reference = fields.required(.against).flatMap(reference)
    let count = fields[.count]?.word(Stability.Count.self, of: "what is counted") ?? .delegates
    let weight = fields[.weight]?.weight() ?? 1
    return reference.map { reference in
      (Stage.Part(.stability(Stability(against: reference, counting: count)), weight: weight), fields[.slack])
    }
  }

  /// The allocation in a plan file. Delegates and sessions that the scenario no longer has are nobody's concern.
  private func reference(_ value: Value) -> Allocation? {
    guard let path = value.text() else { return nil }
    if let complaint = ScenarioSource.complaint(about: path) { return value.fail(complaint) }
    guard let bytes = source.files[path] else {
      return value.fail(source.unreadable[path] ?? "there is no file '\(path)' in the scenario's folder")
    }
    guard let text = decodeText(bytes, file: path, findings: findings),
      let root = compose(text, file: path, findings: findings), let fields = Fields<PlanKey>(root),
      let seats = fields.required(.allocation)?.entries(from: "delegates to their workshops")
    else { return nil }
    var allocation = Allocation()
    for (delegate, workshops) in seats {
      guard let id: ID<Delegate> = delegate.id() else { continue }
      allocation[id] = workshops.list(of: "workshops")?.compactMap { $0.id() } ?? []
    }
    return allocation
  }
}

extension Value {
  /// A number above 0, such as 2 or 0.5.
  fileprivate func weight() -> Double? {
    guard let weight = decimal(of: "a weight, such as 2") else { return nil }
    return weight > 0 ? weight : fail("a weight of \(scalar ?? ""); it must be above 0")
  }

  /// `2%`, or so many units of the objective.
  func slack() -> Slack? {
    guard let scalar, !isNull else { return fail("\(kind) where a slack belongs, such as 2%") }
    guard scalar.hasSuffix("%") else { return decimal(of: "a slack, such as 2% or 3").map { .absolute($0) } }
    guard let percent = unsigned(scalar.dropLast().trimmed), percent <= 100 else {
      return fail("'\(scalar)' is not a slack; write 0% to 100%, such as 2%")
    }
    return .relative(percent / 100)
  }

  /// A number without a sign, with or without a fraction.
  private func decimal(of what: String) -> Double? {
    guard let scalar, !isNull else { return fail("\(kind) where \(what), belongs") }
    if let value = unsigned(scalar) { return value }
    if isPlain, case .number(let number)? = YAMLMeaning(ofPlain: scalar), !scalar.hasPrefix("-") {
      return fail("\(scalar) is the number \(number) to YAML 1.1; write \(what), in plain digits")
    }
    return fail("'\(scalar)' where \(what), belongs")
  }

  private func unsigned(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 9 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), parts[0] == "0" || parts[0].first != "0"
    else { return nil }
    return Double(text)
  }
}
