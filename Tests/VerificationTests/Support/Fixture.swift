import Conference
import Verification

/// A small conference and a right plan for it, to be bent by tests.
///
/// One day, 09:00 to 17:00. A plenary `opening` in the hall at 09:00; the workshops `w1` (east) and `w2` (west) at 09:30; a coffee
/// break at 10:30; `w3` (east) and `w4` (west) at 11:00. Delegates `a1`–`a4` of the delegation `alb` and `b1`–`b4` of `bel`; odd ones are
/// of the sector `law`, even ones of `edu`. `w1` and `w3` hold `a1 a2 b1 b2`, `w2` and `w4` the others.
struct Fixture {
  var scenario: Scenario
  var plan: Plan

  init() {
    let day = Day(id: "thu", date: date(day: 16), opens: time("09:00"), closes: time("17:00"))
    scenario = Scenario(
      event: Event(name: "Conference", days: [day]),
      rooms: [
        Room(id: "hall", name: "Hall", seats: 20), Room(id: "east", name: "East", seats: 6),
        Room(id: "west", name: "West", seats: 6),
      ],
      breaks: [
        Break(id: "coffee", day: "thu", name: "Coffee", minutes: 30, window: interval("10:00", "12:00"))
      ],
      sessions: [
        Session(id: "opening", kind: .plenary, title: "Opening", minutes: 30),
        Session(id: "w1", kind: .workshop, title: "One", minutes: 60),
        Session(id: "w2", kind: .workshop, title: "Two", minutes: 60),
        Session(id: "w3", kind: .workshop, title: "Three", minutes: 60),
        Session(id: "w4", kind: .workshop, title: "Four", minutes: 60),
      ],
      sectors: [Sector(id: "law", name: "Law"), Sector(id: "edu", name: "Education")],
      delegations: [Delegation(id: "alb", name: "Albania"), Delegation(id: "bel", name: "Belgium")],
      delegates: ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"].map { code in
        Delegate(
          id: ID(code), name: code, sector: ["1", "3"].contains(code.suffix(1)) ? "law" : "edu",
          delegation: code.hasPrefix("a") ? "alb" : "bel")
      })
    plan = Plan(
      agenda: Agenda(
        placements: [
          Agenda.Placement("opening", in: "hall", at: interval("09:00", "09:30")),
          Agenda.Placement("w1", in: "east", at: interval("09:30", "10:30")),
          Agenda.Placement("w2", in: "west", at: interval("09:30", "10:30")),
          Agenda.Placement("w3", in: "east", at: interval("11:00", "12:00")),
          Agenda.Placement("w4", in: "west", at: interval("11:00", "12:00")),
        ],
        pauses: [Agenda.Pause("coffee", on: "thu", at: interval("10:30", "11:00"))]),
      allocation: Allocation([
        "a1": ["w1", "w3"], "a2": ["w1", "w3"], "b1": ["w1", "w3"], "b2": ["w1", "w3"],
        "a3": ["w2", "w4"], "a4": ["w2", "w4"], "b3": ["w2", "w4"], "b4": ["w2", "w4"],
      ]))
  }

  /// Seats a delegate in these workshops and no others.
  mutating func seat(_ delegate: ID<Delegate>, in workshops: ID<Session>...) {
    plan.allocation[delegate] = workshops
  }

  /// Places a session anew, or an additional one.
  mutating func place(_ session: ID<Session>, in room: ID<Room>, _ from: String, _ to: String) {
    var placements = plan.agenda.placements.filter { $0.session != session }
    placements.append(Agenda.Placement(session, in: room, at: interval(from, to)))
    plan.agenda = Agenda(placements: placements, pauses: plan.agenda.pauses)
  }

  /// Takes a session out of the agenda.
  mutating func unplace(_ session: ID<Session>) {
    plan.agenda = Agenda(
      placements: plan.agenda.placements.filter { $0.session != session }, pauses: plan.agenda.pauses)
  }

  /// Puts the breaks at these times.
  mutating func pause(_ pauses: (ID<Break>, String, String)...) {
    plan.agenda = Agenda(
      placements: plan.agenda.placements,
      pauses: pauses.map { Agenda.Pause($0.0, on: "thu", at: interval($0.1, $0.2)) })
  }

  /// Adds a session to the programme and places it.
  mutating func add(_ session: Session, in room: ID<Room>, _ from: String, _ to: String) {
    scenario.sessions.append(session)
    place(session.id, in: room, from, to)
  }

  /// Changes a session of the scenario.
  mutating func change(session: ID<Session>, _ change: (inout Session) -> Void) {
    for position in scenario.sessions.indices where scenario.sessions[position].id == session {
      change(&scenario.sessions[position])
    }
  }

  /// Changes a delegate of the scenario.
  mutating func change(delegate: ID<Delegate>, _ change: (inout Delegate) -> Void) {
    for position in scenario.delegates.indices where scenario.delegates[position].id == delegate {
      change(&scenario.delegates[position])
    }
  }

  /// Changes a room of the scenario.
  mutating func change(room: ID<Room>, _ change: (inout Room) -> Void) {
    for position in scenario.rooms.indices where scenario.rooms[position].id == room {
      change(&scenario.rooms[position])
    }
  }

  /// What verification finds: hard violations if there are any, otherwise the soft ones.
  var violations: [Violation] {
    do {
      return try verify(plan, against: scenario).violations
    } catch {
      return error.violations
    }
  }

  /// The rules of the violations, each once.
  var brokenRules: Set<RuleName> { Set(violations.map(\.rule)) }

  /// The metrics; the plan must be right.
  var metrics: Metrics {
    get throws { try verify(plan, against: scenario).metrics }
  }
}
