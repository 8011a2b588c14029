import Conference

/// Reads a scenario from the bytes of its files: what the scenario file and its roster say, with the source's settings and changes.
///
///     let scenario = try decode(ScenarioSource.load("scenarios/strasbourg-2019/strasbourg.yaml"))
///
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong, in the files and in what they say, each at its place.
/// - Complexity: linear in the bytes, apart from suggestions for misspelt names.
public func decode(_ source: ScenarioSource) throws(InvalidScenarioFile) -> Scenario {
  let decoded = try decodeWithMap(source)
  guard decoded.conflicts.isEmpty else { throw InvalidScenarioFile(diagnostics: decoded.conflicts) }
  return decoded.scenario
}

/// Reads a scenario that need not have a plan: demands that make sense one by one, and cannot all be met, are no reason not to read it.
///
/// Who is to say why a scenario has no plan, and what would help, reads it so.
///
/// - Returns: the scenario; what ``decode(_:)`` would throw about it: demands that are known to conflict, each at its place; and how the
///   columns of its rosters are understood.
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong, if something cannot be read or makes no sense.
public func decodeWithConflicts(
  _ source: ScenarioSource
) throws(InvalidScenarioFile) -> (scenario: Scenario, conflicts: [Diagnostic], rosters: [RosterMapping]) {
  let decoded = try decodeWithMap(source)
  return (decoded.scenario, decoded.conflicts, decoded.rosters)
}

/// Where the files of a scenario say what paths lead to, or what is around it.
///
/// - Parameters:
///   - paths: paths into the scenario that ``decodeWithConflicts(_:)`` gives for the source.
///   - source: the files.
/// - Throws: ``InvalidScenarioFile`` when there is something wrong with the source.
public func locations(
  of paths: [[Problem.Step]], in source: ScenarioSource
) throws(InvalidScenarioFile) -> [Location] {
  let map = try decodeWithMap(source).map
  return paths.map(map.place)
}

/// The changes that a file of the format `breakout-changes/1` brings to a scenario.
///
/// - Parameters:
///   - bytes: the contents of the file.
///   - name: what problems call the file.
///   - scenario: what is changed; names refer to it.
///   - earlier: the plan that is changed, of which a delay must not push anything past midnight; nil where there is none.
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong.
public func decodeChanges(
  _ bytes: [UInt8], name: String = "changes.yaml", of scenario: Scenario, after earlier: EarlierPlan? = nil
) throws(InvalidScenarioFile) -> [ScenarioChange] {
  try changesDecoder(bytes, name: name, of: scenario, after: earlier).changes
}

/// A decoder that has read the bytes of a file with changes.
func changesDecoder(
  _ bytes: [UInt8], name: String, of scenario: Scenario, after earlier: EarlierPlan?
) throws(InvalidScenarioFile) -> ChangesDecoder {
  let findings = Findings()
  let source = ScenarioSource(main: name, files: [name: bytes])
  let decoder = changes(name, in: source, to: scenario, findings)
  if let earlier { decoder?.checkDelay(of: earlier) }
  let diagnostics = findings.sorted(main: name)
  guard let decoder, diagnostics.isEmpty else { throw InvalidScenarioFile(diagnostics: diagnostics) }
  return decoder
}

private func decodeWithMap(
  _ source: ScenarioSource
) throws(InvalidScenarioFile) -> (
  scenario: Scenario, conflicts: [Diagnostic], rosters: [RosterMapping], map: SourceMap
) {
  let findings = Findings()
  var decoder = scenarioDecoder(of: source, findings)
  var scenario = decoder?.decode()
  // What the scenario itself gets wrong comes first: changes refer to it.
  if !findings.isUnreadable, let base = scenario { scenario = decoder?.changed(base) }
  let diagnostics = findings.sorted(main: source.main)
  guard let scenario, let decoder, !findings.isUnreadable else { throw InvalidScenarioFile(diagnostics: diagnostics) }
  return (scenario, diagnostics, decoder.mappings, decoder.map)
}

/// The scenario as far as it can be read, with what has read it: how the columns of its rosters were understood, and who is in them.
///
/// - Parameter imports: the rosters to read in the place of the one that the scenario names.
func decode(
  _ source: ScenarioSource, importing imports: RosterImports, _ findings: Findings
) -> (scenario: Scenario?, decoder: ScenarioDecoder)? {
  guard var decoder = scenarioDecoder(of: source, findings) else { return nil }
  decoder.imports = imports
  return (decoder.decode(), decoder)
}

