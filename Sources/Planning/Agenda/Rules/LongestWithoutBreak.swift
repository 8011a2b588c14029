import Conference
import Optimization

/// A8: nobody works longer than L minutes, `longest-without-break`.
///
/// A stretch is a chain of sessions that one person could be in one after the other, from the start of the first to the end of the last;
/// it ends at a break for everybody, and at a rest of 15 minutes with nothing on. Who attends what is not known yet, so the rule is kept for everybody who
/// could be in each session.
///
/// Among sessions K that never overlap, f[τ] = 1 where a rest begins as one of them ends:
///
///     f[τ] + Σ_{s ∈ K, running at m} y[s, t] ≤ 1        ∀ τ, moment m in [τ, τ + 15)
///     Σ_{t + minutes(s) ≤ τ ≤ t + L} f[τ] ≥ y[s, t]     ∀ s ∈ K, start t
///
/// Where all of a programme's sessions are such a K, that is the whole rule. Chains over other sessions are forbidden as they are met, see
/// ``Stretch``.
enum LongestWithoutBreak: AgendaRule {
  /// Minutes with nothing on that are a rest.
  static let rest = 15

  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    guard let limit = programme.scenario.longestWithoutBreak, programme.members[member].isWork else { return 0 }
    return programme.members[member].minutes > limit ? nil : 0
  }

  static func add(to model: inout AgendaModel) {
    let programme = model.problem.programme
    // A break of any length is a rest: one that is shorter than an idle one is known to the stretches that are met, and to no row here.
    guard let limit = programme.scenario.longestWithoutBreak,
      programme.scenario.breaks.allSatisfy({ $0.minutes >= rest || !$0.tracks.isEmpty })
    else { return }
    let work = programme.members.indices.filter { programme.members[$0].isWork }
    var clique: [Int] = []
    // The longest session of each activity stands for it.
    let representatives = Dictionary(grouping: work) { programme.members[$0].activity }.values
      .compactMap { $0.max { (programme.members[$0].minutes, $1) < (programme.members[$1].minutes, $0) } }.sorted()
    for member in representatives where clique.allSatisfy({ model.problem.conflicts.contains($0, member) }) {
      clique.append(member)
    }
    let candidates = clique.flatMap { model.candidates(of: $0) }
    let ends = Set(candidates.map(\.time.end)).sorted()
    var begins: [Moment: Variable] = [:]
    for end in ends {
      let variable = model.addAuxiliary("rest[\(programme.scenario.event.label(end))]", 0...1)
      begins[end] = variable
      let moments = Set([end] + candidates.map(\.time.start).filter { end < $0 && $0 < end + rest }).sorted()
      for moment in moments {
        let running = candidates.filter { $0.time.start <= moment && moment < $0.time.end }.map(\.column)
        model.requireAtMostOne("rest", LinearExpression(sum: [variable] + running))
      }
    }
    for (column, time, _) in candidates {
      let rests = ends.filter { time.end <= $0 && $0 <= time.start + limit }.compactMap { begins[$0] }
      model.require("stretch", LinearExpression(sum: rests) - LinearExpression(column), 0...(.infinity))
    }
  }
}

/// A stretch of work that is too long: sessions that follow each other without a rest.
struct Stretch: Hashable {
  /// When each session of the chain is.
  var times: [Interval]

  /// The stretches longer than allowed, of those that end as early as can be; empty where the rule is kept.
  ///
  /// - Parameters:
  ///   - work: when the sessions are.
  ///   - pauses: when the breaks are.
  static func tooLong(_ work: [Interval], pauses: [Interval], limit: Int) -> [Stretch] {
    let times = Set(work).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var chains: [[Interval]] = []
    var found: [Stretch] = []
    for time in times {
      // Of the chains that lead here the one that began first is the longest.
      let before = chains.filter { chain in
        guard let last = chain.last else { return false }
        let gap = time.start - last.end
        return gap >= 0 && gap < LongestWithoutBreak.rest
          && !pauses.contains { last.end <= $0.start && $0.end <= time.start }
      }.min { ($0[0].start, $0.count) < ($1[0].start, $1.count) }
      let chain = (before ?? []) + [time]
      if time.end - chain[0].start > limit { found.append(Stretch(times: chain)) } else { chains.append(chain) }
    }
    return found
  }
}
