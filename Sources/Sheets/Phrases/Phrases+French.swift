extension Phrases {
  static let french = Phrases(
    language: .french,
    and: "et",
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    shortWeekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    decimalSign: ",",
    percentSign: "\u{202F}%",
    ordinal: { $0 == 1 ? "1er" : "\($0)e" },

    heading: { column in
      switch column {
      case .id: "Code"
      case .name: "Nom"
      case .sector: "Secteur"
      case .delegation: "Délégation"
      case .languages: "Langues"
      case .arrives: "Arrivée"
      case .leaves: "Départ"
      case .needs: "Besoins"
      case .roles: "Rôle"
      case .choices: "Vœux obtenus"
      }
    },
    kind: { kind in
      switch kind {
      case .session(.plenary): "Plénière"
      case .session(.workshop): "Atelier"
      case .session(.talk): "Exposé"
      case .session(.service): "Service"
      case .pause: "Pause"
      }
    },
    role: { role in
      switch role {
      case .moderator: "modération"
      case .rapporteur: "rapport"
      case .speaker: "intervention"
      }
    },
    day: "Jour", start: "Début", end: "Fin", time: "Horaire", minutes: "Minutes", session: "Séance",
    kindHeading: "Type",
    room: "Salle", people: "Personnes", workshop: "Atelier", workshops: "Ateliers", delegates: "Délégués",
    sectors: "Secteurs", delegations: "Délégations", rooms: "Salles", seats: "Places", evenShare: "Part égale",
    masterTable: "Tableau général", agendas: "Agendas", continued: "suite",
    badges: "Badges",
    screenNow: "En ce moment", screenNext: "Ensuite", screenOver: "Plus rien aujourd’hui.",
    badgesWithoutCode: {
      "\($0 == 1 ? "un badge est" : "\($0) badges sont") sans code\u{A0}: le calendrier est trop long pour un code"
    },
    charactersWithoutFont: {
      "aucune police de ce système n’a \($0 == 1 ? "un caractère" : "\($0) caractères") de ces pages ; installez-en d’autres, par exemple fonts-noto-core de Debian"
    },

    report: "Plan de la conférence", contents: "Sommaire",
    provenOptimal: "Chaque étape est optimale, preuve à l’appui.",
    provenOptimalNote: "Aucun autre plan ne fait mieux à une étape sans faire moins bien à une étape plus importante.",
    claimedOptimal: "Optimal selon le solveur.",
    claimedOptimalNote: { proven, stages in
      "\(proven) étapes sur \(stages) sont prouvées par un certificat que chacun peut vérifier ; pour les autres, c’est le solveur qui le dit."
    },
    within: { "À moins de \($0) du meilleur plan possible." },
    withinNote: { proven, stages in
      "\(proven) étapes sur \(stages) sont prouvées optimales ; pour les autres, le tableau dit de combien elles peuvent s’écarter du meilleur."
    },
    onCurve: "Un des meilleurs compromis, preuve à l’appui.",
    onCurveNote: { first, second in
      "Aucun autre plan ne fait mieux pour «\u{A0}\(first)\u{A0}» ou «\u{A0}\(second)\u{A0}» sans faire moins bien pour l’autre, ou pour ce que la politique place avant les deux."
    },
    partialPlan: {
      $0 < 2
        ? "Une séance n’a pas trouvé de place au programme." : "\($0) séances n’ont pas trouvé de place au programme."
    },
    madeWith: { "Établi avec des réglages que le fichier du scénario n’a pas : \($0)." },
    unproven: "Un plan valable, sans preuve.",
    unprovenNote:
      "Une étape au moins n’a pas de borne : un meilleur plan peut exister, sans que l’on sache de combien.",
    independentCheck:
      "Chaque règle a été revérifiée à partir du scénario et de l’horloge, par un vérificateur qui ignore tout de la recherche.",
    firstChoice: "Ont obtenu leur premier vœu", topThree: "Ont obtenu l’un de leurs trois premiers",
    largestDeviation: "Plus grand écart à la part égale d’un secteur, en personnes",
    outsideShare: "Personnes hors de la part égale arrondie",
    ofDelegates: { "\(grouped($0)) sur \(grouped($1))" },

    proof: "Ce qui est prouvé",
    proofIntroduction:
      "Chaque étape est optimisée parmi les plans qui sont les meilleurs pour les étapes précédentes. Partout, moins vaut mieux.",
    lots: { "Entre les plans aussi bons dans toutes, le sort a décidé, tiré de la graine \($0)." },
    stage: "Étape", bestFound: "Meilleur trouvé", bound: "Borne prouvée", gap: "Écart",
    allowance: "Laissé aux étapes suivantes", final: "Ce plan", verdict: "Verdict", optimal: "optimal",
    claimed: "affirmé",
    withinGap: { "à moins de \($0)" }, noBound: "sans borne",
    objective: Phrases.frenchObjective,

    tradeOff: "Ce qu’un objectif coûte à l’autre",
    tradeOffIntroduction:
      "Chaque point est un plan vérifié. À gauche et en bas, c’est mieux ; d’aucun plan on ne peut améliorer l’un des deux seul.",
    tradeOffComplete: "Il n’y en a pas d’autres.",
    tradeOffIncomplete: "La recherche a été arrêtée : il peut y en avoir d’autres.",
    plan: "Plan",

    agenda: "Programme",
    agendaIntroduction: "Qui est où, par jour, par salle et par horaire.",
    everybody: "tout le monde", open: "ouvert à tous",
    peopleCount: { $0 < 2 ? "\($0) personne" : "\($0) personnes" },
    ofSeats: { "\(grouped($0)) places sur \(grouped($1))" },
    foundNoPlace: { "Sans place au programme : \($0.joined(separator: " ; "))." },
    cancelled: { "Annulé : \($0.joined(separator: " ; "))." },

    sectorMix: "Mélange des secteurs",
    sectorMixIntroduction:
      "Les ateliers qui ont lieu en parallèle, comparés à la part égale : les personnes de chaque secteur divisées également entre eux. Les tirets prolongent la part égale à travers les barres.",
    sectorMixChart: { "Mélange des secteurs, \($0)" },
    sectorMixDescription:
      "Une barre par atelier, divisée par secteur dans l’ordre de la légende ; la première, plus pâle, est la part égale. Le tableau qui suit donne les chiffres.",
    sectorMixTable: { "Personnes par secteur, \($0)" },
    total: "Total", offShare: "hors de la part égale arrondie",

    choices: "Vœux obtenus",
    choicesIntroduction: "Les places dans les ateliers selon le rang que leur délégué a donné au thème.",
    choicesChart: "Places selon le rang du vœu", choicesTable: "Places selon le rang du vœu",
    notWished: "Non souhaité", places: "Places", share: "Part",
    bySector: "Par secteur", byDelegation: "Par délégation", wishing: "Avec vœux",
    distribution: "Places selon le rang", hasFirstChoice: "Ont leur premier", covered: "Ateliers couverts",
    choice: { "\($0) vœu" }, laterChoice: "Vœu suivant",

    measures: "En chiffres",
    measuresIntroduction:
      "Ce à quoi le plan se mesure, quelle que soit sa politique. Un écart se compte en personnes, sur tous les ateliers et secteurs.",
    measure: "Mesure",
    figure: { figure in
      switch figure {
      case .withoutWish: "Délégués qui n’ont obtenu aucun de leurs vœux"
      case .largestDissatisfaction:
        "Insatisfaction du plus mal servi (0, 1, 4, 9 … pour le 1er, 2e, 3e, 4e vœu …)"
      case .worstOff: "Délégués aussi mal servis"
      case .gini: "Inégalité de l’insatisfaction (coefficient de Gini ; 0 si tous sont servis de même)"
      case .carried: "Reporté d’événements antérieurs (points)"
      case .giniWithCarried: "De même avec ce qui est reporté d’événements antérieurs"
      case .friends: "Souhaits d’être avec quelqu’un, exaucés"
      case .priority: "Insatisfaction moyenne par priorité (délégués)"
      case .evenDistance: "Écart aux parts égales des secteurs, somme"
      case .largestEvenDistance: "Écart aux parts égales des secteurs, le plus grand"
      case .proportionalDistance: "Écart aux parts proportionnelles à la taille de l’atelier, somme"
      case .largestProportionalDistance: "Écart aux parts proportionnelles à la taille de l’atelier, le plus grand"
      case .outsideShare: "Personnes hors de la part égale arrondie"
      case .diversity: "Diversité des secteurs (indice de Blau), par rapport à la diversité possible"
      case .absentSectors: "Secteurs absents d’un atelier"
      case .loneSectors: "Secteurs avec une seule personne dans un atelier"
      case .workshopsCovered: "Ateliers parallèles couverts par les délégations, sur ceux qu’elles pourraient couvrir"
      case .delegationsComplete: "Délégations qui couvrent tout ce qu’elles pourraient"
      case .pairsMet: "Paires de délégués qui se rencontrent, sur celles qui le pourraient"
      case .repeatedMeetings: "Rencontres de paires qui s’étaient déjà rencontrées"
      case .seatsUsed: "Places occupées"
      case .enviousSeats: "Places dont le délégué souhaitait davantage un atelier parallèle"
      case .curable: "Parmi elles, un échange à deux y remédierait"
      case .curableWithinSector: "Parmi elles, un échange au sein du secteur y remédierait"
      }
    },
    byWorkshop: "Par atelier", seatsTaken: "Places occupées", diversity: "Diversité", attainable: "Possible",
    absentSectors: "Secteurs absents", loneSectors: "Une seule personne",

    unmet: "Vœux non satisfaits",
    unmetIntroduction: { people, shown in
      people == shown
        ? "\(people < 2 ? "\(people) place" : "\(people) places") où un atelier tenu à la même heure était davantage souhaité."
        : "\(grouped(people)) places où un atelier tenu à la même heure était davantage souhaité ; voici les \(shown) plus grandes déceptions, toutes sont dans master.csv."
    },
    unmetNone: "Personne ne souhaitait un atelier parallèle plus que celui qui lui revient.",
    unmetTable: "Vœux non satisfaits, la plus grande déception d’abord",
    wished: "Souhaité", obtained: "Obtenu", reason: "Obstacle à un changement isolé", noSingleReason: "—",
    noSingleReasonNote:
      "Le motif est ce qui ne tiendrait plus si ce délégué seul changeait de place. — : rien ; les étapes suivantes et les vœux de tous ont décidé. « breakout explain » dit ce qu’il faudrait si d’autres changeaient aussi.",
    obstacle: { obstacle in
      switch obstacle {
      case .role: "a un rôle dans la séance suivie"
      case .pinned: "place décidée à la main"
      case .banned: "écarté à la main"
      case .topicElsewhere: "suit le thème à un autre moment"
      case .notOpen: "ne leur est pas ouvert"
      case .lacksTopic: "suppose un thème qu’ils n’ont pas suivi"
      case .language: "tenu en d’autres langues"
      case .needs: "la salle ne répond pas à un besoin"
      case .full(let people): "complet : \(people) personnes"
      case .needed: "nécessaire au minimum de l’atelier suivi"
      case .sectorRule: "la limite pour ce secteur est atteinte"
      case .delegationSpread: "la délégation ne serait plus bien répartie"
      case .sectorBalance: "les secteurs seraient moins équilibrés"
      }
    },

    violations: "Règles souples non tenues",
    violationsIntroduction: { count, penalty in
      "\(count < 2 ? "\(count) constat, qui coûte" : "\(count) constats, qui coûtent ensemble") \(penalty)."
    },
    violationsNone: "Toutes les règles souples sont tenues.",
    rule: "Règle", finding: "Constat", amount: "Nombre", cost: "Coût",
    ruleName: Phrases.frenchRuleName,
    violation: findingInFrench,

    news: "Ce qui change",
    newsIntroduction: { people, sessions in
      "Depuis le plan précédent, \(people) \(people < 2 ? "délégué change" : "délégués changent") d’atelier, et "
        + "\(sessions) \(sessions < 2 ? "séance change" : "séances changent") d’heure ou de salle."
    }, movedFrom: "De", movedTo: "À", waitingLists: "Listes d’attente", place: "Rang", new: "Nouveau",
    otherTime: { "autre heure (avant : \($0))" }, otherRoom: { "autre salle (avant : \($0))" },

    contributors: "Intervenants", told: "À prévenir", movedTime: "change d’heure",
    movedRoom: "change de salle", why: "Pourquoi",
    moveKind: { kind in
      switch kind {
      case .joined: "rejoint la conférence"
      case .left: "ne vient pas"
      case .displaced: "l’atelier n’a pas lieu à ce moment"
      case .away: "absent à l’heure de l’atelier"
      case .moved: "change d’atelier"
      }
    },
    moveReason: reasonInFrench,
    overrun: { what, day, end, limit, isWindow in
      "« \(what) » finit désormais à \(end) (\(day)), après "
        + (isWindow
          ? "la fin de son créneau à \(limit) ; le créneau est prolongé."
          : "la fermeture à \(limit) ; la fermeture est repoussée.")
    },

    mailSubject: { event, isChange in
      "\(isChange ? "Votre programme a changé" : "Votre programme")\u{A0}: \(event)"
    },
    greeting: { $0.isEmpty ? "Bonjour," : "Bonjour \($0)," },
    mailProgramme: "Voici votre programme.",
    mailChanged: "Votre programme a changé. Le voici tel qu’il est désormais\u{A0}; les nouveautés y sont indiquées.",
    mailNothing: "Plus rien n’est prévu pour vous.", mailGone: "Ne figure plus dans votre programme\u{A0}:",
    withoutAddress: { people, who in
      "\(people == 1 ? "1 personne n’a" : "\(people) personnes n’ont") pas d’adresse et ne \(people == 1 ? "reçoit" : "reçoivent") rien\u{A0}: \(who)"
    },
    strangeAddresses: { addresses, who in
      "\(addresses == 1 ? "1 adresse n’est" : "\(addresses) adresses ne sont") à personne dans le plan\u{A0}: \(who)"
    },

    delegatesIntroduction: "Tout le monde par ordre alphabétique, avec ses ateliers.",
    findDelegate: "Chercher un nom, un code, une délégation ou un atelier", found: "Résultats : %",

    doors: "Listes aux portes", nobodyHere: "Personne.",
    footer: "Plan établi avec Breakout."
  )
}
