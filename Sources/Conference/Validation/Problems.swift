extension Scenario {
  /// Everything wrong with the scenario that can be told before planning, in no particular order.
  ///
  /// The paths are those of a scenario file: `sessions`, 2, `not-with`, 0. Positions count the lists of this value, in which a
  /// session that repeats, or a break on several days, is there several times.
  public func problems() -> [Problem] {
    let contradictions = contradictions()
    return unknownNames() + contradictions.nonsense + contradictions.conflicts
  }

  /// Names that are declared twice, and names that nobody declared.
  ///
  /// - Parameter unread: parts that could not be read in full, so that nobody can say what they declare.
  public func unknownNames(besides unread: Set<Part> = []) -> [Problem] {
    repeatedNames() + undeclaredNames(besides: unread)
  }

  /// Things that are known but cannot go together. Names that nobody declared are passed over.
  ///
  /// - Returns: entries that make no sense, whatever else the scenario says; and conflicts, demands that make sense one by one and cannot all be met:
  ///   too few seats, a session pinned into a break, more of a sector than there are. A scenario with nothing but conflicts can be asked why it has
  ///   no plan.
  public func contradictions() -> (nonsense: [Problem], conflicts: [Problem]) {
    let facts = Facts(self)
    return (facts.nonsense(), facts.conflicts())
  }
}

extension Facts {
  /// Entries that make no sense, whatever else the scenario says.
  func nonsense() -> [Problem] {
    dayProblems() + roomProblems() + sessionProblems() + delegateProblems() + groupShapeProblems() + ruleProblems()
      + policyProblems() + agendaPolicyProblems() + programmeRuleProblems() + admissionShapeProblems()
      + takesShapeProblems() + circleProblems()
  }

  /// Demands that cannot all be met.
  func conflicts() -> [Problem] {
    breakProblems() + timeProblems() + placeProblems() + orderProblems() + overlapProblems() + attendanceProblems()
      + sectorProblems() + blockProblems() + lonelyProblems() + appointmentProblems() + groupProblems()
      + admissionProblems() + takesProblems() + foundationProblems()
  }
}
