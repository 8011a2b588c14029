import Explanation

/// What answers about several plans say in one language: comparisons, curves and lotteries.
struct ComparingWords: Sendable {
  let title: String
  let yes: String
  let no: String
  let hasPlan: String
  let clashing: String
  let movers: String
  let shifted: String
  let plan: String
  let stages: String
  let figures: String
  let whoMoves: String
  let figure: @Sendable (Comparison.Figure) -> String
  let notWithOthers: @Sendable (String) -> String
  let more: @Sendable (Int) -> String

  // A curve
  let number: String
  let givesUp: String
  let gains: String
  let complete: String
  let oneChoice: String
  let stopped: String
  let checked: String
  let sheetsOf: @Sendable (_ number: Int, _ folder: String, _ files: String) -> String

  // A lottery
  /// How many plans, and whether they are of drawn orders.
  let plans: @Sendable (_ plans: Int, _ isDrawn: Bool) -> String
  let noFirstChoice: @Sendable (_ people: Int) -> String
  /// The least chance, whether it is of everybody else than those without any, whether losses count, and the bound where it is greater.
  let least: @Sendable (_ chance: String, _ isOfOthers: Bool, _ isRemembered: Bool, _ bound: String?) -> String
  let sector: String
  let delegation: String
  let delegate: String
  let choice: @Sendable (_ rank: Int, _ chance: String) -> String
  let picks: String
  let drawn: @Sendable (_ number: String, _ moved: Int) -> String
}
