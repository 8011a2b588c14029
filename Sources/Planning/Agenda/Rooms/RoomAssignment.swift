import Conference
import Optimization

/// The rooms of an agenda whose times are known: a matching of sessions to rooms at each time.
///
///     Σ_r x[s, r] = 1,    Σ_{s on at τ, r uses q} x[s, r] ≤ 1        ∀ session s; room q, moment τ
///
/// Sessions that share no time, no track and no changeover are chosen for separately. First as few sessions as can be are moved from where an earlier agenda
/// had them, then those are in few rooms of which a rule of the programme wishes it, then rooms fit: `Σ |seats − people expected|`; last, sessions get rooms in the order of identifiers.
struct RoomAssignment {
  /// So many nodes are looked at for each measure: a day of 98 talks in three rooms has far more orders than anybody would look for.
  static let nodes = 500

  private let problem: AgendaProblem
  private let placement: Placement
  private let times: [Interval?]
  private let earlier: [ID<Session>: ID<Room>]
  private let groups: [[Int]]
  /// The same where sessions that would best be in few rooms are together.
  private let wishGroups: [[Int]]

  /// Prepares the choice.
  init(_ problem: AgendaProblem, _ placement: Placement, earlier: Agenda?) {
    self.problem = problem
    self.placement = placement
    let programme = problem.programme
    let times = placement.times(in: programme)
    self.times = times
    self.earlier = Dictionary(
      (earlier?.placements ?? []).map { ($0.session, $0.room) }, uniquingKeysWith: { first, _ in first })
    let sessions = programme.members.indices.filter { programme.members[$0].session != nil && times[$0] != nil }
    var sets = DisjointSets(count: programme.members.count)
    for (position, one) in sessions.enumerated() {
      for other in sessions.dropFirst(position + 1) {
        let track = programme.members[one].session?.track
        if (track != nil && track == programme.members[other].session?.track)
          || RoomAssignment.touch(times[one], times[other], programme.scenario.changeover)
        {
          sets.join(one, other)
        }
      }
    }
    groups = sets.numbered().sets.filter { sessions.contains($0[0]) }
    for group in programme.groups where group.isAboutRooms {
      let held = group.members.filter(sessions.contains)
      for (one, other) in zip(held, held.dropFirst()) { sets.join(one, other) }
    }
    wishGroups = sets.numbered().sets.filter { sessions.contains($0[0]) }
  }

  private static func touch(_ one: Interval?, _ other: Interval?, _ changeover: Int) -> Bool {
    guard let one, let other else { return false }
    return one.touches(other, within: changeover)
  }

  /// The activities of a group of sessions for which there are no rooms at these times; nil where all have one.
  ///
  /// - Parameter limits: of the integer model, which is asked where trying rooms in turn takes too long.
  /// - Throws: ``PlanningError/stopped(_:)`` when a limit came before the answer.
  func impossible(_ solver: any Solver, _ limits: SolverOptions = SolverOptions()) throws(PlanningError) -> [Int]? {
    for group in groups where try !hasRooms(group, solver, limits) {
      return Set(group.map { problem.programme.members[$0].activity }).sorted()
    }
    return nil
  }

  /// Whether rooms are left for all, as far as trying them in turn tells while some still run.
  ///
  /// - Parameter isOver: for each activity, whether all that runs beside it is placed.
  func mayBePossible(isOver: (Int) -> Bool) -> Bool {
    groups.allSatisfy { group in
      var guests = guests(of: group)
      for index in guests.indices {
        guests[index].isOver = isOver(problem.programme.members[guests[index].member].activity)
      }
      var matching = RoomMatching(guests, of: problem.programme)
      return matching.isPossible() ?? true
    }
  }

  private func guests(of group: [Int]) -> [RoomMatching.Guest] {
    group.compactMap { member in
      times[member].map { RoomMatching.Guest(member: member, time: $0, choices: choices(of: member)) }
    }
  }

  private func hasRooms(_ group: [Int], _ solver: any Solver, _ limits: SolverOptions) throws(PlanningError) -> Bool {
    var matching = RoomMatching(guests(of: group), of: problem.programme)
    if let isPossible = matching.isPossible() { return isPossible }
    return try rooms(of: group, solver, limits, isFeasibilityOnly: true) != nil
  }

