import Conference
import Planning

/// A known reason for sessions and breaks to find no places.
enum AgendaCause: CaseIterable {
  case closed, circle, breakInSession, breakWindow, sameRoom, feature, hours, twoParts, contributor, withAndNotWith
  case pace, window, plenarySeats, track

  /// A conference of one day that leaves its agenda open: a plenary, then two parallel workshops, and a break.
  static func conference() -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("09:00")!,
      closes: TimeOfDay("13:00")!)
    let delegates = (0..<12).map { number in
      Delegate(
        id: ID("d\(number)"), name: "Delegate \(number)", sector: ["police", "courts"][number % 2], choices: ["w1"])
    }
    return Scenario(
      event: Event(name: "Morning", days: [day]),
      rooms: [
        Room(id: "hall", name: "Hall", seats: 14, features: ["stage"]), Room(id: "annex", name: "Annex", seats: 8),
      ],
      breaks: [Break(id: "coffee", day: "mon", name: "Coffee", minutes: 30, window: time("10:00", "11:30"))],
      sessions: [
        Session(id: "opening", kind: .plenary, title: "Opening", minutes: 60, requires: ["stage"]),
        Session(
          id: "w1", kind: .workshop, title: "One", minutes: 60, after: ["opening"], attendance: Attendance(min: 4)),
        Session(id: "w2", kind: .workshop, title: "Two", minutes: 60, with: ["w1"], attendance: Attendance(min: 4)),
      ],
      sectors: [Sector(id: "police", name: "Police"), Sector(id: "courts", name: "Courts")], delegates: delegates,
      policy: Policy([Stage(.preferences)]))
  }

  private static func moment(_ text: String) -> Moment { Moment(minutes: TimeOfDay(text)!.minutes) }
  private static func time(_ from: String, _ to: String) -> Interval { Interval(start: moment(from), end: moment(to)) }

  /// Makes the conference impossible.
  ///
  /// - Returns: demands that every explanation must name.
  func spoil(_ scenario: inout Scenario) -> Set<Demand> {
    let moment = AgendaCause.moment
    switch self {
    case .closed:
      let day = AgendaCause.time("09:00", "13:00")
      scenario.rooms[0].closed = [day]
      return [.agenda(.closed("hall", day))]
    case .circle:
      scenario.sessions[0].after = ["w1"]
      return [.agenda(.order("opening", after: "w1")), .agenda(.order("w1", after: "opening"))]
    case .breakInSession:
      scenario.sessions[0].start = moment("10:00")
      scenario.breaks[0].start = moment("10:30")
      return [.agenda(.start("opening")), .agenda(.breakStart("coffee", "mon"))]
    case .breakWindow:
      scenario.sessions[0].start = moment("09:30")
      scenario.breaks[0].window = AgendaCause.time("09:45", "10:15")
      return [.agenda(.start("opening")), .agenda(.breakWindow("coffee", "mon"))]
    case .sameRoom:
      scenario.sessions[1].room = "annex"
      scenario.sessions[2].room = "annex"
      return [.agenda(.place("w1")), .agenda(.place("w2")), .agenda(.together("w2", "w1"))]
    case .feature:
      scenario.sessions[1].requires = ["kitchen"]
      return [.agenda(.features("w1"))]
    case .hours:
      scenario.event.days[0].closes = TimeOfDay("10:30")!
      return [.agenda(.opening("mon"))]
    case .twoParts:
      scenario.delegates[0].roles = [Role(.moderator, in: "w1"), Role(.moderator, in: "w2")]
      return [
        .role("d0", Role(.moderator, in: "w1")), .role("d0", Role(.moderator, in: "w2")),
        .agenda(.together("w2", "w1")),
      ]
    case .contributor:
      scenario.contributors = [Contributor(id: "ann", name: "Ann", sessions: ["w1", "w2"])]
      return [.agenda(.part("ann", "w1")), .agenda(.part("ann", "w2")), .agenda(.together("w2", "w1"))]
    case .withAndNotWith:
      scenario.sessions[1].notWith = ["w2"]
      return [.agenda(.apart("w1", "w2")), .agenda(.together("w2", "w1"))]
    case .pace:
      scenario.longestWithoutBreak = 45
      return [.agenda(.longestWithoutBreak)]
    case .window:
      scenario.sessions[1].window = TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("10:00")!)
      return [.agenda(.window("w1"))]
    case .plenarySeats:
      scenario.rooms[0].seats = 11
      return [.seats("hall")]
    case .track:
      scenario.sessions[1].track = "law"
      scenario.sessions[2].track = "law"
      return [.agenda(.track("law")), .agenda(.together("w2", "w1"))]
    }
  }
}
