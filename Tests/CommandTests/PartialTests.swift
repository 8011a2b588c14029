import Foundation
import Testing

@testable import breakout

/// Days that cannot hold their programme.
struct PartialTests {
  /// Three hours of talks and workshops in two rooms, with an hour too much.
  private static let tight: [String: String] = [
    "tight.yaml": """
    format: breakout/1
    event:
      name: Tight
      timezone: Europe/Paris
      step: 30 min
      days: [{id: mon, date: 2030-01-07, opens: "09:00", closes: "11:00"}]
    rooms: [{id: r1, seats: 6}, {id: r2, seats: 6}]
    sessions:
      - {id: opening, kind: plenary, minutes: 60}
      - {id: w1, kind: workshop, minutes: 60, after: opening, room: r1}
      - {id: w2, kind: workshop, minutes: 60, with: w1}
      - {id: closing, kind: plenary, minutes: 60, after: w1}
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    policy: [preferences]
    """,
    "roster.csv": "id,name,sector,choice 1\nd1,d1,law,w1\nd2,d2,law,w2\n",
  ]

  @Test func `without leave to be partial it is told what is too tight, and by how much`() throws {
    let folder = try Folder(Self.tight)
    let run = try breakout("solve", "scenario", "--out", "plan", in: folder)
    #expect(run.code == 2)
    #expect(run.error.contains("close mon at 12:00 instead of 11:00, 60 minutes more"), "\(run.error)")
  }

  @Test func `a partial plan says in all places what it leaves out, and other commands take it`() throws {
    let folder = try Folder(Self.tight)
    let run = try breakout("solve", "scenario", "--partial", "--out", "plan", "--language", "en", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Partial: 1 session found no place: closing\n"), "\(run.output)")
    #expect(try folder.read("plan/plan.json").contains(#""unplaced": ["closing"]"#))
    #expect(try folder.read("plan/report.html").contains("Found no place: closing."))
    let verified = try breakout("verify", "plan", "--partial", "--json", in: folder)
    #expect(verified.code == 0, "\(verified.error)")
    #expect(try verified.json()["unplaced"] as? [String] == ["closing"])
    #expect(try breakout("export", "plan", "--format", "ics", "--out", "calendars", in: folder).code == 0)
  }

  @Test func `where everything fits, leave to be partial changes nothing`() throws {
    let folder = try Folder(Scenarios.small())
    for (name, arguments) in [("whole", [String]()), ("partial", ["--partial"])] {
      #expect(try Running(["solve", "scenario", "--out", name] + arguments, in: folder).end().code == 0)
    }
    #expect(try folder.read("whole/plan.json") == folder.read("partial/plan.json"))
  }

  @Test func `an agenda that was open is shown as a grid`() throws {
    let folder = try Folder(Self.tight)
    let run = try breakout("solve", "scenario", "--partial", "--out", "plan", in: folder)
    #expect(
      run.output.contains(
        """
          mon          r1       r2
          09:00–10:00  opening
          10:00–11:00  w1       w2

        """), "\(run.output)")
  }
}
