import Conference
import Optimization

/// Compact days: the minutes from each day's opening to the end of its last session, summed over the days.
///
///     Σ_k (p[k+1] − p[k]) · e[k],    e[k] ≥ Σ_{t + minutes(s) > p[k]} y[s, t]        ∀ session s, point p[k] of its day
///     rooms · e[k] ≥ Σ_{s on at p[k]} y[s, t], plenaries counted as all rooms;    e[k] ≥ e[k+1]
///
/// e[k] says that something on the day is still to end after p[k]. The other rows follow from the first, but let the relaxation know that
/// full rooms and plenaries need their time. Services do not count.
struct CompactDays: AgendaObjective {
  var name: String { "compact-days" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let work = programme.members.indices.filter { programme.members[$0].isWork }
    let rooms = Double(max(1, programme.parallel(among: Array(programme.scenario.rooms.indices))))
    var sum = LinearExpression()
    let event = programme.scenario.event
    for (number, day) in event.days.enumerated() {
      let opening = event.opening(of: day)
      let candidates = work.map { model.candidates(of: $0).filter { opening.contains($0.time) } }
      let points = Set([opening.start] + candidates.joined().map(\.time.end)).sorted()
      var before: Variable?
      for (point, next) in zip(points, points.dropFirst()) {
        let isOn = model.addAuxiliary("on[\(event.label(point))]", 0...1)
        sum.add(Double(next - point), isOn)
        if let before { model.require("on", LinearExpression(before) - LinearExpression(isOn), 0...(.infinity)) }
        before = isOn
        model.dayParts.append((number, next - point, isOn))
        var running = LinearExpression()
        for (member, starts) in zip(work, candidates) {
          let share = programme.members[member].session?.kind == .plenary ? rooms : 1
          for start in starts where start.time.start <= point && point < start.time.end {
            running.add(share, start.column)
          }
        }
        model.require("full", rooms * LinearExpression(isOn) - running, 0...(.infinity))
        for starts in candidates {
          let later = starts.filter { $0.time.end > point }.map(\.column)
          guard !later.isEmpty else { continue }
          model.require("on", LinearExpression(isOn) - LinearExpression(sum: later), 0...(.infinity))
        }
      }
    }
    return sum.terms.isEmpty ? nil : sum
  }
}
