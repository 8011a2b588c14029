import Conference
import ScenarioFile
import Testing

@Suite struct `A file with changes` {
  private func source() -> ScenarioSource {
    ScenarioSource(
      main: "test.yaml", files: Dictionary(uniqueKeysWithValues: Sample().files.map { ($0, Array($1.utf8)) }))
  }

  private func changes(_ text: String) throws -> [ScenarioChange] {
    try decodeChanges(Array(text.utf8), of: try decode(source()))
  }

  private func problems(_ text: String) throws -> [String] {
    let scenario = try decode(source())
    do throws(InvalidScenarioFile) {
      _ = try decodeChanges(Array(text.utf8), of: scenario)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func `is read in the order in which changes are made`() throws {
    let found = try changes(
      """
      format: breakout-changes/1
      pins: [{delegate: alb-1, session: w1}]
      leave: [ukr-1]
      join: [{id: ukr-9, sector: courts, delegation: ukr, choices: [w2], arrives: "fri 09:00"}]
      sessions: [{id: w3, room: room-8, day: fri, start: "13:00"}]
      rooms: [{id: room-9, seats: 4, closed: {day: thu}}]
      delay: {minutes: 30, from: "fri 11:00"}
      """)
    let event = try decode(source()).event
    let (thursday, friday) = (event.days[0], event.days[1])
    func moment(_ time: String) -> Moment { event.moment(friday, TimeOfDay(time)!) }
    #expect(
      found == [
        .delay(minutes: 30, from: moment("11:00")), .seats("room-9", 4), .closed("room-9", event.opening(of: thursday)),
        .move("w3", room: "room-8", start: moment("13:00")), .leave("ukr-1"),
        .join(
          Delegate(
            id: "ukr-9", name: "ukr-9", sector: "courts", delegation: "ukr", choices: ["w2"], arrives: moment("09:00"))),
        .pin(Pin("alb-1", .must, attend: "w1")),
      ])
  }

  @Test func `tells every problem at its place, with the name that was meant`() throws {
    let found = try problems(
      """
      format: breakout-changes/1
      leave: [alb-7, lab-1]
      lost: [room-7]
      rooms: [{id: room-9, seats: many}]
      unpin: [{delegate: alb-1, session: w1}]
      delay: {minutes: 30, from: "11:00"}
      leav: []
      """)
    #expect(
      found == [
        "changes.yaml:2:9: error: delegate 'alb-7' is not declared; the delegates are 'alb-1', 'alb-2', 'ukr-1' and 'ukr-2'",
        "changes.yaml:2:16: error: delegate 'lab-1' is not declared; did you mean 'alb-1'?",
        "changes.yaml:3:8: error: room 'room-7' is not declared; the rooms are 'room-8' and 'room-9'",
        "changes.yaml:4:29: error: 'many' is not a whole number of seats",
        "changes.yaml:5:9: error: there is no such pin of 'alb-1' to take back",
        "changes.yaml:6:28: error: a time without a day; write 'thu 11:00' or 'fri 11:00'",
        "changes.yaml:7:1: error: unknown key 'leav'; did you mean 'leave'?",
      ])
  }

