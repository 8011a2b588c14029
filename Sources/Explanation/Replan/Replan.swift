import Conference
import Planning
import Verification

/// A plan for what has changed that disturbs as little as can be.
public struct Replan: Sendable {
  /// The changed scenario, with the policy that the plan was made for; see `Scenario.replanned(after:changes:freezing:)`.
  public let scenario: Scenario
  /// The plan, verified. Its first two stages prove how few people move and how few rooms change.
  public let plan: VerifiedPlan
  /// What it changes, with reasons.
  public let rearrangement: Rearrangement
  /// Whether seats that are free were offered.
  public let movesUp: Bool

  /// Makes a plan for what has changed.
  ///
  /// As few sessions as can be start at another time, then as few delegates as can be give up a workshop that they were told, then as few
  /// workshops as can be change rooms; the policy decides among the plans that are left.
  ///
  ///     let replan = try Replan.make(after: plan, of: scenario, changes: [.leave("alb-1"), .seats("room-9", 30)])
  ///     let moved = replan.rearrangement.moved.count
  ///
  /// - Parameters:
  ///   - earlier: the plan that was made known.
  ///   - scenario: its scenario.
  ///   - changes: what is different now, in this order.
  ///   - frozen: what must stay as it was.
  ///   - movingUp: whether seats that are free then are offered; see ``WaitingLists``.
  ///   - options: limits; without a seed, lots are drawn from that of the plan.
  ///   - progress: hears how far it is.
  /// - Throws: `PlanningError`; when it is infeasible, `Infeasibility.of(_:)` tells why of the changed scenario.
  public static func make(
    after earlier: Plan, of scenario: Scenario, changes: [ScenarioChange], freezing frozen: [Freeze] = [],
    movingUp: Bool = false, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Replan {
    let known = EarlierPlan(earlier)
    var options = options
    options.seed = options.seed ?? earlier.seed
    return try make(
      scenario.replanned(after: known, changes: changes, freezing: frozen),
      after: known.applying(changes, in: scenario.event), announced: (plan: earlier, scenario: scenario),
      movingUp: movingUp, options: options, progress: progress)
  }

  /// Makes a plan for a scenario that is changed already and stays close to what was made known.
  ///
  /// - Parameters:
  ///   - scenario: the scenario with the changes.
  ///   - earlier: what was made known, after any delay.
  ///   - announced: the plan that was made known and its scenario, to tell what has changed since; see `Rearrangement`.
  ///   - movingUp: whether seats that are free then are offered: whoever wishes one more than what they have may have it. Such a plan claims nothing.
  ///   - options: limits.
  ///   - progress: hears how far it is.
  public static func make(
    _ scenario: Scenario, after earlier: EarlierPlan, announced: (plan: Plan, scenario: Scenario)? = nil,
    movingUp: Bool = false, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Replan {
    var plan = try best(scenario, earlier, options, progress)
    if movingUp { plan = try Replan.movedUp(plan, of: scenario, options: options) }
    let verified: VerifiedPlan
    do {
      verified = try verify(plan, against: scenario)
    } catch {
      throw .internal("the re-plan does not hold: \(error)")
    }
    var rearrangement = Rearrangement(from: earlier, to: plan, of: scenario, announced: announced)
    // Who moves up does so because they wish it.
    if !movingUp { try MoveReasons(scenario, earlier, plan, options).explain(&rearrangement) }
    return Replan(scenario: scenario, plan: verified, rearrangement: rearrangement, movesUp: movingUp)
  }

  /// The plan in which whoever gains has moved up. It claims nothing: its proof is about the people who may move.
  static func movedUp(
    _ plan: Plan, of scenario: Scenario, options: PlanningOptions
  ) throws(PlanningError) -> Plan {
    var next = try Planner().plan(scenario.movingUp(from: EarlierPlan(plan)), options: options)
    (next.proof, next.agendaProof) = ([], [])
    (next.cancelled, next.cancelledTimes, next.unplaced) = (plan.cancelled, plan.cancelledTimes, plan.unplaced)
    return next
  }

  /// What staying close to the earlier plan costs in each stage of the scenario's own policy, against the best plan that owes nothing to it.
  ///
  /// - Parameter options: limits for planning once more, from scratch, with the sessions when they are.
  public func givenUp(options: PlanningOptions = PlanningOptions()) throws(PlanningError) -> [StageSacrifice] {
    if options.isOver { throw .stopped(options.stop?.isStopped == true ? .stopped : .time) }
    var free = scenario.inPlace(of: plan.plan.agenda)
    free.policy = Policy(Array(free.policy.stages.dropFirst(2)))
    let best = try Planner().plan(free, options: options).proof
    let own = plan.plan.proof.suffix(free.policy.stages.count)
    return own.compactMap { proof in
      best.first { $0.stage == proof.stage }.map {
        StageSacrifice(stage: proof.stage, best: $0.final, kept: proof.final)
      }
    }
  }

  /// With every session where it was if that is possible: then none moves, and no other agenda needs to be looked at.
  private static func best(
    _ scenario: Scenario, _ earlier: EarlierPlan, _ options: PlanningOptions,
    _ progress: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> Plan {
    let inPlace = scenario.inPlace(of: earlier.agenda)
    if inPlace.problems().isEmpty, inPlace.sessions.count == scenario.sessions.count {
      do {
        return try Planner().plan(inPlace, options: options, progress: progress)
      } catch .infeasible where inPlace != scenario {
        // Perhaps another agenda helps.
      }
    }
    var options = options
    options.earlier = earlier.agenda
    return try Planner().plan(scenario, options: options, progress: progress)
  }
}

/// What a stage of the policy gives up so that few people move.
public struct StageSacrifice: Hashable, Sendable {
  /// The stage as the policy names it.
  public let stage: String
  /// What the best plan from scratch is worth in it; less is better.
  public let best: Double
  /// What the plan is worth that moves few people.
  public let kept: Double
}
