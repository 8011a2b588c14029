import Conference
import Optimization

/// What else than windows is too tight: demands of which each, given up alone, would let the days hold the programme.
///
/// The order of sessions, what may not overlap, rooms, and the pace. Each is found by placing the programme without it; those of a kind are only looked
/// at one by one where giving up all of the kind helps.
struct Relief {
  /// A demand given up.
  private struct Concession {
    var sentence: String
    var scenario: Scenario
  }

  private let scenario: Scenario
  private let solver: any Solver
  private let options: PlanningOptions

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - scenario: one without an agenda.
  ///   - solver: what solves its models.
  ///   - options: limits; what was not found by then is not told.
  init(_ scenario: Scenario, solver: any Solver, options: PlanningOptions) {
    (self.scenario, self.solver, self.options) = (scenario, solver, options)
  }

  /// Of each kind so many demands are looked at.
  private static let mostOfAKind = 20

  /// One sentence for each demand that would do, kind by kind; none where no single one would.
  func sentences() throws(PlanningError) -> [String] {
    var found: [String] = []
    for kind in [order, separations, rooms, pace] {
      // All of a kind together are the last of its concessions.
      guard let all = kind.last, try isPlaceable(all.scenario) else { continue }
      for concession in kind.dropLast().prefix(Relief.mostOfAKind) {
        if try isPlaceable(concession.scenario) { found.append(concession.sentence) }
      }
    }
    return found
  }

  private func isPlaceable(_ scenario: Scenario) throws(PlanningError) -> Bool {
    guard PreChecks.reasons(scenario).isEmpty else { return false }
    var search = AgendaSearch(
      AgendaProblem(scenario), objectives: [], solver: solver, options: options, report: { _ in })
    do {
      _ = try search.run()
      return true
    } catch .infeasible {
      return false
    } catch .stopped {
      return false
    } catch {
      throw error
    }
  }

  // MARK: Kinds of demands

  private func changed(_ change: (inout Scenario) -> Void) -> Scenario {
    var copy = scenario
    change(&copy)
    return copy
  }

  private var order: [Concession] {
    relations(\.after) { "if '\($0)' did not have to come after '\($1)', everything would fit" }
  }

  private var separations: [Concession] {
    relations(\.notWith) { "if '\($0)' could overlap '\($1)', everything would fit" }
  }

  /// Each relation of one kind lifted, and last all of them.
  private func relations(
    _ kind: WritableKeyPath<Session, [ID<Session>]>, _ sentence: (ID<Session>, ID<Session>) -> String
  ) -> [Concession] {
    let single = scenario.sessions.indices.flatMap { number in
      scenario.sessions[number][keyPath: kind].map { other in
        Concession(
          sentence: sentence(scenario.sessions[number].id, other),
          scenario: changed { $0.sessions[number][keyPath: kind].removeAll { $0 == other } })
      }
    }
    guard !single.isEmpty else { return [] }
    let all = changed { for number in $0.sessions.indices { $0.sessions[number][keyPath: kind] = [] } }
    return single + [Concession(sentence: "", scenario: all)]
  }

  private var rooms: [Concession] {
    let pinned = scenario.sessions.indices.compactMap { number in
      scenario.sessions[number].room.map { room in
        Concession(
          sentence: "if '\(scenario.sessions[number].id)' could be in another room than \(room), everything would fit",
          scenario: changed { $0.sessions[number].room = nil })
      }
    }
    let closed = scenario.rooms.indices.filter { !scenario.rooms[$0].closed.isEmpty }.map { number in
      Concession(
        sentence: "if \(scenario.rooms[number].id) were never closed, everything would fit",
        scenario: changed { $0.rooms[number].closed = [] })
    }
    let seats = scenario.rooms.map(\.seats).max() ?? 0
    let another = Room(
      id: "one-more-room", name: "", seats: seats, features: Set(scenario.rooms.flatMap(\.features)).sorted())
    let more = Concession(
      sentence: "with one more room of \(seats) seats, which offers what all of them do, everything would fit",
      scenario: changed { $0.rooms.append(another) })
    let all = changed {
      for number in $0.sessions.indices { $0.sessions[number].room = nil }
      for number in $0.rooms.indices { $0.rooms[number].closed = [] }
      $0.rooms.append(another)
    }
    return pinned + closed + [more, Concession(sentence: "", scenario: all)]
  }

  private var pace: [Concession] {
    var single: [Concession] = []
    func add(_ sentence: String, _ change: (inout Scenario) -> Void) {
      single.append(Concession(sentence: sentence + ", everything would fit", scenario: changed(change)))
    }
    if scenario.changeover > 0 {
      add("if rooms needed no changeover of \(scenario.changeover) minutes") { $0.changeover = 0 }
    }
    if scenario.walking > 0 { add("if nobody had to walk for \(scenario.walking) minutes") { $0.walking = 0 } }
    if let limit = scenario.longestWithoutBreak {
      // The least that would do says all: so it is told once.
      let enough = [15, 30, 60, 120].first { more in
        (try? isPlaceable(changed { $0.longestWithoutBreak = limit + more })) == true
      }
      if let enough {
        add("if people could work \(limit + enough) minutes without a break, \(enough) more than \(limit)") {
          $0.longestWithoutBreak = limit + enough
        }
      }
    }
    guard !single.isEmpty else { return [] }
    let all = changed { ($0.changeover, $0.walking, $0.longestWithoutBreak) = (0, 0, nil) }
    return single + [Concession(sentence: "", scenario: all)]
  }
}
