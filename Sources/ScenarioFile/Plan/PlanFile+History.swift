import Conference

extension PlanFile {
  /// The plans that people were told before this one, the first of all first; empty for a plan from scratch.
  ///
  /// - Throws: ``InvalidScenarioFile`` where a scenario of then can no longer be read from the files.
  /// - Complexity: the scenario is read once for each.
  public func told() throws(InvalidScenarioFile) -> [ToldPlan] {
    var told: [ToldPlan] = []
    for version in source.history {
      var then = source
      then.changes = Array(source.changes.prefix(version.changes))
      (then.frozen, then.earlier, then.history) = ([], nil, [])
      told.append(ToldPlan(version.plan, of: try decodeWithConflicts(then).scenario))
    }
    return told
  }
}

/// Keys of a plan that held before.
private enum VersionKey: String, FieldKey {
  case changes, agenda, allocation
  static let shape = "version"
}

extension PlanReader {
  /// The plans before. Each tells of who attended what only where the next one is different.
  ///
  /// - Parameter last: what the plan itself says.
  func history(until last: EarlierPlan) -> [PlanVersion]? {
    guard let source = fields[.source], let value = Fields<EmbeddedKey>(source)?[.history] else { return [] }
    guard let values = value.list(of: "earlier plans") else { return nil }
    var next = last
    var versions: [PlanVersion] = []
    for value in values.reversed() {
      guard let fields = Fields<VersionKey>(value),
        let changes = fields.required(.changes)?.integer(0...self.source.changes.count, of: "changes"),
        var version = PlanReader.earlier(fields.required(.agenda), fields.required(.allocation), scenario)
      else { return nil }
      let different = Set(version.allocation.delegates)
      for delegate in next.allocation.delegates where !different.contains(delegate) {
        version.allocation[delegate] = next.allocation[delegate]
      }
      versions.append(PlanVersion(version, changes: changes))
      next = version
    }
    return versions.reversed()
  }
}
