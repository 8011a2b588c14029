import Conference
import Optimization

/// Rules that are stated as they are met.
struct LazyRows {
  /// The stretches that already have their rows.
  private var forbidden: Set<Stretch> = []
  /// Columns that are on where a start is, which were added as stretches were met.
  private var links: [(start: Variable, link: Variable)] = []

  /// Adds rows against what a placement breaks.
  ///
  /// - Returns: whether it breaks anything.
  mutating func forbidWhatIsWrong(
    with placement: Placement, in model: inout AgendaModel, earlier: Agenda?, _ solver: any Solver,
    _ limits: SolverOptions
  ) throws(PlanningError) -> Bool {
    let stretches = LazyRows.tooLong(in: placement, model.problem.programme)
    for stretch in stretches { forbid(stretch, in: &model) }
    if !stretches.isEmpty { return true }
    let clash = try RoomAssignment(model.problem, placement, earlier: earlier).impossible(solver, limits)
    guard let clash else { return false }
    let columns = clash.compactMap { activity in
      model.problem.starts[activity].firstIndex { $0.moment == placement.starts[activity] }
        .map { model.starts[activity][$0] }
    }
    model.require("rooms", LinearExpression(sum: columns), 0...Double(columns.count - 1))
    return true
  }

  /// The stretches of work that are too long.
  static func tooLong(in placement: Placement, _ programme: Programme) -> [Stretch] {
    guard let limit = programme.scenario.longestWithoutBreak else { return [] }
    let times = placement.times(in: programme)
    let work = programme.members.indices.filter { programme.members[$0].isWork }.compactMap { times[$0] }
    let pauses = programme.members.indices.filter { programme.members[$0].pause?.tracks.isEmpty == true }
      .compactMap { times[$0] }
    return Stretch.tooLong(work, pauses: pauses, limit: limit)
  }

  /// Forbids a stretch at whatever time of whatever day: `Σ_i B[i] ≤ n − 1`, where `B[i] ≥ y[s, t]` for every session that would be its i-th link.
  private mutating func forbid(_ stretch: Stretch, in model: inout AgendaModel) {
    let first = stretch.times[0].start
    for moment in model.moments {
      let shifted = Stretch(
        times: stretch.times.map { Interval(start: moment + ($0.start - first), minutes: $0.minutes) })
      guard forbidden.insert(shifted).inserted else { continue }
      var row = LinearExpression()
      var isPossible = true
      for time in shifted.times {
        let columns = model.problem.programme.members.indices.filter { model.problem.programme.members[$0].isWork }
          .flatMap { model.candidates(of: $0).filter { $0.time == time }.map(\.column) }
        guard let link = columns.first else {
          isPossible = false
          break
        }
        guard columns.count > 1 else {
          row.add(1, link)
          continue
        }
        let any = model.addAuxiliary("link", 0...1)
        row.add(1, any)
        for column in columns {
          model.require("link", LinearExpression(any) - LinearExpression(column), 0...(.infinity))
          links.append((column, any))
        }
      }
      guard isPossible else { continue }
      for (one, next) in zip(shifted.times, shifted.times.dropFirst()) where one.end < next.start {
        let gap = Interval(start: one.end, end: next.start)
        for (member, held) in model.problem.programme.members.enumerated()
        where held.pause?.tracks.isEmpty == true {
          for candidate in model.candidates(of: member) where gap.contains(candidate.time) {
            row.add(-1, candidate.column)
          }
        }
      }
      model.require("stretch", row, -.infinity...Double(shifted.times.count - 1))
    }
  }

  /// A point with values for the columns that came later: a link is on where one of its sessions is.
  func padded(_ values: [Double], _ model: AgendaModel) -> [Double]? {
    guard values.count < model.model.columns.count else { return values }
    var values = values + Array(repeating: 0, count: model.model.columns.count - values.count)
    for (start, link) in links { values[link.index] = max(values[link.index], values[start.index]) }
    return values
  }
}