/// A decoder of the scenario file with its settings.
private func scenarioDecoder(of source: ScenarioSource, _ findings: Findings) -> ScenarioDecoder? {
  let start = Location(file: source.main, line: 1, column: 1)
  guard let bytes = source.files[source.main] else {
    findings.error(source.unreadable[source.main] ?? "there is no such file", at: start)
    return nil
  }
  guard let yaml = decodeText(bytes, file: source.main, findings: findings),
    var root = compose(yaml, file: source.main, findings: findings)
  else { return nil }
  if !source.settings.isEmpty {
    let lines = SettingLines(
      main: source.main, lines: yaml.unicodeScalars.count { $0 == "\n" } + 1, texts: source.settings)
    findings.settings = lines
    for (number, text) in source.settings.enumerated() {
      let start = Location(file: SettingLines.name(text), line: 1, column: 1)
      guard let setting = Setting(text, number: number, lines: lines, findings: findings),
        let node = setting.applied(to: root.node, at: start, findings)
      else { return nil }
      root = Value(node, file: source.main, findings: findings)
    }
    root = Value(Setting.withoutRemoved(root.node), file: source.main, findings: findings)
  }
  return ScenarioDecoder(source: source, findings: findings, map: SourceMap(root: root))
}

/// A decoder that has read a file with changes; nil when it is no YAML, which is reported.
private func changes(
  _ name: String, in source: ScenarioSource, to scenario: Scenario, _ findings: Findings
) -> ChangesDecoder? {
  guard let bytes = source.files[name] else {
    findings.error("there is no such file", at: Location(file: name, line: 1, column: 1))
    return nil
  }
  guard let yaml = decodeText(bytes, file: name, findings: findings),
    let root = compose(yaml, file: name, format: ChangesDecoder.format, findings: findings)
  else { return nil }
  var decoder = ChangesDecoder(scenario, source: source, root: root)
  decoder.decode()
  return decoder
}

extension ScenarioDecoder {
  /// The scenario as far as it can be read.
  fileprivate mutating func decode() -> Scenario? {
    guard let scenario = scenario() else { return nil }
    // What could not be read is not judged again for what stands in its place.
    let unreadable = findings.places
    func report(_ problem: Problem, isConflict: Bool = false) {
      let place = map.place(of: problem.path)
      if !unreadable.contains(place) {
        findings.error(problem.message, at: place, isConflict: isConflict)
      } else if let offer = problem.offer {
        findings.offer(offer, at: place)
      }
    }
    for problem in scenario.unknownNames(besides: findings.unread) { report(problem) }
    // Whether things fit together can only be told where all of them are known.
    guard !findings.isPartial else { return scenario }
    let problems = scenario.contradictions()
    for (problem, isConflict) in problems.nonsense.map({ ($0, false) }) + problems.conflicts.map({ ($0, true) }) {
      if let element = map.element(of: problem.path), findings.incomplete.contains(element) { continue }
      report(problem, isConflict: isConflict)
    }
    return scenario
  }

  /// The scenario after the changes of the source. The map follows it.
  fileprivate mutating func changed(_ base: Scenario) -> Scenario? {
    var scenario = base
    var people = Dictionary(
      zip(base.delegates.map(\.id), map.origins(of: ["delegates"])), uniquingKeysWith: { first, _ in first })
    var pins = Dictionary(zip(base.pins, map.origins(of: ["pins"])), uniquingKeysWith: { first, _ in first })
    for name in source.changes {
      guard let decoder = changes(name, in: source, to: scenario, findings), !findings.isUnreadable else {
        return nil
      }
      let before = scenario.contradictions()
      scenario = scenario.applying(decoder.changes)
      people.merge(decoder.joins.mapValues { .value($0) }) { $1 }
      pins.merge(decoder.pins.mapValues { .value($0) }) { $1 }
      for (path, place) in decoder.places(in: scenario) { map.set(path, place) }
      follow(scenario, people, pins)
      func report(_ problems: [Problem], besides known: [Problem], isConflict: Bool) {
        for problem in problems where !known.contains(problem) {
          findings.error(
            "with the changes of '\(name)': \(problem.message)", at: map.place(of: problem.path), isConflict: isConflict
          )
        }
      }
      let after = scenario.contradictions()
      report(scenario.unknownNames() + after.nonsense, besides: before.nonsense, isConflict: false)
      report(after.conflicts, besides: before.conflicts, isConflict: true)
    }
    guard let earlier = source.earlier else { return scenario }
    for name in source.frozen {
      scenario = scenario.freezing(Freeze.read(name, in: scenario, earlier, findings), as: earlier)
      for pin in scenario.pins where pins[pin] == nil { pins[pin] = .place(Freeze.place(of: name)) }
    }
    scenario = scenario.staying(closeTo: earlier)
    follow(scenario, people, pins)
    return scenario
  }

  private mutating func follow(
    _ scenario: Scenario, _ people: [ID<Delegate>: SourceMap.Origin], _ pins: [Pin: SourceMap.Origin]
  ) {
    let root = SourceMap.Origin.value(map.root)
    map.set(["delegates"], scenario.delegates.map { people[$0.id] ?? root })
    map.set(["pins"], scenario.pins.map { pins[$0] ?? root })
  }
}