  /// The best room of each member that is placed; nil where there is none.
  ///
  /// - Parameter known: rooms that they can have, to start from.
  /// - Throws: ``PlanningError/stopped(_:)`` when a limit came before any.
  func best(
    _ solver: any Solver, _ limits: SolverOptions, from known: [Int: Int]? = nil
  ) throws(PlanningError) -> [Int: Int]? {
    var chosen: [Int: Int] = [:]
    for group in wishGroups {
      guard let rooms = try rooms(of: group, solver, limits, from: known, isFeasibilityOnly: false) else { return nil }
      chosen.merge(rooms) { first, _ in first }
    }
    return chosen
  }

  private func choices(of member: Int) -> [Int] {
    let activity = problem.programme.members[member].activity
    let place = problem.programme.activities[activity].firstIndex(of: member) ?? 0
    return problem.starts[activity].first { $0.moment == placement.starts[activity] }?.rooms[place] ?? []
  }

  private func rooms(
    of group: [Int], _ solver: any Solver, _ options: SolverOptions, from known: [Int: Int]? = nil,
    isFeasibilityOnly: Bool
  ) throws(PlanningError) -> [Int: Int]? {
    let programme = problem.programme
    var model = Model(name: "rooms")
    var columns: [[(room: Int, variable: Variable)]] = []
    for member in group {
      columns.append(
        choices(of: member).map { room in
          (room, model.addVariable("x[\(programme.members[member].label),\(programme.scenario.rooms[room].id)]", 0...1))
        })
    }
    for choice in columns { model.addConstraint("one", LinearExpression(sum: choice.map(\.variable)), equals: 1) }
    addRows(group, columns, to: &model)
    if group.count == 1, let first = columns[0].first, columns[0].count == 1 { return [group[0]: first.room] }
    let few = isFeasibilityOnly ? nil : addFewRooms(group, columns, to: &model)
    let stages = isFeasibilityOnly ? [LinearExpression()] : objectives(group, columns, few?.cost)
    // One column after the other, as they were added.
    var values = known.map { known in
      zip(group, columns).flatMap { member, choice in choice.map { known[member] == $0.room ? 1.0 : 0 } }
        + (few?.values(known) ?? [])
    }
    for stage in stages {
      model.objective = stage.normalized()
      var limits = options
      limits.start = values
      let solution: Solution
      do { solution = try solver.solve(model, options: limits) } catch { throw .solver(error) }
      if case .limit(let limit, hasIncumbent: false) = solution.termination, values == nil { throw .ended(by: limit) }
      guard let found = solution.values else { break }
      values = found
      model.addConstraint("hold", stage, -.infinity...(stage.value(at: found) + Tolerance.feasibility))
    }
    guard let values else { return nil }
    var chosen: [Int: Int] = [:]
    for (member, choice) in zip(group, columns) {
      chosen[member] = choice.first { values[$0.variable.index] > 0.5 }?.room
    }
    return chosen
  }

  private func addRows(_ group: [Int], _ columns: [[(room: Int, variable: Variable)]], to model: inout Model) {
    let programme = problem.programme
    let held = zip(group, columns).compactMap { member, choice in times[member].map { (member, $0, choice) } }
    for room in programme.scenario.rooms.indices {
      for moment in Set(held.map(\.1.start)).sorted() {
        let use = held.filter { $0.1.start <= moment && moment < $0.1.end + programme.scenario.changeover }
          .flatMap { $0.2.filter { programme.footprints[$0.room].contains(room) }.map(\.variable) }
        if use.count > 1 { model.addConstraint("room", LinearExpression(sum: use), ...1) }
      }
    }
    for (position, one) in held.enumerated() {
      guard let track = programme.members[one.0].session?.track else { continue }
      for other in held.dropFirst(position + 1) where programme.members[other.0].session?.track == track {
        for room in programme.scenario.rooms.indices {
          let use =
            one.2.filter { $0.room == room }.map(\.variable) + other.2.filter { $0.room != room }.map(\.variable)
          if use.count > 1 { model.addConstraint("track", LinearExpression(sum: use), ...1) }
        }
      }
    }
    let workshops = held.filter { programme.members[$0.0].session?.kind == .workshop }
    for (member, time, _) in workshops where programme.members[member].session?.optional == false {
      let people = programme.scenario.delegates.count { $0.isPresent(during: time) }
      var seats = LinearExpression()
      for (other, otherTime, choice) in workshops where otherTime.overlaps(time) {
        for (room, variable) in choice {
          seats.add(Double(min(people, programme.capacity(of: other, in: [room]))), variable)
        }
      }
      if people > 0 { model.addConstraint("seats", seats, Double(people)...) }
    }
  }

