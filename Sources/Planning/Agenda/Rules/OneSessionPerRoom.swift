import Conference
import Optimization

/// A2: a room hosts one session at a time and stays empty for `changeover` minutes between two; while a joined room is in use its parts are.
///
/// With rooms in the model, u[s, r, t]:
///
///     Σ_r u[s, r, t] = y[s, t]
///     Σ_{s, r uses q, t ≤ τ < t + minutes(s) + changeover} u[s, r, t] ≤ 1        ∀ room q, start τ
///
/// Without them, for every set Q of rooms that some session is confined to (Hall's condition: necessary, and the choice of rooms that
/// follows tells whether it was sufficient):
///
///     Σ_{s confined to Q, t ≤ τ < t + minutes(s) + changeover} y[s, t] ≤ rooms of Q that can be used at once
enum OneSessionPerRoom: AgendaRule {
  static func add(to model: inout AgendaModel) {
    if model.hasRooms { addRows(to: &model) } else { addCounts(to: &model) }
  }

  private static func addRows(to model: inout AgendaModel) {
    let programme = model.problem.programme
    for room in programme.scenario.rooms.indices {
      for moment in model.moments {
        var use = LinearExpression()
        for (member, held) in programme.members.enumerated() where held.session != nil {
          for (number, start) in model.problem.starts[held.activity].enumerated()
          where start.moment <= moment && moment < start.moment + held.minutes + programme.scenario.changeover {
            for (choice, variable) in model.rooms[member][number] where programme.footprints[choice].contains(room) {
              use.add(1, variable)
            }
          }
        }
        model.requireAtMostOne("room[\(programme.scenario.rooms[room].id)]", use)
      }
    }
  }

  private static func addCounts(to model: inout AgendaModel) {
    let programme = model.problem.programme
    let sets = Set(model.problem.starts.joined().flatMap(\.rooms).filter { !$0.isEmpty })
      .sorted { ($0.count, $0.description) < ($1.count, $1.description) }
    for set in sets {
      let most = programme.parallel(among: set)
      for moment in model.moments {
        var use = LinearExpression()
        for (member, held) in programme.members.enumerated() where held.session != nil {
          let place = programme.activities[held.activity].firstIndex(of: member) ?? 0
          for (number, start) in model.problem.starts[held.activity].enumerated()
          where start.moment <= moment && moment < start.moment + held.minutes + programme.scenario.changeover
            && start.rooms[place].allSatisfy(set.contains)
          {
            use.add(1, model.starts[held.activity][number])
          }
        }
        if use.terms.count > most { model.require("rooms[\(set.count)]", use, 0...Double(most)) }
      }
    }
  }

  /// Pairs of sessions for which there are no two rooms, wherever they start.
  static func addRoomConflicts(
    to graph: inout ConflictGraph, of programme: Programme, starts: [[AgendaProblem.Start]]
  ) {
    let sessions = programme.members.indices.filter { programme.members[$0].session != nil }
    let rooms = sessions.map { member in
      let held = programme.members[member]
      let place = programme.activities[held.activity].firstIndex(of: member) ?? 0
      return Set(starts[held.activity].flatMap { $0.rooms[place] }).sorted()
    }
    for one in sessions {
      for other in sessions where other > one {
        let (a, b) = (programme.members[one].session, programme.members[other].session)
        let isTrack = a?.track != nil && a?.track == b?.track
        let isPossible = rooms[one].contains { room in rooms[other].contains { !programme.share(room, $0) } }
        if isTrack || !isPossible { graph.add(one, other) }
      }
    }
    let choices = Dictionary(uniqueKeysWithValues: zip(sessions, rooms))
    addBundleConflicts(to: &graph, of: programme, rooms: choices)
  }

  /// Sessions that start together use rooms together: two such groups never overlap where there are not enough rooms for both. While the shortest
  /// of each are on, all of them are.
  private static func addBundleConflicts(
    to graph: inout ConflictGraph, of programme: Programme, rooms: [Int: [Int]]
  ) {
    let groups = programme.activities.filter { programme.members[$0[0]].session != nil }
    for (position, one) in groups.enumerated() {
      for other in groups.dropFirst(position + 1) where (3...8).contains(one.count + other.count) {
        let needed = (one + other).map { rooms[$0] ?? [] }.sorted { $0.count < $1.count }
        guard !programme.canSeat(needed[...], used: []) else { continue }
        for a in programme.shortest(of: one) { for b in programme.shortest(of: other) { graph.add(a, b) } }
      }
    }
  }
}

extension Programme {
  /// Whether sessions with these choices can have rooms at once.
  fileprivate func canSeat(_ choices: ArraySlice<[Int]>, used: [Int]) -> Bool {
    guard let first = choices.first else { return true }
    return first.contains { room in
      !used.contains { share(room, $0) } && canSeat(choices.dropFirst(), used: used + [room])
    }
  }

  /// The members that are shortest.
  fileprivate func shortest(of group: [Int]) -> [Int] {
    let least = group.map { members[$0].minutes }.min()
    return group.filter { members[$0].minutes == least }
  }

  /// At most so many of these rooms can be used at once: the rooms without parts that they are made of.
  func parallel(among rooms: [Int]) -> Int {
    Set(rooms.flatMap { footprints[$0].filter { footprints[$0].count == 1 } }).count
  }
}
