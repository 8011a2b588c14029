import Conference

/// B6: nobody attends two workshops with the same topic. A violation's amount is the times beside the first.
struct TopicOnce: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.topicOnce
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().flatMap { delegate, seats -> [Violation] in
      let topics = seats.map { ledger.names.topicOfSession[$0] }
      guard Set(topics).count < topics.count else { return [] }
      let person = ledger.delegate(delegate)
      let repeated = Dictionary(grouping: seats) { ledger.names.topicOfSession[$0] }.filter { $0.value.count > 1 }
      return repeated.sorted { $0.key < $1.key }.map { _, sessions in
        let names = sessions.map(ledger.session)
        let topic = ledger.scenario.sessions[sessions[0]].topic
        return Violation(
          .topicOnce, [.delegate(person), .topic(topic)] + names.map(Subject.session),
          .topicAgain(person, topic, names), amount: names.count - 1,
          weight: enforcement.weight)
      }
    }
  }
}
