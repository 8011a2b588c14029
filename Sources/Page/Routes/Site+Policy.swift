extension Site {
  struct Traded: Decodable, Sendable {
    /// As the policy calls it.
    var between: String
    var and: String
  }

  struct Chosen: Decodable, Sendable {
    /// From 0 for the best of the first objective.
    var point: Int
  }

  /// What is wanted, and what one thing costs of another.
  static let wanting = [
    changing(
      "/api/1/policy/stage", "Changes the slack and the weights of a stage of the policy.", Desk.StageChange.self
    ) { desk, change throws(Refusal) in
      try desk.change(change.body, change.revision, solving: change.solve ?? false)
    },
    changing("/api/1/frontier", "Looks for the trade-off between two objectives, as 'frontier' does.", Traded.self) {
      desk, change throws(Refusal) in
      try desk.trade(change.body.between, change.body.and, change.revision)
    },
    changing(
      "/api/1/frontier/choose", "Puts a point of the trade-off into the policy, and plans it.", Chosen.self
    ) { desk, change throws(Refusal) in
      try desk.choose(point: change.body.point, change.revision)
    },
  ]
}
