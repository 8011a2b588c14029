import Conference

/// What stages and rules are called.
extension Phrases {
  /// A stage of the agenda or of the policy.
  static func germanObjective(_ name: String) -> String {
    switch name {
    case "sector-balance": "Gleichgewicht der Sektoren"
    case "worst-off": "Am schlechtesten gestellte Person"
    case "preferences": "Wünsche"
    case "delegation-spread": "Verteilung der Delegationen"
    case "even-sizes": "Gleiche Größen"
    case "generous": "Am schlechtesten gestellte Personen, eine nach der anderen"
    case "rank-maximal": "Erste Wünsche, dann zweite"
    case "filled": "Leer gebliebene Plätze"
    case "mixing": "Wiederholte Begegnungen"
    case "mixing by delegation": "Wiederholte Begegnungen mit einer Delegation"
    case "mixing by sector": "Wiederholte Begegnungen mit einem Sektor"
    case "stability": "Umgesetzt"
    case "room-changes": "Workshops in einem anderen Raum"
    case "cancellations": "Abgesagte Workshops"
    case "room-fit": "Leere Plätze"
    case "left-out": "Minuten ausgelassener Sitzungen"
    case "clashes": "Überschneidungen von Wünschen"
    case "absences": "Wünsche nach Sitzungen, die Abwesende verpassen"
    case "ideal-times": "Minuten Abstand von Wunschzeiten"
    case "programme-rules": "Gebrochene Wünsche zum Programm"
    case "parallel": "Paare gleichzeitiger Workshops"
    case "compact-days": "Minuten bis zum Ende der letzten Sitzung"
    case "early-days": "Kurze letzte Tage"
    case "gaps": "Lange Lücken am Tag"
    case "centred-breaks": "Pausen abseits der Mitte ihres Zeitfensters"
    case "identifier-order": "Reihenfolge der Kennungen"
    case "file-order": "Reihenfolge der Datei"
    default: name
    }
  }

  /// A rule.
  static func germanRuleName(_ rule: RuleName) -> String {
    switch rule {
    case .belongsToScenario: "Gehört zum Szenario"
    case .sessionPlacement: "Zeit und Ort der Sitzungen"
    case .oneSessionPerRoom: "Eine Sitzung je Raum"
    case .suitableRoom: "Geeigneter Raum"
    case .breakPlacement: "Zeiten der Pausen"
    case .plenaryAlone: "Plenum allein"
    case .sessionRelations: "Reihenfolge der Sitzungen"
    case .rolesInOnePlace: "Aufgaben an einem Ort"
    case .longestWithoutBreak: "Längste Zeit ohne Pause"
    case .programmeRules: "Regeln des Programms"
    case .oneWorkshopPerBlock: "Ein Workshop zur selben Zeit"
    case .attendance: "Teilnehmerzahl"
    case .sectors: "Sektoren eines Workshops"
    case .delegationSpread: "Verteilung der Delegationen"
    case .pins: "Von Hand festgelegte Plätze"
    case .together: "Zusammen"
    case .apart: "Getrennt"
    case .topicOnce: "Jedes Thema einmal"
    case .languages: "Sprachen"
    case .needs: "Bedarf"
    case .guarantee: "Garantie"
    case .rankedOnly: "Nur Gewünschtes"
    case .openTo: "Wem ein Workshop offensteht"
    case .takes: "Wie viele freiwillige Workshops"
    case .friends: "Freunde"
    case .buildsOn: "Worauf ein Workshop aufbaut"
    case .claims: "Behauptungen"
    }
  }
}
