import Conference

extension ScenarioChange {
  /// The change as settings of values of the scenario file, such as `rooms.room-9.seats=39`; nil where it is none of that file, as where the roster
  /// would have to change. `null` takes a value away.
  ///
  /// - Parameter scenario: the scenario before the change.
  public func settings(in scenario: Scenario) -> [String]? {
    switch self {
    case .seats(let id, let seats): ["rooms.\(id).seats=\(seats)"]
    case .feature(let feature, let id):
      scenario.room(id).map { ["rooms.\(id).features=\(ScenarioChange.list($0.features + [feature]))"] }
    case .least(let id, let people): ["sessions.\(id).attendance.min=\(people)"]
    case .most(let id, let people): ["sessions.\(id).attendance.max=\(ScenarioChange.text(people))"]
    case .sectorAtLeast(let sector, let id, let people): ["sessions.\(id).sectors.at-least.\(sector)=\(people)"]
    case .sectorAtMost(let sector, let id, let people):
      ["sessions.\(id).sectors.at-most.\(sector)=\(ScenarioChange.text(people))"]
    case .distinctSectors(let id, let sectors): ["sessions.\(id).sectors.distinct=\(ScenarioChange.text(sectors))"]
    case .openTo(let id, let admission): admission == Admission() ? ["sessions.\(id).open-to=null"] : nil
    case .buildsOn(let id, let topics):
      ["sessions.\(id).builds-on=\(topics.isEmpty ? "null" : ScenarioChange.list(topics))"]
    case .delegationSpread(nil): ["rules.delegation-spread=off"]
    case .delegationSpread(let rule?):
      if case .atMost(let most) = rule.limit { ["rules.delegation-spread.at-most=\(most)"] } else { nil }
    case .guarantee(nil): ["rules.guarantee=off"]
    case .guarantee(let rule?): ["rules.guarantee.within-choices=\(rule.choices)"]
    case .strength(let rule, .off): ["rules.\(rule.rawValue)=off"]
    case .opens(let day, let time): ["event.days.\(day).opens=\"\(time)\""]
    case .closes(let day, let time): ["event.days.\(day).closes=\"\(time)\""]
    case .longestWithoutBreak(let minutes): ["pace.longest-without-break=\(minutes)"]
    case .breakWindow(let id, let day, let window): ScenarioChange.window(window, of: id, on: day, in: scenario)
    case .unpin(let pin): scenario.pins.firstIndex(of: pin).map { ["pins.\($0)=null"] }
    case .untie(let group): scenario.together.firstIndex(of: group).map { ["together.\($0)=null"] }
    case .allowTogether(let group): scenario.apart.firstIndex(of: group).map { ["apart.\($0)=null"] }
    case .without(let demand): demand.settings(in: scenario)
    default: nil
    }
  }

  private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "null" }

  /// `[a, b]`.
  fileprivate static func list<Subject>(_ ids: [ID<Subject>]) -> String {
    "[\(ids.map(\.text).joined(separator: ", "))]"
  }

  /// A break that is on several days keeps its windows of the others.
  private static func window(
    _ window: Interval, of id: ID<Break>, on day: ID<Day>, in scenario: Scenario
  ) -> [String] {
    func text(_ window: Interval) -> String {
      "\"\(scenario.event.time(of: window.start))–\(scenario.event.time(of: window.end))\""
    }
    let all = scenario.breaks.filter { $0.id == id }
    guard all.count > 1 else { return ["breaks.\(id).window=\(text(window))"] }
    let days = all.map { "\($0.day): \(text($0.day == day ? window : $0.window))" }
    return ["breaks.\(id).window={\(days.joined(separator: ", "))}"]
  }
}

extension AgendaDemand {
  /// What gives up the demand in the scenario file; nil where several values, or none, would have to change.
  fileprivate func settings(in scenario: Scenario) -> [String]? {
    func without(_ id: ID<Session>, _ key: String, _ others: KeyPath<Session, [ID<Session>]>, _ other: ID<Session>)
      -> [String]?
    {
      guard let rest = scenario.session(id)?[keyPath: others].filter({ $0 != other }) else { return nil }
      return ["sessions.\(id).\(key)=\(rest.isEmpty ? "null" : ScenarioChange.list(rest))"]
    }
    switch self {
    case .order(let id, let other): return without(id, "after", \.after, other)
    case .together(let id, let other): return without(id, "with", \.with, other)
    case .apart(let id, let other): return without(id, "not-with", \.notWith, other)
    case .programmeRule(let id):
      return scenario.programmeRules.firstIndex { $0.id == id }.map { ["programme-rules.\($0)=null"] }
    case .place(let id): return ["sessions.\(id).room=null"]
    case .track(let track):
      // One that is alone in it changes no room.
      return scenario.sessions.filter { $0.track == track }.dropFirst().map { "sessions.\($0.id).track=null" }
    case .features(let id): return ["sessions.\(id).requires=null"]
    case .part(let id, let session):
      guard let rest = scenario.contributors.first(where: { $0.id == id })?.sessions.filter({ $0 != session }) else {
        return nil
      }
      return rest.isEmpty
        ? scenario.contributors.firstIndex { $0.id == id }.map { ["contributors.\($0)=null"] }
        : ["contributors.\(id).sessions=\(ScenarioChange.list(rest))"]
    case .day(let id): return ["sessions.\(id).day=null"]
    case .window(let id): return ["sessions.\(id).window=null"]
    case .start(let id): return ["sessions.\(id).start=null"]
    case .breakStart(let id, let day):
      let others = scenario.breaks.filter { $0.id == id && $0.day != day }.compactMap { pause in
        pause.start.map { "\(pause.day): \"\(scenario.event.time(of: $0))\"" }
      }
      return ["breaks.\(id).start=\(others.isEmpty ? "null" : "{\(others.joined(separator: ", "))}")"]
    case .longestWithoutBreak: return ["pace.longest-without-break=null"]
    case .changeover: return ["pace.changeover=0"]
    case .walking: return ["pace.walking=0"]
    case .starts(let id): return ["event.days.\(id).starts=null"]
    case .closed, .breakWindow, .opening, .session, .pause: return nil
    }
  }
}
