extension Facts {
  /// Bounds on attendance that cross each other or the seats.
  func attendanceProblems() -> [Problem] {
    scenario.sessions.enumerated().compactMap { index, session in
      let here: [Problem.Step] = ["sessions", .index(index), "attendance"]
      let (least, most) = (session.attendance.min, session.attendance.max)
      if let most, most < 1 {
        return Problem(here + ["max"], "a session for nobody; raise 'max', or remove the session")
      }
      if let most, least > most {
        return Problem(here + ["min"], "at least \(least) and at most \(most) people; swap them, or lower 'min'")
      }
      guard session.kind == .workshop, scenario.rules.attendance == .hard, !session.mayBeCancelled else { return nil }
      let people = session.pinnedTime.map { attending($0) } ?? scenario.delegates.count
      guard least > people else { return nil }
      return Problem(here + ["min"], "at least \(least) people, and only \(people) can be there; lower 'min'")
    }
  }
}
