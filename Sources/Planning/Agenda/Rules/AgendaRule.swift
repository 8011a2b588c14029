import Conference

/// A rule of the agenda: where it lets things be, and what it adds to the model.
///
/// One file per rule. The verifier states the same rules once more, from clock times alone, and shares no code with these.
protocol AgendaRule: PlacementRule {
  /// Adds the rule's rows.
  static func add(to model: inout AgendaModel)
}

extension AgendaRule {
  static func add(to model: inout AgendaModel) {}
}

/// Every rule of the agenda, in the order in which the model states them.
enum AgendaRules {
  /// The rulebook, A1 to A9.
  static let all: [any AgendaRule.Type] = [
    SessionPlacement.self, OneSessionPerRoom.self, SuitableRoom.self, BreakPlacement.self, PlenaryAlone.self,
    SessionRelations.self, RolesInOnePlace.self, LongestWithoutBreak.self,
    ProgrammeRules.self,
  ]
}

extension Interval {
  /// The minutes of another stretch that lie outside this one.
  func minutesOutside(_ other: Interval) -> Int {
    max(0, start - other.start) + max(0, other.end - end)
  }
}

extension AgendaRules {
  /// The same as far as they say where something can be.
  static let placement: [any PlacementRule.Type] = all.map { $0 }
}

extension AgendaProblem {
  /// Numbers a scenario under the rulebook.
  ///
  /// - Parameters:
  ///   - scenario: what is planned.
  ///   - overrun: the minutes by which each session and break may overrun its windows.
  ///   - firm: a session that overruns nothing all the same.
  ///   - partial: whether sessions may be left out.
  ///   - allowed: the starts of sessions that may not begin whenever rules allow.
  init(
    _ scenario: Scenario, overrun: Int = 0, firm: ID<Session>? = nil, partial: Bool = false,
    allowed: [ID<Session>: Set<Moment>] = [:]
  ) {
    self.init(
      scenario, overrun: overrun, firm: firm, partial: partial, allowed: allowed, under: AgendaRules.placement)
  }
}

extension CandidateBlocks {
  /// Looks at a programme under the rulebook.
  init(_ programme: Programme) {
    self.init(programme, under: AgendaRules.placement)
  }
}

extension AgendaModel {
  /// The variables, the rows of every rule, and the rows that say that things do not overlap.
  ///
  /// - Parameter cliques: those of what cannot overlap, where they are known.
  init(_ problem: AgendaProblem, partial: Bool, cliques: [[Int]]? = nil) {
    self.init(columnsOf: problem, partial: partial)
    let scenario = problem.scenario
    for rule in AgendaRules.all { rule.add(to: &self) }
    keepApart(cliques ?? problem.conflicts.cliques(), changeover: 0)
    if scenario.walking > 0 {
      keepApart(RolesInOnePlace.walks(of: problem.programme).cliques(), changeover: scenario.walking)
    }
    if scenario.changeover > 0 { keepApart(problem.roomConflicts.cliques(), changeover: scenario.changeover) }
  }
}
