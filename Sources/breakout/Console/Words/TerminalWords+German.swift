import Conference
import Explanation

private func counted(_ count: Int, _ one: String, _ several: String) -> String {
  "\(count) \(count == 1 ? one : several)"
}

extension TerminalWords {
  static let german = TerminalWords(
    language: .german,
    and: "und", decimalSign: ",", percentSign: "\u{202F}%",
    count: { count, noun in
      switch noun {
      case .delegate: counted(count, "Delegierte", "Delegierte")
      case .session: counted(count, "Sitzung", "Sitzungen")
      case .workshop: counted(count, "Workshop", "Workshops")
      case .file: counted(count, "Datei", "Dateien")
      case .seat: counted(count, "Platz", "Plätze")
      case .person: counted(count, "Person", "Personen")
      case .block: counted(count, "Block", "Blöcke")
      case .draw: counted(count, "Ziehung", "Ziehungen")
      }
    },
    error: "Fehler:", note: "Hinweis:",

    provenOptimal: "Nachweislich optimal",
    provenIn: { " in \($0 == 1 ? "der einzigen Stufe" : "allen \($0) Stufen"); jede Regel erneut geprüft." },
    claimedOptimal: "Als optimal angegeben",
    claimedIn: { shown, stages in
      ": \(shown == 0 ? "der Nachweis liegt nicht vor" : "\(shown) von \(stages) Stufen nachgewiesen"); jede Regel erneut geprüft."
    },
    claimsNothing: "Dieser Plan behauptet nicht, optimal zu sein; jede Regel erneut geprüft.",
    asGoodAsAsked: "So gut wie verlangt", notProvenOptimal: "Nicht als optimal nachgewiesen",
    within: { gap, proven, stages in
      ": \(gap.map { "höchstens \($0) vom bestmöglichen entfernt" } ?? "ohne Schranke"); \(proven) von \(stages) Stufen nachgewiesen; jede Regel erneut geprüft."
    },
    partial: "Unvollständig",
    foundNoPlace: { ": \(counted($0, "Sitzung", "Sitzungen")) ohne Platz im Programm: \($1)" },
    fault: "Störung",
    disturbed: {
      ": eine Prüfung in Breakout ist fehlgeschlagen bei \($0). Der Plan hält jede Regel ein, dort wird aber nichts behauptet. Bitte melden Sie dies mit dem Szenario."
    },
    madeWith: "Erstellt mit", notAsInFile: "nicht das Szenario, wie es in der Datei steht.",
    stage: "Stufe", best: "Bestwert", inThePlan: "im Plan", bound: "Schranke", gap: "Lücke",
    standing: { standing in
      switch standing {
      case .proven: "nachgewiesen"
      case .claimed: "angegeben"
      case .open: "offen"
      }
    },
    delegates: "Delegierte",
    delegatesIn: { "\($0) in \(counted($1, "Workshop", "Workshops"))" },
    firstChoice: "erster Wunsch", topThree: "einer der ersten drei", noChoice: "keiner ihrer Wünsche",
    sectorMix: "Mischung der Sektoren",
    atEvenShare: "jeder Sektor in jedem Workshop mit gleichem Anteil, gerundet",
    offEvenShare: { "\(counted($0, "Person", "Personen")) außerhalb des gerundeten gleichen Anteils" },
    seatsUsed: "belegte Plätze", lotsFrom: "Lose aus dem Startwert",
    drawn: "ausgelost",
    drawnBy: { number, plans, least, without in
      "durch die Zahl \(number) aus \(counted(plans, "Plan", "Plänen"))"
        + (least.map { "; Aussicht auf einen ersten Wunsch mindestens \($0)" } ?? "")
        + (without > 0 ? ", aber keine für \(counted(without, "Person", "Personen"))" : "")
    },
    cancelled: "abgesagt",
    share: { part, whole, percentage in "\(part) von \(whole)\(percentage.map { " (\($0))" } ?? "")" },
    softRules: { "Nicht eingehaltene weiche Regeln mit ihren Kosten, zusammen \($0):" },
    sheets: { "Unterlagen: \($0) (\(counted($1, "Datei", "Dateien")))" },
    openReport: { "; öffnen Sie \($0)" },
    allOfThisPlan: { "Unterlagen: \($0) (\(counted($1, "Datei", "Dateien")), alle von diesem Plan)" },
    inRoom: { "\($0) in \($1)" },

    keepsNoPlan: { file, isOfOneAgenda in
      isOfOneAgenda
        ? "kein Plan hält im gefundenen Programm jede harte Regel von „\(file)“ ein, in einem anderen vielleicht schon"
        : "kein Plan hält jede harte Regel von „\(file)“ ein"
    },
    theseClash: { "\($0); diese Forderungen sind nicht alle erfüllbar:" },
    wouldHelp: { "es würde helfen: \($0)" },
    oneWouldHelp: "eines davon würde helfen, jedes durch Lösen geprüft:",
    explainTellsMore: "„breakout explain“ sagt mehr",
    noPlan: { "Für „\($0)“ gibt es keinen Plan." },
    inThisAgenda: "Das gilt für das gefundene Programm; mit anders festgelegten Sitzungen kann es einen geben.",
    firstClash: { isMinimal in
      isMinimal
        ? "Diese Forderungen sind nicht alle erfüllbar; ohne eine beliebige davon sind es die übrigen:"
        : "Diese Forderungen sind nicht alle erfüllbar, wenn auch vielleicht nicht jede daran beteiligt ist:"
    },
    nextClash: "Ebenso wenig diese, was auch immer mit einigen der anderen geschieht:",
    noPlaceForAll: "die Workshops haben nicht für alle Platz",
    moreClashes: { "\($0) weitere Gruppen widersprechen sich; --json nennt alle." },
    noSmallChange: "Es wurde keine kleine Änderung gefunden, die hilft.",
    whatWouldHelp: "Was helfen würde, jedes durch Lösen geprüft:",
    restInRoster: ", und das Übrige in der Teilnehmerliste",
    stayIn: { "\($0) bleiben in „\($1)“" },
    chain: { "\($0) folgen aufeinander, \($1) Minuten" },
    withBreaks: { ", \($0) mit den hier genannten Pausen" },
    daysHave: { "; \($0) \($1 > 1 ? "haben" : "hat") \($2)" },
    quoted: { "„\($0)“" },

    nobodyMoves: "Niemand wechselt.",
    offered: { "\(counted($0, "Person wechselt", "Personen wechseln")): freie Plätze werden angeboten." },
    mustMove: {
      "\(counted($0, "Person muss", "Personen müssen")) wechseln; mit weniger geht es nicht\($1 ? ", ohne mehr weiche Regeln zu brechen" : "")."
    },
    atLeastMove: {
      "\(counted($0, "Person wechselt", "Personen wechseln")); mindestens \($1) davon nachweislich notwendig."
    },
    moveKind: { kind in
      switch kind {
      case .joined: "kommt hinzu"
      case .left: "kommt nicht"
      case .displaced: "findet dann nicht mehr statt"
      case .away: "dann nicht da"
      case .moved: ""
      }
    },
    givenUpUnknown: "Was gegenüber dem besten neuen Plan aufgegeben wird, wurde nicht rechtzeitig gefunden.",
    nothingGivenUp: "Gegenüber dem besten neuen Plan wird nichts aufgegeben.",
    givenUp: { "Gegenüber dem besten neuen Plan aufgegeben: \($0)." },
    insteadOf: { "\($0) \($1) statt \($2)" },
    overrun: { day, name, end, limit, isWindow in
      let (what, moved) =
        isWindow ? ("dem Ende des Zeitfensters", "das Zeitfenster") : ("Tagesschluss", "der Tagesschluss")
      return "am Tag \(day) endet „\(name)“ nun um \(end), nach \(what) um \(limit); \(moved) wird mitverschoben"
    },
    reading: .german, asking: .german, comparing: .german)
}

