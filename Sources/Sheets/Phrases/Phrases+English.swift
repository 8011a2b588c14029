extension Phrases {
  static let english = Phrases(
    language: .english,
    and: "and",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    decimalSign: ".",
    percentSign: "%",
    ordinal: { number in
      let suffix =
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: "st"
        case (2, let rest) where rest != 12: "nd"
        case (3, let rest) where rest != 13: "rd"
        default: "th"
        }
      return "\(number)\(suffix)"
    },

    heading: { column in
      switch column {
      case .id: "Id"
      case .name: "Name"
      case .sector: "Sector"
      case .delegation: "Delegation"
      case .languages: "Languages"
      case .arrives: "Arrives"
      case .leaves: "Leaves"
      case .needs: "Needs"
      case .roles: "Role"
      case .choices: "Choices obtained"
      }
    },
    kind: { kind in
      switch kind {
      case .session(.plenary): "Plenary"
      case .session(.workshop): "Workshop"
      case .session(.talk): "Talk"
      case .session(.service): "Service"
      case .pause: "Break"
      }
    },
    role: { role in
      switch role {
      case .moderator: "moderator"
      case .rapporteur: "rapporteur"
      case .speaker: "speaker"
      }
    },
    day: "Day", start: "Start", end: "End", time: "Time", minutes: "Minutes", session: "Session", kindHeading: "Kind",
    room: "Room", people: "People", workshop: "Workshop", workshops: "Workshops", delegates: "Delegates",
    sectors: "Sectors", delegations: "Delegations", rooms: "Rooms", seats: "Seats", evenShare: "Even share",
    masterTable: "Master table", agendas: "Agendas", continued: "continued",
    badges: "Badges",
    screenNow: "Now", screenNext: "Next", screenOver: "Nothing more today.",
    badgesWithoutCode: {
      "\($0 == 1 ? "one badge has" : "\($0) badges have") no code: the calendar is longer than a code can be"
    },
    charactersWithoutFont: {
      "no font on this system has \($0 == 1 ? "one character" : "\($0) characters") of the pages; install more of them, such as Debian's fonts-noto-core"
    },

    report: "Conference plan", contents: "Contents",
    provenOptimal: "Every stage is proven optimal.",
    provenOptimalNote: "No other plan does better in any stage without doing worse in one that matters more.",
    claimedOptimal: "Claimed to be optimal.",
    claimedOptimalNote: { proven, stages in
      "\(proven) of \(stages) stages are proven by a certificate that anybody can check; of the others the solver says so."
    },
    within: { "Within \($0) of the best possible." },
    withinNote: { proven, stages in
      "\(proven) of \(stages) stages are proven optimal; for the others the table below says how far from the best they may be."
    },
    onCurve: "Proven to be one of the best trade-offs.",
    onCurveNote: { first, second in
      "No other plan does better by one of “\(first)” and “\(second)” without doing worse by the other, or by what the policy puts before both."
    },
    partialPlan: {
      $0 == 1 ? "One session found no place in this agenda." : "\($0) sessions found no place in this agenda."
    },
    madeWith: { "Made with settings that the file of the scenario does not have: \($0)." },
    unproven: "A valid plan, without a proof.",
    unprovenNote: "At least one stage has no bound: a better plan may exist, and nobody knows by how much.",
    independentCheck:
      "Every rule has been checked again from the scenario and the clock, by a verifier that knows nothing of the search.",
    firstChoice: "Obtained their first choice", topThree: "Obtained one of their first three",
    largestDeviation: "Largest distance from an even sector share, in people",
    outsideShare: "People outside the rounded even share",
    ofDelegates: { "\(grouped($0)) of \(grouped($1))" },

    proof: "What was proven",
    proofIntroduction:
      "Each stage is optimised among the plans that are best for the stages before it. Less is better in all of them.",
    lots: { "Between plans that are as good in all of them, lots decided, drawn from the seed \($0)." },
    stage: "Stage", bestFound: "Best found", bound: "Proven bound", gap: "Gap", allowance: "Allowed to later stages",
    final: "This plan", verdict: "Verdict", optimal: "optimal", claimed: "claimed", withinGap: { "within \($0)" },
    noBound: "no bound",
    objective: Phrases.englishObjective,

    tradeOff: "What one objective costs the other",
    tradeOffIntroduction:
      "Every point is a plan that was checked. To the left and below is better; of no plan can one of the two be improved alone.",
    tradeOffComplete: "These are all there are.", tradeOffIncomplete: "The search was stopped: there may be more.",
    plan: "Plan",

    agenda: "Programme",
    agendaIntroduction: "Who is where, by day, room and time.",
    everybody: "everybody", open: "open to all",
    peopleCount: { $0 == 1 ? "1 person" : "\($0) people" },
    ofSeats: { "\(grouped($0)) of \(grouped($1)) seats" },
    foundNoPlace: { "Found no place: \($0.joined(separator: "; "))." },
    cancelled: { "Cancelled: \($0.joined(separator: "; "))." },

    sectorMix: "Sector mix",
    sectorMixIntroduction:
      "Workshops that run in parallel, against the even share: each sector’s people divided equally among them. The dashed lines carry the even share down through the bars.",
    sectorMixChart: { "Sector mix, \($0)" },
    sectorMixDescription:
      "One bar per workshop, divided by sector in the order of the legend; the first, paler bar is the even share. The table below has the figures.",
    sectorMixTable: { "People by sector, \($0)" },
    total: "Total", offShare: "outside the rounded even share",

    choices: "Choices obtained",
    choicesIntroduction: "Places in workshops by the rank that their delegate gave to the topic.",
    choicesChart: "Places by rank of the wish", choicesTable: "Places by rank of the wish",
    notWished: "Not wished", places: "Places", share: "Share",
    bySector: "By sector", byDelegation: "By delegation", wishing: "With wishes",
    distribution: "Places by rank", hasFirstChoice: "Have their first", covered: "Workshops covered",
    choice: { "\($0) choice" }, laterChoice: "Later choice",

    measures: "In figures",
    measuresIntroduction:
      "What the plan is measured by, whatever its policy. A distance is counted in people, over all workshops and sectors.",
    measure: "Measure",
    figure: { figure in
      switch figure {
      case .withoutWish: "Delegates who obtained none of their wishes"
      case .largestDissatisfaction:
        "Dissatisfaction of the worst-off (0, 1, 4, 9 … for the 1st, 2nd, 3rd, 4th choice …)"
      case .worstOff: "Delegates who fare as badly as that"
      case .gini: "Inequality of dissatisfaction (Gini coefficient; 0 where all fare alike)"
      case .carried: "Carried from earlier events (points)"
      case .giniWithCarried: "The same with what is carried from earlier events"
      case .friends: "Wishes to be with somebody, granted"
      case .priority: "Mean dissatisfaction by priority (delegates)"
      case .evenDistance: "Distance from even sector shares, sum"
      case .largestEvenDistance: "Distance from even sector shares, largest"
      case .proportionalDistance: "Distance from sector shares in proportion to a workshop’s size, sum"
      case .largestProportionalDistance:
        "Distance from sector shares in proportion to a workshop’s size, largest"
      case .outsideShare: "People outside the even sector share rounded down and up"
      case .diversity: "Diversity of sectors (Blau index), of the attainable"
      case .absentSectors: "Sectors absent from a workshop"
      case .loneSectors: "Sectors with one person alone in a workshop"
      case .workshopsCovered: "Parallel workshops covered by delegations, of those they could cover"
      case .delegationsComplete: "Delegations that cover all they could"
      case .pairsMet: "Pairs of delegates who meet, of those who could"
      case .repeatedMeetings: "Meetings of pairs who had met before"
      case .seatsUsed: "Seats taken"
      case .enviousSeats: "Places whose delegate wished a parallel workshop more"
      case .curable: "Of these, a swap of two would cure"
      case .curableWithinSector: "Of these, a swap within the sector would cure"
      }
    },
    byWorkshop: "By workshop", seatsTaken: "Seats taken", diversity: "Diversity", attainable: "Attainable",
    absentSectors: "Absent sectors", loneSectors: "One person alone",

    unmet: "Wishes not met",
    unmetIntroduction: { people, shown in
      people == shown
        ? "\(people == 1 ? "One place" : "\(people) places") where a workshop held at the same time was wished more."
        : "\(grouped(people)) places where a workshop held at the same time was wished more; the \(shown) largest disappointments are listed here, all of them are in master.csv."
    },
    unmetNone: "Nobody wished a parallel workshop more than the one they attend.",
    unmetTable: "Wishes not met, the largest disappointment first",
    wished: "Wished", obtained: "Obtained", reason: "In the way of moving alone", noSingleReason: "—",
    noSingleReasonNote:
      "The reason is what would be broken had this delegate moved and nobody else. — stands where nothing would: the later stages, and everybody else’s wishes, decided. ‘breakout explain’ tells what it would take had others moved too.",
    obstacle: { obstacle in
      switch obstacle {
      case .role: "has a part in the session attended"
      case .pinned: "place decided by hand"
      case .banned: "kept out by hand"
      case .topicElsewhere: "attends the topic at another time"
      case .notOpen: "not open to them"
      case .lacksTopic: "builds on what they did not attend"
      case .language: "held in other languages"
      case .needs: "the room does not meet a need"
      case .full(let people): "full: \(people) people"
      case .needed: "needed for the least attendance where they are"
      case .sectorRule: "its limit for their sector is reached"
      case .delegationSpread: "the delegation would no longer be spread evenly"
      case .sectorBalance: "the sectors would be less balanced"
      }
    },

    violations: "Soft rules not kept",
    violationsIntroduction: { count, penalty in
      "\(count == 1 ? "One finding" : "\(count) findings"), which cost \(penalty) together."
    },
    violationsNone: "Every soft rule is kept.",
    rule: "Rule", finding: "Finding", amount: "Amount", cost: "Cost",
    ruleName: Phrases.englishRuleName,
    violation: findingInEnglish,

    news: "What is new",
    newsIntroduction: { people, sessions in
      "Since the plan before, \(people == 1 ? "1 delegate has" : "\(people) delegates have") another workshop, and "
        + "\(sessions == 1 ? "1 session is" : "\(sessions) sessions are") at another time or in another room."
    }, movedFrom: "From", movedTo: "To", waitingLists: "Waiting lists", place: "Place", new: "New",
    otherTime: { "other time (was \($0))" }, otherRoom: { "other room (was \($0))" },
    contributors: "Contributors", told: "Who must be told", movedTime: "is at another time",
    movedRoom: "is in another room", why: "Why",
    moveKind: { kind in
      switch kind {
      case .joined: "joins"
      case .left: "does not come"
      case .displaced: "the workshop is not held then"
      case .away: "is not there at the time of the workshop"
      case .moved: "moves"
      }
    },
    moveReason: reasonInEnglish,
    overrun: { what, day, end, limit, isWindow in
      "“\(what)” now ends at \(end) on \(day), after "
        + (isWindow
          ? "its window ends at \(limit); the window is moved along."
          : "the day closes at \(limit); the closing time is moved along.")
    },

    mailSubject: { event, isChange in "\(isChange ? "Changes to your programme" : "Your programme"): \(event)" },
    greeting: { $0.isEmpty ? "Hello," : "Hello \($0)," },
    mailProgramme: "This is your programme.",
    mailChanged: "Your programme has changed. This is how it is now; what is different is marked.",
    mailNothing: "Nothing is planned for you any more.", mailGone: "No longer in your programme:",
    withoutAddress: { people, who in
      "\(people == 1 ? "1 person has" : "\(people) people have") no address and \(people == 1 ? "gets" : "get") no mail: \(who)"
    },
    strangeAddresses: { addresses, who in
      "\(addresses == 1 ? "1 address is" : "\(addresses) addresses are") of nobody in the plan: \(who)"
    },

    delegatesIntroduction: "Everybody by name, with their workshops.",
    findDelegate: "Find a name, a code, a delegation or a workshop",
    found: "% found",

    doors: "Door lists", nobodyHere: "Nobody.",
    footer: "Planned with Breakout."
  )
}
