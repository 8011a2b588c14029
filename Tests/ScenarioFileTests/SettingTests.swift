import Conference
import ScenarioFile
import Testing

@Suite struct `A setting` {
  private func source(_ settings: String...) -> ScenarioSource {
    var source = ScenarioSource(
      main: "test.yaml", files: Dictionary(uniqueKeysWithValues: Sample().files.map { ($0, Array($1.utf8)) }))
    source.settings = settings
    return source
  }

  @Test func `puts a value into the scenario, by key, id and position`() throws {
    let scenario = try decode(
      source(
        "rooms.room-9.seats=30", "sessions.w1.attendance.max=5", "rooms.0.features=[step-free]",
        "rules.guarantee={within-choices: 2}"))
    #expect(scenario.room("room-9")?.seats == 30)
    #expect(scenario.session("w1")?.attendance.max == 5)
    #expect(scenario.room("room-8")?.features == ["step-free"])
    #expect(scenario.rules.guarantee == Guarantee(choices: 2))
  }

  @Test func `that is null takes a value away, and positions stay what they are in the file`() throws {
    var source = source("sessions.w1.room=null", "pins.0=null", "pins.2=~")
    let yaml = String(decoding: source.files["test.yaml"] ?? [], as: UTF8.self)
    source.files["test.yaml"] = Array(
      (yaml
        + "pins:\n  - {delegate: alb-1, session: w1}\n  - {delegate: alb-1, not: w2}\n  - {delegate: ukr-1, session: w2}\n")
        .utf8)
    let scenario = try decode(source)
    #expect(scenario.session("w1")?.room == nil && scenario.session("w2")?.room != nil)
    #expect(scenario.pins == [Pin("alb-1", .mustNot, attend: "w2")])
    source.settings = ["rooms.room-9.seats=null"]
    #expect(diagnostics(of: source).map(\.message) == ["'seats' is missing here"])
  }

  @Test func `is named by the problems that it causes`() {
    func problems(_ setting: String) -> [String] { diagnostics(of: source(setting)).map(\.description) }
    #expect(
      problems("rooms.room-7.seats=30") == [
        "--set rooms.room-7.seats=30:1:1: error: there is no 'room-7' in 'rooms'; the elements are 'room-8' and 'room-9'"
      ])
    #expect(
      problems("rooms.room-9.seats=many") == [
        "--set rooms.room-9.seats=many:1:20: error: 'many' is not a whole number of seats"
      ])
    #expect(problems("rooms").first?.contains("this is no setting") == true)
    #expect(problems("rooms.room-9.seats=").first?.contains("is set to nothing") == true)
    #expect(problems("rooms.room-9.seats.x=1").first?.contains("is a single value") == true)
    #expect(
      problems("rooms.room-9.seat=7") == [
        "--set rooms.room-9.seat=7:1:19: error: unknown key 'seat'; did you mean 'seats'?"
      ])
    #expect(problems("rules.guarante.within-choices=2").first?.hasPrefix("--set rules.guarante") == true)
  }

  @Test func `that calls a thing by its name is told its identifier`() {
    let name = "rooms.room-9.name=Room C"
    let path = diagnostics(of: source(name, "rooms.Room C.seats=3")).map(\.description)
    #expect(
      path == [
        "--set rooms.Room C.seats=3:1:1: error: there is no 'Room C' in 'rooms'; did you mean 'room-9', whose name is 'Room C'?"
      ])
    let value = diagnostics(of: source(name, "sessions.w1.room=Room C")).map(\.description)
    #expect(
      value == [
        "--set sessions.w1.room=Room C:1:18: error: 'Room C' cannot be a name, because of a space in it; did you mean 'room-9', whose name is 'Room C'?"
      ])
  }

  @Test func `leaves the places of everything else as they are`() throws {
    let plain = try locations(of: [["sessions", 1, "room"]], in: source())
    #expect(try locations(of: [["sessions", 1, "room"]], in: source("rooms.room-9.seats=30")) == plain)
    #expect(
      try locations(of: [["rooms", 1, "seats"]], in: source("rooms.room-9.seats=30"))
        == [Location(file: "--set rooms.room-9.seats=30", line: 1, column: 20)])
  }
}
