import Conference
import Verification

/// Every text of the sheets in one language. A language without one of them does not compile.
struct Phrases: Sendable {
  let language: Language
  /// `and`, before the last of several.
  let and: String
  let weekdays: [String]
  let shortWeekdays: [String]
  let months: [String]
  let shortMonths: [String]
  let decimalSign: String
  let percentSign: String
  /// `1st`, `2nd` …
  let ordinal: @Sendable (Int) -> String

  // Tables
  let heading: @Sendable (PersonColumn) -> String
  let kind: @Sendable (ItemKind) -> String
  let role: @Sendable (Role.Kind) -> String
  let day: String
  let start: String
  let end: String
  let time: String
  let minutes: String
  let session: String
  let kindHeading: String
  let room: String
  let people: String
  let workshop: String
  let workshops: String
  let delegates: String
  let sectors: String
  let delegations: String
  let rooms: String
  let seats: String
  let evenShare: String
  let masterTable: String
  let agendas: String
  let continued: String
  let badges: String
  /// On the screen of a room: what is on, what comes next, and that nothing more comes that day.
  let screenNow: String
  let screenNext: String
  let screenOver: String
  /// What to say of badges whose calendar no code holds.
  let badgesWithoutCode: @Sendable (Int) -> String
  /// What to say of characters that no font has.
  let charactersWithoutFont: @Sendable (Int) -> String

  // The report's first page
  let report: String
  let contents: String
  let provenOptimal: String
  let provenOptimalNote: String
  /// The verdict where the solver says so of stages without a certificate.
  let claimedOptimal: String
  let claimedOptimalNote: @Sendable (_ proven: Int, _ stages: Int) -> String
  /// The verdict for a gap, already written as a percentage.
  let within: @Sendable (String) -> String
  let withinNote: @Sendable (_ proven: Int, _ stages: Int) -> String
  /// The verdict for a plan on the curve of all best trade-offs, with the two objectives.
  let onCurve: String
  let onCurveNote: @Sendable (_ first: String, _ second: String) -> String
  /// What to say of a plan that leaves so many sessions out.
  let partialPlan: @Sendable (_ sessions: Int) -> String
  /// What was put into the scenario for this plan.
  let madeWith: @Sendable (_ settings: String) -> String
  let unproven: String
  let unprovenNote: String
  let independentCheck: String
  let firstChoice: String
  let topThree: String
  let largestDeviation: String
  let outsideShare: String
  let ofDelegates: @Sendable (_ part: Int, _ whole: Int) -> String

  // Proof
  let proof: String
  let proofIntroduction: String
  /// What decided between equally good plans: lots, drawn from a seed.
  let lots: @Sendable (String) -> String
  let stage: String
  let bestFound: String
  let bound: String
  let gap: String
  let allowance: String
  let final: String
  let verdict: String
  let optimal: String
  let claimed: String
  let withinGap: @Sendable (String) -> String
  let noBound: String
  let objective: @Sendable (String) -> String

  // Trade-off
  let tradeOff: String
  let tradeOffIntroduction: String
  let tradeOffComplete: String
  let tradeOffIncomplete: String
  let plan: String

  // Programme
  let agenda: String
  let agendaIntroduction: String
  let everybody: String
  let open: String
  let peopleCount: @Sendable (Int) -> String
  let ofSeats: @Sendable (_ people: Int, _ seats: Int) -> String
  let foundNoPlace: @Sendable (_ titles: [String]) -> String
  let cancelled: @Sendable (_ titles: [String]) -> String

  // Sector mix
  let sectorMix: String
  let sectorMixIntroduction: String
  let sectorMixChart: @Sendable (String) -> String
  let sectorMixDescription: String
  let sectorMixTable: @Sendable (String) -> String
  let total: String
  let offShare: String

  // Choices
  let choices: String
  let choicesIntroduction: String
  let choicesChart: String
  let choicesTable: String
  let notWished: String
  let places: String
  let share: String
  let bySector: String
  let byDelegation: String
  let wishing: String
  let distribution: String
  let hasFirstChoice: String
  let covered: String
  let choice: @Sendable (String) -> String
  /// All choices after the last that has a column of its own.
  let laterChoice: String

  // What the plan is measured by
  let measures: String
  let measuresIntroduction: String
  let measure: String
  let figure: @Sendable (PlanFigure) -> String
  let byWorkshop: String
  let seatsTaken: String
  let diversity: String
  let attainable: String
  let absentSectors: String
  let loneSectors: String

  // Wishes not met
  let unmet: String
  let unmetIntroduction: @Sendable (_ people: Int, _ shown: Int) -> String
  let unmetNone: String
  let unmetTable: String
  let wished: String
  let obtained: String
  let reason: String
  let noSingleReason: String
  let noSingleReasonNote: String
  let obstacle: @Sendable (Obstacle) -> String

