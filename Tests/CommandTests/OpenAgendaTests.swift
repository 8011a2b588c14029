import Foundation
import Testing

/// Agendas that are open, as the command answers for them.
struct OpenAgendaTests {
  /// Sixteen workshops in ten equal rooms, none of which holds everybody: more ways to put them into blocks, and into rooms, than can be looked at.
  private static var freeWorkshops: [String: String] {
    let rooms = (0..<10).map { "  - {id: r\($0), seats: 48}\n" }.joined()
    let workshops = (0..<16).map {
      "  - {id: w\($0), kind: workshop, minutes: 60, attendance: {min: 16, max: \(34 + 2 * ($0 % 8))}}\n"
    }.joined()
    let people = (0..<240).map { "d\($0),all,w\($0 % 16),w\(($0 + 1 + $0 / 16) % 16)\n" }.joined()
    return scenario(
      days: #"{id: day, date: 2030-05-16, opens: "08:00", closes: "11:00"}"#, step: 60, rooms: rooms,
      sessions: workshops, roster: "id,sector,choice 1,choice 2\n" + people)
  }

  private static func talks(_ minutes: [Int], rooms: Int, opens: String, closes: String, step: Int) -> [String: String]
  {
    scenario(
      days: #"{id: day, date: 2030-05-16, opens: "\#(opens)", closes: "\#(closes)"}"#, step: step,
      rooms: (0..<rooms).map { "  - {id: r\($0), seats: 100}\n" }.joined(),
      sessions: minutes.enumerated().map { "  - {id: t\($0), kind: talk, minutes: \($1)}\n" }.joined(),
      roster: "id,sector\nnobody,all\n")
  }

  private static func scenario(
    days: String, step: Int, rooms: String, sessions: String, roster: String
  ) -> [String: String] {
    [
      "open.yaml": """
      format: breakout/1
      event: {name: Open, timezone: Europe/Paris, step: \(step), days: [\(days)]}
      rooms:
      \(rooms)sessions:
      \(sessions)sectors: [{id: all}]
      delegates: {roster: roster.csv}
      policy: [preferences]
      """,
      "roster.csv": roster,
    ]
  }

  @Test func `with too many ways to pair its workshops has a plan within its limit`() throws {
    let folder = try Folder(Self.freeWorkshops)
    let run = try breakout("solve", "scenario", "--out", "plan", "--time-limit", "30s", in: folder)
    #expect([0, 4].contains(run.code), "\(run.error)")
    #expect(folder.files(in: "plan").contains("plan.json"))
  }

  @Test func `that cannot hold its sessions is told as figures, without a search`() throws {
    let folder = try Folder(
      Self.talks(Array(repeating: 60, count: 53), rooms: 9, opens: "08:00", closes: "13:00", step: 60))
    for command in ["solve", "explain"] {
      let run = try breakout(command, "scenario", in: folder)
      #expect(run.code == 2, "\(run.error)")
      let told = run.output + run.error
      #expect(told.contains("3180 minutes of rooms, but the 9 rooms are open for 2700: 480 too few"), "\(told)")
      #expect(!told.contains("takes place"), "\(told)")
      #expect(!told.contains("No small change"), "none was looked for")
    }
  }

  @Test func `with a plan is never told to have none`() throws {
    let folder = try Folder(
      Self.talks([20, 30, 50, 30, 30, 30, 30, 20], rooms: 3, opens: "10:00", closes: "20:00", step: 10))
    let run = try breakout("explain", "scenario", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("There is a plan."), "\(run.output)")
  }
}
