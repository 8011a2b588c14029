import Conference
import Optimization

/// Compact days: the minutes from each day's opening to the end of its last session, summed over the days.
///
///     Σ_k (p[k+1] − p[k]) · e[k]        ∀ points p[k] of each day, see ``DayPart``
struct CompactDays: AgendaObjective {
  var name: String { "compact-days" }

  func isOpen(in problem: AgendaProblem) -> Bool { !problem.workEnds.isEmpty }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    LinearExpression(model.dayParts().map { .init($0.isOn, Double($0.minutes)) })
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    { Double($0.workingMinutes(in: problem).reduce(0, +)) }
  }
}

extension CompactDays {
  /// What fits into the days until they end, see ``PackingBound``.
  func leastValue(of problem: AgendaProblem) -> Double {
    Double(PackingBound(problem).least(weights: problem.scenario.event.days.map { _ in 1 }))
  }

  var isAboutEnds: Bool { true }
}

extension AgendaModel {
  /// The parts of all days by the clock, stated when they are first asked for.
  mutating func dayParts() -> [DayPart] {
    if let known = knownDayParts { return known }
    let programme = problem.programme
    let work = programme.members.indices.filter { programme.members[$0].isWork }
    let rooms = Double(max(1, programme.parallel(among: Array(programme.scenario.rooms.indices))))
    let event = programme.scenario.event
    var parts: [DayPart] = []
    for (number, day) in event.days.enumerated() {
      let opening = event.opening(of: day)
      let candidates = work.map { self.candidates(of: $0).filter { opening.contains($0.time) } }
      let points = Set([opening.start] + candidates.joined().map(\.time.end)).sorted()
      // What has one start and cannot be left out tells what is on without a row.
      let fixed = zip(work, candidates).filter { member, starts in
        let activity = programme.members[member].activity
        return starts.count == 1 && problem.starts[activity].count == 1 && out[activity] == nil
      }
      let known = fixed.map { $0.1[0].time.end }.max() ?? opening.start
      var before: Variable?
      for (point, next) in zip(points, points.dropFirst()) {
        let isOn = addAuxiliary("on[\(event.label(point))]", point < known ? 1...1 : 0...1)
        if let before { require("on", LinearExpression(before) - LinearExpression(isOn), 0...(.infinity)) }
        before = isOn
        parts.append(DayPart(day: number, start: point, minutes: next - point, isOn: isOn))
        if point < known { continue }
        var running = LinearExpression()
        for (member, starts) in zip(work, candidates) {
          let share = programme.members[member].session?.kind == .plenary ? rooms : 1
          for start in starts where start.time.start <= point && point < start.time.end {
            running.add(share, start.column)
          }
        }
        require("full", rooms * LinearExpression(isOn) - running, 0...(.infinity))
        for starts in candidates {
          let later = starts.filter { $0.time.end > point }.map(\.column)
          guard !later.isEmpty else { continue }
          require("on", LinearExpression(isOn) - LinearExpression(sum: later), 0...(.infinity))
        }
      }
    }
    knownDayParts = parts
    return parts
  }
}

extension AgendaProblem {
  /// For each day by its number, the last moment at which a session could end; only days that could have any.
  var workEnds: [Int: Moment] {
    let event = scenario.event
    var ends: [Int: Moment] = [:]
    for (number, day) in event.days.enumerated() {
      let opening = event.opening(of: day)
      for (member, held) in programme.members.enumerated() where held.isWork {
        for start in starts[held.activity] {
          let time = programme.time(member, at: start.moment)
          if opening.contains(time) { ends[number] = max(ends[number] ?? time.end, time.end) }
        }
      }
    }
    return ends
  }
}

extension Placement {
  /// For each day the minutes from its opening to the end of its last session; services do not count.
  func workingMinutes(in problem: AgendaProblem) -> [Int] {
    let event = problem.scenario.event
    let times = times(in: problem.programme)
    return event.days.map { day in
      let opening = event.opening(of: day)
      let ends = problem.programme.members.indices.filter { problem.programme.members[$0].isWork }
        .compactMap { times[$0] }.filter(opening.contains).map(\.end)
      return ends.max().map { $0 - opening.start } ?? 0
    }
  }
}
