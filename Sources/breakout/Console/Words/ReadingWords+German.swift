import Conference
import Optimization

private func counted(_ count: Int, _ one: String, _ several: String) -> String {
  "\(count) \(count == 1 ? one : several)"
}

extension ReadingWords {
  static let german = ReadingWords(
    reading: { "lese \($0)" }, done: { "fertig in \($0) s" },
    certified: { "\($0) von \($1) Stufen zertifiziert in \($2) s" },
    lookingForClash: "es gibt keinen Plan; die unvereinbaren Forderungen werden gesucht",
    lookingForBinding: "es gibt einen Plan; es wird gesucht, was ihn begrenzt",
    planningTwice: "das Szenario wird geplant, und noch einmal mit der Sitzung an diesem Platz",
    lookingForPlans: "ebenso gute Pläne werden gesucht", lookingForNext: { "es wird gesucht, wer in \($0) nachrückt" },
    progress: { "Bestwert \($0), Schranke \($1), Lücke \($2), Dauer \($3) s" },
    limit: { limit in
      let gaveUp = "die Suche wurde aufgegeben: kein Plan wurde gefunden, und es ist offen, ob es einen gibt"
      let advice =
        "nichts wurde geschrieben. Legen Sie Zeiten oder Räume fest oder machen Sie Regeln weich, dann ist weniger zu entscheiden."
      return switch limit {
      case .time: "die Zeit war vor dem ersten Plan abgelaufen; nichts wurde geschrieben. Erlauben Sie mehr Zeit."
      case .stopped: "vor dem ersten Plan angehalten; nichts wurde geschrieben"
      case .nodes, .iterations: "\(gaveUp), nach so viel Verzweigung, wie eine Frage dauern darf; \(advice)"
      case .states: "\(gaveUp), nach so vielen Teilprogrammen, wie eine Frage haben darf; \(advice)"
      case .size: "\(gaveUp), weil zu viel offen war; \(advice)"
      }
    },
    days: "Tage", rooms: "Räume", sessions: "Sitzungen",
    kinds: { count, kind in
      switch kind {
      case .session(.plenary): counted(count, "Plenum", "Plenarsitzungen")
      case .session(.workshop): counted(count, "Workshop", "Workshops")
      case .session(.talk): counted(count, "Vortrag", "Vorträge")
      case .session(.service): counted(count, "Service", "Services")
      case .pause: counted(count, "Pause", "Pausen")
      }
    },
    blocks: "Blöcke", leftToPlace: "noch zu planen",
    people: { "\($0) in \(counted($1, "Delegation", "Delegationen")), davon \($2) mit eigenen Wünschen" },
    history: "Vorgeschichte",
    earlier: { plans, losing in
      "\(counted(plans, "früherer Plan", "frühere Pläne")), \(counted(losing, "Person", "Personen")) mit Verlusten aus früheren Veranstaltungen"
    },
    policy: "Politik", thenStage: ", dann ", columnOf: { "Spalte von \($0)" }, readAs: "gelesen als",
    noProblems: "Keine Probleme", inFile: { " in \($0)." })
}
