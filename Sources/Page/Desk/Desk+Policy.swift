import Conference
import Foundation
import Planning
import ScenarioFile
import Verification

extension Desk {
  /// What is changed about a stage of the policy.
  struct StageChange: Decodable, Sendable {
    struct Weight: Decodable, Sendable {
      /// As the policy has it: `even-sizes`.
      var objective: String
      var weight: Double
    }

    /// The position of the stage, from 0.
    var stage: Int
    /// `2%` of its optimum, or so many units, `3`; empty for nothing.
    var slack: String?
    var weights: [Weight]?
  }

  /// Changes the slack and the weights of a stage.
  func change(_ change: StageChange, _ revision: Int, solving: Bool) throws(Refusal) {
    let stages = try known { $0.policy.stages }
    guard stages.indices.contains(change.stage) else { throw Refusal(404, "there is no such stage") }
    let slack = try change.slack.map(Desk.slack)
    for weight in change.weights ?? [] where !(weight.weight > 0 && weight.weight <= 1e6) {
      throw Refusal(422, "a weight is a number above 0, and at most a million")
    }
    try edit(revision, "policy", solving: solving) { scenario, _ throws(Refusal) in
      var copy = scenario
      if let slack { copy.policy.stages[change.stage].slack = slack }
      for weight in change.weights ?? [] {
        for part in copy.policy.stages[change.stage].parts.indices
        where copy.policy.stages[change.stage].parts[part].objective.key == weight.objective {
          copy.policy.stages[change.stage].parts[part].weight = weight.weight
        }
      }
      return copy
    } _: { text throws(ScenarioText.Refusal) in
      try Desk.writeStandard(stages, to: &text)
      if let slack = change.slack?.trimmed {
        try text.setFigure("slack", ofStage: change.stage, to: slack.isEmpty ? nil : slack)
      }
      for weight in change.weights ?? [] {
        let value = weight.weight == 1 ? nil : Desk.decimal(weight.weight)
        try text.setFigure("weight", of: weight.objective, ofStage: change.stage, to: value)
      }
    }
  }

  /// Writes the standard policy, which is in no file, so that it can be changed.
  static func writeStandard(_ stages: [Stage], to text: inout ScenarioText) throws(ScenarioText.Refusal) {
    guard !text.has("policy") else { return }
    for stage in stages { try text.append(stage.name, to: "policy") }
  }

  private static func slack(_ text: String) throws(Refusal) -> Slack {
    let text = text.trimmed
    if text.isEmpty { return .none }
    guard text.hasSuffix("%") else {
      guard let units = Double(text), units >= 0, units.isFinite else {
        throw Refusal(422, "'\(text)' is not a slack; write a share such as 2%, or so many units, such as 3")
      }
      return .absolute(units)
    }
    guard let percent = Double(text.dropLast()), (0...100).contains(percent) else {
      throw Refusal(422, "'\(text)' is not a slack; write 0% to 100%, such as 2%")
    }
    return .relative(percent / 100)
  }