  /// Rooms too many for sessions that would best be in few: `used[r] ≥ x[s, r]`, `excess ≥ Σ_r used[r] − k`.
  ///
  /// - Returns: what they cost, and what the new columns are worth for known rooms.
  private func addFewRooms(
    _ group: [Int], _ columns: [[(room: Int, variable: Variable)]], to model: inout Model
  ) -> (cost: LinearExpression, values: ([Int: Int]) -> [Double])? {
    let programme = problem.programme
    var cost = LinearExpression()
    var wishes: [(members: [Int], rooms: [Int], most: Int)] = []
    for wish in programme.groups {
      guard case .rooms(let most) = wish.demand, let weight = wish.weight else { continue }
      let held = zip(group, columns).filter { wish.members.contains($0.0) }
      let rooms = Set(held.flatMap { $0.1.map(\.room) }).sorted()
      guard held.count > most, rooms.count > most else { continue }
      let used = rooms.map {
        model.addVariable("used[\(wish.name),\(programme.scenario.rooms[$0].id)]", 0...1, .continuous)
      }
      let excess = model.addVariable("excess[\(wish.name)]", 0...Double(rooms.count), .continuous)
      for (room, used) in zip(rooms, used) {
        for choice in held.flatMap({ $0.1.filter { $0.room == room } }) {
          model.addConstraint("used", LinearExpression(used) - LinearExpression(choice.variable), 0...)
        }
      }
      model.addConstraint("excess", LinearExpression(excess) - LinearExpression(sum: used), (-Double(most))...)
      cost.add(Double(weight), excess)
      wishes.append((held.map(\.0), rooms, most))
    }
    guard !wishes.isEmpty else { return nil }
    return (
      cost,
      { known in
        wishes.flatMap { wish -> [Double] in
          let used = Set(wish.members.compactMap { known[$0] })
          return wish.rooms.map { used.contains($0) ? 1 : 0 } + [Double(max(0, used.count - wish.most))]
        }
      }
    )
  }

  private func objectives(
    _ group: [Int], _ columns: [[(room: Int, variable: Variable)]], _ few: LinearExpression?
  ) -> [LinearExpression] {
    let programme = problem.programme
    let scenario = programme.scenario
    var (moved, fit, order) = (LinearExpression(), LinearExpression(), LinearExpression())
    for (position, (member, choice)) in zip(group, columns).enumerated() {
      guard let session = programme.members[member].session, let time = times[member] else { continue }
      let people = expected(in: member, session, time, group)
      for (room, variable) in choice {
        if let known = earlier[session.id], known != scenario.rooms[room].id { moved.add(1, variable) }
        if let people { fit.add(Double(abs(scenario.rooms[room].seats - people)), variable) }
        order.add(Double((group.count - position) * room), variable)
      }
    }
    return [moved, few ?? LinearExpression(), fit, order].filter { !$0.terms.isEmpty }
  }

  /// The people who are likely to come: as many as the scenario says, or else everybody to a plenary, an even share to a workshop, and to a talk who wishes it; nil where nothing tells.
  private func expected(in member: Int, _ session: Session, _ time: Interval, _ group: [Int]) -> Int? {
    if let known = session.expected { return known }
    let scenario = problem.scenario
    let present = scenario.delegates.count { $0.isPresent(during: time) }
    switch session.kind {
    case .plenary: return present
    case .service: return nil
    case .workshop:
      let parallel = group.count {
        problem.programme.members[$0].session?.kind == .workshop && times[$0]?.overlaps(time) == true
      }
      let share = (present + parallel - 1) / max(1, parallel)
      return max(session.attendance.min, min(share, session.attendance.max ?? share))
    case .talk:
      let wished = scenario.delegates.count { scenario.wishes(of: $0).contains(session.topic) }
      let people = max(wished, session.attendance.min, session.attendance.max ?? 0)
      return people > 0 ? people : nil
    }
  }
}
