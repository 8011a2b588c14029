import Conference
import Verification

/// Scenarios or plans side by side: what each is worth, and who would move between them.
public struct Comparison: Hashable, Sendable {
  /// One of those that are compared.
  public struct Candidate: Sendable {
    /// What it is called.
    public var name: String
    /// Its plan, verified; nil where there is none.
    public var plan: VerifiedPlan?
    /// Why there is no plan.
    public var reasons: [String]

    /// A candidate with its plan, or with the reasons why it has none.
    public init(name: String, plan: VerifiedPlan?, reasons: [String] = []) {
      self.name = name
      self.plan = plan
      self.reasons = reasons
    }
  }

  /// What the verifier counted of a candidate; the raw value is its name for machines.
  public enum Figure: String, CaseIterable, Sendable {
    /// Those who are allocated.
    case delegates
    /// Who has their first choice.
    case firstChoice = "first choice"
    /// Who has one of their first three choices.
    case topThree = "one of the first three"
    /// Who has none of their choices.
    case noChoice = "none of their choices"
    /// What the worst-off delegate's seats come to.
    case dissatisfaction = "largest dissatisfaction"
    /// People off the even share of their sector.
    case outsideShare = "people off the even share"
    /// Seats that are taken.
    case seatsUsed = "seats used"
    /// What soft rules that are not kept come to.
    case penalty = "penalty of soft rules"
  }

  /// A figure of every candidate.
  public struct Row: Hashable, Sendable {
    /// What is counted: a stage as the policy names it, or the raw value of a ``Figure``.
    public var name: String
    /// One per candidate; nil where it has no such figure.
    public var values: [Double?]
    /// How many it is of, where the figure is a part of a whole.
    public var wholes: [Double?]
  }

  /// Somebody who attends something else than with the first candidate.
  public struct Mover: Hashable, Sendable {
    /// Who.
    public var delegate: ID<Delegate>
    /// Their workshops with each candidate; nil where they do not come or there is no plan.
    public var workshops: [[ID<Session>]?]
  }

  /// What the candidates are called.
  public let names: [String]
  /// Whether each has a plan.
  public let isFeasible: [Bool]
  /// Why one has none.
  public let reasons: [[String]]
  /// The stages of the policies, each where some candidate has it, less being better.
  public let stages: [Row]
  /// What the verifier counted.
  public let figures: [Row]
  /// How many delegates, of those that both have, attend something else than with the first candidate.
  public let moved: [Int?]
  /// How many sessions, of those that both place, are at another time or in another room than with the first candidate.
  public let shifted: [Int?]
  /// Who, in the order of the first scenario.
  public let movers: [Mover]

  /// Compares candidates with the first of them.
  public init(_ candidates: [Candidate]) {
    names = candidates.map(\.name)
    isFeasible = candidates.map { $0.plan != nil }
    reasons = candidates.map(\.reasons)
    let plans = candidates.map(\.plan)
    stages = Comparison.stages(of: plans)
    figures = Comparison.figures(of: plans)
    let seats = plans.map { plan in
      plan.map { plan in
        Dictionary(
          plan.scenario.delegates.map { ($0.id, plan.plan.allocation[$0.id]) }, uniquingKeysWith: { first, _ in first })
      }
    }
    let first = seats.first ?? nil
    let order = plans.first??.scenario.delegates.map(\.id) ?? []
    moved = seats.map { other in
      guard let first, let other else { return nil }
      return order.count { id in other[id].map { Set($0) != Set(first[id] ?? []) } ?? false }
    }
    let agendas = plans.map { $0.map { $0.plan.agenda.placementOf } }
    shifted = agendas.map { other in
      guard let first = agendas.first ?? nil, let other else { return nil }
      return first.count { entry in other[entry.key].map { $0 != entry.value } ?? false }
    }
    movers = order.compactMap { id in
      let workshops = seats.map { $0?[id] }
      let isMoved = workshops.contains { $0.map { Set($0) != Set(first?[id] ?? []) } ?? false }
      return isMoved ? Mover(delegate: id, workshops: workshops) : nil
    }
  }

  private static func stages(of plans: [VerifiedPlan?]) -> [Row] {
    var names: [String] = []
    for plan in plans {
      for stage in plan?.metrics.stages ?? [] where !names.contains(stage.name) { names.append(stage.name) }
    }
    return names.map { name in
      let values = plans.map { plan in plan?.metrics.stages.first { $0.name == name }?.value }
      return Row(name: name, values: values, wholes: values.map { _ in nil })
    }
  }

  private static func figures(of plans: [VerifiedPlan?]) -> [Row] {
    func count(_ figure: Figure, _ value: (Metrics) -> Int) -> Row {
      Row(
        name: figure.rawValue, values: plans.map { $0.map { Double(value($0.metrics)) } },
        wholes: plans.map { _ in nil })
    }
    func share(_ figure: Figure, _ value: (Metrics) -> Proportion) -> Row {
      let shares = plans.map { $0.map { value($0.metrics) } }
      return Row(
        name: figure.rawValue, values: shares.map { $0.map { Double($0.part) } },
        wholes: shares.map { $0.map { Double($0.whole) } })
    }
    return [
      count(.delegates) { $0.satisfaction.delegates }, share(.firstChoice) { $0.satisfaction.firstChoice },
      share(.topThree) { $0.satisfaction.topThree },
      count(.noChoice) { $0.satisfaction.delegatesWithoutWish },
      count(.dissatisfaction) { $0.satisfaction.largestDissatisfaction },
      count(.outsideShare) { $0.mix.outsideFloorAndCeiling },
      share(.seatsUsed) { $0.roomUse },
      Row(
        name: Figure.penalty.rawValue, values: plans.map { $0.map { Double($0.penalty) } },
        wholes: plans.map { _ in nil }),
    ]
  }
}
