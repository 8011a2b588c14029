import Foundation
import Testing

@Suite struct `A sweep` {
  private static let grid = """
    format: breakout-sweep/1
    scenarios: [scenario/small.yaml]
    policies:
      mixed: "[sector-balance, preferences]"
      wished: "[preferences, sector-balance]"
    settings:
      as-it-is: []
      full: [rooms.r1.seats=4, rooms.r2.seats=4]
      none: [rooms.r1.seats=2, rooms.r2.seats=2]
    seeds: [1, 2]
    """

  private static func folder() throws -> Folder {
    let folder = try Folder(Scenarios.small())
    try folder.write("grid.yaml", grid)
    return folder
  }

  @Test func `is a list of tasks whose results make one table`() throws {
    let folder = try Self.folder()
    let listed = try breakout("sweep", "grid.yaml", "--out", "swept", "--json", in: folder)
    #expect(listed.code == 0, "\(listed.error)")
    #expect(try listed.json()["tasks"] as? Int == 12)
    let lines = try folder.read("swept/tasks.txt").split(separator: "\n")
    #expect(lines.count == 12)
    #expect(try folder.read("swept/slurm.sh").contains("#SBATCH --array=1-12\n"))
    let early = try breakout("gather", "swept", in: folder)
    #expect(early.code == 4 && early.error.contains("12 tasks of 12 not done"), "\(early.error)")

    for task in 1...12 {
      let run = try breakout("sweep", "grid.yaml", "--out", "swept", "--quiet", "--task", "\(task)", in: folder)
      #expect(run.code == 0, "\(run.error)")
    }
    let gathered = try breakout("gather", "swept", in: folder)
    #expect(gathered.code == 0, "\(gathered.error)")
    let rows = try folder.read("swept/table.csv").split(separator: "\r\n").map(String.init)
    #expect(rows.count == 13)
    #expect(rows[1].hasPrefix("scenario/small.yaml,mixed,as-it-is,1,done,yes,0.0,sector-balance="), "\(rows[1])")
    #expect(
      rows.count { $0.contains(",none,") && ($0.contains(",infeasible,") || $0.contains(",invalid-input,")) } == 4)
  }

  @Test func `does a task again that was killed while it gave its files their names`() throws {
    let folder = try Self.folder()
    #expect(try breakout("sweep", "grid.yaml", "--out", "swept", in: folder).code == 0)
    let arguments = ["sweep", "grid.yaml", "--out", "swept", "--task", "1"]
    #expect(try Running(arguments, in: folder).end().code == 0)
    let files = folder.files(in: "swept")
    let result = try #require(files.first { $0.hasSuffix("/result.json") })
    let place = "swept/" + result.dropLast("result.json".count)
    let stage = place + ".breakout-0123456789abcdef"
    try folder.write("\(stage)/list", "0 - result.json\n1 - plan.json\n")
    try FileManager.default.moveItem(atPath: folder(place + "plan.json"), toPath: folder("\(stage)/n1"))
    let run = try Running(arguments, in: folder).end()
    #expect(run.code == 0 && run.error.contains("undid what a run had begun"), "\(run.error)")
    #expect(folder.files(in: "swept") == files)
  }

  @Test func `that is killed and run again has the same table, and does nothing twice`() throws {
    let (whole, broken) = (try Self.folder(), try Self.folder())
    for folder in [whole, broken] { _ = try breakout("sweep", "grid.yaml", "--out", "swept", in: folder) }
    func arguments(_ task: Int) -> [String] {
      ["sweep", "grid.yaml", "--out", "swept", "--quiet", "--task", "\(task)"]
    }
    for task in 1...12 { _ = try Running(arguments(task), in: whole).end() }
    for task in (1...12).reversed() {
      let run = try Running(arguments(task), in: broken)
      Thread.sleep(forTimeInterval: Double(task % 4) * 0.02)
      run.send(SIGKILL)
      _ = try run.end()
    }
    var dates: [String: Date] = [:]
    for round in 1...2 {
      for task in 1...12 { #expect(try Running(arguments(task), in: broken).end().code == 0) }
      for file in broken.files(in: "swept/runs") {
        let date =
          try FileManager.default.attributesOfItem(atPath: broken("swept/runs/\(file)"))[.modificationDate] as? Date
        if round == 2 { #expect(dates[file] == date, "\(file)") }
        dates[file] = date
      }
    }
    for folder in [whole, broken] { #expect(try breakout("gather", "swept", in: folder).code == 0) }
    #expect(try whole.read("swept/table.csv") == broken.read("swept/table.csv"))
    #expect(try whole.read("swept/table.json") == broken.read("swept/table.json"))
  }

  @Test func `names what is wrong with its grid at its place`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("grid.yaml", "format: breakout-sweep/2\nscenarios: []\nseed: [1]\nseeds: [x]\n")
    let run = try breakout("sweep", "grid.yaml", in: folder)
    #expect(run.code == 3)
    for text in [
      "grid.yaml:1:9: error: format 'breakout-sweep/2' is not known", "grid.yaml:2:12: error: no scenarios",
      "grid.yaml:3:1: error: unknown key 'seed'; did you mean 'seeds'?", "grid.yaml:4:9: error: ",
    ] { #expect(run.error.contains(text), "\(run.error)") }
  }

  @Test func `a plan within what is accepted is a success when time is up`() throws {
    let folder = try Folder(Scenarios.endless)
    let strict = try breakout("solve", "scenario", "--time-limit", "300ms", "--quiet", in: folder)
    #expect(strict.code == 4 || strict.code == 5, "\(strict.error)")
    guard strict.code == 4 else { return }
    let lax = try breakout("solve", "scenario", "--time-limit", "300ms", "--accept", "99%", "--quiet", in: folder)
    #expect(lax.code == 0 && lax.output.contains("As good as asked"), "\(lax.output)\(lax.error)")
  }
}
