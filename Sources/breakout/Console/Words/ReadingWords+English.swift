import Conference
import Optimization

extension ReadingWords {
  static let english = ReadingWords(
    reading: { "reading \($0)" }, done: { "done in \($0) s" },
    certified: { "certified \($0) of \($1) stages in \($2) s" },
    lookingForClash: "there is no plan; looking for the demands that clash",
    lookingForBinding: "there is a plan; looking for what binds it",
    planningTwice: "planning the scenario, and again with the session there",
    lookingForPlans: "looking for plans that are as good", lookingForNext: { "looking for who is next in \($0)" },
    progress: { "incumbent \($0), bound \($1), gap \($2), elapsed \($3) s" },
    limit: { limit in
      let gaveUp = "the search gave up: no plan was found, and none is proven to exist or not"
      let advice = "nothing was written. Pin some times or rooms, or make some rules soft, and it has less to decide."
      return switch limit {
      case .time: "the time limit came before the first plan; nothing was written. Allow more time."
      case .stopped: "stopped before the first plan; nothing was written"
      case .nodes, .iterations: "\(gaveUp), after as much branch and bound as one question may take; \(advice)"
      case .states: "\(gaveUp), after as many part agendas as one question may take; \(advice)"
      case .size: "\(gaveUp), because what was left open is too large; \(advice)"
      }
    },
    days: "days", rooms: "rooms", sessions: "sessions",
    kinds: { count, kind in
      switch kind {
      case .session(let kind): counted(count, kind.rawValue, plural: kind == .plenary ? "plenaries" : nil)
      case .pause: counted(count, "break")
      }
    },
    blocks: "blocks", leftToPlace: "left to place",
    people: { "\($0) in \(counted($1, "delegation")), \($2) with wishes of their own" },
    history: "history",
    earlier: { "\(counted($0, "earlier plan")), \(counted($1, "delegate")) with losses from earlier events" },
    policy: "policy", thenStage: ", then ", columnOf: { "column of \($0)" }, readAs: "read as",
    noProblems: "No problems", inFile: { " in \($0)." })
}
