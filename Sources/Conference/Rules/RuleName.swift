/// Every rule by its name, in the order in which the verifier reports them: the one list that says what is a rule.
///
/// A1 to A9 are about the agenda, the rules from B1 on about the allocation, as docs/architecture.md numbers them. Where one number has several
/// switches in the rulebook there is one name per switch. The raw value is the key in `rules`. The planner and the verifier call each rule by this
/// name, with `Rule` behind it where the vocabulary has taken the word.
public enum RuleName: String, Hashable, Sendable, CaseIterable, Codable {
  /// P: the plan names only what the scenario declares, and seats people only in workshops that are held.
  case belongsToScenario = "belongs-to-scenario"
  /// A1: every session is placed once, on the grid, inside opening hours, its pins and its window.
  case sessionPlacement = "session-placement"
  /// A2: a room hosts one session at a time, with the changeover between two.
  case oneSessionPerRoom = "one-session-per-room"
  /// A3: a session's room has its features, is open, and seats a plenary.
  case suitableRoom = "suitable-room"
  /// A4: every break is placed once in its window, and nothing runs meanwhile.
  case breakPlacement = "break-placement"
  /// A5: a plenary runs alone.
  case plenaryAlone = "plenary-alone"
  /// A6: `after`, `with`, `not-with`, and one room per track.
  case sessionRelations = "session-relations"
  /// A7: who has a role is in that session, and in one place at a time.
  case rolesInOnePlace = "roles-in-one-place"
  /// A8: nobody works longer than `longest-without-break`.
  case longestWithoutBreak = "longest-without-break"
  /// A9: what is asked of sessions together.
  case programmeRules = "programme-rules"
  /// B1: of workshops that run in parallel, a delegate who is there attends exactly one.
  case oneWorkshopPerBlock = "one-workshop-per-block"
  /// B2: attendance between the minimum and the maximum or the seats.
  case attendance
  /// B3: so many of a sector, so many sectors.
  case sectors
  /// B4: a delegation spreads over parallel workshops.
  case delegationSpread = "delegation-spread"
  /// B5: places decided by hand.
  case pins
  /// B5: delegates who stay together.
  case together
  /// B5: delegates who stay apart.
  case apart
  /// B6: nobody attends a topic twice.
  case topicOnce = "topic-once"
  /// B7: a delegate understands the workshop.
  case languages
  /// B7: the room meets a delegate's needs.
  case needs
  /// B8: everybody gets one of their first choices.
  case guarantee
  /// B9: nobody is put where they did not rank.
  case rankedOnly = "ranked-only"
  /// B10: a workshop has nobody to whom it is not open.
  case openTo = "open-to"
  /// B11: a delegate attends as many optional workshops as they take.
  case takes
  /// B12: delegates are with those whom they ask for.
  case friends
  /// B13: whoever attends a workshop has attended what it builds on.
  case buildsOn = "builds-on"
  /// C: what the plan claims about its stages is what it is worth.
  case claims

  /// Its number in docs/architecture.md, such as `B5`.
  public var code: String {
    switch self {
    case .belongsToScenario: "P"
    case .sessionPlacement: "A1"
    case .oneSessionPerRoom: "A2"
    case .suitableRoom: "A3"
    case .breakPlacement: "A4"
    case .plenaryAlone: "A5"
    case .sessionRelations: "A6"
    case .rolesInOnePlace: "A7"
    case .longestWithoutBreak: "A8"
    case .programmeRules: "A9"
    case .oneWorkshopPerBlock: "B1"
    case .attendance: "B2"
    case .sectors: "B3"
    case .delegationSpread: "B4"
    case .pins, .together, .apart: "B5"
    case .topicOnce: "B6"
    case .languages, .needs: "B7"
    case .guarantee: "B8"
    case .rankedOnly: "B9"
    case .openTo: "B10"
    case .takes: "B11"
    case .friends: "B12"
    case .buildsOn: "B13"
    case .claims: "C"
    }
  }

  /// How strongly the rule binds unless the scenario says otherwise; nil for what every plan follows, and where each entry says it.
  public var standard: Enforcement? {
    switch self {
    case .belongsToScenario, .sessionPlacement, .oneSessionPerRoom, .suitableRoom, .breakPlacement, .plenaryAlone,
      .sessionRelations, .rolesInOnePlace, .longestWithoutBreak, .programmeRules, .oneWorkshopPerBlock, .claims:
      nil
    case .delegationSpread, .guarantee, .rankedOnly, .friends: .off
    case .attendance, .sectors, .pins, .together, .apart, .topicOnce, .languages, .needs, .openTo, .takes, .buildsOn:
      .hard
    }
  }

  /// The rules that a scenario can soften or switch off: the keys of `rules`.
  public static let inRulebook: [RuleName] = allCases.filter { $0.standard != nil }
}
