import Conference

extension AgendaDemand {
  /// How a planner could give way: bring a feature to a room, widen a window by steps of the grid, take back a pin …
  ///
  /// A step of the grid costs 1, a pin or a relation taken back 3, a part in a session 4, a track 6, a rule for everybody 10 and
  /// more.
  func concessions(in scenario: Scenario) -> [Concession] {
    let event = scenario.event
    switch self {
    case .order(let id, let other): return [whole(3, "let '\(id)' come before '\(other)' or beside it")]
    case .together(let id, let other): return [whole(3, "let '\(id)' start at another time than '\(other)'")]
    case .apart(let id, let other): return [whole(3, "let '\(id)' overlap '\(other)'")]
    case .programmeRule(let id): return [whole(6, "do without \(scenario.words(of: id))")]
    case .place(let id):
      return [whole(3, "let '\(id)' be in another room than \(scenario.roomName(ofPinned: id))")]
    case .track(let track): return [whole(6, "let track '\(track)' change rooms")]
    case .features(let id): return featureConcessions(of: id, in: scenario)
    // It is a cause to tell. No repair proposes it: whoever closes a room cannot open it.
    case .closed(let id, let time):
      return [whole(6, "open \(scenario.room(id)?.name() ?? id.text) \(event.span(time))")]
    case .part(let id, let session): return [whole(4, "let somebody else than \(id) have the part in '\(session)'")]
    case .day(let id):
      return [whole(3, "let '\(id)' be on another day than \(scenario.session(id)?.day?.text ?? "")")]
    case .window(let id): return [whole(3, "let '\(id)' run outside its window")]
    case .start(let id):
      return [whole(3, "let '\(id)' start at another time than \(scenario.session(id)?.start.map(event.label) ?? "")")]
    case .breakStart(let id, let day):
      let start = scenario.pause(id, on: day)?.start.map(event.label) ?? ""
      return [whole(3, "let '\(id)' start at another time than \(start)")]
    case .breakWindow(let id, let day): return windowConcessions(of: id, on: day, in: scenario)
    case .longestWithoutBreak:
      let limit = scenario.longestWithoutBreak ?? 0
      let step = max(1, event.step)
      return [
        .by(
          2, upTo: max(1, (1440 - limit) / step), { .longestWithoutBreak(limit + $0 * step) },
          { "let people work \(limit + $0 * step) minutes without a break instead of \(limit)" })
      ]
    case .changeover: return [whole(10, "do without the changeover of \(scenario.changeover) minutes")]
    case .walking: return [whole(10, "do without the \(scenario.walking) minutes for walking")]
    case .starts(let id):
      return [whole(10, "let sessions of \(id) start at other times than \(scenario.starts(of: id))")]
    case .opening(let id): return openingConcessions(of: id, in: scenario)
    case .session, .pause: return []
    }
  }

  private func whole(_ cost: Int, _ words: String) -> Concession { .all(cost, .without(self), words) }

  private func featureConcessions(of id: ID<Session>, in scenario: Scenario) -> [Concession] {
    guard let session = scenario.session(id) else { return [] }
    let rooms = scenario.rooms.filter { (session.room ?? $0.id) == $0.id }
    let lacking = rooms.filter { room in session.requires.count { !room.features.contains($0) } == 1 }
    return Concession.features(session.requires, in: lacking)
      + [whole(6, "let '\(id)' do without \(session.requires.map(\.text).joined(separator: " and "))")]
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
        {
          "let '\(id)' last until \(event.label(later($0))) instead of \(event.time(of: window.end)), \(later($0).minutes - window.end.minutes) minutes more"
        }),
      .by(
        1, upTo: (window.start - midnight + step - 1) / step,
        { .breakWindow(id, day, Interval(start: earlier($0), end: window.end)) },
        {
          "let '\(id)' begin from \(event.label(earlier($0))) instead of \(event.time(of: window.start)), \(window.start.minutes - earlier($0).minutes) minutes more"
        }),
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
        {
          "close \(id) at \(later($0)) instead of \(day.closes), \(later($0).minutes - day.closes.minutes) minutes more"
        }),
      .by(
        1, upTo: (day.opens.minutes + step - 1) / step, { .opens(id, earlier($0)) },
        {
          "open \(id) at \(earlier($0)) instead of \(day.opens), \(day.opens.minutes - earlier($0).minutes) minutes more"
        }),
    ]
  }
}
