import Conference
import Optimization

/// What broken soft rules of the programme cost: `Σ weight · violations`.
///
///     e[τ] ≥ Σ_{m ∈ G on at τ} y[m, t] − k − (|G| − k) · (1 − z[τ]),    z[τ] ≥ y[m, τ]        at most k of G at once
///     e[d] ≥ Σ_{m ∈ G on day d} y[m, t] − k                                                  at most k of G on a day
///     v ≥ y[a, t] − Σ_{t' suits t} y[b, t']                                                  b within some minutes after a
///
/// Where whatever is on at τ has started then, z is not needed.
struct ProgrammeWishes: AgendaObjective {
  var name: String { ProgrammeRule.stage }

  private func groups(_ problem: AgendaProblem) -> [ProgrammeGroup] {
    problem.programme.groups.filter { group in
      if case .rooms = group.demand { return false }
      return group.weight != nil
    }
  }

  func isOpen(in problem: AgendaProblem) -> Bool {
    let members = problem.programme.members
    return groups(problem).contains { group in
      group.members.contains { problem.isPartial || problem.starts[members[$0].activity].count > 1 }
    }
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    let groups = groups(problem)
    return { placement in
      let times = placement.times(in: problem.programme)
      return groups.reduce(0) { $0 + Double(($1.weight ?? 0) * $1.violations(times, in: problem.scenario.event)) }
    }
  }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    var sum = LinearExpression()
    for group in groups(model.problem) { sum += Double(group.weight ?? 0) * violations(of: group, in: &model) }
    return sum.normalized()
  }

  /// Of n sessions with places for m one after the other, n − k · m are too many wherever they are; see ``OverlapBound`` for pairs.
  func leastValue(of problem: AgendaProblem) -> Double {
    guard !problem.isPartial else { return 0 }
    var (sum, pairs) = (0, [SessionPair: Int]())
    for group in groups(problem) {
      switch group.demand {
      case .parallel(let most):
        if most == 1, group.members.count == 2 {
          pairs[SessionPair(group.members[0], group.members[1]), default: 0] += group.weight ?? 0
        } else {
          sum += (group.weight ?? 0) * max(0, group.members.count - most * problem.places(for: group.members))
        }
      case .perDay(let most):
        let days = problem.scenario.event.days.count
        sum += (group.weight ?? 0) * max(0, group.members.count - most * days)
      default: continue
      }
    }
    return Double(sum) + OverlapBound(problem, pairs).value
  }

  private func violations(of group: ProgrammeGroup, in model: inout AgendaModel) -> LinearExpression {
    switch group.demand {
    case .parallel(let most):
      if most == 1, group.members.count == 2 {
        return model.overlap(group.members[0], group.members[1]) ?? LinearExpression()
      }
      return crowds(of: group.members, most, in: &model)
    case .perDay(let most):
      var sum = LinearExpression()
      for use in model.days(of: group.members) where use.terms.count > most {
        let excess = model.addAuxiliary("excess[\(group.name)]", 0...Double(group.members.count), .continuous)
        model.require("excess", LinearExpression(excess) - use, -Double(most)...(.infinity))
        sum.add(1, excess)
      }
      return sum
    case .within(let minutes):
      var sum = LinearExpression()
      for (one, next) in zip(group.members, group.members.dropFirst()) {
        let broken = model.addAuxiliary("late[\(group.name)]", 0...1, .continuous)
        for (row, out) in model.follow(one, next, minutes) {
          var row = row + LinearExpression(broken)
          if let out { row.add(1, out) }
          model.require("late", row, 0...(.infinity))
        }
        sum.add(1, broken)
      }
      return sum
    case .window(let window):
      let event = model.problem.scenario.event
      return LinearExpression(
        sum: group.members.flatMap { member in
          model.candidates(of: member).filter { !ProgrammeGroup.isInside(window, $0.time, event) }.map(\.column)
        })
    case .rooms: return LinearExpression()
    }
  }

  /// For each start, the sessions too many.
  private func crowds(of members: [Int], _ most: Int, in model: inout AgendaModel) -> LinearExpression {
    var sum = LinearExpression()
    for moment in model.starts(of: members) {
      let use = model.running(members, at: moment)
      guard use.terms.count > most else { continue }
      let excess = model.addAuxiliary("excess", 0...Double(max(0, members.count - most)), .continuous)
      sum.add(1, excess)
      var row = LinearExpression(excess) - use
      let starting = members.flatMap { model.candidates(of: $0).filter { $0.time.start == moment }.map(\.column) }
      guard use.terms.count > starting.count else {
        model.require("excess", row, -Double(most)...(.infinity))
        continue
      }
      // Only where something starts.
      let idle = Double(max(1, members.count - most))
      let isStart = model.addAuxiliary("start", 0...1, .continuous)
      for column in starting {
        model.require("start", LinearExpression(isStart) - LinearExpression(column), 0...(.infinity))
      }
      row.add(-idle, isStart)
      model.require("excess", row, (-Double(most) - idle)...(.infinity))
    }
    return sum
  }
}

extension AgendaProblem {
  /// How many of some sessions find times one after the other, at most: as if each were as short as the shortest, and could start whenever any of
  /// them can.
  func places(for members: [Int]) -> Int {
    let shortest = members.map { programme.members[$0].minutes }.min() ?? 1
    let moments = Set(members.flatMap { starts[programme.members[$0].activity].map(\.moment) }).sorted()
    var (count, free) = (0, Moment(minutes: .min))
    for moment in moments where moment >= free {
      count += 1
      free = moment + shortest
    }
    return count
  }
}
