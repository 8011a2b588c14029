import Yams

extension ScenarioText {
  /// Says how much of a stage of the policy may be given up, or what one of its objectives counts for.
  ///
  ///     try text.setFigure("slack", ofStage: 0, to: "2%")              // - preferences  →  - preferences: {slack: 2%}
  ///     try text.setFigure("weight", of: "even-sizes", ofStage: 3, to: "0.5")
  ///
  /// - Parameters:
  ///   - figure: `slack`, or `weight`.
  ///   - objective: the key of the objective that it belongs to; nil for the stage as a whole.
  ///   - stage: the position of the stage in the file's list.
  ///   - value: YAML on one line; nil takes the figure out.
  public mutating func setFigure(
    _ figure: String, of objective: String? = nil, ofStage stage: Int, to value: String?
  ) throws(Refusal) {
    let root = try root()
    guard let list = root.mapping?["policy"], let stages = list.sequence, stages.indices.contains(stage) else {
      throw Refusal(description: "'\(file)' has no stage \(stage + 1) in its policy")
    }
    let node = stages[stage]
    if let name = node.scalar?.string {
      guard let value else { return }
      let isFlow = scalars[try offset(of: list)] == "["
      let text = "\(name): {\(figure): \(value)}"
      return replace(try extent(of: node), by: isFlow ? "{\(text)}" : text)
    }
    guard let mapping = node.mapping else { throw unclear(node) }
    let objectives = mapping.filter { $0.key.scalar?.string != "slack" }
    let names = objectives.compactMap { $0.key.scalar?.string }
    guard let name = objective ?? names.first, names.contains(name) else { throw unclear(node) }
    let isOfStage = objective == nil && (names.count > 1 || mapping["slack"] != nil)
    let path = isOfStage ? "policy.\(stage).\(figure)" : "policy.\(stage).\(name).\(figure)"
    guard value == nil, !isOfStage, names.count == 1, let own = mapping[name]?.mapping, own.count == 1 else {
      return try set(path, to: value)
    }
    // What has no figures is written as its name alone.
    guard own[figure] != nil, let entry = objectives.first else { return }
    let start = try offset(of: node)
    let extent =
      scalars[start] == "{" ? try extent(of: node) : try offset(of: entry.key)..<extent(of: entry.value).upperBound
    replace(extent, by: name)
  }
}
