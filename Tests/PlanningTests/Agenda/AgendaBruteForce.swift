import Conference
import Verification

/// Tries every agenda of a small scenario. It shares no code with the model: what is cheap to see is looked at on the way, and the verifier
/// has the last word.
struct AgendaBruteForce {
  private let scenario: Scenario
  private let moments: [Moment]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    moments = scenario.event.days.flatMap { day in
      stride(from: 540, to: 840, by: scenario.event.step).map { scenario.event.moment(day, TimeOfDay(minutes: $0)!) }
    }
  }

  /// Any agenda that the verifier accepts; nil when there is none.
  func anyAgenda() -> Agenda? {
    var found: Agenda?
    visit {
      found = $0
      return true
    }
    return found
  }

  /// Every agenda that the verifier accepts; nil when there are more than a limit.
  func all(atMost limit: Int) -> [Agenda]? {
    var found: [Agenda] = []
    visit {
      found.append($0)
      return found.count > limit
    }
    return found.count > limit ? nil : found
  }

  /// Shows every agenda that the verifier accepts, until `isEnough` says so.
  private func visit(_ isEnough: (Agenda) -> Bool) {
    let pauses = scenario.breaks.reduce([[Agenda.Pause]]([[]])) { found, pause in
      found.flatMap { head in
        moments.filter { $0 == pause.start ?? $0 && pause.window.contains(Interval(start: $0, minutes: pause.minutes)) }
          .map { head + [Agenda.Pause(pause.id, on: pause.day, at: Interval(start: $0, minutes: pause.minutes))] }
      }
    }
    for choice in pauses {
      if extend([], choice, isEnough) { return }
    }
  }

  private func extend(
    _ placed: [Agenda.Placement], _ pauses: [Agenda.Pause], _ isEnough: (Agenda) -> Bool
  ) -> Bool {
    guard placed.count < scenario.sessions.count else {
      let agenda = Agenda(placements: placed, pauses: pauses)
      let isKept = (try? verify(Plan(agenda: agenda, allocation: Allocation()), against: scenario)) != nil
      return isKept && isEnough(agenda)
    }
    let session = scenario.sessions[placed.count]
    for moment in moments where session.start ?? moment == moment {
      let time = Interval(start: moment, minutes: session.minutes)
      guard scenario.event.days.contains(where: { scenario.event.opening(of: $0).contains(time) }) else { continue }
      guard isAllowed(session, time) else { continue }
      if pauses.contains(where: { $0.time.overlaps(time) && isStopped(session, by: $0) }) { continue }
      guard placed.allSatisfy({ fits(session, time, beside: $0) }) else { continue }
      guard keepsDemands(placed + [Agenda.Placement(session.id, in: "", at: time)]) else { continue }
      for room in scenario.rooms where session.room ?? room.id == room.id {
        let isFree = placed.allSatisfy { other in
          other.time.start >= time.end + scenario.changeover || time.start >= other.time.end + scenario.changeover
            || !scenario.room(other.room)!.shares(spaceWith: room)
        }
        let isSuitable =
          session.requires.allSatisfy(room.features.contains) && !room.closed.contains { $0.overlaps(time) }
        guard isFree, isSuitable else { continue }
        if extend(placed + [Agenda.Placement(session.id, in: room.id, at: time)], pauses, isEnough) { return true }
      }
    }
    return false
  }

  /// Whether a session cannot run during a break: services may, and during a staggered break what is on other tracks.
  private func isStopped(_ session: Session, by pause: Agenda.Pause) -> Bool {
    if session.kind == .service { return false }
    if session.kind == .plenary { return true }
    let tracks = scenario.breaks.first { $0.id == pause.id && $0.day == pause.day }?.tracks ?? []
    return tracks.isEmpty || tracks.contains { $0.text == session.track }
  }

  /// What a session asks of its own time.
  private func isAllowed(_ session: Session, _ time: Interval) -> Bool {
    guard let day = scenario.event.day(of: time.start) else { return false }
    if session.day ?? day.id != day.id { return false }
    if session.start == nil, !day.starts.isEmpty, !day.starts.contains(scenario.event.time(of: time.start)) {
      return false
    }
    if let window = session.window, !scenario.event.interval(day, window).contains(time) { return false }
    return scenario.delegates.allSatisfy { person in
      !person.roles.contains { $0.session == session.id } || person.isPresent(during: time)
    }
  }

  /// Whether what is placed so far keeps the hard rules about sessions together; what comes later breaks no fewer.
  private func keepsDemands(_ placed: [Agenda.Placement]) -> Bool {
    scenario.programmeRules.allSatisfy { rule in
      guard rule.enforcement == .hard else { return true }
      return rule.groups.allSatisfy { group in
        let times = group.map { id in placed.first { $0.session == id }?.time }
        let held = times.compactMap(\.self)
        switch rule.demand {
        case .parallel(let most):
          return held.allSatisfy { one in held.count { $0.start <= one.start && one.start < $0.end } <= most }
        case .perDay(let most):
          return scenario.event.days.allSatisfy { day in
            held.count { scenario.event.day(of: $0.start)?.id == day.id } <= most
          }
        case .within(let minutes):
          return zip(times, times.dropFirst()).allSatisfy { one, next in
            guard let one, let next else { return true }
            return next.start >= one.end && next.start <= one.end + minutes
          }
        case .window, .rooms: return true
        }
      }
    }
  }

  /// What two sessions ask of each other's times; the verifier looks at all of it again.
  private func fits(_ session: Session, _ time: Interval, beside placement: Agenda.Placement) -> Bool {
    let other = scenario.session(placement.session)!
    let otherTime = placement.time
    if session.with.contains(other.id) || other.with.contains(session.id), time.start != otherTime.start {
      return false
    }
    if session.after.contains(other.id), time.start < otherTime.end { return false }
    guard time.overlaps(otherTime) else { return true }
    if session.notWith.contains(other.id) || session.after.contains(other.id) { return false }
    if session.kind != .service, other.kind != .service, session.kind == .plenary || other.kind == .plenary {
      return false
    }
    return !scenario.delegates.contains { person in
      [session.id, other.id].allSatisfy { id in person.roles.contains { $0.session == id } }
    }
  }
}
