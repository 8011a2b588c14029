import Conference
import Optimization

/// Few clashes between what the same delegates wish for: for each pair of workshops or talks that overlap, the delegates who wish both.
///
///     Σ_{a < b} wished(a, b) · p[a, b],    p[a, b] ≥ y[a, t] + Σ_{t' : b overlaps a} y[b, t'] − 1
///     Σ_b p[a, b] ≥ k[a]
///
/// Pairs that cannot overlap cost nothing, pairs that must are a constant. The last row follows from the seats: a workshop that cannot hold
/// everybody needs at least k others at the same time. Without it the relaxation knows of no clash at all.
struct FewestClashes: AgendaObjective {
  var name: String { "clashes" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let wished = WishedTogether(programme)
    guard !wished.people.isEmpty else { return nil }
    let needs = CandidateBlocks(programme)
    var sum = LinearExpression()
    var clashes: [Int: LinearExpression] = [:]
    let sessions = programme.members.indices.filter { programme.members[$0].isClashing }
    for (position, a) in sessions.enumerated() {
      for b in sessions.dropFirst(position + 1) where !model.problem.conflicts.contains(a, b) {
        let people = wished.people[.init(a: a, b: b)] ?? 0
        let isPaired = needs.partners(of: a) > 0 && needs.partners(of: b) > 0
        guard people > 0 || isPaired else { continue }
        var clash = LinearExpression(constant: 1)
        if programme.members[a].activity != programme.members[b].activity {
          clash = LinearExpression(overlap(a, b, in: &model))
        }
        sum += Double(people) * clash
        clashes[a, default: LinearExpression()] += clash
        clashes[b, default: LinearExpression()] += clash
      }
    }
    for a in sessions where needs.partners(of: a) > 0 {
      model.require("partners", clashes[a] ?? LinearExpression(), Double(needs.partners(of: a))...(.infinity))
    }
    let clashing = sum.normalized()
    return clashing.terms.isEmpty && clashing.constant == 0 ? nil : clashing
  }

  /// A column that is 1 where two sessions overlap.
  private func overlap(_ a: Int, _ b: Int, in model: inout AgendaModel) -> Variable {
    let programme = model.problem.programme
    let clash = model.addAuxiliary("clash[\(programme.members[a].label),\(programme.members[b].label)]", 0...1)
    let others = model.candidates(of: b)
    for (column, time, _) in model.candidates(of: a) {
      let meanwhile = others.filter { $0.time.overlaps(time) }.map(\.column)
      guard !meanwhile.isEmpty else { continue }
      let row = LinearExpression(clash) - LinearExpression(column) - LinearExpression(sum: meanwhile)
      model.require("clash", row, -1...(.infinity))
    }
    return clash
  }
}

extension Programme.Member {
  /// Whether delegates choose it, so that it can clash with another.
  fileprivate var isClashing: Bool { session.map { $0.kind == .workshop || $0.kind == .talk } ?? false }
}

/// How many delegates wish both of two sessions.
struct WishedTogether {
  /// Two members, the lesser number first.
  struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// The delegates who wish both; only pairs that somebody wishes.
  let people: [Pair: Int]

  /// Counts wishes, first choices and last ones alike. Sessions with the same topic serve the same wish and do not clash.
  init(_ programme: Programme) {
    let sessions = programme.members.indices.filter { programme.members[$0].isClashing }
    let offers = Dictionary(grouping: sessions) { programme.members[$0].session?.topic ?? "" }
    var count: [Pair: Int] = [:]
    for delegate in programme.scenario.delegates {
      let wishes = Set(programme.scenario.wishes(of: delegate) + delegate.scores.filter { $0.value > 0 }.map(\.key))
      let wanted = wishes.sorted().compactMap { offers[$0] }
      for (position, one) in wanted.enumerated() {
        for other in wanted.dropFirst(position + 1) {
          for a in one { for b in other { count[Pair(a: min(a, b), b: max(a, b)), default: 0] += 1 } }
        }
      }
    }
    people = count
  }
}
