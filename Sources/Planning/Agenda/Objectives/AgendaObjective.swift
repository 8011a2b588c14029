import Conference
import Optimization

/// Something that an agenda has more or less of; less is always better.
protocol AgendaObjective: Sendable {
  /// What reports call it.
  var name: String { get }

  /// What is minimised, stated in the model; nil where the scenario leaves nothing to minimise.
  func expression(in model: inout AgendaModel) -> LinearExpression?
}

/// The objectives in their order: each is optimised among the agendas that are best for all before it.
///
/// First what was promised, then what the people came for, then what makes a good day, and last the order of the file, so that an agenda looks as
/// its planner wrote it down and no two are equally good for long.
enum AgendaObjectives {
  /// The objectives that place sessions and breaks in time.
  ///
  /// - Parameter hasBlocks: whether it is decided which workshops run together, so that clashes are settled.
  static func times(_ options: PlanningOptions, hasBlocks: Bool = false) -> [any AgendaObjective] {
    let clashes: [any AgendaObjective] = hasBlocks ? [] : [FewestClashes()]
    return [LeastLeftOut(), FewestMoved(earlier: options.earlier)] + clashes
      + [FewestAbsences(), IdealTimes(), CompactDays(), EarlyDays(), CentredBreaks(), FileOrder()]
  }
}
