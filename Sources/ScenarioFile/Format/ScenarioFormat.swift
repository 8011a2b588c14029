import Conference

/// Keys of a scenario file.
enum ScenarioKey: String, FieldKey {
  case format, event, rooms, breaks, pace, sessions, sectors, delegations, delegates, contributors, pins, together,
    apart, rules, policy, lottery, history, memory
  case programmeRules = "programme-rules"
  case agendaPolicy = "agenda-policy"
  static let shape = "scenario"
}

extension ScenarioDecoder {
  /// The scenario as far as it could be read, or nil when the root is no mapping.
  mutating func scenario() -> Scenario? {
    guard let fields = Fields<ScenarioKey>(map.root) else { return nil }
    if let format = fields.required(.format), format.text() != FormatName.scenario {
      format.error("format \(format.kind) is not known; this program reads '\(FormatName.scenario)'")
    }
    let event = event(fields.required(.event))
    let rooms = rooms(fields.required(.rooms), event: event)
    let breaks = breaks(fields[.breaks], event: event)
    pauses = breaks
    let pace = pace(fields[.pace])
    let sessions = sessions(fields.required(.sessions), event: event)
    let sectors = sectors(fields.required(.sectors))
    let declared = fields[.delegations].map { self.delegations($0, delegates: []) }
    let people = fields.required(.delegates)
    names = RosterNames(
      sessions: sessions, sectors: sectors, delegations: declared ?? [], rooms: rooms,
      attributes: attributeNames(people))
    let (delegates, attributes, inherit) = delegates(people, event: event)
    let contributors = contributors(fields[.contributors], event: event)
    let delegations = if let declared { declared } else { self.delegations(nil, delegates: delegates) }
    return Scenario(
      event: event, rooms: rooms, breaks: breaks, longestWithoutBreak: pace.longestWithoutBreak,
      changeover: pace.changeover, walking: pace.walking, sessions: sessions, sectors: sectors,
      delegations: delegations,
      attributes: attributes, delegates: delegates,
      unrankedInheritSector: inherit, pins: pins(fields[.pins]), together: groups(fields[.together], key: "together"),
      apart: groups(fields[.apart], key: "apart"), contributors: contributors,
      rules: rules(fields[.rules]),
      programmeRules: programmeRules(fields[.programmeRules], sessions: sessions, contributors: contributors),
      agendaPolicy: agendaPolicy(fields[.agendaPolicy]), policy: policy(fields[.policy]),
      lottery: fields[.lottery]?.word(LotteryRule.self, of: "lottery"),
      memory: memory(fields[.history], fields[.memory], event: event, delegates: delegates))
  }
}
