import Conference

/// Keys of `memory`.
enum MemoryKey: String, FieldKey {
  case strength, keeps
  static let shape = "memory"
}

extension ScenarioDecoder {
  /// The most plans that a scenario remembers; of losses before that nothing is left.
  private static let mostEvents = 24

  /// What is remembered of earlier events.
  ///
  /// - Parameters:
  ///   - history: the plans of these events.
  ///   - settings: how much they count.
  mutating func memory(_ history: Value?, _ settings: Value?, event: Event, delegates: [Delegate]) -> Memory {
    let fields = settings.flatMap { Fields<MemoryKey>($0) }
    var memory = Memory(
      strength: fields?[.strength]?.integer(0...1000, of: "percent") ?? Memory.standardStrength,
      keeps: fields?[.keeps]?.integer(0...100, of: "percent") ?? Memory.standardKeeps)
    guard let paths = history?.list(of: "plans") else { return memory }
    if paths.count > Self.mostEvents {
      history?.error("\(paths.count) plans; at most \(Self.mostEvents) are remembered, leave out the oldest")
      return memory
    }
    var names: Set<String> = []
    for path in paths {
      guard let name = path.text(), let past = pastEvent(path, name) else { continue }
      if !names.insert(name).inserted {
        path.error("'\(name)' stands here twice; once is enough")
      } else if let first = event.days.first?.date, past.begins >= first {
        path.error("'\(name)' is of an event that begins on \(past.begins), which is not before \(first)")
      } else if !findings.isPartial, !delegates.contains(where: { past.outcomes[$0.id] != nil }) {
        path.error(
          "nobody of this roster had wishes at '\(past.name())' in '\(name)'; people are known by their codes, which must stay the same"
        )
      } else {
        memory.events.append(past)
      }
    }
    return memory
  }

  /// What a plan, or what was kept of one, says of the people who were there.
  private func pastEvent(_ value: Value, _ path: String) -> PastEvent? {
    if let complaint = ScenarioSource.complaint(about: path) { return value.fail(complaint) }
    guard let bytes = source.files[path] else {
      return value.fail(source.unreadable[path] ?? "there is no file '\(path)' in the scenario's folder")
    }
    do throws(InvalidScenarioFile) {
      return try PastEvent(bytes, name: path)
    } catch {
      let found = error.diagnostics.first.map { ": \($0.file):\($0.line):\($0.column): \($0.message)" } ?? ""
      return value.fail("'\(path)' is no plan that can be read\(found)")
    }
  }
}