extension AskingWords {
  static let german = AskingWords(
    inRoom: { "in \($0)" }, atTime: { "um \($0)" },
    forbidden: ": nicht erlaubt", impossible: ": keine einzelne Regel verbietet es, aber kein Plan hat es",
    asGood: ": möglich, und in jeder Stufe ebenso gut", changes: ": möglich; es ändert",
    becomes: { ": aus \($0) wird \($1)\($2 ? "" : ", vielleicht weniger")" },
    thereIsAPlan: "Es gibt einen Plan.", whatKeeps: " Was jede Stufe daran hindert, besser zu sein:",
    noRule: "keine Regel; die Personen und ihre Zahl erlauben nichts Besseres",
    together: "diese zusammen", each: "jede davon", more: { "und \($0) weitere; --json nennt alle" },
    wishes: "Wünsche", obtained: "erhalten", with: "mit", before: "früher", none: "keine", nothing: "nichts",
    rank: { $0.map { "\($0). Wunsch" } ?? "nicht gewünscht" },
    somebodyAskedFor: "jemand, den sie genannt haben",
    inBlocks: { sessions, blocks in
      "\(sessions.isEmpty ? "in keinem" : "in \(sessions.joined(separator: ", "))"); gemeinsam anwesend: \(blocks)"
    },
    carries: { "bringt \($0) Punkte mit, sodass Unzufriedenheit \($1)-fach zählt" },
    carriesNothing: "bringt nichts mit",
    nothingBetter: "Nichts, was stärker gewünscht war, findet zur selben Zeit statt.",
    instead: { " statt \($0.joined(separator: " und "))" },
    rankedNothing: { "\($0) hat nichts gewünscht und konnte deshalb nichts anders wünschen." },
    list: "Liste", dissatisfaction: "Unzufriedenheit", noPlan: "kein Plan", given: " (angegeben)",
    gained: { "Anders zu wünschen hätte \($0) gebracht, wenn alle anderen gewünscht hätten wie bisher." },
    noneBetter: "Keine andere dieser Listen wäre besser gewesen.",
    measured: { "Gemessen an der angegebenen Liste; Mittelwert über die Lose: \($0)." },
    noneFull: "Kein Workshop ist voll.", allTaken: { ", \($0), alle belegt" },
    nobodyMovesUp: "niemand würde nachrücken", perhapsMore: "vielleicht mehr; --places sucht weiter",
    then: { "dann \($0)" },
    ifAbsent: { $1 ? "Wenn \($0) nicht kommt, rücken nach:" : "Wenn \($0) nicht kommt, rückt niemand nach." },
    place: { "Platz \($0)" }, onNoList: "auf keiner Warteliste",
    history: { event, replans in
      replans == 0
        ? "\(event): ein neuer Plan; nichts ging ihm voraus"
        : "\(event): ein neuer Plan und \(counted(replans, "Umplanung", "Umplanungen"))"
    },
    replan: { "Umplanung \($0)" },
    attendOther: "besuchen anderes", came: "gekommen", gone: "nicht mehr dabei",
    elsewhere: "zu anderer Zeit oder in anderem Raum", nothingDifferent: "nichts ist anders",
    moreOfThem: { "\($0) weitere" })
}

