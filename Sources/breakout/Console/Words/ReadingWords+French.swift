import Conference
import Optimization

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count < 2 ? "" : "s")" }

extension ReadingWords {
  static let french = ReadingWords(
    reading: { "lecture de \($0)" }, done: { "terminé en \($0) s" },
    certified: { "\($0) étapes certifiées sur \($1) en \($2) s" },
    lookingForClash: "il n’y a pas de plan\u{202F}; recherche des exigences incompatibles",
    lookingForBinding: "il y a un plan\u{202F}; recherche de ce qui le limite",
    planningTwice: "planification du scénario, puis une seconde fois avec la séance à cette place",
    lookingForPlans: "recherche de plans aussi bons", lookingForNext: { "recherche de qui vient ensuite dans \($0)" },
    progress: { "meilleur \($0), borne \($1), écart \($2), durée \($3) s" },
    limit: { limit in
      let gaveUp =
        "la recherche a été abandonnée\u{A0}: aucun plan trouvé, et il n’est prouvé ni qu’il en existe ni le contraire"
      let advice =
        "rien n’a été écrit. Imposez des horaires ou des salles, ou assouplissez des règles\u{A0}: il restera moins à décider."
      return switch limit {
      case .time:
        "le temps imparti s’est écoulé avant le premier plan\u{202F}; rien n’a été écrit. Accordez plus de temps."
      case .stopped: "arrêté avant le premier plan\u{202F}; rien n’a été écrit"
      case .nodes, .iterations: "\(gaveUp), après autant de recherche arborescente que permis\u{202F}; \(advice)"
      case .states: "\(gaveUp), après autant de programmes partiels que permis\u{202F}; \(advice)"
      case .size: "\(gaveUp), car ce qui restait à décider est trop grand\u{202F}; \(advice)"
      }
    },
    days: "jours", rooms: "salles", sessions: "séances",
    kinds: { count, kind in
      switch kind {
      case .session(.plenary): counted(count, "plénière")
      case .session(.workshop): counted(count, "atelier")
      case .session(.talk): counted(count, "exposé")
      case .session(.service): counted(count, "service")
      case .pause: counted(count, "pause")
      }
    },
    blocks: "créneaux", leftToPlace: "à placer",
    people: { "\($0) dans \(counted($1, "délégation")), dont \($2) avec leurs propres vœux" },
    history: "historique",
    earlier: { plans, losing in
      "\(plans) \(plans < 2 ? "plan précédent" : "plans précédents"), \(counted(losing, "délégué")) avec des pertes lors d’événements précédents"
    },
    policy: "politique", thenStage: ", puis ", columnOf: { "colonne de \($0)" }, readAs: "lue comme",
    noProblems: "Aucun problème", inFile: { " dans \($0)." })
}
