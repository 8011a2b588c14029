import Conference
import Optimization

/// What commands say on the way, and of a scenario that was read, in one language.
struct ReadingWords: Sendable {
  // On the way
  let reading: @Sendable (_ file: String) -> String
  let done: @Sendable (_ seconds: String) -> String
  let certified: @Sendable (_ count: Int, _ stages: Int, _ seconds: String) -> String
  let lookingForClash: String
  let lookingForBinding: String
  let planningTwice: String
  let lookingForPlans: String
  let lookingForNext: @Sendable (_ session: String) -> String
  /// What is known so far, and for how long it was searched.
  let progress: @Sendable (_ incumbent: String, _ bound: String, _ gap: String, _ seconds: String) -> String
  /// Why a search ended before there was a plan.
  let limit: @Sendable (Limit) -> String

  // What was understood
  let days: String
  let rooms: String
  let sessions: String
  let kinds: @Sendable (Int, Item) -> String
  let blocks: String
  let leftToPlace: String
  /// How many delegates of how many delegations, and how many of them wish something.
  let people: @Sendable (_ delegates: Int, _ delegations: Int, _ wishing: Int) -> String
  let history: String
  let earlier: @Sendable (_ plans: Int, _ losing: Int) -> String
  let policy: String
  let thenStage: String
  let columnOf: @Sendable (_ file: String) -> String
  let readAs: String
  let noProblems: String
  let inFile: @Sendable (_ file: String) -> String

  /// What a programme has.
  enum Item {
    case session(SessionKind)
    case pause
  }
}
