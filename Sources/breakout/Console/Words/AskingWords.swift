/// What answers about a plan say in one language: explanations, waiting lists, history.
struct AskingWords: Sendable {
  // A session elsewhere
  let inRoom: @Sendable (String) -> String
  let atTime: @Sendable (String) -> String
  let forbidden: String
  let impossible: String
  let asGood: String
  let changes: String
  let becomes: @Sendable (_ plan: String, _ forced: String, _ isProven: Bool) -> String

  // What binds
  let thereIsAPlan: String
  let whatKeeps: String
  let noRule: String
  let together: String
  let each: String
  let more: @Sendable (Int) -> String

  // Why not
  let wishes: String
  let obtained: String
  let with: String
  let before: String
  let none: String
  let nothing: String
  let rank: @Sendable (Int?) -> String
  let somebodyAskedFor: String
  /// In which workshops two are together, of how many blocks that both attend.
  let inBlocks: @Sendable (_ sessions: [String], _ blocks: String) -> String
  let carries: @Sendable (_ points: String, _ factor: String) -> String
  let carriesNothing: String
  let nothingBetter: String
  let instead: @Sendable (_ sessions: [String]) -> String

  // Asking otherwise
  let rankedNothing: @Sendable (String) -> String
  let list: String
  let dissatisfaction: String
  let noPlan: String
  let given: String
  let gained: @Sendable (String) -> String
  let noneBetter: String
  let measured: @Sendable (_ draws: String) -> String

  // Waiting lists
  let noneFull: String
  let allTaken: @Sendable (_ seats: String) -> String
  let nobodyMovesUp: String
  let perhapsMore: String
  let then: @Sendable (String) -> String
  let ifAbsent: @Sendable (_ delegate: String, _ moves: Bool) -> String
  let place: @Sendable (Int) -> String
  let onNoList: String

  // History
  let history: @Sendable (_ event: String, _ replans: Int) -> String
  let replan: @Sendable (Int) -> String
  let attendOther: String
  let came: String
  let gone: String
  let elsewhere: String
  let nothingDifferent: String
  let moreOfThem: @Sendable (Int) -> String
}
