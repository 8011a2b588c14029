import Conference

extension Freeze {
  /// What problems call the place of a name that is to be frozen.
  static func place(of text: String) -> Location { Location(file: "--freeze \(text)", line: 1, column: 1) }

  /// Reads what is to be frozen: the name of a delegate or of a session, or `before fri 11:00`. What is neither is reported.
  static func read(_ text: String, in scenario: Scenario, _ earlier: EarlierPlan, _ findings: Findings) -> [Freeze] {
    let place = place(of: text)
    if text.hasPrefix("before ") {
      let words = text.dropFirst(7).split(separator: " ").map(String.init)
      let day = words.count == 1 ? scenario.event.days.first : words.first.flatMap { scenario.event.day(ID($0)) }
      guard let day, words.count <= 2, words.count == 2 || scenario.event.days.count == 1,
        let time = words.last.flatMap({ TimeOfDay($0) })
      else {
        let example = "before \(scenario.event.days.first?.id.text ?? "fri") 11:00"
        findings.error("'\(text)' names no day and time; write \(example)", at: place)
        return []
      }
      return [.before(scenario.event.moment(day, time))]
    }
    var found: [Freeze] = []
    if !scenario.delegates.contains(where: { $0.id.text == text }), scenario.session(ID(text)) == nil,
      case .one(let id) = named(text, "name", scenario.delegatesByName + scenario.namedSessions)
    {
      return read(id, in: scenario, earlier, findings)
    }
    if scenario.delegates.contains(where: { $0.id.text == text }) { found.append(.delegate(ID(text))) }
    if scenario.session(ID(text)) != nil { found.append(.session(ID(text))) }
    if found.isEmpty {
      let names = scenario.namedSessions + scenario.namedDelegates
      findings.error(
        "'\(text)' is neither a delegate nor a session; \(suggestion(for: text, kind: "name", in: names))", at: place)
    }
    return found
  }
}
