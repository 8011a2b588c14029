import Conference
import Optimization

/// B6: nobody attends the same topic twice.
///
///     Σ_{w offers topic} x[c, w] ≤ 1        ∀ delegate, topic offered at more than one time
///
/// A violation is one attendance too many.
enum TopicOnce: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool {
    let topics = scenario.workshops.map(\.topic)
    return scenario.rules.topicOnce != .off && Set(topics).count < topics.count
  }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules.topicOnce
    let offers = Dictionary(grouping: problem.workshops.indices) { problem.workshops[$0].session.topic }
    for (topic, workshops) in offers.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) }) {
      guard workshops.count > 1 else { continue }
      // Who attends one of several at the same time attends no other anyway.
      if problem.sets.contains(where: { $0.workshops.contains(all: workshops) }) { continue }
      for (group, members) in problem.classes.enumerated() {
        let attended = LinearExpression(sum: workshops.compactMap { model.seats[group][$0] })
        model.require(.topicOnce(members.delegate.id), at: topic.text, attended, 0...1, enforcement)
      }
    }
  }
}

extension [Int] {
  fileprivate func contains(all others: [Int]) -> Bool { others.allSatisfy(contains) }
}
