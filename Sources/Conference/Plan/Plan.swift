/// An agenda, an allocation, and what was proven about them.
///
/// A plan is only a claim until the verifier has checked it.
public struct Plan: Hashable, Sendable {
  /// When and where.
  public var agenda: Agenda
  /// Who attends what.
  public var allocation: Allocation
  /// Workshops that are not held, sorted.
  public var cancelled: [ID<Session>]
  /// When the cancelled workshops were on the programme: whoever would have been there still has a duty in their block.
  public var cancelledTimes: [ID<Session>: Interval]
  /// Sessions that there was no room or time for, sorted: only a plan that was asked to be partial has any.
  public var unplaced: [ID<Session>]
  /// What was proven when the agenda was placed, in the order of its objectives; empty where every place was pinned.
  public var agendaProof: [StageProof]
  /// One per stage of the policy, in its order; a profile has one per step. Where rules are soft, one for their price comes first.
  public var proof: [StageProof]
  /// What the lots were drawn from that decided between this plan and others as good: whoever plans the scenario with the same seed gets the
  /// same plan. Nil for a plan that says nothing of it.
  public var seed: UInt32?
  /// How it was drawn among equally good plans; nil where lots decided.
  public var draw: Draw?

  /// A plan.
  public init(
    agenda: Agenda, allocation: Allocation, cancelled: [ID<Session>] = [],
    cancelledTimes: [ID<Session>: Interval] = [:], unplaced: [ID<Session>] = [], agendaProof: [StageProof] = [],
    proof: [StageProof] = [], seed: UInt32? = nil, draw: Draw? = nil
  ) {
    self.agenda = agenda
    self.allocation = allocation
    self.cancelled = cancelled.sorted()
    self.cancelledTimes = cancelledTimes
    self.unplaced = unplaced.sorted()
    self.agendaProof = agendaProof
    self.proof = proof
    self.seed = seed
    self.draw = draw
  }

  /// Whether every stage was proven optimal.
  public var isProvenOptimal: Bool { proof.allSatisfy(\.isOptimal) }
}

/// Who attends which workshops.
public struct Allocation: Hashable, Sendable {
  private var seats: [ID<Delegate>: [ID<Session>]]

  /// The workshops of each delegate, in the order of the clock.
  public init(_ seats: [ID<Delegate>: [ID<Session>]] = [:]) {
    self.seats = seats
  }

  /// The workshops of one delegate; empty for one who attends none.
  public subscript(delegate: ID<Delegate>) -> [ID<Session>] {
    get { seats[delegate] ?? [] }
    set { seats[delegate] = newValue }
  }

  /// Everybody who is mentioned, sorted.
  public var delegates: [ID<Delegate>] { seats.keys.sorted() }
}

/// What was found and proven for one stage of the policy, or for ``softRules`` before it.
public struct StageProof: Hashable, Sendable {
  /// The name of the stage before all of the policy's, which minimises what the broken soft rules cost: Σ weight × violations. A plan has it
  /// where soft rules could be broken.
  public static let softRules = "soft-rules"

  /// The stage as the policy names it.
  public var stage: String
  /// The objective of the best plan found for this stage.
  public var value: Double
  /// No plan that respects the stages before is worth less.
  public var bound: Double
  /// The worst value that later stages were allowed to leave: the value plus the stage's slack.
  public var allowance: Double
  /// What the finished plan is worth in this stage.
  public var final: Double
  /// Whether a check inside the program failed in this stage. Then the best plan of the stages before stands, and nothing is claimed of this one.
  public var isDisturbed: Bool

  /// A proof.
  public init(
    stage: String, value: Double, bound: Double, allowance: Double, final: Double, isDisturbed: Bool = false
  ) {
    self.isDisturbed = isDisturbed
    self.stage = stage
    self.value = value
    self.bound = bound
    self.allowance = allowance
    self.final = final
  }

  /// `(value − bound) / max(1, |value|)`: 0 when proven optimal, 0.01 for "within 1 % of the best possible".
  public var gap: Double { max(0, value - bound) / max(1, abs(value)) }
  /// Whether value and bound meet, up to what floating point arithmetic can tell.
  public var isOptimal: Bool { gap <= 1e-6 }
}
