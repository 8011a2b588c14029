import Conference
import Planning

/// Why a delegate is not in a workshop, found by putting them there and solving.
public struct WhyNot: Hashable, Sendable {
  /// What came of it.
  public enum Answer: Hashable, Sendable {
    /// They are not there then, or have a part in something else.
    case away
    /// No plan has them there: these demands stand in the way, and without any one of them they would not.
    case forbidden(Clash)
    /// They could be there, for what it costs: the stages of the policy, with the first one that is worse.
    case costs([StageCost], first: Int)
    /// They could be there in a plan that is just as good: nothing but chance decided.
    case tie
    /// They could be there in a plan that is better: this one was never proven to be the best.
    case better
  }

  /// The workshop.
  public let session: ID<Session>
  /// Its place among the delegate's wishes, 1 for the first; nil for one that they did not wish.
  public let rank: Int?
  /// What they attend at that time.
  public let instead: [ID<Session>]
  /// What stands in the way.
  public let answer: Answer
}

/// What a stage of the policy is worth, in a plan and in the best one with a wish granted.
public struct StageCost: Hashable, Sendable {
  /// The stage as the policy names it.
  public let stage: String
  /// What was proven for the plan.
  public let plan: Double
  /// The same for the best plan with the wish granted; less is better. After the first stage that is worse the others may be better.
  public let granted: Double
}

/// What became of a delegate's wish to be with somebody.
public struct FriendAnswer: Hashable, Sendable {
  /// With whom.
  public let friend: ID<Delegate>
  /// The workshops that they attend together, by the clock.
  public let together: [ID<Session>]
  /// How many blocks both attend something in.
  public let blocks: Int
}

/// What a delegate carries from earlier events, and what it is good for.
public struct MemoryAnswer: Hashable, Sendable {
  /// An event that they were at, and what they had there.
  public struct Earlier: Hashable, Sendable {
    /// What it was called.
    public let event: Text
    /// Its first day.
    public let begins: CalendarDate
    /// What they had.
    public let outcome: PastOutcome
  }

  /// The events that they were at, the latest first.
  public let events: [Earlier]
  /// The points that are left of their losses, with what the roster says.
  public let carried: Double
  /// How many times their dissatisfaction counts for that.
  public let factor: Double
}

/// What a delegate wished and obtained, and why not more.
public struct DelegateAnswer: Hashable, Sendable {
  /// A workshop that they attend.
  public struct Seat: Hashable, Sendable {
    /// Which.
    public let session: ID<Session>
    /// Its place among their wishes; nil for one that they did not wish.
    public let rank: Int?
  }

  /// Who.
  public let delegate: ID<Delegate>
  /// What they are taken to wish, most wanted first.
  public let wishes: [ID<Topic>]
  /// What they obtained, by the clock.
  public let obtained: [Seat]
  /// Those whom they ask to be with, and where they are.
  public let friends: [FriendAnswer]
  /// What they carry from earlier events; nil where that is nothing, and they were at none.
  public let memory: MemoryAnswer?
  /// Every workshop that they would rather attend than what they have at its time, by the clock, with the reason.
  public let better: [WhyNot]
}
