extension Phrases {
  static let german = Phrases(
    language: .german,
    and: "und",
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    shortWeekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    shortMonths: ["Jan.", "Febr.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    decimalSign: ",",
    percentSign: "\u{A0}%",
    ordinal: { "\($0)." },

    heading: { column in
      switch column {
      case .id: "Kürzel"
      case .name: "Name"
      case .sector: "Sektor"
      case .delegation: "Delegation"
      case .languages: "Sprachen"
      case .arrives: "Anreise"
      case .leaves: "Abreise"
      case .needs: "Bedarf"
      case .roles: "Aufgabe"
      case .choices: "Erfüllte Wünsche"
      }
    },
    kind: { kind in
      switch kind {
      case .session(.plenary): "Plenum"
      case .session(.workshop): "Workshop"
      case .session(.talk): "Vortrag"
      case .session(.service): "Service"
      case .pause: "Pause"
      }
    },
    role: { role in
      switch role {
      case .moderator: "Moderation"
      case .rapporteur: "Berichterstattung"
      case .speaker: "Vortrag"
      }
    },
    day: "Tag", start: "Beginn", end: "Ende", time: "Zeit", minutes: "Minuten", session: "Sitzung",
    kindHeading: "Art",
    room: "Raum", people: "Personen", workshop: "Workshop", workshops: "Workshops", delegates: "Delegierte",
    sectors: "Sektoren", delegations: "Delegationen", rooms: "Räume", seats: "Plätze",
    evenShare: "Gleicher Anteil",
    masterTable: "Gesamttabelle", agendas: "Tagesabläufe", continued: "Fortsetzung",
    badges: "Namensschilder",
    screenNow: "Jetzt", screenNext: "Danach", screenOver: "Heute nichts mehr.",
    badgesWithoutCode: {
      "\($0 == 1 ? "ein Namensschild ist" : "\($0) Namensschilder sind") ohne Code: der Kalender ist zu lang dafür"
    },
    charactersWithoutFont: {
      "keine Schrift auf diesem System hat \($0 == 1 ? "ein Zeichen" : "\($0) Zeichen") dieser Seiten; weitere lassen sich einrichten, etwa fonts-noto-core von Debian"
    },

    report: "Konferenzplan", contents: "Inhalt",
    provenOptimal: "Jede Stufe ist nachweislich optimal.",
    provenOptimalNote:
      "Kein anderer Plan ist in einer Stufe besser, ohne in einer wichtigeren schlechter zu sein.",
    claimedOptimal: "Nach Angabe des Lösers optimal.",
    claimedOptimalNote: { proven, stages in
      "\(proven) von \(stages) Stufen sind durch ein Zertifikat bewiesen, das jeder nachprüfen kann; für die anderen sagt es der Löser."
    },
    within: { "Höchstens \($0) vom bestmöglichen Plan entfernt." },
    withinNote: { proven, stages in
      "\(proven) von \(stages) Stufen sind nachweislich optimal; für die anderen sagt die Tabelle unten, wie weit sie vom Besten entfernt sein können."
    },
    onCurve: "Nachweislich einer der besten Kompromisse.",
    onCurveNote: { first, second in
      "Kein anderer Plan ist bei „\(first)“ oder „\(second)“ besser, ohne beim anderen schlechter zu sein oder bei dem, was die Rangfolge vor beide stellt."
    },
    partialPlan: {
      $0 == 1
        ? "Eine Sitzung fand in diesem Programm keinen Platz."
        : "\($0) Sitzungen fanden in diesem Programm keinen Platz."
    },
    madeWith: { "Erstellt mit Einstellungen, die nicht in der Datei des Szenarios stehen: \($0)." },
    unproven: "Ein gültiger Plan, ohne Nachweis.",
    unprovenNote:
      "Mindestens eine Stufe hat keine Schranke: Es kann einen besseren Plan geben, und niemand weiß, um wie viel.",
    independentCheck:
      "Jede Regel wurde anhand von Szenario und Uhr noch einmal geprüft, von einem Prüfer, der von der Suche nichts weiß.",
    firstChoice: "Haben ihren ersten Wunsch", topThree: "Haben einen ihrer ersten drei Wünsche",
    largestDeviation: "Größter Abstand vom gleichen Anteil eines Sektors, in Personen",
    outsideShare: "Personen außerhalb des gerundeten gleichen Anteils",
    ofDelegates: { "\(grouped($0)) von \(grouped($1))" },

    proof: "Was nachgewiesen ist",
    proofIntroduction:
      "Jede Stufe wird unter den Plänen optimiert, die für die Stufen davor die besten sind. Überall ist weniger besser.",
    lots: { "Zwischen Plänen, die in allen gleich gut sind, entschied das Los, gezogen aus dem Startwert \($0)." },
    stage: "Stufe", bestFound: "Bester Fund", bound: "Nachgewiesene Schranke", gap: "Lücke",
    allowance: "Spielraum für spätere Stufen", final: "Dieser Plan", verdict: "Urteil", optimal: "optimal",
    claimed: "behauptet",
    withinGap: { "bis auf \($0)" }, noBound: "keine Schranke",
    objective: Phrases.germanObjective,

    tradeOff: "Was ein Ziel das andere kostet",
    tradeOffIntroduction:
      "Jeder Punkt ist ein geprüfter Plan. Links und unten ist besser; bei keinem Plan lässt sich eines der beiden allein verbessern.",
    tradeOffComplete: "Das sind alle, die es gibt.",
    tradeOffIncomplete: "Die Suche wurde beendet: Es kann weitere geben.",
    plan: "Plan",

    agenda: "Programm",
    agendaIntroduction: "Wer wo ist, nach Tag, Raum und Zeit.",
    everybody: "alle", open: "offen für alle",
    peopleCount: { $0 == 1 ? "1 Person" : "\($0) Personen" },
    ofSeats: { "\(grouped($0)) von \(grouped($1)) Plätzen" },
    foundNoPlace: { "Ohne Platz im Programm: \($0.joined(separator: "; "))." },
    cancelled: { "Abgesagt: \($0.joined(separator: "; "))." },

    sectorMix: "Mischung der Sektoren",
    sectorMixIntroduction:
      "Workshops, die gleichzeitig stattfinden, neben dem gleichen Anteil: die Personen jedes Sektors, gleichmäßig auf sie verteilt. Die gestrichelten Linien führen den gleichen Anteil durch die Balken.",
    sectorMixChart: { "Mischung der Sektoren, \($0)" },
    sectorMixDescription:
      "Ein Balken je Workshop, geteilt nach Sektoren in der Reihenfolge der Legende; der erste, blassere Balken ist der gleiche Anteil. Die Tabelle darunter nennt die Zahlen.",
    sectorMixTable: { "Personen nach Sektor, \($0)" },
    total: "Summe", offShare: "außerhalb des gerundeten gleichen Anteils",

    choices: "Erfüllte Wünsche",
    choicesIntroduction: "Plätze in Workshops nach dem Rang, den die Delegierten dem Thema gegeben haben.",
    choicesChart: "Plätze nach Rang des Wunsches", choicesTable: "Plätze nach Rang des Wunsches",
    notWished: "Nicht gewünscht", places: "Plätze", share: "Anteil",
    bySector: "Nach Sektor", byDelegation: "Nach Delegation", wishing: "Mit Wünschen",
    distribution: "Plätze nach Rang", hasFirstChoice: "Haben ihren ersten", covered: "Besetzte Workshops",
    choice: { "\($0) Wunsch" }, laterChoice: "Späterer Wunsch",

    measures: "In Zahlen",
    measuresIntroduction:
      "Woran der Plan gemessen wird, was auch immer seine Rangfolge ist. Ein Abstand zählt Personen, über alle Workshops und Sektoren.",
    measure: "Maß",
    figure: { figure in
      switch figure {
      case .withoutWish: "Delegierte, denen kein Wunsch erfüllt wurde"
      case .largestDissatisfaction:
        "Unzufriedenheit der am schlechtesten gestellten Person (0, 1, 4, 9 … für den 1., 2., 3., 4. Wunsch …)"
      case .worstOff: "Delegierte, denen es ebenso schlecht geht"
      case .gini: "Ungleichheit der Unzufriedenheit (Gini-Koeffizient; 0, wo es allen gleich geht)"
      case .carried: "Aus früheren Veranstaltungen mitgebracht (Punkte)"
      case .giniWithCarried: "Dasselbe mit dem, was mitgebracht ist"
      case .friends: "Erfüllte Wünsche, mit jemandem zusammen zu sein"
      case .priority: "Mittlere Unzufriedenheit nach Priorität (Teilnehmende)"
      case .evenDistance: "Abstand von gleichen Anteilen der Sektoren, Summe"
      case .largestEvenDistance: "Abstand von gleichen Anteilen der Sektoren, größter"
      case .proportionalDistance: "Abstand von Anteilen im Verhältnis zur Größe eines Workshops, Summe"
      case .largestProportionalDistance:
        "Abstand von Anteilen im Verhältnis zur Größe eines Workshops, größter"
      case .outsideShare: "Personen außerhalb des ab- und aufgerundeten gleichen Anteils"
      case .diversity: "Vielfalt der Sektoren (Blau-Index), gemessen an der erreichbaren"
      case .absentSectors: "Sektoren, die in einem Workshop fehlen"
      case .loneSectors: "Sektoren mit einer einzigen Person in einem Workshop"
      case .workshopsCovered:
        "Gleichzeitige Workshops, in denen eine Delegation vertreten ist, von den möglichen"
      case .delegationsComplete: "Delegationen, die überall vertreten sind, wo sie es sein könnten"
      case .pairsMet: "Paare von Delegierten, die sich begegnen, von den möglichen"
      case .repeatedMeetings: "Begegnungen von Paaren, die sich schon begegnet waren"
      case .seatsUsed: "Besetzte Plätze"
      case .enviousSeats: "Plätze, deren Delegierte einen gleichzeitigen Workshop mehr wünschten"
      case .curable: "Davon durch einen Tausch zu zweit zu beheben"
      case .curableWithinSector: "Davon durch einen Tausch innerhalb des Sektors zu beheben"
      }
    },
    byWorkshop: "Nach Workshop", seatsTaken: "Besetzte Plätze", diversity: "Vielfalt", attainable: "Erreichbar",
    absentSectors: "Fehlende Sektoren", loneSectors: "Nur eine Person",

    unmet: "Unerfüllte Wünsche",
    unmetIntroduction: { people, shown in
      people == shown
        ? "\(people == 1 ? "Ein Platz" : "\(people) Plätze"), an denen ein gleichzeitiger Workshop mehr gewünscht war."
        : "\(grouped(people)) Plätze, an denen ein gleichzeitiger Workshop mehr gewünscht war; hier stehen die \(shown) größten Enttäuschungen, alle stehen in master.csv."
    },
    unmetNone: "Niemand wünschte einen gleichzeitigen Workshop mehr als den eigenen.",
    unmetTable: "Unerfüllte Wünsche, die größte Enttäuschung zuerst",
    wished: "Gewünscht", obtained: "Erhalten", reason: "Was einem Wechsel allein im Weg steht",
    noSingleReason: "—",
    noSingleReasonNote:
      "Der Grund ist, was nicht mehr gälte, wäre diese Person allein gewechselt. — steht, wo nichts im Weg war: Die späteren Stufen und die Wünsche aller anderen haben entschieden. ‚breakout explain‘ sagt, was es bräuchte, wenn auch andere wechselten.",
    obstacle: { obstacle in
      switch obstacle {
      case .role: "hat eine Aufgabe in der eigenen Sitzung"
      case .pinned: "Platz von Hand festgelegt"
      case .banned: "von Hand ausgeschlossen"
      case .topicElsewhere: "besucht das Thema zu anderer Zeit"
      case .notOpen: "steht ihnen nicht offen"
      case .lacksTopic: "baut auf etwas auf, das sie nicht besucht haben"
      case .language: "in anderen Sprachen gehalten"
      case .needs: "der Raum erfüllt einen Bedarf nicht"
      case .full(let people): "voll: \(people) Personen"
      case .needed: "für die Mindestzahl im eigenen Workshop nötig"
      case .sectorRule: "die Grenze für den Sektor ist dort erreicht"
      case .delegationSpread: "die Delegation wäre nicht mehr gleichmäßig verteilt"
      case .sectorBalance: "die Sektoren wären weniger im Gleichgewicht"
      }
    },

    violations: "Nicht eingehaltene weiche Regeln",
    violationsIntroduction: { count, penalty in
      "\(count == 1 ? "Ein Befund, der" : "\(count) Befunde, die zusammen") \(penalty) \(count == 1 ? "kostet" : "kosten")."
    },
    violationsNone: "Alle weichen Regeln sind eingehalten.",
    rule: "Regel", finding: "Befund", amount: "Anzahl", cost: "Kosten",
    ruleName: Phrases.germanRuleName,
    violation: findingInGerman,

    news: "Was neu ist",
    newsIntroduction: { people, sessions in
      "Seit dem vorigen Plan \(people == 1 ? "hat 1 Person" : "haben \(people) Personen") einen anderen Workshop, und "
        + "\(sessions == 1 ? "1 Sitzung hat" : "\(sessions) Sitzungen haben") eine andere Zeit oder einen anderen Raum."
    }, movedFrom: "Von", movedTo: "Nach", waitingLists: "Wartelisten", place: "Platz", new: "Neu",
    otherTime: { "andere Zeit (vorher \($0))" }, otherRoom: { "anderer Raum (vorher \($0))" },
    contributors: "Mitwirkende", told: "Zu benachrichtigen", movedTime: "findet zu anderer Zeit statt",
    movedRoom: "findet in einem anderen Raum statt", why: "Warum",
    moveKind: { kind in
      switch kind {
      case .joined: "kommt hinzu"
      case .left: "kommt nicht"
      case .displaced: "der Workshop findet dann nicht statt"
      case .away: "ist zur Zeit des Workshops nicht da"
      case .moved: "wechselt"
      }
    },
    moveReason: reasonInGerman,
    overrun: { what, day, end, limit, isWindow in
      "„\(what)“ endet jetzt um \(end) (\(day)), nach "
        + (isWindow
          ? "dem Ende des Zeitfensters um \(limit); das Zeitfenster wird verlängert."
          : "der Schließung um \(limit); die Schließung wird verschoben.")
    },

    mailSubject: { event, isChange in "\(isChange ? "Ihr Programm hat sich geändert" : "Ihr Programm"): \(event)" },
    greeting: { $0.isEmpty ? "Guten Tag," : "Guten Tag \($0)," },
    mailProgramme: "Dies ist Ihr Programm.",
    mailChanged: "Ihr Programm hat sich geändert. So sieht es jetzt aus; was anders ist, ist vermerkt.",
    mailNothing: "Für Sie ist nichts mehr vorgesehen.", mailGone: "Nicht mehr in Ihrem Programm:",
    withoutAddress: { people, who in
      "\(people == 1 ? "1 Person hat" : "\(people) Personen haben") keine Adresse und \(people == 1 ? "bekommt" : "bekommen") keine Post: \(who)"
    },
    strangeAddresses: { addresses, who in
      "\(addresses == 1 ? "1 Adresse gehört" : "\(addresses) Adressen gehören") niemandem im Plan: \(who)"
    },

    delegatesIntroduction: "Alle nach Namen, mit ihren Workshops.",
    findDelegate: "Name, Kürzel, Delegation oder Workshop suchen",
    found: "% gefunden",

    doors: "Türlisten", nobodyHere: "Niemand.",
    footer: "Geplant mit Breakout."
  )
}
