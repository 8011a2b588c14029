import Foundation
import Testing

struct CheckTests {
  @Test func `check says what was understood`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout("check", "scenario", in: folder)
    #expect(run.code == 0)
    for line in [
      "mon, 2030-01-07, 08:00–18:00", "r1 (6), r2 (6)", "2 workshops", "mon 09:00: w1, w2", "8 in 0 delegations",
      "sector-balance, then preferences", "No problems in scenario/small.yaml.",
    ] {
      #expect(run.output.contains(line), "\(line)")
    }
    #expect(folder.files().filter { !$0.hasPrefix("streams") } == ["scenario/roster.csv", "scenario/small.yaml"])
  }

  @Test func `check counts the delegates of every sector for machines`() throws {
    let folder = try Folder(Scenarios.small())
    let document = try breakout("check", "scenario", "--json", in: folder).json()
    let sectors = try #require(document["sectors"] as? [[String: Any]])
    #expect(sectors.map { $0["delegates"] as? Int } == [4, 4])
    #expect(document["openWorkshops"] as? [String] == [])
  }

  @Test func `check says what each column of the roster was taken for`() throws {
    var files = Scenarios.small()
    files["roster.csv"] = files["roster.csv"]?.replacingOccurrences(
      of: "name,sector,choice 1", with: "Nom,Secteur,Vœu 1")
    let run = try breakout("check", "scenario", in: Folder(files))
    #expect(run.code == 0, "\(run.error)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for line in ["column of scenario/roster.csv read as", "id id", "Nom name", "Secteur sector", "Vœu 1 choice 1"] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `check tells of a language that no session is held in`() throws {
    var files = Scenarios.small()
    files["small.yaml"] = files["small.yaml"]?.replacingOccurrences(
      of: "kind: workshop,", with: "kind: workshop, languages: [en, fr],")
    files["roster.csv"] = "id,sector,languages\nd1,law,en;Englsh\nd2,civil,fr\n"
    let run = try breakout("check", "scenario", "-q", in: Folder(files))
    #expect(run.code == 0, "\(run.error)")
    #expect(
      run.error == "note: 'Englsh' is a language of 1 delegate and of no session; sessions are in en and fr\n",
      "\(run.error)")
  }

  @Test func `check reports problems of the roster at row and column`() throws {
    let folder = try Folder(Scenarios.small(sector: "lav"))
    let run = try breakout("check", "scenario", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("scenario/roster.csv:2:13: error: "), "\(run.error)")
    #expect(run.error.contains("did you mean 'law'?"))
  }
}
