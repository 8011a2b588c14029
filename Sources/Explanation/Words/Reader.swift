import Conference
import Planning

/// Who reads an answer.
public enum Reader: Hashable, Sendable {
  /// Somebody who may know everything that the scenario says.
  case planner
  /// A delegate, who learns rules and numbers and about themselves, and nobody else's name or code.
  case delegate(ID<Delegate>)
}

extension [Demand] {
  /// The demands in words for somebody, each once.
  public func words(in scenario: Scenario, for reader: Reader) -> [String] {
    var seen: Set<String> = []
    return map { $0.words(in: scenario, for: reader) }.filter { seen.insert($0).inserted }
  }
}

extension Demand {
  /// The demand in words for somebody.
  public func words(in scenario: Scenario, for reader: Reader) -> String {
    guard case .delegate(let me) = reader else { return words(in: scenario) }
    switch self {
    case .oneWorkshopPerBlock, .mostAttendance, .seats, .room, .leastAttendance, .sectorAtLeast, .sectorAtMost,
      .distinctSectors:
      return words(in: scenario)
    case .agenda(.part(_, let session)): return "somebody has a part in '\(session)'"
    case .agenda: return words(in: scenario)
    case .delegationSpread(let id):
      let isOwn = scenario.delegates.first { $0.id == me }?.delegation == id
      return "the members of \(isOwn ? "your" : "another") delegation spread over parallel workshops"
    case .pin(let pin):
      guard pin.delegate == me else { return "a place at '\(pin.session)' is decided for somebody else" }
      if pin.isFirm { return "you stay in '\(pin.session)'" }
      return pin.kind == .must ? "you are pinned to '\(pin.session)'" : "you are kept out of '\(pin.session)'"
    case .role(let id, let role):
      guard id == me else { return "somebody else has a part in '\(role.session)'" }
      return "you are \(role.kind.rawValue) of '\(role.session)'"
    case .together(let group): return group.contains(me) ? "you stay together with others" : "others stay together"
    case .apart(let group): return group.contains(me) ? "you stay apart from others" : "others stay apart"
    case .topicOnce(let id): return id == me ? "you attend no topic twice" : "somebody else attends no topic twice"
    case .language(let id):
      return id == me ? "you must understand the workshop" : "somebody else must understand the workshop"
    case .needs(let id): return id == me ? "the room must meet your needs" : "rooms must meet somebody else's needs"
    case .guarantee(let id):
      let isOwn = id == me
      return
        "\(isOwn ? "you are" : "somebody else is") guaranteed \(scenario.guaranteedChoices(of: isOwn ? "your" : "their"))"
    case .rankedOnly(let id):
      return id == me
        ? "you attend nothing that you did not rank" : "somebody else attends nothing that they did not rank"
    case .rule(let rule, let subjects):
      let words = RuleWords(rule, subjects, in: scenario)
      return subjects.contains(.delegate(me)) ? words.own : words.others
    }
  }
}
