import Conference

/// A plan read from `plan.json`, with everything that is needed to check it and to plan again (docs/plan-format.md).
///
/// What is read is a claim: nothing is known about it before the verifier has checked it.
public struct PlanFile: Hashable, Sendable {
  /// The files of the scenario, as the plan carries them.
  public var source: ScenarioSource
  /// The scenario in them.
  public var scenario: Scenario
  /// The plan.
  public var plan: Plan

  /// Reads a plan. JSON is YAML, so the readers of scenarios read it, and find every problem with its line and column.
  ///
  /// - Parameters:
  ///   - bytes: the contents of the file.
  ///   - name: what problems call the file.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong; problems of the embedded scenario name its own
  ///   files.
  public init(_ bytes: [UInt8], name: String = "plan.json") throws(InvalidScenarioFile) {
    let findings = Findings()
    var reader: PlanReader?
    if let text = decodeText(bytes, file: name, findings: findings),
      let root = compose(text, file: name, findings: findings), let fields = Fields<PlanKey>(root)
    {
      reader = try PlanReader(fields)
    }
    let plan = reader?.plan()
    let history = plan.flatMap { reader?.history(until: EarlierPlan($0)) }
    guard let reader, let plan, let history, findings.diagnostics.isEmpty else {
      throw InvalidScenarioFile(diagnostics: findings.sorted(main: name))
    }
    (source, scenario, self.plan) = (reader.source, reader.scenario, plan)
    source.history = history
  }
}
