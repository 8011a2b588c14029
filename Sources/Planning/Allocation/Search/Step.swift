import Conference
import Optimization

extension LexicographicSearch {
  /// Something to optimise before what comes after it: a stage of the policy, or a step of its profile.
  struct Step: Sendable {
    /// What a step is made of.
    enum Work: Sendable {
      /// One figure. It is stated when its turn has come: until then the model is smaller without it.
      case figure(@Sendable (inout AllocationModel) -> Goal)
      /// The profile `generous`, whose steps show as the search comes down its levels.
      case generous(Conference.Stage)
    }

    /// As the policy names it.
    var name: String
    /// What is minimised.
    var work: Work
    /// How much of the optimum may be given up.
    var slack: Slack

    /// A step with one figure.
    init(_ name: String, slack: Slack = .none, goal: @escaping @Sendable (inout AllocationModel) -> Goal) {
      self.name = name
      self.slack = slack
      work = .figure(goal)
    }

    private init(generous stage: Conference.Stage) {
      name = stage.name
      slack = .none
      work = .generous(stage)
    }

    /// The steps of a stage, as far as they are known beforehand.
    static func steps(of stage: Conference.Stage, in problem: AllocationProblem) -> [Step] {
      switch stage.parts.map(\.objective) {
      case [.rankMaximal]:
        RankMaximal.ranks(of: problem).map { rank in
          Step(stage.name(of: .rank(rank))) { .sum(RankMaximal.expression(rank, in: &$0)) }
        }
      case [.generous]: [Step(generous: stage)]
      default: [Step(stage.name, slack: stage.slack) { stage.goal(in: &$0) }]
      }
    }
  }
}
