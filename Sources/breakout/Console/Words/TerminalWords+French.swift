import Conference
import Explanation

/// A number with a noun that takes an s; French has the singular below two.
private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count < 2 ? "" : "s")" }

extension TerminalWords {
  static let french = TerminalWords(
    language: .french,
    and: "et", decimalSign: ",", percentSign: "\u{202F}%",
    count: { count, noun in
      switch noun {
      case .delegate: counted(count, "délégué")
      case .session: counted(count, "séance")
      case .workshop: counted(count, "atelier")
      case .file: counted(count, "fichier")
      case .seat: counted(count, "place")
      case .person: counted(count, "personne")
      case .block: count < 2 ? "\(count) créneau" : "\(count) créneaux"
      case .draw: counted(count, "tirage")
      }
    },
    error: "erreur\u{A0}:", note: "note\u{A0}:",

    provenOptimal: "Optimal, preuve à l’appui",
    provenIn: { stages in
      " \(stages == 1 ? "à son unique étape" : "à chacune des \(stages) étapes")\u{202F}; toutes les règles revérifiées."
    },
    claimedOptimal: "Donné pour optimal",
    claimedIn: { shown, stages in
      "\u{A0}: \(shown == 0 ? "la preuve n’est pas ici" : "\(shown) étapes prouvées sur \(stages)")\u{202F}; toutes les règles revérifiées."
    },
    claimsNothing: "Ce plan ne prétend pas être optimal\u{202F}; toutes les règles revérifiées.",
    asGoodAsAsked: "Aussi bon que demandé", notProvenOptimal: "Optimalité non prouvée",
    within: { gap, proven, stages in
      "\u{A0}: \(gap.map { "à moins de \($0) du meilleur possible" } ?? "sans borne")\u{202F}; \(proven) étapes prouvées sur \(stages)\u{202F}; toutes les règles revérifiées."
    },
    partial: "Partiel",
    foundNoPlace: { "\u{A0}: \(counted($0, "séance")) sans place au programme\u{A0}: \($1)" },
    fault: "Défaillance",
    disturbed: {
      "\u{A0}: une vérification interne de Breakout a échoué pour \($0). Le plan respecte toutes les règles, mais rien n’y est affirmé. Merci de le signaler avec le scénario."
    },
    madeWith: "Établi avec", notAsInFile: "ce n’est pas le scénario tel qu’il est dans son fichier.",
    stage: "étape", best: "meilleur", inThePlan: "dans le plan", bound: "borne", gap: "écart",
    standing: { standing in
      switch standing {
      case .proven: "prouvé"
      case .claimed: "affirmé"
      case .open: "ouvert"
      }
    },
    delegates: "délégués",
    delegatesIn: { "\($0) dans \(counted($1, "atelier"))" },
    firstChoice: "premier vœu", topThree: "l’un des trois premiers", noChoice: "aucun de leurs vœux",
    sectorMix: "mélange des secteurs",
    atEvenShare: "chaque secteur à sa part égale dans chaque atelier, arrondie",
    offEvenShare: { "\(counted($0, "personne")) hors de la part égale arrondie" },
    seatsUsed: "places occupées", lotsFrom: "sort tiré de la graine",
    drawn: "tiré au sort",
    drawnBy: { number, plans, least, without in
      "par le nombre \(number) parmi \(counted(plans, "plan"))"
        + (least.map { "\u{202F}; au moins \($0) de chances d’un premier vœu" } ?? "")
        + (without > 0 ? ", mais aucune pour \(counted(without, "délégué"))" : "")
    },
    cancelled: "annulé",
    share: { part, whole, percentage in "\(part) sur \(whole)\(percentage.map { " (\($0))" } ?? "")" },
    softRules: { "Règles souples non tenues, avec leur coût, \($0) en tout\u{A0}:" },
    sheets: { "Feuilles\u{A0}: \($0) (\(counted($1, "fichier")))" },
    openReport: { "\u{202F}; ouvrez \($0)" },
    allOfThisPlan: { folder, files in
      "Feuilles\u{A0}: \(folder) (\(counted(files, "fichier")), \(files < 2 ? "de ce plan" : "tous de ce plan"))"
    },
    inRoom: { "\($0) dans \($1)" },

    keepsNoPlan: { file, isOfOneAgenda in
      isOfOneAgenda
        ? "aucun plan ne respecte toutes les règles strictes de «\u{A0}\(file)\u{A0}» dans le programme trouvé, un autre programme le permet peut-être"
        : "aucun plan ne respecte toutes les règles strictes de «\u{A0}\(file)\u{A0}»"
    },
    theseClash: { "\($0)\u{202F}; ces exigences sont incompatibles\u{A0}:" },
    wouldHelp: { "une solution serait celle-ci\u{A0}: \($0)" },
    oneWouldHelp: "une de ces solutions suffirait, chacune vérifiée par un calcul complet\u{A0}:",
    explainTellsMore: "«\u{A0}breakout explain\u{A0}» en dit plus",
    noPlan: { "Il n’y a pas de plan pour «\u{A0}\($0)\u{A0}»." },
    inThisAgenda: "Cela vaut pour le programme trouvé\u{202F}; avec d’autres horaires imposés, il peut y en avoir un.",
    firstClash: { isMinimal in
      isMinimal
        ? "Ces exigences sont incompatibles\u{202F}; sans l’une quelconque d’entre elles, les autres sont compatibles\u{A0}:"
        : "Ces exigences sont incompatibles, même si toutes n’y ont peut-être pas part\u{A0}:"
    },
    nextClash: "Celles-ci non plus ne sont pas compatibles, quoi que l’on fasse de certaines des autres\u{A0}:",
    noPlaceForAll: "les ateliers n’ont pas de place pour tous",
    moreClashes: { "\($0) autres groupes se contredisent\u{202F}; --json les donne tous." },
    noSmallChange: "Aucune petite modification utile n’a été trouvée.",
    whatWouldHelp: "Solutions possibles, chacune vérifiée par un calcul complet\u{A0}:",
    restInRoster: ", et le reste dans la liste des participants",
    stayIn: { "\($0) restent dans «\u{A0}\($1)\u{A0}»" },
    chain: { "\($0) se suivent, \($1) minutes" },
    withBreaks: { ", \($0) avec les pauses nommées ici" },
    daysHave: { days, count, minutes in "\u{202F}; \(days) \(count > 1 ? "en ont" : "en a") \(minutes)" },
    quoted: { "«\u{A0}\($0)\u{A0}»" },

    nobodyMoves: "Personne ne se déplace.",
    offered: {
      "\($0 < 2 ? "\($0) délégué se déplace" : "\($0) délégués se déplacent")\u{A0}: les places libres sont proposées."
    },
    mustMove: { count, hasPrior in
      "\(count < 2 ? "\(count) délégué doit" : "\(count) délégués doivent") se déplacer\u{202F}; moins n’est pas possible\(hasPrior ? " sans manquer à plus de règles souples" : "")."
    },
    atLeastMove: { count, least in
      "\(count < 2 ? "\(count) délégué se déplace" : "\(count) délégués se déplacent")\u{202F}; \(least) au moins y \(least < 2 ? "est tenu" : "sont tenus"), rien de plus n’est prouvé."
    },
    moveKind: { kind in
      switch kind {
      case .joined: "se joint"
      case .left: "ne vient pas"
      case .displaced: "n’a plus lieu à cette heure"
      case .away: "absent à cette heure"
      case .moved: ""
      }
    },
    givenUpUnknown: "Ce que coûte l’écart au meilleur plan entièrement nouveau n’a pas été trouvé à temps.",
    nothingGivenUp: "Rien n’est cédé par rapport au meilleur plan entièrement nouveau.",
    givenUp: { "Cédé par rapport au meilleur plan entièrement nouveau\u{A0}: \($0)." },
    insteadOf: { "\($0) \($1) au lieu de \($2)" },
    overrun: { day, name, end, limit, isWindow in
      let (what, moved) =
        isWindow ? ("la fin de sa plage", "la plage est décalée") : ("la fermeture", "la fermeture est décalée")
      return
        "le jour \(day), «\u{A0}\(name)\u{A0}» finit désormais à \(end), après \(what) à \(limit)\u{202F}; \(moved) d’autant"
    },
    reading: .french, asking: .french, comparing: .french)
}

