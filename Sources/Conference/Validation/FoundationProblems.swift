extension Facts {
  /// Topics that build on themselves, directly or through others.
  func circleProblems() -> [Problem] {
    var foundations: [ID<Topic>: Set<ID<Topic>>] = [:]
    for session in scenario.workshops { foundations[session.topic, default: []].formUnion(session.buildsOn) }
    return scenario.sessions.enumerated().compactMap { index, session -> Problem? in
      guard session.kind == .workshop else { return nil }
      for (position, topic) in session.buildsOn.enumerated() {
        var (reached, open): (Set<ID<Topic>>, [ID<Topic>]) = ([], [topic])
        while !reached.contains(session.topic), let next = open.popLast() {
          if reached.insert(next).inserted { open += foundations[next] ?? [] }
        }
        guard reached.contains(session.topic) else { continue }
        let message =
          topic == session.topic
          ? "'\(session.id)' builds on its own topic"
          : "'\(topic)' builds on '\(session.topic)' in turn; remove one of the two"
        return Problem(["sessions", .index(index), "builds-on", .index(position)], message)
      }
      return nil
    }
  }

  /// Workshops that need people and that nobody can attend, because nothing of what they build on is over when they start.
  func foundationProblems() -> [Problem] {
    guard scenario.rules[.buildsOn] == .hard, scenario.rules.attendance == .hard else { return [] }
    return scenario.unfounded.compactMap { index, position, reason -> Problem? in
      let session = scenario.sessions[index]
      guard session.attendance.min > 0, !session.mayBeCancelled else { return nil }
      return Problem(
        ["sessions", .index(index), "builds-on", .index(position)],
        "\(reason), so that nobody can attend '\(session.id)'")
    }
  }
}

extension Scenario {
  /// Workshops with a topic that they build on and that nobody can have attended before, as positions in ``sessions`` and in
  /// ``Session/buildsOn``, with the reason.
  public var unfounded: [(session: Int, topic: Int, reason: String)] {
    sessions.enumerated().compactMap { index, session in
      guard session.kind == .workshop else { return nil }
      for (position, topic) in session.buildsOn.enumerated() {
        let offers = workshops.filter { $0.topic == topic && $0.id != session.id }
        let isBefore = offers.contains { offer in
          guard let start = session.pinnedTime?.start, let end = offer.pinnedTime?.end else { return true }
          return end <= start
        }
        guard !isBefore, sessions.contains(where: { $0.topic == topic }) else { continue }
        let reason =
          offers.isEmpty ? "no workshop is about '\(topic)'" : "no workshop about '\(topic)' is over when it starts"
        return (index, position, reason)
      }
      return nil
    }
  }
}
