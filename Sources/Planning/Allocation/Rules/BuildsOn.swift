import Conference
import Optimization

/// B13: whoever attends a workshop has attended one about each topic that it builds on, which was over when it starts.
///
///     x[d, w] ≤ Σ_{w' offers topic, ends before w} x[d, w']        ∀ delegate, workshop w, topic that it builds on
///
/// A violation is one topic that one delegate lacks in one workshop.
enum BuildsOn: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool { scenario.hasFoundations }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules[.buildsOn]
    guard enforcement != .off else { return }
    for (workshop, held) in problem.workshops.enumerated() {
      for topic in held.session.buildsOn {
        let earlier = (problem.offers[topic] ?? []).filter { problem.workshops[$0].time.end <= held.time.start }
        for group in problem.classes.indices {
          guard let seat = model.seats[group][workshop] else { continue }
          let demand = Demand.rule(.buildsOn, [.session(held.session.id)])
          let before = LinearExpression(sum: earlier.compactMap { model.seats[group][$0] })
          guard !before.isConstant else {
            model.forbid(group, at: workshop, demand, enforcement)
            continue
          }
          let name = "\(problem.classes[group].delegate.id),\(topic)"
          model.require(demand, at: name, LinearExpression(seat), atMost: before, enforcement)
        }
      }
    }
  }
}

extension Scenario {
  /// Whether it matters to anybody in which order they attend workshops.
  var hasFoundations: Bool { rules[.buildsOn] != .off && workshops.contains { !$0.buildsOn.isEmpty } }
}
