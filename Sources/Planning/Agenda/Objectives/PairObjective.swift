import Conference
import Optimization

/// An objective to which each pair of sessions that overlap adds its price.
///
///     Σ_{a < b} price(a, b) · p[a, b],    p[a, b] ≥ y[a, t] + Σ_{t' : b overlaps a} y[b, t'] − 1
///     Σ_b p[a, b] ≥ k[a]
///
/// Pairs that cannot overlap cost nothing, pairs that must are a constant. The last row follows from the seats: a workshop that cannot hold
/// everybody needs at least k others at the same time. Without it the relaxation knows of no overlap at all.
protocol PairObjective: AgendaObjective {
  /// What each pair costs when it overlaps; only pairs that cost anything.
  func prices(of programme: Programme) -> [SessionPair: Int]
}

/// Two members of a programme, the lesser number first.
struct SessionPair: Hashable {
  var a: Int
  var b: Int

  /// A pair in any order.
  init(_ one: Int, _ other: Int) {
    a = min(one, other)
    b = max(one, other)
  }
}

extension PairObjective {
  /// Where no pair can be chosen to overlap or not, nothing is open.
  func isOpen(in problem: AgendaProblem) -> Bool {
    let members = problem.programme.members
    return prices(of: problem.programme).keys.contains { pair in
      let (one, other) = (members[pair.a].activity, members[pair.b].activity)
      guard !problem.conflicts.contains(pair.a, pair.b) else { return false }
      return problem.isPartial || one != other && problem.starts[one].count + problem.starts[other].count > 2
    }
  }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    let programme = model.problem.programme
    let prices = prices(of: programme)
    let needs = CandidateBlocks(programme)
    var sum = LinearExpression()
    var overlaps: [Int: LinearExpression] = [:]
    let sessions = programme.members.indices.filter { programme.members[$0].isChosen }
    let partners = sessions.map { needs.partners(of: $0) }
    for (position, a) in sessions.enumerated() {
      for (place, b) in sessions.enumerated().dropFirst(position + 1) where !model.problem.conflicts.contains(a, b) {
        let price = prices[SessionPair(a, b)] ?? 0
        // Whatever runs beside a workshop takes people from it, whether or not it needs others itself.
        let isPaired =
          partners[position] > 0 && programme.members[b].isWorkshop
          || partners[place] > 0 && programme.members[a].isWorkshop
        guard price > 0 || isPaired, let overlap = model.overlap(a, b) else { continue }
        sum += Double(price) * overlap
        if isPaired {
          overlaps[a, default: LinearExpression()] += overlap
          overlaps[b, default: LinearExpression()] += overlap
        }
      }
    }
    for (a, partners) in zip(sessions, partners) where partners > 0 {
      // What is left out needs nothing beside it.
      var row = overlaps[a] ?? LinearExpression()
      if let out = model.out[programme.members[a].activity] { row.add(Double(partners), out) }
      model.require("partners", row, Double(partners)...(.infinity))
    }
    return sum.normalized()
  }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    let prices = prices(of: problem.programme)
    return { placement in
      let times = placement.times(in: problem.programme)
      return prices.reduce(0) { sum, priced in
        guard let a = times[priced.key.a], let b = times[priced.key.b], a.overlaps(b) else { return sum }
        return sum + Double(priced.value)
      }
    }
  }

  func leastValue(of problem: AgendaProblem) -> Double {
    problem.isPartial ? 0 : OverlapBound(problem, prices(of: problem.programme)).value
  }
}

extension AgendaModel {
  /// What is 1 where two sessions overlap; nil where they never do.
  mutating func overlap(_ a: Int, _ b: Int) -> LinearExpression? {
    let programme = problem.programme
    if programme.members[a].activity == programme.members[b].activity {
      guard let out = out[programme.members[a].activity] else { return LinearExpression(constant: 1) }
      return LinearExpression(constant: 1) - LinearExpression(out)
    }
    let others = candidates(of: b)
    let rows = candidates(of: a).compactMap { column, time, _ -> LinearExpression? in
      let meanwhile = others.filter { $0.time.overlaps(time) }.map(\.column)
      return meanwhile.isEmpty ? nil : LinearExpression(column) + LinearExpression(sum: meanwhile)
    }
    guard !rows.isEmpty else { return nil }
    let clash = addAuxiliary("clash[\(programme.members[a].label),\(programme.members[b].label)]", 0...1)
    for row in rows { require("clash", LinearExpression(clash) - row, -1...(.infinity)) }
    return LinearExpression(clash)
  }
}

extension Programme.Member {
  /// Whether delegates choose it, so that it can clash with another.
  var isChosen: Bool { session?.isWished ?? false }
  /// Whether delegates are allocated to it.
  fileprivate var isWorkshop: Bool { session?.kind == .workshop }
}
