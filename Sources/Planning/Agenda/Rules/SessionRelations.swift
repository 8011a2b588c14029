import Conference
import Optimization

/// A6: a session starts only when those it comes `after` are over, overlaps none of those it is `not-with`, and shares the room of its track.
/// That it starts together with those it is `with` is built in: one start decides all of them.
///
///     Σ_{t + minutes(a) > τ} y[a, t] + Σ_{t ≤ τ} y[b, t] ≤ 1        ∀ b after a, start τ of b
///     Σ_t u[s, r, t] + Σ_{t, q ≠ r} u[s', q, t] ≤ 1                 ∀ s, s' of a track, room r
///
/// Summed up to each time, the order is as tight as it can be: the rows of one pair describe the convex hull of its plans.
enum SessionRelations: AgendaRule {
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {
    for (number, member) in programme.members.enumerated() {
      guard let session = member.session else { continue }
      for other in session.notWith + session.after {
        if let other = programme.position[other] { graph.add(number, other) }
      }
    }
  }

  static func add(to model: inout AgendaModel) {
    let programme = model.problem.programme
    for (number, member) in programme.members.enumerated() {
      for before in (member.session?.after ?? []).compactMap({ programme.position[$0] }) {
        addOrder(before, number, to: &model)
      }
    }
    if model.hasRooms { addTracks(to: &model) }
  }

  private static func addOrder(_ before: Int, _ after: Int, to model: inout AgendaModel) {
    let programme = model.problem.programme
    let (a, b) = (programme.members[before], programme.members[after])
    for moment in model.problem.starts[b.activity].map(\.moment) {
      var late = LinearExpression()
      for (column, time, _) in model.candidates(of: before) where time.end > moment { late.add(1, column) }
      if late.terms.isEmpty { continue }
      for (column, time, _) in model.candidates(of: after) where time.start <= moment { late.add(1, column) }
      // What comes after something that is left out may be anywhere.
      model.require("after[\(b.label),\(a.label)]", late, 0...1)
    }
  }

  private static func addTracks(to model: inout AgendaModel) {
    let programme = model.problem.programme
    let sessions = programme.members.indices.filter { programme.members[$0].session?.track != nil }
    let tracks = Dictionary(grouping: sessions) { programme.members[$0].session?.track ?? "" }
    for track in tracks.keys.sorted() {
      let members = tracks[track] ?? []
      for (position, one) in members.enumerated() {
        for other in members.dropFirst(position + 1) {
          for room in programme.scenario.rooms.indices {
            let elsewhere = programme.scenario.rooms.indices.filter { $0 != room }
            let use = model.uses(of: one, in: [room]) + model.uses(of: other, in: elsewhere)
            model.requireAtMostOne("track[\(track)]", use)
          }
        }
      }
    }
  }
}