  @Test func `is told what a mistake of the morning means`() throws {
    #expect(try problems("") == ["changes.yaml:1:1: error: the file is empty; begin with 'format: breakout-changes/1'"])
    let found = try problems(
      """
      format: breakout-changes/1
      leave: [alb-1, alb-1]
      delay: {minutes: 20, from: "fri 11:00"}
      join: [{id: geo-1, sector: judges, choices: [w9]}]
      """)
    #expect(
      found == [
        "changes.yaml:2:16: error: 'alb-1' has left already; name everybody once",
        "changes.yaml:4:28: error: sector 'judges' is not declared; the sectors are 'police' and 'courts'",
        "changes.yaml:4:46: error: topic 'w9' is not declared; the topics are 'w1', 'w2' and 'w3'",
      ])
    #expect(
      try problems("format: breakout-changes/1\ncancel: [w1]") == [
        "changes.yaml:2:1: error: unknown key 'cancel'; there are 14 keys, none of a similar name"
      ])
  }

  private func named(_ text: String) throws -> Result<[ScenarioChange], InvalidScenarioFile> {
    var sample = Sample()
    sample.roster =
      "id,name,last name,sector\nalb-1,Tom Smith,Smith,police\nalb-2,Zoë Lefèvre,Lefèvre,courts\nukr-1,Jo Poe,Poe,police\nukr-2,Al Poe,Poe,police"
    let files = Dictionary(uniqueKeysWithValues: sample.files.map { ($0, Array($1.utf8)) })
    let scenario = try decode(ScenarioSource(main: "test.yaml", files: files))
    do throws(InvalidScenarioFile) {
      return .success(try decodeChanges(Array("format: breakout-changes/1\n\(text)".utf8), of: scenario))
    } catch {
      return .failure(error)
    }
  }

  @Test func `may call people by their names, where these are theirs alone`() throws {
    let found = try named("leave: [Tom Smith, ZOE LEFEVRE]\narrive: [{delegate: Jo Poe, at: Friday 11h15}]").get()
    #expect(found.prefix(2) == [.leave("alb-1"), .leave("alb-2")])
    guard case .arrives("ukr-1", let moment?) = found[2] else {
      Issue.record("\(found[2])")
      return
    }
    #expect(try decode(source()).event.label(moment) == "fri 11:15")
    guard case .failure(let error) = try named("leave: [Poe, Tom Smit, Jo Doe]") else {
      Issue.record("three names that are nobody's alone were read")
      return
    }
    #expect(
      error.diagnostics.map(\.message) == [
        "several are called 'Poe': 'ukr-1' (Jo Poe), 'ukr-2' (Al Poe); name the delegate by its code",
        "no delegate is called 'Tom Smit'; did you mean 'alb-1', whose name is 'Tom Smith'?",
        "no delegate is called 'Jo Doe'; did you mean 'ukr-1', whose name is 'Jo Poe'?",
      ])
  }

  @Test func `may call people and rooms by words of their names, where no other has these`() throws {
    #expect(try named("leave: [lefevre, Tom, Jo]\nrooms: [{id: 8, seats: 3}]").get().count == 4)
    guard case .failure(let error) = try named("leave: [O'Poe]\nswap: [[poe al, smith]]\nlost: [room]") else {
      Issue.record("a part of two names was read")
      return
    }
    #expect(
      error.diagnostics.map(\.message) == [
        "no delegate is called 'O'Poe'; the delegates are 'alb-1', 'alb-2', 'ukr-1' and 'ukr-2'",
        "several are called 'room': 'room-8', 'room-9'; name the room by its whole name or its code",
      ])
  }

  @Test func `may leave out the day where the time is said that it is`() throws {
    let found = try changes(
      """
      format: breakout-changes/1
      now: "fri 09:30"
      delay: {minutes: 15, from: "11:00"}
      arrive: [{delegate: alb-1, at: "10:00"}]
      """)
    let event = try decode(source()).event
    func moment(_ time: String) -> Moment { event.moment(event.days[1], TimeOfDay(time)!) }
    #expect(found == [.delay(minutes: 15, from: moment("11:00")), .arrives("alb-1", moment("10:00"))])
  }

  @Test func `takes features of a room away`() throws {
    let scenario = try decode(source())
    let room = try #require(scenario.rooms.first { $0.features.count > 0 })
    let gone = room.features[0]
    #expect(
      try changes("format: breakout-changes/1\nrooms: [{id: \(room.id), lacks: [\(gone)]}]") == [
        .features(room.features.filter { $0 != gone }, of: room.id)
      ])
    let wrong = try problems("format: breakout-changes/1\nrooms: [{id: \(room.id), lacks: [organ]}]")
    #expect(wrong.count == 1 && wrong[0].contains("'\(room.id)' has no feature 'organ'; "), "\(wrong)")
  }

  @Test func `gives newcomers codes that differ in more than case`() throws {
    let found = try changes("format: breakout-changes/1\njoin: [{sector: police, delegation: ALB, name: New}]")
    guard case .join(let delegate) = found[0] else {
      Issue.record("\(found)")
      return
    }
    #expect(delegate.id == "alb-3")
  }

  @Test func `brings what a real day does`() throws {
    let found = try changes(
      """
      format: breakout-changes/1
      now: "fri 09:00"
      delay: [{minutes: 7, from: "fri 11:00"}, {minutes: 5, from: "thu 11:00"}]
      rooms: [{id: room-9, features: []}, {id: tent, name: Tent, seats: 30, features: [screen]}]
      sessions: [{id: w2, requires: []}]
      depart: [{delegate: alb-1, at: "fri 12:00"}]
      wishes: [{delegate: alb-2, choices: [w3, w1]}]
      join: [{sector: police, delegation: alb, name: New}]
      """)
    let scenario = try decode(source())
    let changed = scenario.applying(found)
    // The grid of 15 minutes is as fine as the delays take.
    #expect(changed.event.step == 1)
    #expect(changed.room("room-9")?.features == [] && changed.room("tent")?.seats == 30)
    #expect(changed.session("w2")?.requires == [])
    #expect(changed.delegates.first { $0.id == "alb-1" }?.leaves != nil)
    #expect(changed.delegates.first { $0.id == "alb-2" }?.choices == ["w3", "w1"])
    #expect(changed.delegates.last?.id == "alb-3")
  }

  @Test func `that leaves no plan can be read, and the places of what changed are in it`() throws {
    var source = source()
    source.files["changes.yaml"] = Array(
      "format: breakout-changes/1\nrooms: [{id: room-9, seats: 1, closed: {day: thu}}]\nsessions: [{id: w2, room: room-8}]"
        .utf8)
    source.changes = ["changes.yaml"]
    #expect(throws: InvalidScenarioFile.self) { try decode(source) }
    let (scenario, conflicts, _) = try decodeWithConflicts(source)
    #expect(!conflicts.isEmpty)
    #expect(scenario.room("room-9")?.seats == 1)
    #expect(
      try locations(
        of: [["rooms", 1, "seats"], ["rooms", 1, "closed", 0], ["sessions", 1, "room"]], in: source) == [
          Location(file: "changes.yaml", line: 2, column: 29), Location(file: "changes.yaml", line: 2, column: 40),
          Location(file: "changes.yaml", line: 3, column: 12),
        ])
  }

  @Test func `names no delegate who has left, and one who has joined`() throws {
    let found = try problems(
      """
      format: breakout-changes/1
      leave: [alb-1]
      join: [{id: geo-1, sector: courts}]
      pins: [{delegate: alb-1, session: w1}, {delegate: geo-1, session: w1}]
      """)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("changes.yaml:4:19: error: delegate 'alb-1' is not declared") == true)
  }

  @Test func `is part of the source, and what it breaks is told`() throws {
    var source = source()
    source.files["changes.yaml"] = Array(
      "format: breakout-changes/1\nleave: alb-1\nrooms: [{id: room-9, seats: 5}]".utf8)
    source.changes = ["changes.yaml"]
    let scenario = try decode(source)
    #expect(scenario.delegates.map(\.id) == ["alb-2", "ukr-1", "ukr-2"])
    #expect(scenario.room("room-9")?.seats == 5)
    // The places of those behind who left follow them.
    #expect(
      try locations(of: [["delegates", 1, "sector"]], in: source) == [Location(file: "roster.csv", line: 4, column: 7)])
    source.files["changes.yaml"] = Array(
      "format: breakout-changes/1\nsessions: [{id: w2, room: room-8}]".utf8)
    let problems = diagnostics(of: source)
    #expect(problems.first?.message.hasPrefix("with the changes of 'changes.yaml': ") == true)
  }
}
