extension Scenario {
  /// Everything wrong with the scenario that can be told before planning, in no particular order.
  ///
  /// The paths are those of a scenario file: `sessions`, 2, `not-with`, 0. Positions count the lists of this value, in which a
  /// session that repeats, or a break on several days, is there several times.
  public func problems() -> [Problem] {
    unknownNames() + contradictions()
  }

  /// Names that are declared twice, and names that nobody declared.
  ///
  /// - Parameter unread: parts that could not be read in full, so that nobody can say what they declare.
  public func unknownNames(besides unread: Set<Part> = []) -> [Problem] {
    repeatedNames() + undeclaredNames(besides: unread)
  }

  /// Things that are known but cannot go together. Names that nobody declared are passed over.
  public func contradictions() -> [Problem] {
    let facts = Facts(self)
    return facts.dayProblems() + facts.roomProblems() + facts.breakProblems() + facts.sessionProblems()
      + facts.timeProblems() + facts.placeProblems() + facts.orderProblems() + facts.overlapProblems()
      + facts.attendanceProblems() + facts.sectorProblems() + facts.blockProblems() + facts.delegateProblems()
      + facts.appointmentProblems() + facts.groupProblems() + facts.ruleProblems() + facts.policyProblems()
  }
}
