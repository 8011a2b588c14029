import Conference
import Optimization

/// Few clashes between what the same delegates wish for: for each pair of workshops or talks that overlap, the delegates who wish both.
///
///     Σ_{a < b} wished(a, b) · p[a, b],    p[a, b] ≥ y[a, t] + Σ_{t' : b overlaps a} y[b, t'] − 1
///
/// Pairs that cannot overlap cost nothing, pairs that must are a constant.
struct FewestClashes: AgendaObjective {
  var name: String { "clashes" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let wished = WishedTogether(programme)
    var sum = LinearExpression()
    for (pair, people) in wished.pairs where !model.problem.conflicts.contains(pair.a, pair.b) {
      let (one, other) = (programme.members[pair.a], programme.members[pair.b])
      if one.activity == other.activity {
        sum.constant += Double(people)
        continue
      }
      let clash = model.addAuxiliary("clash[\(one.label),\(other.label)]", 0...1)
      let others = model.candidates(of: pair.b)
      for (column, time, _) in model.candidates(of: pair.a) {
        let meanwhile = others.filter { $0.time.overlaps(time) }.map(\.column)
        guard !meanwhile.isEmpty else { continue }
        let row = LinearExpression(clash) - LinearExpression(column) - LinearExpression(sum: meanwhile)
        model.require("clash", row, -1...(.infinity))
      }
      sum.add(Double(people), clash)
    }
    return sum.terms.isEmpty ? nil : sum
  }
}

/// How many delegates wish both of two sessions.
struct WishedTogether {
  /// Two members, the lesser number first.
  struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// Pairs that somebody wishes, in the order of their numbers.
  let pairs: [(pair: Pair, people: Int)]

  /// Counts wishes, first choices and last ones alike. Sessions with the same topic serve the same wish and do not clash.
  init(_ programme: Programme) {
    let sessions = programme.members.indices.filter {
      programme.members[$0].session.map { $0.kind == .workshop || $0.kind == .talk } ?? false
    }
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
    pairs = count.map { ($0.key, $0.value) }.sorted { ($0.pair.a, $0.pair.b) < ($1.pair.a, $1.pair.b) }
  }
}