extension AskingWords {
  static let french = AskingWords(
    inRoom: { "dans \($0)" }, atTime: { "à \($0)" },
    forbidden: "\u{A0}: exclu",
    impossible: "\u{A0}: aucune règle ne l’exclut à elle seule, mais aucun plan ne le permet",
    asGood: "\u{A0}: possible, et aussi bon à chaque étape", changes: "\u{A0}: possible\u{202F}; cela change",
    becomes: { "\u{A0}: \($0) devient \($1)\($2 ? "" : ", peut-être moins")" },
    thereIsAPlan: "Il y a un plan.", whatKeeps: " Ce qui empêche chaque étape d’être meilleure\u{A0}:",
    noRule: "aucune règle\u{202F}; les personnes et leur nombre ne permettent rien de mieux",
    together: "ces exigences ensemble", each: "chacune de ces exigences",
    more: { "et \($0) de plus\u{202F}; --json les donne toutes" },
    wishes: "vœux", obtained: "obtenu", with: "avec", before: "auparavant", none: "aucun", nothing: "rien",
    rank: { $0.map { "vœu \($0)" } ?? "non souhaité" },
    somebodyAskedFor: "une personne demandée",
    inBlocks: { sessions, blocks in
      "\(sessions.isEmpty ? "dans aucun" : "dans \(sessions.joined(separator: ", "))")\u{202F}; présents tous deux\u{A0}: \(blocks)"
    },
    carries: { "garde \($0) points, de sorte que son insatisfaction compte \($1) fois" },
    carriesNothing: "ne garde rien",
    nothingBetter: "Rien de plus souhaité n’a lieu à la même heure.",
    instead: { " au lieu de \($0.joined(separator: " et "))" },
    rankedNothing: { "\($0) n’a exprimé aucun vœu et n’avait donc rien à demander autrement." },
    list: "liste", dissatisfaction: "insatisfaction", noPlan: "aucun plan", given: " (donnée)",
    gained: { "Demander autrement aurait fait gagner \($0), si tous les autres avaient demandé la même chose." },
    noneBetter: "Aucune autre de ces listes n’aurait été meilleure.",
    measured: { "Mesuré d’après la liste donnée\u{202F}; moyenne sur \($0) au sort." },
    noneFull: "Aucun atelier n’est complet.", allTaken: { ", \($0), complet" },
    nobodyMovesUp: "personne n’avancerait", perhapsMore: "d’autres peut-être\u{202F}; --places cherche plus loin",
    then: { "puis \($0)" },
    ifAbsent: { $1 ? "Si \($0) ne vient pas, avancent\u{A0}:" : "Si \($0) ne vient pas, personne n’avance." },
    place: { "place \($0)" }, onNoList: "sur aucune liste d’attente",
    history: { event, replans in
      replans == 0
        ? "\(event)\u{A0}: un plan entièrement nouveau\u{202F}; rien ne l’a précédé"
        : "\(event)\u{A0}: un plan entièrement nouveau, et \(counted(replans, "révision"))"
    },
    replan: { "révision \($0)" },
    attendOther: "suivent autre chose", came: "arrivés", gone: "partis",
    elsewhere: "à une autre heure ou dans une autre salle", nothingDifferent: "rien n’a changé",
    moreOfThem: { "\($0) de plus" })
}

