import Conference
import Planning
import Verification

/// Why a session is not at another time or in another room: the rules that forbid it, or else what it would cost, found by forcing it and
/// solving.
public struct ForcedPlacement: Sendable {
  /// What a stage is worth without and with it.
  public struct Cost: Hashable, Sendable {
    /// The stage as policies name it.
    public var stage: String
    /// The best value as it is.
    public var plan: Double
    /// The best value with the session forced.
    public var forced: Double
    /// Whether the second was proven; else something better may exist.
    public var isProven: Bool
  }

  /// What became of it.
  public enum Answer: Hashable, Sendable {
    /// Rules forbid it, each in a sentence that begins with its number.
    case forbidden([String])
    /// No rule by itself forbids it, yet no plan has it; sentences where something is known to be too tight.
    case impossible([String])
    /// It can be: what each stage comes to.
    case costs([Cost])
  }

  /// What was asked.
  public var question: PlacementQuestion
  /// The answer.
  public var answer: Answer

  /// Answers for a scenario.
  ///
  /// - Parameters:
  ///   - question: which session, where and when.
  ///   - scenario: a consistent scenario.
  ///   - plan: the plan it is asked of; nil to plan the scenario first.
  ///   - options: limits of each solve.
  /// - Throws: `PlanningError` when the scenario itself has no plan, or a limit came before any.
  public init(
    _ question: PlacementQuestion, of scenario: Scenario, plan: Plan?, options: PlanningOptions
  ) throws(PlanningError) {
    self.question = question
    let forbidden = question.forbidden(in: scenario)
    guard forbidden.isEmpty else {
      answer = .forbidden(forbidden)
      return
    }
    let planner = Planner()
    let known: Plan
    if let plan { known = plan } else { known = try planner.plan(scenario, options: options) }
    let granted = question.granted(in: scenario)
    do {
      let forced = try planner.plan(granted, options: options)
      // Where everything is pinned there is nothing to place, and only the verifier looks at the agenda.
      let broken = ForcedPlacement.broken(forced, granted)
      answer = broken.isEmpty ? .costs(ForcedPlacement.costs(from: known, to: forced)) : .forbidden(broken)
    } catch .infeasible(let reasons) {
      let isAgenda = try !Feasibility.hasAgenda(granted.asAgendaQuestion, options: options)
      let overruns = isAgenda ? try Feasibility.overruns(of: granted, keeping: question.session, options: options) : []
      answer = .impossible(overruns.isEmpty ? reasons : overruns)
    } catch {
      throw error
    }
  }

  private static func broken(_ plan: Plan, _ scenario: Scenario) -> [String] {
    do throws(VerificationFailure) {
      _ = try verify(plan, against: scenario)
      return []
    } catch {
      return error.violations.map { "\($0.rule.code): \($0.message)" }
    }
  }

  /// The stages that both plans have, those of the policy first.
  private static func costs(from known: Plan, to forced: Plan) -> [Cost] {
    let stages = known.proof + known.agendaProof
    return (forced.proof + forced.agendaProof).compactMap { stage in
      stages.first { $0.stage == stage.stage }.map {
        Cost(stage: stage.stage, plan: $0.value, forced: stage.value, isProven: stage.isOptimal)
      }
    }
  }
}
