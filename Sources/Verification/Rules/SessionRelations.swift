import Conference

/// A6: a session starts only when those it comes `after` are over, together with those it runs `with`, overlaps none of those it is
/// `not-with`, and shares the room of its track. Relations to sessions that are not held ask for nothing.
struct SessionRelations: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.scenario.sessions.indices.flatMap { relations(of: $0, in: ledger) } + tracks(in: ledger)
  }

  private func relations(of position: Int, in ledger: Ledger) -> [Violation] {
    let session = ledger.scenario.sessions[position]
    guard let time = ledger.clock.times[position] else { return [] }
    let label = ledger.scenario.event.label(time.start)
    func violations(with others: [ID<Session>], _ problem: (Interval, ID<Session>) -> String?) -> [Violation] {
      others.compactMap { id in
        guard let other = ledger.names.sessions[id], let otherTime = ledger.clock.times[other] else { return nil }
        return problem(otherTime, id).map {
          Violation(.sessionRelations, [.session(session.id), .session(id)], "\(session.id) \($0)")
        }
      }
    }
    return violations(with: session.after) { other, id in
      time.start >= other.end ? nil : "starts \(label), but comes after \(id), which runs \(ledger.span(other))"
    }
      + violations(with: session.with) { other, id in
        time.start == other.start ? nil : "starts \(label), but runs with \(id), which runs \(ledger.span(other))"
      }
      + violations(with: session.notWith) { other, id in
        time.overlaps(other)
          ? "runs \(ledger.span(time)), but must not overlap with \(id), which runs \(ledger.span(other))" : nil
      }
  }

  private func tracks(in ledger: Ledger) -> [Violation] {
    let sessions = ledger.scenario.sessions.enumerated().filter { ledger.clock.rooms[$0.offset] != nil }
    let tracks = Dictionary(grouping: sessions.filter { $0.element.track != nil }) { $0.element.track ?? "" }
    return tracks.sorted { $0.key < $1.key }.compactMap { track, members in
      let places = members.compactMap { ledger.clock.rooms[$0.offset] }
      guard Set(places).count > 1 else { return nil }
      let rooms = zip(members, places).map { "\($0.element.id) in \(ledger.scenario.rooms[$1].id)" }
      let message = "the track '\(track)' keeps one room, but has \(list(rooms))"
      return Violation(
        .sessionRelations, members.map { .session($0.element.id) }, message, amount: Set(places).count - 1)
    }
  }
}
