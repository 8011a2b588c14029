import Conference

/// Reads a scenario from the bytes of its files.
///
///     let scenario = try decode(ScenarioSource.load("scenarios/strasbourg-2019/strasbourg.yaml"))
///
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong, in the files and in what they say, each at its place.
/// - Complexity: linear in the bytes, apart from suggestions for misspelt names.
public func decode(_ source: ScenarioSource) throws(InvalidScenarioFile) -> Scenario {
  let findings = Findings()
  let scenario = decode(source, importing: nil, findings)?.scenario
  let diagnostics = findings.sorted(main: source.main)
  guard let scenario, diagnostics.isEmpty else { throw InvalidScenarioFile(diagnostics: diagnostics) }
  return scenario
}

/// The scenario as far as it can be read, and how the columns of its rosters were understood.
///
/// - Parameter imports: the rosters to read in the place of the one that the scenario names.
func decode(
  _ source: ScenarioSource, importing imports: RosterImports?, _ findings: Findings
) -> (scenario: Scenario, mappings: [RosterMapping])? {
  let start = Location(file: source.main, line: 1, column: 1)
  guard let bytes = source.files[source.main] else {
    findings.error(source.unreadable[source.main] ?? "there is no such file", at: start)
    return nil
  }
  guard let yaml = decodeText(bytes, file: source.main, findings: findings),
    let root = compose(yaml, file: source.main, findings: findings)
  else { return nil }
  var decoder = ScenarioDecoder(source: source, findings: findings, map: SourceMap(root: root))
  decoder.imports = imports
  guard let scenario = decoder.scenario() else { return nil }
  // What could not be read is not judged again for what stands in its place.
  let unreadable = findings.places
  func report(_ problem: Problem) {
    let place = decoder.map.place(of: problem.path)
    if !unreadable.contains(place) { findings.error(problem.message, at: place) }
  }
  scenario.unknownNames(besides: findings.unread).forEach(report)
  // Whether things fit together can only be told where all of them are known.
  guard !findings.isPartial else { return (scenario, decoder.mappings) }
  for problem in scenario.contradictions() {
    if let element = decoder.map.element(of: problem.path), findings.incomplete.contains(element) { continue }
    report(problem)
  }
  return (scenario, decoder.mappings)
}
