import Conference
import Explanation
import Sheets

/// Everything that answers say on the terminal in one language, beside what explanations say. A language without one of these does not compile.
struct TerminalWords: Sendable {
  let language: Language
  /// Before the last of several.
  let and: String
  let decimalSign: String
  /// Behind a percentage, with the space before it.
  let percentSign: String
  /// A number with its noun.
  let count: @Sendable (Int, Noun) -> String
  let error: String
  let note: String

  // The verdict
  let provenOptimal: String
  let provenIn: @Sendable (_ stages: Int) -> String
  let claimedOptimal: String
  let claimedIn: @Sendable (_ shown: Int, _ stages: Int) -> String
  let claimsNothing: String
  let asGoodAsAsked: String
  let notProvenOptimal: String
  /// What is known: the gap, nil without a bound, and how many stages are proven.
  let within: @Sendable (_ gap: String?, _ proven: Int, _ stages: Int) -> String
  let partial: String
  let foundNoPlace: @Sendable (_ count: Int, _ sessions: String) -> String
  let fault: String
  let disturbed: @Sendable (_ stages: String) -> String
  let madeWith: String
  let notAsInFile: String
  let stage: String
  let best: String
  let inThePlan: String
  let bound: String
  let gap: String
  let standing: @Sendable (Standing) -> String
  let delegates: String
  let delegatesIn: @Sendable (_ delegates: Int, _ workshops: Int) -> String
  let firstChoice: String
  let topThree: String
  let noChoice: String
  let sectorMix: String
  let atEvenShare: String
  let offEvenShare: @Sendable (_ people: Int) -> String
  let seatsUsed: String
  let lotsFrom: String
  let drawn: String
  /// What picked the plan of how many, the least chance of a first choice, and how many had none.
  let drawnBy: @Sendable (_ number: String, _ plans: Int, _ least: String?, _ without: Int) -> String
  let cancelled: String
  /// A part of a whole, with a percentage where there is one.
  let share: @Sendable (_ part: String, _ whole: String, _ percentage: String?) -> String
  let softRules: @Sendable (_ penalty: Int) -> String
  let sheets: @Sendable (_ folder: String, _ files: Int) -> String
  let openReport: @Sendable (_ report: String) -> String
  let allOfThisPlan: @Sendable (_ folder: String, _ files: Int) -> String
  /// A session in a room.
  let inRoom: @Sendable (_ session: String, _ room: String) -> String

  // Why there is no plan
  let keepsNoPlan: @Sendable (_ file: String, _ isOfOneAgenda: Bool) -> String
  let theseClash: @Sendable (_ headline: String) -> String
  let wouldHelp: @Sendable (_ repair: String) -> String
  let oneWouldHelp: String
  let explainTellsMore: String
  let noPlan: @Sendable (_ file: String) -> String
  let inThisAgenda: String
  let firstClash: @Sendable (_ isMinimal: Bool) -> String
  let nextClash: String
  let noPlaceForAll: String
  let moreClashes: @Sendable (Int) -> String
  let noSmallChange: String
  let whatWouldHelp: String
  /// Behind settings that do not say everything.
  let restInRoster: String
  let stayIn: @Sendable (_ people: String, _ session: String) -> String
  let chain: @Sendable (_ sessions: String, _ minutes: Int) -> String
  let withBreaks: @Sendable (_ minutes: Int) -> String
  let daysHave: @Sendable (_ days: String, _ count: Int, _ minutes: Int) -> String
  /// An identifier between quotation marks.
  let quoted: @Sendable (String) -> String

  // What a re-plan changes
  let nobodyMoves: String
  let offered: @Sendable (Int) -> String
  let mustMove: @Sendable (_ count: Int, _ hasPrior: Bool) -> String
  let atLeastMove: @Sendable (_ count: Int, _ least: Int) -> String
  /// Why somebody is among those who move; empty for who moves.
  let moveKind: @Sendable (Rearrangement.Move.Kind) -> String
  let givenUpUnknown: String
  let nothingGivenUp: String
  let givenUp: @Sendable (_ stages: String) -> String
  let insteadOf: @Sendable (_ stage: String, _ value: String, _ before: String) -> String
  let overrun: @Sendable (_ day: String, _ name: String, _ end: String, _ limit: String, _ isWindow: Bool) -> String

  // On the way, and what was read
  let reading: ReadingWords
  // What is asked of a plan
  let asking: AskingWords
  // Scenarios and plans side by side, curves, lotteries
  let comparing: ComparingWords

  /// The words of a language.
  static func `in`(_ language: Language) -> TerminalWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    }
  }
}

extension TerminalWords {
  /// What is counted.
  enum Noun: CaseIterable {
    case delegate, session, workshop, file, seat, person, block, draw
  }

  /// How the claim about a stage stands.
  enum Standing: String, CaseIterable {
    case proven, claimed, open
  }

  /// What a stage is called: as the file calls it in English, as sheets call it in other languages.
  func stage(_ name: String) -> String { language == .english ? name : stageName(name, in: language) }

  /// A number as ``figure(_:decimals:)`` writes it, with the decimal sign of the language.
  func number(_ value: Double?, decimals: Int = 2) -> String { signed(figure(value, decimals: decimals)) }

  /// A share as ``percentage(_:)`` writes it, with the signs of the language.
  func percent(_ share: Double?) -> String {
    let text = percentage(share)
    guard text.hasSuffix(" %") else { return text }
    return signed(String(text.dropLast(2))) + percentSign
  }

  private func signed(_ number: String) -> String {
    number.split(separator: ".", omittingEmptySubsequences: false).joined(separator: decimalSign)
  }

  /// `a, b and c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(and) \(last)"
  }
}