extension ComparingWords {
  static let french = ComparingWords(
    title: "Comparaison", yes: "oui", no: "non", hasPlan: "a un plan", clashing: "incompatible",
    movers: "délégués qui se déplacent", shifted: "séances à une autre heure ou dans une autre salle", plan: "Plan",
    stages: "Étapes de la politique, moins vaut mieux", figures: "Chiffres", whoMoves: "Qui se déplace",
    figure: { figure in
      switch figure {
      case .delegates: "délégués"
      case .firstChoice: "premier vœu"
      case .topThree: "l’un des trois premiers"
      case .noChoice: "aucun de leurs vœux"
      case .dissatisfaction: "plus grande insatisfaction"
      case .outsideShare: "personnes hors de la part égale"
      case .seatsUsed: "places occupées"
      case .penalty: "coût des règles souples"
      }
    },
    notWithOthers: { "incompatible avec le reste\u{A0}: \($0)" },
    more: { "et \($0) de plus\u{202F}; --json et --html les donnent tous" },
    number: "plan", givesUp: "cède", gains: "gagne",
    complete: "Il n’y en a pas d’autres\u{A0}: aucun autre plan n’améliore l’un des deux sans dégrader l’autre.",
    oneChoice: "C’est la courbe d’un seul choix d’ateliers simultanés\u{A0}: d’autres choix peuvent en avoir de plus.",
    stopped: "La recherche a été arrêtée\u{A0}: il peut y en avoir d’autres.", checked: "Chaque plan a été revérifié.",
    sheetsOf: { "Feuilles du plan \($0)\u{A0}: \($1) (\($2))" },
    plans: { count, isDrawn in
      let what = isDrawn ? "\(counted(count, "plan")) d’ordres tirés au sort" : counted(count, "plan")
      return
        "\(what), \(count < 2 ? "aussi bon" : "aussi bons") que tout autre\u{202F}; ceux qui sont semblables échangent leurs places à tour de rôle."
    },
    noFirstChoice: {
      "\($0 < 2 ? "\($0) délégué ne peut" : "\($0) délégués ne peuvent") avoir de premier vœu dans aucun de ces plans."
    },
    least: { chance, isOfOthers, isRemembered, bound in
      let who = isOfOthers ? "Personne d’autre n’a" : "Personne n’a"
      let what = isRemembered ? ", pondérée par les pertes lors d’événements précédents" : ""
      let best =
        bound.map { "aucun tirage entre des plans aussi bons ne dépasse \($0)" }
        ?? "aucun tirage entre des plans aussi bons ne fait mieux"
      return "\(who) moins de \(chance) de chances d’obtenir un premier vœu\(what)\u{202F}; \(best)."
    },
    sector: "secteur", delegation: "délégation", delegate: "délégué",
    choice: { "vœu \($0) \($1)" },
    picks: "«\u{A0}breakout draw PLAN --number 0.…\u{A0}» choisit un plan.",
    drawn: { number, moved in
      "\(number) désigne un plan tout aussi bon\u{202F}; \(moved < 2 ? "\(moved) délégué y suit" : "\(moved) délégués y suivent") autre chose que dans le plan donné."
    })
}
