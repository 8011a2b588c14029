import Conference
import Explanation

extension TerminalWords {
  static let english = TerminalWords(
    language: .english,
    and: "and", decimalSign: ".", percentSign: " %",
    count: { count, noun in
      switch noun {
      case .delegate: counted(count, "delegate")
      case .session: counted(count, "session")
      case .workshop: counted(count, "workshop")
      case .file: counted(count, "file")
      case .seat: counted(count, "seat")
      case .person: counted(count, "person", plural: "people")
      case .block: counted(count, "block")
      case .draw: counted(count, "draw")
      }
    },
    error: "error:", note: "note:",

    provenOptimal: "Proven optimal",
    provenIn: { " in \($0 == 1 ? "its one stage" : "all \($0) stages"); every rule checked again." },
    claimedOptimal: "Claimed to be optimal",
    claimedIn: { shown, stages in
      ": \(shown == 0 ? "its proof is not here" : "\(shown) of \(stages) stages proven"); every rule checked again."
    },
    claimsNothing: "This plan claims nothing about optimality; every rule checked again.",
    asGoodAsAsked: "As good as asked", notProvenOptimal: "Not proven optimal",
    within: { gap, proven, stages in
      ": \(gap.map { "within \($0) of the best possible" } ?? "without a bound"); \(proven) of \(stages) stages proven; every rule checked again."
    },
    partial: "Partial",
    foundNoPlace: { ": \(counted($0, "session")) found no place: \($1)" },
    fault: "Fault",
    disturbed: {
      ": a check inside Breakout failed in \($0). The plan keeps every rule, but nothing is claimed there. Please report this with the scenario."
    },
    madeWith: "Made with", notAsInFile: "not the scenario as it stands in its file.",
    stage: "stage", best: "best", inThePlan: "in the plan", bound: "bound", gap: "gap",
    standing: { $0.rawValue },
    delegates: "delegates",
    delegatesIn: { "\($0) in \(counted($1, "workshop"))" },
    firstChoice: "first choice", topThree: "one of the first three", noChoice: "none of their choices",
    sectorMix: "sector mix", atEvenShare: "every sector at its even share in every workshop, rounded",
    offEvenShare: { "\(counted($0, "person", plural: "people")) off the even share, rounded" },
    seatsUsed: "seats used", lotsFrom: "lots drawn from seed",
    drawn: "drawn",
    drawnBy: { number, plans, least, without in
      "by the number \(number) from \(counted(plans, "plan"))"
        + (least.map { "; a first choice had a chance of \($0) or more" } ?? "")
        + (without > 0 ? ", but none for \(counted(without, "delegate"))" : "")
    },
    cancelled: "cancelled",
    share: { part, whole, percentage in "\(part) of \(whole)\(percentage.map { " (\($0))" } ?? "")" },
    softRules: { "Soft rules broken, with their penalties, \($0) in all:" },
    sheets: { "Sheets: \($0) (\(counted($1, "file")))" },
    openReport: { "; open \($0)" },
    allOfThisPlan: { "Sheets: \($0) (\(counted($1, "file")), all of this plan)" },
    inRoom: { "\($0) in \($1)" },

    keepsNoPlan: { file, isOfOneAgenda in
      isOfOneAgenda
        ? "no plan keeps every hard rule of '\(file)' in the agenda that was placed, though another one may"
        : "no plan keeps every hard rule of '\(file)'"
    },
    theseClash: { "\($0); these cannot all be met:" },
    wouldHelp: { "it would help to \($0)" },
    oneWouldHelp: "it would help to do one of these, each checked by solving with it:",
    explainTellsMore: "'breakout explain' tells more",
    noPlan: { "There is no plan for '\($0)'." },
    inThisAgenda: "That is so in the agenda that was placed; with sessions pinned elsewhere there may be one.",
    firstClash: { isMinimal in
      isMinimal
        ? "These cannot all be met; without any one of them the others can:"
        : "These cannot all be met, though perhaps not each of them takes part:"
    },
    nextClash: "Nor can these, whatever is done about some of the others:",
    noPlaceForAll: "the workshops hold no place for everybody",
    moreClashes: { "\($0) more sets of them clash; --json has all." },
    noSmallChange: "No small change was found that helps.",
    whatWouldHelp: "What would help, each checked by solving with it:",
    restInRoster: ", and the rest in the roster",
    stayIn: { "\($0) stay in '\($1)'" },
    chain: { "\($0) come one after the other, \($1) minutes" },
    withBreaks: { ", \($0) with the breaks named here" },
    daysHave: { "; \($0) \($1 > 1 ? "have" : "has") \($2)" },
    quoted: { "'\($0)'" },

    nobodyMoves: "Nobody moves.",
    offered: { "\(counted($0, "delegate")) \($0 == 1 ? "moves" : "move"): seats that were free are offered." },
    mustMove: {
      "\(counted($0, "delegate")) must move; fewer cannot\($1 ? ", without breaking more soft rules" : "")."
    },
    atLeastMove: {
      "\(counted($0, "delegate")) \($0 == 1 ? "moves" : "move"); at least \($1) must, more is not proven."
    },
    moveKind: { kind in
      switch kind {
      case .joined: "joins"
      case .left: "does not come"
      case .displaced: "no longer held then"
      case .away: "not there then"
      case .moved: ""
      }
    },
    givenUpUnknown: "What is given up against the best plan from scratch was not found in time.",
    nothingGivenUp: "Nothing is given up against the best plan from scratch.",
    givenUp: { "Given up against the best plan from scratch: \($0)." },
    insteadOf: { "\($0) \($1) instead of \($2)" },
    overrun: { day, name, end, limit, isWindow in
      let (what, moved) = isWindow ? ("its window ends", "window") : ("the day closes", "closing time")
      return "on \(day) '\(name)' now ends \(end), after \(what) at \(limit); the \(moved) is moved along"
    },
    reading: .english, asking: .english, comparing: .english)
}

