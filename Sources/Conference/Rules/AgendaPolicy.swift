/// What is wanted of an agenda, in order of importance, before the policy is looked at: each stage is optimised among the agendas that are best
/// for all before it.
///
///     AgendaPolicy([.init(.clashes), .init([.init(.compactDays), .init(.gaps, weight: 30)], slack: .relative(0.05))])
///
/// What was left out and what has moved since an earlier plan come before all of it, and are no part of it.
public struct AgendaPolicy: Hashable, Sendable {
  /// Something that an agenda has more or less of; less is always better. The raw value is the name that scenarios and reports have for it.
  public enum Objective: String, Hashable, Sendable, CaseIterable {
    /// For each two workshops or talks that overlap, the delegates who wish both.
    case clashes
    /// For each workshop or talk, the delegates who wish it and are not there.
    case absences
    /// Minutes between the start of a session and its ideal.
    case idealTimes = "ideal-times"
    /// Pairs of workshops of different topics that overlap: the fewer there are, the more of them can anybody attend.
    case parallel
    /// Minutes from the opening of each day to the end of its last session.
    case compactDays = "compact-days"
    /// The same, the second day once, the third twice, and so on.
    case earlyDays = "early-days"
    /// Stretches of a quarter of an hour or more before the end of a day's last session in which nothing is on.
    case gaps
    /// Twice the minutes between the middle of a break and that of its window.
    case centredBreaks = "centred-breaks"
    /// Starts, later ones counting more, and those of sessions that come first in ``Scenario/sessionsByIdentifier``.
    case identifierOrder = "identifier-order"
  }

  /// An objective and what it counts for inside a stage.
  public struct Part: Hashable, Sendable {
    /// What is minimised.
    public var objective: Objective
    /// What one unit of it costs: a whole number, so that every stage of an agenda is one.
    public var weight: Int

    /// An objective with a weight.
    public init(_ objective: Objective, weight: Int = 1) {
      self.objective = objective
      self.weight = weight
    }
  }

  /// An objective, or a weighted sum of several.
  public struct Stage: Hashable, Sendable {
    /// What is minimised: the sum of these.
    public var parts: [Part]
    /// How much worse than its optimum the stages after this one may leave it.
    public var slack: Slack

    /// A stage with a weighted sum.
    public init(_ parts: [Part], slack: Slack = .none) {
      self.parts = parts
      self.slack = slack
    }

    /// A stage with one objective.
    public init(_ objective: Objective, slack: Slack = .none) { self.init([Part(objective)], slack: slack) }

    /// What reports call it: its objectives joined by a plus.
    public var name: String { parts.map(\.objective.rawValue).joined(separator: " + ") }
  }

  /// The stages, the most important first.
  public var stages: [Stage]

  /// A policy.
  public init(_ stages: [Stage]) {
    self.stages = stages
  }

  /// First what the people came for, then how much of it they can attend, then what makes a good day, and last the order of identifiers, so that
  /// where something stands in the file makes no difference and no two are equally good for long.
  public static var standard: AgendaPolicy { AgendaPolicy(Objective.allCases.map { Stage($0) }) }
}
