import Conference

/// What stages and rules are called.
extension Phrases {
  /// A stage of the agenda or of the policy.
  static func englishObjective(_ name: String) -> String {
    switch name {
    case "sector-balance": "Sector balance"
    case "worst-off": "Worst-off delegate"
    case "preferences": "Wishes"
    case "delegation-spread": "Spread of delegations"
    case "even-sizes": "Even sizes"
    case "generous": "Worst-off delegates, one after the other"
    case "rank-maximal": "First choices, then second ones"
    case "filled": "Places left empty"
    case "mixing": "Repeated meetings"
    case "mixing by delegation": "Repeated meetings with a delegation"
    case "mixing by sector": "Repeated meetings with a sector"
    case "stability": "Moved"
    case "room-changes": "Workshops in another room"
    case "cancellations": "Cancelled workshops"
    case "room-fit": "Empty seats"
    case "left-out": "Minutes of sessions left out"
    case "clashes": "Clashes between wishes"
    case "absences": "Wishes for sessions missed by who is away"
    case "ideal-times": "Minutes off ideal times"
    case "programme-rules": "Broken wishes about the programme"
    case "parallel": "Pairs of workshops side by side"
    case "compact-days": "Minutes until the last session ends"
    case "early-days": "Later days short"
    case "gaps": "Long gaps within days"
    case "centred-breaks": "Breaks off the middle of their windows"
    case "identifier-order": "Order of identifiers"
    case "file-order": "Order of the file"
    default: name
    }
  }

  /// A rule.
  static func englishRuleName(_ rule: RuleName) -> String {
    switch rule {
    case .belongsToScenario: "Belongs to the scenario"
    case .sessionPlacement: "Placement of sessions"
    case .oneSessionPerRoom: "One session per room"
    case .suitableRoom: "Suitable room"
    case .breakPlacement: "Placement of breaks"
    case .plenaryAlone: "Plenaries alone"
    case .sessionRelations: "Order of sessions"
    case .rolesInOnePlace: "Roles in one place"
    case .longestWithoutBreak: "Longest time without a break"
    case .programmeRules: "Rules of the programme"
    case .oneWorkshopPerBlock: "One workshop at a time"
    case .attendance: "Attendance"
    case .sectors: "Sectors of a workshop"
    case .delegationSpread: "Spread of delegations"
    case .pins: "Places decided by hand"
    case .together: "Together"
    case .apart: "Apart"
    case .topicOnce: "Each topic once"
    case .languages: "Languages"
    case .needs: "Needs"
    case .guarantee: "Guarantee"
    case .rankedOnly: "Only what was ranked"
    case .openTo: "Whom a workshop is open to"
    case .takes: "How many optional workshops"
    case .friends: "Friends"
    case .buildsOn: "What a workshop builds on"
    case .claims: "Claims"
    }
  }
}