  // Soft rules
  let violations: String
  let violationsIntroduction: @Sendable (_ count: Int, _ penalty: Int) -> String
  let violationsNone: String
  let rule: String
  let finding: String
  let amount: String
  let cost: String
  let ruleName: @Sendable (RuleName) -> String
  /// A sentence about where a soft rule is not kept, in `Sentences+….swift` as the next.
  let violation: @Sendable (Finding, SentenceNames) -> String

  // What a re-plan changes
  let news: String
  let newsIntroduction: @Sendable (_ people: Int, _ sessions: Int) -> String
  let movedFrom: String
  let movedTo: String
  let waitingLists: String
  /// Where somebody stands on a list.
  let place: String
  let new: String
  let otherTime: @Sendable (_ before: String) -> String
  let otherRoom: @Sendable (_ before: String) -> String
  let contributors: String
  let told: String
  let movedTime: String
  let movedRoom: String
  let why: String
  let moveKind: @Sendable (Rearrangement.Move.Kind) -> String
  /// What of the scenario made somebody move.
  let moveReason: @Sendable (Rearrangement.Reason, SentenceNames) -> String
  let overrun: @Sendable (_ what: String, _ day: String, _ end: String, _ limit: String, _ isWindow: Bool) -> String

  // Mail
  let mailSubject: @Sendable (_ event: String, _ isChange: Bool) -> String
  /// How a letter begins; the name may be empty.
  let greeting: @Sendable (_ name: String) -> String
  let mailProgramme: String
  let mailChanged: String
  let mailNothing: String
  let mailGone: String
  /// What to say of people who should get mail and have no address, and of addresses of people who are not in the plan.
  let withoutAddress: @Sendable (_ people: Int, _ who: String) -> String
  let strangeAddresses: @Sendable (_ addresses: Int, _ who: String) -> String

  // Delegates
  let delegatesIntroduction: String
  let findDelegate: String
  /// `%` stands for the number.
  let found: String

  // Doors
  let doors: String
  let nobodyHere: String
  let footer: String

  /// The texts of a language.
  static func `in`(_ language: Language) -> Phrases {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }
}

extension Phrases {
  /// `Thursday 16 May 2019`.
  func date(_ date: CalendarDate) -> String {
    "\(weekdays[date.weekday - 1])\(afterWeekday)\(dayOfMonth(date)) \(months[date.month - 1]) \(date.year)"
  }

  /// `Thu 16 May`.
  func shortDate(_ date: CalendarDate) -> String {
    "\(shortWeekdays[date.weekday - 1])\(afterWeekday)\(dayOfMonth(date)) \(shortMonths[date.month - 1])"
  }

  /// A title between the quotation marks of the language.
  func quoted(_ title: String) -> String {
    switch language {
    case .english: "“\(title)”"
    case .french: "«\u{A0}\(title)\u{A0}»"
    case .german: "„\(title)“"
    }
  }

  /// German parts the weekday from the date by a comma.
  private var afterWeekday: String { language == .german ? ", " : " " }

  /// French calls the first of a month premier; German writes days as ordinals.
  private func dayOfMonth(_ date: CalendarDate) -> String {
    switch language {
    case .english: String(date.day)
    case .french: date.day == 1 ? "1er" : String(date.day)
    case .german: "\(date.day)."
    }
  }

  /// A number with at most so many decimals, without trailing zeros.
  func number(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(value) * Double(scale)).rounded()
    let whole = Int(scaled) / scale
    var fraction = Int(scaled) % scale
    var places = digits
    while places > 0, fraction % 10 == 0 { (fraction, places) = (fraction / 10, places - 1) }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if places == 0 { return "\(sign)\(Phrases.grouped(whole))" }
    let decimals = String(fraction)
    return
      "\(sign)\(Phrases.grouped(whole))\(decimalSign)\(String(repeating: "0", count: places - decimals.count))\(decimals)"
  }

  /// Thousands apart by a thin space, from five digits on.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { result += "\u{202F}" }
      result.append(digit)
    }
    return result
  }

  /// `62%`, or `62 %` in French and German; never 100 % or 0 % of what is a little less or more.
  func percent(_ share: Double, digits: Int = 0) -> String {
    var value = share * 100
    let step = digits == 0 ? 1.0 : 0.1
    if value < 100, value > 100 - step { value = 100 - step }
    if value > 0, value < step { return "<\u{A0}\(number(step, digits: 1))\(percentSign)" }
    return number(value, digits: digits) + percentSign
  }
}
