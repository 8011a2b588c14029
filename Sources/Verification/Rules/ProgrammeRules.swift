import Conference

/// A9: of the sessions that a rule of the programme names, those that are held keep it: at most so many are on at once or on a day, each follows the
/// one before it, each lies in its window, they are in few rooms. What is not held asks for nothing.
struct ProgrammeRules: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.scenario.programmeRules.flatMap { rule -> [Violation] in
      switch rule.enforcement {
      case .off: []
      case .hard: violations(of: rule, weight: nil, in: ledger)
      case .soft(let weight): violations(of: rule, weight: weight, in: ledger)
      }
    }
  }

  /// What the broken soft rules about times cost: what the agenda is worth to its stage.
  func penaltyOfTimes(in ledger: Ledger) -> Int {
    ledger.scenario.programmeRules.reduce(0) { sum, rule in
      guard case .soft(let weight) = rule.enforcement else { return sum }
      if case .rooms = rule.demand { return sum }
      return sum + violations(of: rule, weight: weight, in: ledger).reduce(0) { $0 + $1.penalty }
    }
  }

  private func violations(of rule: ProgrammeRule, weight: Int?, in ledger: Ledger) -> [Violation] {
    rule.groups.flatMap { group in
      broken(rule, by: group.map { held($0, in: ledger) }, in: ledger).map { found in
        Violation(
          .programmeRules, found.sessions.map { .session($0) }, found.finding, amount: found.amount, weight: weight)
      }
    }
  }

  private typealias Held = (id: ID<Session>, time: Interval, room: Int?)

  private func held(_ id: ID<Session>, in ledger: Ledger) -> Held? {
    guard let number = ledger.names.sessions[id], let time = ledger.clock.times[number] else { return nil }
    return (id, time, ledger.clock.rooms[number])
  }

  private func broken(
    _ rule: ProgrammeRule, by asked: [Held?], in ledger: Ledger
  ) -> [(sessions: [ID<Session>], finding: Finding, amount: Int)] {
    let event = ledger.scenario.event
    let group = asked.compactMap(\.self)
    switch rule.demand {
    case .parallel(let most):
      return Set(group.map(\.time.start)).sorted().compactMap { start in
        let on = group.filter { $0.time.start <= start && start < $0.time.end }.map(\.id)
        guard on.count > most else { return nil }
        return (on, .tooManyAtOnce(rule.id, on, from: event.label(start), most: most), on.count - most)
      }
    case .perDay(let most):
      return event.days.compactMap { day in
        let on = group.filter { event.day(of: $0.time.start)?.id == day.id }.map(\.id)
        guard on.count > most else { return nil }
        return (on, .tooManyOnDay(rule.id, on, day.id, most: most), on.count - most)
      }
    case .within(let minutes):
      return zip(asked, asked.dropFirst()).compactMap { one, next in
        guard let one, let next, !(0...minutes).contains(next.time.start - one.time.end) else { return nil }
        return ([one.id, next.id], .notFollowing(rule.id, next.id, after: one.id, minutes: minutes), 1)
      }
    case .window(let window):
      return group.compactMap { one in
        guard let day = event.day(of: one.time.start), !event.interval(day, window).contains(one.time) else {
          return nil
        }
        return ([one.id], .outsideStretch(rule.id, one.id, window.description), 1)
      }
    case .rooms(let most):
      let rooms = Set(group.compactMap(\.room)).sorted().map { ledger.scenario.rooms[$0].id }
      guard rooms.count > most else { return [] }
      let sessions = group.map(\.id)
      return [(sessions, .tooManyRooms(rule.id, sessions, rooms, most: most), rooms.count - most)]
    }
  }
}