extension ComparingWords {
  static let german = ComparingWords(
    title: "Vergleich", yes: "ja", no: "nein", hasPlan: "hat einen Plan", clashing: "im Widerspruch",
    movers: "Personen, die wechseln", shifted: "Sitzungen zu anderer Zeit oder in anderem Raum", plan: "Plan",
    stages: "Stufen der Politik, weniger ist besser", figures: "Zahlen", whoMoves: "Wer wechselt",
    figure: { figure in
      switch figure {
      case .delegates: "Delegierte"
      case .firstChoice: "erster Wunsch"
      case .topThree: "einer der ersten drei"
      case .noChoice: "keiner ihrer Wünsche"
      case .dissatisfaction: "größte Unzufriedenheit"
      case .outsideShare: "Personen außerhalb des gleichen Anteils"
      case .seatsUsed: "belegte Plätze"
      case .penalty: "Kosten weicher Regeln"
      }
    },
    notWithOthers: { "mit dem Übrigen nicht erfüllbar: \($0)" },
    more: { "und \($0) weitere; --json und --html nennen alle" },
    number: "Plan", givesUp: "gibt auf", gains: "gewinnt",
    complete: "Das sind alle: in keinem anderen Plan ist eines der beiden besser, ohne dass das andere schlechter ist.",
    oneChoice: "Das ist die Kurve für eine Wahl der gleichzeitigen Workshops: bei anderen kann es weitere geben.",
    stopped: "Die Suche wurde angehalten: es kann weitere geben.", checked: "Jeder Plan wurde erneut geprüft.",
    sheetsOf: { "Unterlagen von Plan \($0): \($1) (\($2))" },
    plans: { count, isDrawn in
      let what =
        isDrawn ? "\(counted(count, "Plan", "Pläne")) aus gelosten Reihenfolgen" : counted(count, "Plan", "Pläne")
      return "\(what), so gut wie jeder andere; wer gleich ist, tauscht reihum die Plätze."
    },
    noFirstChoice: {
      "\(counted($0, "Person kann", "Personen können")) in keinem dieser Pläne einen ersten Wunsch haben."
    },
    least: { chance, isOfOthers, isRemembered, bound in
      let who = isOfOthers ? "Niemand sonst hat" : "Niemand hat"
      let what = isRemembered ? ", gewichtet mit Verlusten bei früheren Veranstaltungen" : ""
      let best =
        bound.map { "kein Losverfahren über gleich gute Pläne kommt über \($0) hinaus" }
        ?? "kein Losverfahren über gleich gute Pläne ist besser"
      return "\(who) eine geringere Aussicht auf einen ersten Wunsch als \(chance)\(what); \(best)."
    },
    sector: "Sektor", delegation: "Delegation", delegate: "Delegierte",
    choice: { "\($0). Wunsch \($1)" },
    picks: "„breakout draw PLAN --number 0.…“ wählt einen Plan.",
    drawn: { number, moved in
      "\(number) wählt einen ebenso guten Plan; darin \(moved == 1 ? "besucht 1 Person" : "besuchen \(moved) Personen") anderes als im angegebenen."
    })
}
