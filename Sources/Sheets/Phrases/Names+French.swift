import Conference

/// What stages and rules are called.
extension Phrases {
  /// A stage of the agenda or of the policy.
  static func frenchObjective(_ name: String) -> String {
    switch name {
    case "sector-balance": "Équilibre des secteurs"
    case "worst-off": "Délégué le moins bien servi"
    case "preferences": "Vœux"
    case "delegation-spread": "Répartition des délégations"
    case "even-sizes": "Tailles égales"
    case "generous": "Délégués les moins bien servis, l’un après l’autre"
    case "rank-maximal": "Premiers vœux, puis seconds"
    case "filled": "Places laissées vides"
    case "mixing": "Rencontres répétées"
    case "mixing by delegation": "Rencontres répétées avec une délégation"
    case "mixing by sector": "Rencontres répétées avec un secteur"
    case "stability": "Déplacés"
    case "room-changes": "Ateliers dans une autre salle"
    case "cancellations": "Ateliers annulés"
    case "room-fit": "Places vides"
    case "left-out": "Minutes de séances laissées de côté"
    case "clashes": "Vœux en conflit"
    case "absences": "Vœux manqués par les absents"
    case "ideal-times": "Minutes d’écart aux heures idéales"
    case "programme-rules": "Souhaits de programme non tenus"
    case "parallel": "Paires d’ateliers simultanés"
    case "compact-days": "Minutes jusqu’à la fin de la dernière séance"
    case "early-days": "Derniers jours courts"
    case "gaps": "Longs creux dans la journée"
    case "centred-breaks": "Pauses loin du milieu de leur fenêtre"
    case "identifier-order": "Ordre des identifiants"
    case "file-order": "Ordre du fichier"
    default: name
    }
  }

  /// A rule.
  static func frenchRuleName(_ rule: RuleName) -> String {
    switch rule {
    case .belongsToScenario: "Appartient au scénario"
    case .sessionPlacement: "Place des séances"
    case .oneSessionPerRoom: "Une séance par salle"
    case .suitableRoom: "Salle adaptée"
    case .breakPlacement: "Place des pauses"
    case .plenaryAlone: "Plénières seules"
    case .sessionRelations: "Ordre des séances"
    case .rolesInOnePlace: "Rôles en un seul lieu"
    case .longestWithoutBreak: "Durée sans pause"
    case .programmeRules: "Règles du programme"
    case .oneWorkshopPerBlock: "Un atelier à la fois"
    case .attendance: "Affluence"
    case .sectors: "Secteurs d’un atelier"
    case .delegationSpread: "Répartition des délégations"
    case .pins: "Places décidées à la main"
    case .together: "Ensemble"
    case .apart: "Séparés"
    case .topicOnce: "Chaque thème une fois"
    case .languages: "Langues"
    case .needs: "Besoins"
    case .guarantee: "Garantie"
    case .rankedOnly: "Seulement ce qui est souhaité"
    case .openTo: "À qui un atelier est ouvert"
    case .takes: "Combien d’ateliers facultatifs"
    case .friends: "Amis"
    case .buildsOn: "Ce qu’un atelier suppose"
    case .claims: "Affirmations"
    }
  }
}
