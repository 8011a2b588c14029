import Conference

extension PlanFile {
  /// What a plan becomes by changes, before it is planned again.
  public struct Replanned: Hashable, Sendable {
    /// The files, with those of the changes.
    public var source: ScenarioSource
    /// The scenario, staying close to the plan.
    public var scenario: Scenario
    /// Demands that are known to conflict since the changes, each at its place; empty where nothing is known to be in the way of a plan.
    public var conflicts: [Diagnostic]
  }

  /// The source and the scenario of a re-plan: the plan's own with further changes, staying close to the plan.
  ///
  /// - Parameters:
  ///   - bytes: a file of the format `breakout-changes/1`, or nil where nothing but what is frozen is new.
  ///   - name: what the file is called; problems call it ``name(forChanges:)``.
  ///   - frozen: what must stay: names of delegates and sessions, or `before fri 11:00`.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong, unless that is nothing but conflicts.
  public func replanned(
    changes bytes: [UInt8]?, name: String = "changes.yaml", frozen: [String] = []
  ) throws(InvalidScenarioFile) -> Replanned {
    try replanned(files: bytes.map { [(name, $0)] } ?? [], frozen: frozen)
  }

  /// The same with any number of files, which are made one after the other.
  ///
  /// - Parameters:
  ///   - files: what each is called, and its bytes.
  ///   - frozen: what must stay.
  public func replanned(
    files: [(name: String, bytes: [UInt8])], frozen: [String] = []
  ) throws(InvalidScenarioFile) -> Replanned {
    var next = self
    let base = scenario
    let known = EarlierPlan(plan)
    var made: [ScenarioChange] = []
    next.source.frozen = frozen
    func add(_ file: String, _ bytes: [UInt8]) throws(InvalidScenarioFile) {
      let name = next.name(forChanges: file)
      let decoder = try changesDecoder(
        bytes, name: name, of: base.applying(made), after: known.applying(made, in: base.event))
      made += decoder.changes
      next.source.files[name] = bytes
      next.source.changes.append(name)
      if let now = decoder.now, !next.source.frozen.contains(now) { next.source.frozen.append(now) }
      // Who takes whose place depends on the plan, so that is written down beside it.
      let text = Swap.text(decoder.swaps, in: known.applying(made, in: base.event), of: base.event)
      if !text.isEmpty { try add("swap.yaml", Array(text.utf8)) }
    }
    for file in files { try add(file.name, file.bytes) }
    next.source.earlier = known.applying(made, in: base.event)
    next.source.history.append(PlanVersion(known, changes: source.changes.count))
    let decoded = try decodeWithConflicts(next.source)
    return Replanned(source: next.source, scenario: decoded.scenario, conflicts: decoded.conflicts)
  }

  /// What a file with changes is called among the files of the plan: its own name, unless another file has it.
  public func name(forChanges name: String) -> String {
    var (unused, number) = (name, 2)
    while source.files[unused] != nil {
      unused = "\(number)-\(name)"
      number += 1
    }
    return unused
  }
}
