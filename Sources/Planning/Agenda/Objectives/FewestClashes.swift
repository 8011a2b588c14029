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

  func isOpen(in problem: AgendaProblem) -> Bool {
    WishedTogether(problem.programme).people.keys.contains { !problem.conflicts.contains($0.a, $0.b) }
  }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    let programme = model.problem.programme
    let wished = WishedTogether(programme)
    let needs = CandidateBlocks(programme)
    var sum = LinearExpression()
    var clashes: [Int: LinearExpression] = [:]
    let sessions = programme.members.indices.filter { programme.members[$0].isClashing }
    let partners = sessions.map { needs.partners(of: $0) }
    for (position, a) in sessions.enumerated() {
      for (place, b) in sessions.enumerated().dropFirst(position + 1) where !model.problem.conflicts.contains(a, b) {
        let people = wished.people[.init(a: a, b: b)] ?? 0
        // Whatever runs beside a workshop takes people from it, whether or not it needs others itself.
        let isPaired =
          partners[position] > 0 && programme.members[b].isWorkshop
          || partners[place] > 0 && programme.members[a].isWorkshop
        guard people > 0 || isPaired, let clash = overlap(a, b, in: &model) else { continue }
        sum += Double(people) * clash
        if isPaired {
          clashes[a, default: LinearExpression()] += clash
          clashes[b, default: LinearExpression()] += clash
        }
      }
    }
    for (a, partners) in zip(sessions, partners) where partners > 0 {
      // What is left out needs nothing beside it.
      var row = clashes[a] ?? LinearExpression()
      if let out = model.out[programme.members[a].activity] { row.add(Double(partners), out) }
      model.require("partners", row, Double(partners)...(.infinity))
    }
    return sum.normalized()
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    let wished = WishedTogether(problem.programme).people
    return { placement in
      let times = placement.times(in: problem.programme)
      return wished.reduce(0) { sum, wished in
        guard let a = times[wished.key.a], let b = times[wished.key.b], a.overlaps(b) else { return sum }
        return sum + Double(wished.value)
      }
    }
  }

  /// What is 1 where two sessions overlap; nil where they never do.
  private func overlap(_ a: Int, _ b: Int, in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    if programme.members[a].activity == programme.members[b].activity {
      guard let out = model.out[programme.members[a].activity] else { return LinearExpression(constant: 1) }
      return LinearExpression(constant: 1) - LinearExpression(out)
    }
    let others = model.candidates(of: b)
    let rows = model.candidates(of: a).compactMap { column, time, _ -> LinearExpression? in
      let meanwhile = others.filter { $0.time.overlaps(time) }.map(\.column)
      return meanwhile.isEmpty ? nil : LinearExpression(column) + LinearExpression(sum: meanwhile)
    }
    guard !rows.isEmpty else { return nil }
    let clash = model.addAuxiliary("clash[\(programme.members[a].label),\(programme.members[b].label)]", 0...1)
    for row in rows { model.require("clash", LinearExpression(clash) - row, -1...(.infinity)) }
    return LinearExpression(clash)
  }
}

extension Programme.Member {
  /// Whether delegates choose it, so that it can clash with another.
  fileprivate var isClashing: Bool { session.map { $0.kind == .workshop || $0.kind == .talk } ?? false }
  fileprivate var isWorkshop: Bool { session?.kind == .workshop }
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