extension AskingWords {
  static let english = AskingWords(
    inRoom: { "in \($0)" }, atTime: { "at \($0)" },
    forbidden: ": forbidden", impossible: ": no rule by itself forbids it, but no plan has it",
    asGood: ": possible, and as good in every stage", changes: ": possible; it changes",
    becomes: { ": \($0) becomes \($1)\($2 ? "" : ", perhaps less")" },
    thereIsAPlan: "There is a plan.", whatKeeps: " What keeps each stage from being better:",
    noRule: "no rule; the people and their numbers allow nothing better",
    together: "these together", each: "each of these", more: { "and \($0) more; --json has all" },
    wishes: "wishes", obtained: "obtained", with: "with", before: "before", none: "none", nothing: "nothing",
    rank: { $0.map { "choice \($0)" } ?? "not wished" },
    somebodyAskedFor: "somebody they ask for",
    inBlocks: { sessions, blocks in
      "\(sessions.isEmpty ? "in none" : "in \(sessions.joined(separator: ", "))") of \(blocks) of both"
    },
    carries: { "carries \($0) points, so that their dissatisfaction counts \($1) times" },
    carriesNothing: "carries nothing",
    nothingBetter: "Nothing that they wish more runs at the same time.",
    instead: { " instead of \($0.joined(separator: " and "))" },
    rankedNothing: { "\($0) ranked nothing, so that there is nothing to ask otherwise." },
    list: "list", dissatisfaction: "dissatisfaction", noPlan: "no plan", given: " (given)",
    gained: { "Asking otherwise would have gained \($0), if everybody else had asked as they did." },
    noneBetter: "No other of these lists would have been better.",
    measured: { "Measured by the list that was given; the mean of \($0) of the lots." },
    noneFull: "No workshop is full.", allTaken: { ", \($0), all taken" },
    nobodyMovesUp: "nobody would move up", perhapsMore: "perhaps more; --places looks further",
    then: { "then \($0)" },
    ifAbsent: { $1 ? "If \($0) does not come, these move up:" : "If \($0) does not come, nobody moves up." },
    place: { "place \($0)" }, onNoList: "on no waiting list",
    history: { event, replans in
      replans == 0
        ? "\(event): a plan from scratch; nothing came before it"
        : "\(event): a plan from scratch, and \(counted(replans, "re-plan"))"
    },
    replan: { "re-plan \($0)" },
    attendOther: "attend something else", came: "came", gone: "gone",
    elsewhere: "at another time or in another room", nothingDifferent: "nothing is different",
    moreOfThem: { "\($0) more" })
}

extension ComparingWords {
  static let english = ComparingWords(
    title: "Comparison", yes: "yes", no: "no", hasPlan: "has a plan", clashing: "clashing",
    movers: "delegates who move", shifted: "sessions at another time or in another room", plan: "Plan",
    stages: "Stages of the policy, less is better", figures: "Figures", whoMoves: "Who moves",
    figure: { $0.rawValue },
    notWithOthers: { "cannot be met with the others: \($0)" },
    more: { "and \($0) more; --json and --html have all" },
    number: "plan", givesUp: "gives up", gains: "gains",
    complete: "These are all there are: of no other plan is one of the two better without the other being worse.",
    oneChoice: "This is the curve of one choice of which workshops run together: of others there may be more.",
    stopped: "The search was stopped: there may be more.", checked: "Every plan was checked again.",
    sheetsOf: { "Sheets of plan \($0): \($1) (\($2))" },
    plans: { count, isDrawn in
      let what =
        isDrawn
        ? "\(counted(count, "plan")) of drawn orders," : count == 1 ? "A plan that is" : "\(count) plans that are"
      return "\(what) as good as any; those who are alike are dealt each other's places."
    },
    noFirstChoice: { "\(counted($0, "delegate")) can have a first choice in none of these plans." },
    least: { chance, isOfOthers, isRemembered, bound in
      let who = isOfOthers ? "Nobody else's" : "Nobody's"
      let what = isRemembered ? ", times what their losses at earlier events count; no such" : "; no"
      let best = bound.map { "goes beyond \($0)." } ?? "does better."
      return "\(who) chance of a first choice is below \(chance)\(what) lottery over equally good plans \(best)"
    },
    sector: "sector", delegation: "delegation", delegate: "delegate",
    choice: { "choice \($0) \($1)" },
    picks: "'breakout draw PLAN --number 0.…' picks a plan.",
    drawn: { number, moved in
      "\(number) picks a plan that is as good; in it \(counted(moved, "delegate")) \(moved == 1 ? "attends" : "attend") something else than in the given one."
    })
}
