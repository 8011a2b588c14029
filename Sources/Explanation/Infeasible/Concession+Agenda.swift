import Conference

extension AgendaDemand {
  /// How a planner could give way: bring a feature to a room, widen a window by steps of the grid, take back a pin …
  ///
  /// A step of the grid costs 1, a pin or a relation taken back 3, a part in a session 4, a track 6, a rule for everybody 10 and
  /// more.
  func concessions(in scenario: Scenario) -> [Concession] {
    let event = scenario.event
    switch self {
    case .order, .together, .apart, .place, .day, .window, .start, .breakStart: return [whole(3)]
    case .part: return [whole(4)]
    // A closed room is a cause to tell. No repair proposes it: whoever closes a room cannot open it.
    case .programmeRule, .track, .closed: return [whole(6)]
    case .features(let id): return featureConcessions(of: id, in: scenario)
    case .changeover, .walking, .starts: return [whole(10)]
    case .breakWindow(let id, let day): return windowConcessions(of: id, on: day, in: scenario)
    case .longestWithoutBreak:
      let limit = scenario.longestWithoutBreak ?? 0
      let step = max(1, event.step)
      return [
        .by(
          2, upTo: max(1, (1440 - limit) / step), { .longestWithoutBreak(limit + $0 * step) },
          { .longestWithoutBreak(limit + $0 * step, insteadOf: limit) })
      ]
    case .opening(let id): return openingConcessions(of: id, in: scenario)
    case .session, .pause: return []
    }
  }

  private func whole(_ cost: Int) -> Concession { .all(cost, .without(self), .without(self)) }

  private func featureConcessions(of id: ID<Session>, in scenario: Scenario) -> [Concession] {
    guard let session = scenario.session(id) else { return [] }
    let rooms = scenario.rooms.filter { (session.room ?? $0.id) == $0.id }
    let lacking = rooms.filter { room in session.requires.count { !room.features.contains($0) } == 1 }
    return Concession.features(session.requires, in: lacking)
      + [whole(6)]
  }

  private func windowConcessions(of id: ID<Break>, on day: ID<Day>, in scenario: Scenario) -> [Concession] {
    guard let pause = scenario.pause(id, on: day), let date = scenario.event.day(day) else { return [] }
    let (event, window, step) = (scenario.event, pause.window, max(1, scenario.event.step))
    let (midnight, night) = (event.moment(date, .midnight), event.moment(date, .endOfDay))
    func later(_ steps: Int) -> Moment { min(night, window.end + steps * step) }
    func earlier(_ steps: Int) -> Moment { max(midnight, window.start + -steps * step) }
    return [
      .by(
        1, upTo: (night - window.end + step - 1) / step,
        { .breakWindow(id, day, Interval(start: window.start, end: later($0))) },
        { .breakUntil(id, later($0), insteadOf: window.end) }),
      .by(
        1, upTo: (window.start - midnight + step - 1) / step,
        { .breakWindow(id, day, Interval(start: earlier($0), end: window.end)) },
        { .breakFrom(id, earlier($0), insteadOf: window.start) }),
    ]
  }

  private func openingConcessions(of id: ID<Day>, in scenario: Scenario) -> [Concession] {
    guard let day = scenario.event.day(id) else { return [] }
    let step = max(1, scenario.event.step)
    func later(_ steps: Int) -> TimeOfDay {
      TimeOfDay(minutes: min(1440, day.closes.minutes + steps * step)) ?? .endOfDay
    }
    func earlier(_ steps: Int) -> TimeOfDay {
      TimeOfDay(minutes: max(0, day.opens.minutes - steps * step)) ?? .midnight
    }
    return [
      .by(
        1, upTo: (1440 - day.closes.minutes + step - 1) / step, { .closes(id, later($0)) },
        { .closes(id, later($0), insteadOf: day.closes) }),
      .by(
        1, upTo: (day.opens.minutes + step - 1) / step, { .opens(id, earlier($0)) },
        { .opens(id, earlier($0), insteadOf: day.opens) }),
    ]
  }
}
