import Conference

extension AgendaDemand {
  /// The demand in the planner's words, with names and figures: "'coffee-am' on fri lies within 10:30–12:00".
  public func words(in scenario: Scenario) -> String {
    let event = scenario.event
    switch self {
    case .order(let id, let other): return "'\(id)' comes after '\(other)'"
    case .together(let id, let other): return "'\(id)' starts together with '\(other)'"
    case .apart(let id, let other): return "'\(id)' does not overlap '\(other)'"
    case .programmeRule(let id): return "\(scenario.words(of: id)) holds"
    case .place(let id): return "'\(id)' is in \(scenario.roomName(ofPinned: id))"
    case .track(let track): return "track '\(track)' keeps its room"
    case .features(let id):
      let features = scenario.session(id)?.requires.map(\.text).joined(separator: " and ") ?? ""
      return "'\(id)' requires \(features)"
    case .closed(let id, let time):
      return "\(scenario.room(id)?.name() ?? id.text) is closed \(event.span(time))"
    case .part(let id, let session): return "\(id) has a part in '\(session)'"
    case .day(let id): return "'\(id)' is on \(scenario.session(id)?.day?.text ?? "")"
    case .window(let id):
      return "'\(id)' runs within \(scenario.session(id)?.window?.description ?? "")"
    case .start(let id): return "'\(id)' starts at \(scenario.session(id)?.start.map(event.label) ?? "")"
    case .breakStart(let id, let day):
      return "'\(id)' starts at \(scenario.pause(id, on: day)?.start.map(event.label) ?? "")"
    case .breakWindow(let id, let day):
      guard let pause = scenario.pause(id, on: day) else { return "" }
      return "'\(id)', \(pause.minutes) minutes, lies within \(event.span(pause.window))"
    case .longestWithoutBreak:
      return "nobody works longer than \(scenario.longestWithoutBreak ?? 0) minutes without a break"
    case .changeover: return "a room stays empty for \(scenario.changeover) minutes between two sessions"
    case .walking: return "people have \(scenario.walking) minutes to walk between two sessions"
    case .starts(let id): return "sessions of \(id) start at \(scenario.starts(of: id))"
    case .opening(let id):
      return "\(id) is open \(event.day(id).map { "\($0.opens)–\($0.closes)" } ?? "")"
    case .session(let id): return "'\(id)' takes place, \(scenario.session(id)?.minutes ?? 0) minutes"
    case .pause(let id, let day):
      return "'\(id)' takes place on \(day), \(scenario.pause(id, on: day)?.minutes ?? 0) minutes"
    }
  }

  /// Where the scenario states the demand.
  func path(in scenario: Scenario) -> [Problem.Step] {
    func session(_ id: ID<Session>, _ rest: [Problem.Step]) -> [Problem.Step] {
      ["sessions", .index(scenario.sessions.firstIndex { $0.id == id } ?? 0)] + rest
    }
    func related(
      _ id: ID<Session>, _ key: Problem.Step, _ others: KeyPath<Session, [ID<Session>]>, _ other: ID<Session>
    )
      -> [Problem.Step]
    {
      session(id, [key, .index(scenario.session(id)?[keyPath: others].firstIndex(of: other) ?? 0)])
    }
    func pause(_ id: ID<Break>, _ day: ID<Day>, _ key: Problem.Step) -> [Problem.Step] {
      let index = scenario.breaks.firstIndex { $0.id == id && $0.day == day } ?? 0
      return ["breaks", .index(index), key, .key(day.text)]
    }
    switch self {
    case .order(let id, let other): return related(id, "after", \.after, other)
    case .together(let id, let other): return related(id, "with", \.with, other)
    case .apart(let id, let other): return related(id, "not-with", \.notWith, other)
    case .programmeRule(let id):
      let index = scenario.programmeRules.firstIndex { $0.id == id } ?? 0
      return [.key(ProgrammeRule.stage), .index(index)]
    case .place(let id): return session(id, ["room"])
    case .track(let track):
      return ["sessions", .index(scenario.sessions.firstIndex { $0.track == track } ?? 0), "track"]
    case .features(let id): return session(id, ["requires"])
    case .closed(let id, let time):
      let index = scenario.rooms.firstIndex { $0.id == id } ?? 0
      return ["rooms", .index(index), "closed", .index(scenario.rooms[index].closed.firstIndex(of: time) ?? 0)]
    case .part(let id, let session):
      let index = scenario.contributors.firstIndex { $0.id == id } ?? 0
      let place = scenario.contributors[index].sessions.firstIndex(of: session) ?? 0
      return ["contributors", .index(index), "sessions", .index(place)]
    case .day(let id): return session(id, ["day"])
    case .window(let id): return session(id, ["window"])
    case .start(let id): return session(id, ["start"])
    case .breakStart(let id, let day): return pause(id, day, "start")
    case .breakWindow(let id, let day): return pause(id, day, "window")
    case .longestWithoutBreak: return ["pace", "longest-without-break"]
    case .changeover: return ["pace", "changeover"]
    case .walking: return ["pace", "walking"]
    case .starts(let id):
      return ["event", "days", .index(scenario.event.days.firstIndex { $0.id == id } ?? 0), "starts"]
    case .opening(let id): return ["event", "days", .index(scenario.event.days.firstIndex { $0.id == id } ?? 0)]
    case .session(let id): return session(id, [])
    case .pause(let id, let day):
      return ["breaks", .index(scenario.breaks.firstIndex { $0.id == id && $0.day == day } ?? 0)]
    }
  }
}

extension Scenario {
  /// What people call the room that a session is pinned to.
  func roomName(ofPinned id: ID<Session>) -> String {
    session(id)?.room.map { room($0)?.name() ?? $0.text } ?? ""
  }

  /// A rule of the programme: `the rule 'panel' (at most 1 at once of 'w1', 'w2' and 'w3')`.
  func words(of id: ID<ProgrammeRule>) -> String {
    guard let rule = programmeRules.first(where: { $0.id == id }) else { return "" }
    let asked =
      switch rule.demand {
      case .parallel(let most): "at most \(most) at once"
      case .perDay(let most): "at most \(most) on a day"
      case .within(let minutes): "each at most \(minutes) minutes after the one before"
      case .window(let window): "each inside \(window)"
      case .rooms(let most): "in at most \(most) rooms"
      }
    let sessions = rule.groups.prefix(3).map { $0.map { "'\($0)'" }.joined(separator: ", ") }
    let more = rule.groups.count > 3 ? " and \(rule.groups.count - 3) more" : ""
    return "the rule '\(id)' (\(asked): \(sessions.joined(separator: "; "))\(more))"
  }

  /// The starts of a day, `09:00, 11:00`.
  func starts(of id: ID<Day>) -> String {
    event.day(id)?.starts.map(\.description).joined(separator: ", ") ?? ""
  }

  /// A break on a day.
  func pause(_ id: ID<Break>, on day: ID<Day>) -> Break? { breaks.first { $0.id == id && $0.day == day } }
}

extension Event {
  /// `fri 10:30–12:00`.
  func span(_ time: Interval) -> String {
    let end = time.end.minutes % 1440 == 0 ? TimeOfDay.endOfDay : self.time(of: time.end)
    return "\(label(time.start))–\(end)"
  }
}