  /// A number as scenarios write it, of no more than six decimals.
  static func decimal(_ value: Double) -> String {
    value.formatted(
      .number.precision(.fractionLength(0...6)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
  }

  // MARK: The curve

  /// The trade-off between two objectives, as far as it was found.
  struct Curve: Sendable {
    struct Point: Hashable, Encodable, Sendable {
      var first: Double
      var second: Double
    }

    var first: String
    var second: String
    var points: [Point] = []
    var isComplete = false
    var hasOpenBlocks = false
  }

  /// Two stages of the policy, each of one objective that is a single figure.
  private func pair(_ first: String, _ second: String) throws(Refusal) -> (Int, Int) {
    let stages = try known { $0.policy.stages }
    func position(_ name: String) -> Int? {
      stages.firstIndex { $0.parts.count == 1 && $0.parts[0].objective.name == name && $0.canBeTraded }
    }
    guard let one = position(first), let other = position(second), one != other else {
      throw Refusal(422, "a curve is between two stages of the policy, each of one objective with a single figure")
    }
    return (one, other)
  }

  /// Begins to look for all plans of which neither of two objectives can be improved without the other.
  func trade(_ first: String, _ second: String, _ revision: Int) throws(Refusal) {
    let (one, other) = try pair(first, second)
    try change(revision) { state throws(Refusal) in
      guard let read = state.scenario, let scenario = read.scenario, !read.hasConflicts else {
        throw Refusal(409, "the scenario has problems; they come first", problems: state.scenario?.problems ?? [])
      }
      let objectives = (
        scenario.policy.stages[one].parts[0].objective, scenario.policy.stages[other].parts[0].objective
      )
      try begin(.frontier) { job in self.trade(scenario, objectives, job) }
    }
  }

  private func trade(_ scenario: Scenario, _ objectives: (Objective, Objective), _ job: Job) -> Outcome {
    do throws(PlanningError) {
      let found = try Planner().frontier(
        scenario, between: objectives.0, and: objectives.1, options: options(job)
      ) { self.report($0, job) }
      var curve = Curve(
        first: objectives.0.name, second: objectives.1.name, isComplete: found.isComplete,
        hasOpenBlocks: found.hasOpenBlocks)
      for point in found.points {
        guard (try? verify(point.plan, against: point.scenario)) != nil else {
          return outcome(job, "failed", "a plan of the curve breaks a rule; this is a fault of the program")
        }
        curve.points.append(.init(first: point.first, second: point.second))
      }
      let shown = curve
      state.withLock { $0.curve = shown.points.isEmpty ? nil : shown }
      return outcome(job, found.isComplete ? "done" : "stopped", "")
    } catch {
      if case .infeasible = error {
        let source = state.withLock { $0.scenario }?.source
        return source.map { why(scenario, $0, job, []) } ?? outcome(job, error)
      }
      return outcome(job, error)
    }
  }

  /// Makes a point of the curve the plan: the policy says how much of the first objective is given up for the second, and is planned.
  ///
  /// - Parameter number: the point, from 0 for the best of the first objective.
  func choose(point number: Int, _ revision: Int) throws(Refusal) {
    guard let curve = state.withLock({ $0.curve }), curve.points.indices.contains(number) else {
      throw Refusal(404, "there is no such point")
    }
    let (one, other) = try pair(curve.first, curve.second)
    let stages = try known { $0.policy.stages }
    let given = curve.points[number].first - curve.points[0].first
    // Rounded up, so that the point itself is within what may be given up.
    let slack = given > 1e-9 ? (given * 1e6).rounded(.up) / 1e6 : 0
    var order = Array(stages.indices).filter { $0 != one && $0 != other }
    order.insert(contentsOf: [one, other], at: min(one, other))
    let text = slack > 0 ? Desk.decimal(slack) : nil
    try edit(revision, "policy", solving: false) { scenario, _ throws(Refusal) in
      var copy = scenario
      copy.policy.stages[one].slack = text.flatMap(Double.init).map { .absolute($0) } ?? .none
      copy.policy.stages[other].slack = .none
      copy.policy.stages = order.map { copy.policy.stages[$0] }
      return copy
    } _: { file throws(ScenarioText.Refusal) in
      try Desk.writeStandard(stages, to: &file)
      try file.setFigure("slack", ofStage: one, to: text)
      try file.setFigure("slack", ofStage: other, to: nil)
      if order != Array(stages.indices) { try file.reorder("policy", order) }
    }
    // The curve is the same whichever of its points is the plan.
    let next = state.withLock { state in
      state.curve = curve
      return state.revision
    }
    try solve(next)
  }
}

extension Stage {
  /// Whether it can be put against another on a curve: one objective, of one figure, whose optimum can be proven.
  var canBeTraded: Bool {
    guard parts.count == 1, !isProfile else { return false }
    if case .mixing = parts[0].objective { return false }
    return true
  }
}
