import Conference

/// Keys of a scenario file.
enum ScenarioKey: String, FieldKey {
  case format, event, rooms, breaks, pace, sessions, sectors, delegations, delegates, contributors, pins, together,
    apart, rules, policy, history, memory
  case programmeRules = "programme-rules"
  case agendaPolicy = "agenda-policy"
  static let shape = "scenario"
}

/// Every kind of mapping in the format; the JSON Schema is tested against them.
let formatShapes: [any FieldKey.Type] = [
  ScenarioKey.self, EventKey.self, DayKey.self, RoomKey.self, ClosedKey.self, BreakKey.self, PaceKey.self,
  SessionKey.self, AttendanceKey.self, SectorRuleKey.self, SectorKey.self, DelegationKey.self, DelegatesKey.self,
  PinKey.self, RuleKey.self, SoftKey.self, SpreadKey.self, GuaranteeKey.self, TakesKey.self, FriendsKey.self,
  StageKey.self, ObjectiveKey.self,
  ContributorKey.self, AvailableKey.self, PreferencesKey.self, MixingKey.self, StabilityKey.self, SectorBalanceKey.self,
  MemoryKey.self,
  AgendaStageKey.self, AgendaObjectiveKey.self, ProgrammeRuleKey.self,
]

/// Turns the values of a scenario's files into a ``Scenario``, part by part.
///
/// What cannot be read is reported and replaced by something that restricts nothing, so that decoding goes on and everything
/// else that is wrong is found in the same run.
struct ScenarioDecoder {
  /// The format that this decoder reads.
  static let format = "breakout/1"

  let source: ScenarioSource
  let findings: Findings
  var map: SourceMap
  /// What things are called, for rosters that name them so. Known once everything but the delegates is.
  var names = RosterNames()
  /// What the roster calls delegations, where it says so.
  var delegationNames: [ID<Delegation>: String] = [:]
  /// The breaks, by which people say when they come: after lunch.
  var pauses: [Break] = []
  /// How the columns of the rosters were understood.
  var mappings: [RosterMapping] = []
  /// The rosters to read in the place of the one that the scenario names.
  var imports: RosterImports?
  /// The rows of these as they came, and what was found out about people.
  var tables: [Table] = []
  var imported: RosterLayout?

  /// The scenario as far as it could be read, or nil when the root is no mapping.
  mutating func scenario() -> Scenario? {
    guard let fields = Fields<ScenarioKey>(map.root) else { return nil }
    if let format = fields.required(.format), format.text() != ScenarioDecoder.format {
      format.error("format \(format.kind) is not known; this program reads '\(ScenarioDecoder.format)'")
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
      memory: memory(fields[.history], fields[.memory], event: event, delegates: delegates))
  }
}
