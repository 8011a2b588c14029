import Conference
import Optimization

/// Few gaps: stretches of ``LongestWithoutBreak/rest`` minutes or more on a day, before the end of its last session, with no session and no break.
///
///     g[τ] ≥ z[τ] + e[τ] − 1 − Σ_{m on in [τ, τ + rest)} y[m, t],    z[τ] ≥ y[m, t]        ∀ m that ends at τ
///
/// A session late in the evening leaves time over. It is left over in one piece, and not a part of it before lunch. Services do not count.
struct FewestGaps: AgendaObjective {
  var name: String { "gaps" }

  func isOpen(in problem: AgendaProblem) -> Bool { !problem.workEnds.isEmpty }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    let programme = model.problem.programme
    let parts = model.dayParts()
    let members = programme.members.indices.filter { programme.members[$0].isOn }
    let candidates = members.flatMap { model.candidates(of: $0) }
    var sum = LinearExpression()
    let event = programme.scenario.event
    for (number, day) in event.days.enumerated() {
      let hours = event.opening(of: day)
      let ends = Set(candidates.map(\.time.end).filter { hours.start < $0 && $0 < hours.end }).sorted()
      for end in ends {
        guard let part = parts.last(where: { $0.day == number && $0.start <= end }),
          part.start + part.minutes > end
        else { continue }
        let soon = Interval(start: end, minutes: LongestWithoutBreak.rest)
        let gap = model.addAuxiliary("gap[\(event.label(end))]", 0...1)
        let ending = model.addAuxiliary("end[\(event.label(end))]", 0...1, .continuous)
        sum.add(1, gap)
        var row = LinearExpression(gap) - LinearExpression(part.isOn) - LinearExpression(ending)
        for candidate in candidates where candidate.time.overlaps(soon) { row.add(1, candidate.column) }
        model.require("gap", row, -1...(.infinity))
        for candidate in candidates where candidate.time.end == end {
          model.require("end", LinearExpression(ending) - LinearExpression(candidate.column), 0...(.infinity))
        }
      }
    }
    return sum
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    { Double(FewestGaps.count(in: $0, problem)) }
  }

  private static func count(in placement: Placement, _ problem: AgendaProblem) -> Int {
    let programme = problem.programme
    let event = problem.scenario.event
    let times = placement.times(in: programme)
    let on = programme.members.indices.filter { programme.members[$0].isOn }.compactMap { times[$0] }
    let working = placement.workingMinutes(in: problem)
    var gaps = 0
    for (day, minutes) in zip(event.days, working) {
      let hours = event.opening(of: day)
      let last = hours.start + minutes
      for end in Set(on.map(\.end)) where hours.start < end && end < last {
        let soon = Interval(start: end, minutes: LongestWithoutBreak.rest)
        if !on.contains(where: { $0.overlaps(soon) }) { gaps += 1 }
      }
    }
    return gaps
  }
}

extension Programme.Member {
  /// Whether something is on meanwhile: work, or a break.
  fileprivate var isOn: Bool { isWork || pause != nil }
}
