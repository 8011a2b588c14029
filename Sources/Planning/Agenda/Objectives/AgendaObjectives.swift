import Conference

/// The objectives in their order: each is optimised among the agendas that are best for all before it.
///
/// First what is asked of a partial agenda and of a re-plan, then what the scenario's ``AgendaPolicy`` says.
enum AgendaObjectives {
  /// The objectives that place sessions and breaks in time.
  ///
  /// - Parameter hasBlocks: whether it is decided which workshops run together, so that clashes are settled.
  static func times(
    _ policy: AgendaPolicy, _ options: PlanningOptions, hasBlocks: Bool = false
  ) -> [any AgendaObjective] {
    let stages = policy.stages.filter { stage in
      !(hasBlocks && stage.parts.allSatisfy { $0.objective == .clashes || $0.objective == .parallel })
    }
    return [LeastLeftOut(), FewestMoved(earlier: options.earlier), ProgrammeWishes()] + stages.map(stated)
  }

  /// A stage as it is minimised.
  private static func stated(_ stage: AgendaPolicy.Stage) -> any AgendaObjective {
    let parts = stage.parts.map { (objective: stated($0.objective), weight: Double($0.weight)) }
    if stage.slack == .none, parts.count == 1, parts[0].weight == 1 { return parts[0].objective }
    return AgendaSum(parts: parts, slack: stage.slack)
  }

  private static func stated(_ objective: AgendaPolicy.Objective) -> any AgendaObjective {
    switch objective {
    case .clashes: FewestClashes()
    case .absences: FewestAbsences()
    case .idealTimes: IdealTimes()
    case .parallel: FewestParallel()
    case .compactDays: CompactDays()
    case .earlyDays: EarlyDays()
    case .gaps: FewestGaps()
    case .centredBreaks: CentredBreaks()
    case .identifierOrder: IdentifierOrder()
    }
  }
}
