import Conference
import Optimization

/// A9: what rules of the programme demand of sessions together.
///
///     Σ_{m ∈ G, t ≤ τ < t + minutes(m)} y[m, t] ≤ k                     at most k of G at once, ∀ start τ
///     Σ_{m ∈ G, t on day d} y[m, t] ≤ k                                  at most k of G on a day
///     Σ_{t' : end(a, t) ≤ t' ≤ end(a, t) + w} y[b, t'] ≥ y[a, t]         b within w minutes after a, ∀ start t of a; and the same from b to a
///
/// Where it is one at a time, or one after the other, the sessions do not overlap at all. A window leaves the starts inside it.
enum ProgrammeRules: AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    for number in programme.groupsOf[member] where programme.groups[number].weight == nil {
      guard case .window(let window) = programme.groups[number].demand else { continue }
      if !ProgrammeGroup.isInside(window, programme.time(member, at: start), programme.scenario.event) { return nil }
    }
    return 0
  }

  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {
    for group in programme.groups where group.weight == nil {
      switch group.demand {
      case .parallel(atMost: 1):
        for one in group.members { for other in group.members { graph.add(one, other) } }
      case .within:
        for (one, next) in zip(group.members, group.members.dropFirst()) { graph.add(one, next) }
      default: continue
      }
    }
  }

  static func add(to model: inout AgendaModel) {
    for group in model.problem.programme.groups where group.weight == nil {
      switch group.demand {
      case .parallel(let most) where most > 1:
        for moment in model.starts(of: group.members) {
          let use = model.running(group.members, at: moment)
          if use.terms.count > most { model.require("parallel", use, 0...Double(most)) }
        }
      case .perDay(let most):
        for use in model.days(of: group.members) where use.terms.count > most {
          model.require("per-day", use, 0...Double(most))
        }
      case .within(let minutes):
        for (one, next) in zip(group.members, group.members.dropFirst()) {
          for (row, out) in model.follow(one, next, minutes) {
            var row = row
            if let out { row.add(1, out) }
            model.require("within", row, 0...(.infinity))
          }
        }
      default: continue
      }
    }
  }
}

extension AgendaModel {
  /// The moments at which one of these could start, by the clock.
  func starts(of members: [Int]) -> [Moment] {
    Set(members.flatMap { candidates(of: $0).map(\.time.start) }).sorted()
  }

  /// How many of these are on at a moment.
  func running(_ members: [Int], at moment: Moment) -> LinearExpression {
    LinearExpression(
      sum: members.flatMap { member in
        candidates(of: member).filter { $0.time.start <= moment && moment < $0.time.end }.map(\.column)
      })
  }

  /// How many of these are on each day.
  func days(of members: [Int]) -> [LinearExpression] {
    let event = problem.scenario.event
    return event.days.map { day in
      LinearExpression(
        sum: members.flatMap { member in
          candidates(of: member).filter { event.day(of: $0.time.start)?.id == day.id }.map(\.column)
        })
    }
  }

  /// Rows that are at least 0 where one session follows another within so many minutes: the starts of one that suit a start of the other, less that
  /// start; with the column that says that the other is left out.
  func follow(_ one: Int, _ next: Int, _ minutes: Int) -> [(row: LinearExpression, out: Variable?)] {
    let (first, second) = (candidates(of: one), candidates(of: next))
    let members = problem.programme.members
    let forward = first.map { a in
      let suiting = second.filter { (0...minutes).contains($0.time.start - a.time.end) }.map(\.column)
      return (
        row: LinearExpression(sum: suiting) - LinearExpression(a.column), out: out[members[next].activity]
      )
    }
    let backward = second.map { b in
      let suiting = first.filter { (0...minutes).contains(b.time.start - $0.time.end) }.map(\.column)
      return (row: LinearExpression(sum: suiting) - LinearExpression(b.column), out: out[members[one].activity])
    }
    return forward + backward
  }
}
