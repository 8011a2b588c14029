import Conference
import Planning

/// What explanations say of a demand of a rule, to whoever reads it.
struct RuleWords {
  /// For the planner, with names and figures.
  var planner: String
  /// For the delegate whom it is about.
  var own: String
  /// For any other delegate, who learns nobody's name or code.
  var others: String
  /// Where the scenario states it.
  var path: [Problem.Step]

  /// The words for a demand of a rule.
  ///
  /// - Parameter subjects: what it is about, as the planner's rule names it.
  init(_ rule: RuleName, _ subjects: [Subject], in scenario: Scenario) {
    switch (rule, subjects.first) {
    case (.openTo, .session(let id)): self.init(openTo: id, in: scenario)
    case (.takes, .delegate(let id)): self.init(takes: id, in: scenario)
    case (.friends, .delegate(let id)): self.init(friends: id, subjects, in: scenario)
    case (.buildsOn, .session(let id)): self.init(buildsOn: id, in: scenario)
    default:
      self.init(nameOf: rule)
    }
  }

  /// A rule that has no words of its own.
  private init(nameOf rule: RuleName) {
    (planner, own, others) = (rule.rawValue, rule.rawValue, rule.rawValue)
    path = ["rules", .key(rule.rawValue)]
  }

  private init(takes id: ID<Delegate>, in scenario: Scenario) {
    let index = scenario.delegates.firstIndex { $0.id == id }
    let takes = index.map { scenario.takes(of: scenario.delegates[$0]) } ?? Takes()
    planner = "\(id) takes \(takes.words) of the optional workshops"
    own = "you take \(takes.words) of the optional workshops"
    others = "somebody else takes so many of the optional workshops"
    let isOwn = index.map { scenario.delegates[$0].takes != nil } ?? false
    path = isOwn ? ["delegates", .index(index ?? 0), "takes"] : ["rules", "takes"]
  }

  private init(buildsOn id: ID<Session>, in scenario: Scenario) {
    let topics = scenario.session(id)?.buildsOn ?? []
    let names = topics.map { "'\($0)'" }.joined(separator: " and ")
    planner = "'\(id)' builds on \(names), which has to be attended before"
    (own, others) = (planner, planner)
    path = ["sessions", .index(scenario.sessions.firstIndex { $0.id == id } ?? 0), "builds-on"]
  }

  private init(friends id: ID<Delegate>, _ subjects: [Subject], in scenario: Scenario) {
    var other = id
    if case .delegate(let second)? = subjects.last { other = second }
    let asks = [id, other].filter { one in
      let friends = scenario.delegates.first { $0.id == one }?.friends ?? []
      return friends.contains(one == id ? other : id)
    }
    let one = asks.first ?? id
    planner =
      asks.count > 1
      ? "\(id) and \(other) ask to be together" : "\(one) asks to be with \(one == id ? other : id)"
    own = "you are with those whom you ask for, and who ask for you"
    others = "others are with those whom they ask for"
    path = ["delegates", .index(scenario.delegates.firstIndex { $0.id == one } ?? 0), "friends"]
  }

  private init(openTo id: ID<Session>, in scenario: Scenario) {
    let admission = scenario.session(id)?.openTo ?? Admission()
    planner = "'\(id)' is open to \(admission.words(in: scenario)) only"
    (own, others) = (planner, planner)
    path = ["sessions", .index(scenario.sessions.firstIndex { $0.id == id } ?? 0), "open-to"]
  }
}
