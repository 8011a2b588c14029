import Conference

extension AgendaDemand {
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
