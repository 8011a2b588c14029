import Conference
import Testing
import Verification

@Suite struct SessionPlacementTests {
  @Test func `a session that is missing is reported`() {
    var fixture = Fixture()
    fixture.unplace("opening")
    #expect(fixture.violations.map(\.message) == ["opening is not placed"])
    #expect(fixture.brokenRules == [.sessionPlacement])
  }

  @Test func `a session placed twice is reported`() {
    var fixture = Fixture()
    let again = Agenda.Placement("opening", in: "hall", at: interval("14:00", "14:30"))
    fixture.plan.agenda = Agenda(
      placements: fixture.plan.agenda.placements + [again], pauses: fixture.plan.agenda.pauses)
    #expect(fixture.brokenRules == [.sessionPlacement])
  }

  @Test func `a session that is not pinned starts when sessions of its day do`() {
    var fixture = Fixture()
    fixture.add(Session(id: "t1", kind: .talk, title: "T", minutes: 30), in: "hall", "14:00", "14:30")
    for index in fixture.scenario.sessions.indices where fixture.scenario.sessions[index].id != "t1" {
      let id = fixture.scenario.sessions[index].id
      fixture.scenario.sessions[index].start = fixture.plan.agenda.placement(of: id)?.time.start
    }
    fixture.scenario.event.days[0].starts = [TimeOfDay("14:00")!]
    #expect(fixture.violations == [])
    fixture.scenario.event.days[0].starts = [TimeOfDay("10:00")!, TimeOfDay("14:30")!]
    #expect(fixture.violations.map(\.rule) == [.sessionPlacement])
    #expect(fixture.violations.first?.message.contains("has the starts 10:00 and 14:30") == true)
  }

  @Test func `a workshop is cancelled only if it may be`() {
    var fixture = Fixture()
    fixture.change(session: "w4") { $0.attendance = Attendance(min: 1) }
    fixture.unplace("w4")
    fixture.plan.cancelled = ["w4"]
    for delegate in ["a3", "a4"] { fixture.seat(ID(delegate), in: "w2", "w3") }
    for delegate in ["b3", "b4"] { fixture.seat(ID(delegate), in: "w2", "w3") }
    fixture.change(room: "east") { $0.seats = 8 }
    #expect(fixture.violations.map(\.message) == ["w4 is cancelled, but may not be"])
    fixture.change(session: "w4") { $0.mayBeCancelled = true }
    #expect(fixture.violations == [])
  }

  @Test func `a cancelled session is not placed`() {
    var fixture = Fixture()
    fixture.add(
      Session(id: "t1", kind: .talk, title: "T", minutes: 30, mayBeCancelled: true), in: "hall", "14:00", "14:30")
    #expect(fixture.violations == [])
    fixture.plan.cancelled = ["t1"]
    #expect(fixture.brokenRules == [.sessionPlacement])
  }

  @Test(arguments: [
    ("09:00", "09:15", "not as long as it takes"), ("08:45", "09:15", "before the doors open"),
    ("16:45", "17:15", "after the doors close"), ("14:10", "14:40", "off the grid"),
  ])
  func `a session at a wrong time is reported`(from: String, to: String, why: String) {
    var fixture = Fixture()
    fixture.place("opening", in: "hall", from, to)
    #expect(fixture.violations.map(\.rule) == [.sessionPlacement], "\(why)")
  }

  @Test func `pins and the window of a session hold`() {
    var fixture = Fixture()
    fixture.scenario.event.days.append(
      Day(id: "fri", date: date(day: 17), opens: time("09:00"), closes: time("17:00")))
    fixture.change(session: "opening") {
      $0.day = "thu"
      $0.start = moment("09:00")
      $0.room = "hall"
      $0.window = TimeWindow(from: time("09:00"), to: time("10:00"))
    }
    #expect(fixture.violations == [])
    let bends: [(inout Session) -> Void] = [
      { $0.day = "fri" }, { $0.start = moment("09:15") }, { $0.room = "east" },
      { $0.window = TimeWindow(from: time("09:15"), to: time("10:00")) },
    ]
    for bend in bends {
      var bent = fixture
      bent.change(session: "opening", bend)
      #expect(bent.violations.map(\.rule) == [.sessionPlacement])
    }
  }

  @Test func `a session on the second day is held against that day's hours and window`() {
    var fixture = Fixture()
    fixture.scenario.event.days.append(
      Day(id: "fri", date: date(day: 17), opens: time("12:00"), closes: time("17:00")))
    let session = Session(
      id: "t1", kind: .talk, title: "T", minutes: 60, day: "fri",
      window: TimeWindow(from: time("12:00"), to: time("14:00")))
    fixture.scenario.sessions.append(session)
    func placed(at start: Int) -> Fixture {
      var fixture = fixture
      let talk = Agenda.Placement("t1", in: "hall", at: Interval(start: Moment(minutes: start), minutes: 60))
      fixture.plan.agenda = Agenda(
        placements: fixture.plan.agenda.placements + [talk], pauses: fixture.plan.agenda.pauses)
      return fixture
    }
    #expect(placed(at: 1440 + 720).violations == [])
    #expect(placed(at: 1440 + 660).violations.count == 2)
    #expect(placed(at: 1440 + 660).brokenRules == [.sessionPlacement])
  }
}
