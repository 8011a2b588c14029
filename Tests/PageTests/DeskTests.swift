import Foundation
import Testing

@testable import Page

/// What is done on the page, and what becomes of the files.
@Suite struct DeskTests {
  private func ended(_ page: Fixture) async throws -> [String: Any] {
    try #require(try await page.state()["ended"] as? [String: Any])
  }

  @Test func `a plan is made, shown with its proof, and written`() async throws {
    let page = try await Fixture()
    #expect(try await page.state()["verdict"] == nil)
    #expect(try await page.post("/api/1/solve").status == 200)
    try await page.finish()
    let state = try await page.state()
    let verdict = try #require(state["verdict"] as? [String: Any])
    #expect(verdict["kind"] as? String == "proven")
    #expect((verdict["stages"] as? [[String: Any]])?.count == 5)
    #expect((state["workshops"] as? [[String: Any]])?.count == 4)
    #expect((state["blocks"] as? [[String]]) == [["w1", "w2"], ["w3", "w4"]])
    #expect(FileManager.default.fileExists(atPath: page.folder + "/out/strasbourg/report.html"))
    let sheets = await page.get("/api/1/sheets").text
    #expect(sheets.contains("rooms/room-8.csv"))
    #expect(await page.get("/sheets/rooms/room-8.csv").status == 200)
    #expect(await page.get("/exports/pdf/door/doors.pdf").text.hasPrefix("%PDF"))
  }

  @Test func `a pin changes one line of the scenario's file, and undoing it leaves no trace`() async throws {
    let page = try await Fixture(isSolved: true)
    let before = try page.read("conference/strasbourg.yaml")
    let answer = try await page.post(
      "/api/1/pin-seat", ["delegate": "alb-1", "session": "w2", "kind": "must", "solve": true])
    #expect(answer.status == 200)
    try await page.finish()
    let after = try page.read("conference/strasbourg.yaml")
    #expect(after == before + "\npins:\n  - {delegate: alb-1, session: w2}\n")
    let person = try await page.get("/api/1/people/alb-1").object()
    let seats = try #require(person["seats"] as? [[String: Any]])
    #expect(seats.contains { $0["session"] as? String == "w2" && $0["isPinned"] as? Bool == true })
    // Another pin in the same block takes the place of the first.
    _ = try await page.post("/api/1/pin-seat", ["delegate": "alb-1", "session": "w1", "kind": "must"])
    #expect(try page.read("conference/strasbourg.yaml").hasSuffix("- {delegate: alb-1, session: w1}\n") == true)
    #expect(try !page.read("conference/strasbourg.yaml").contains("session: w2}"))
    #expect(try await page.post("/api/1/undo").status == 200)
    #expect(try page.read("conference/strasbourg.yaml") == after)
    #expect(try await page.post("/api/1/undo", ["solve": true]).status == 200)
    try await page.finish()
    #expect(try page.read("conference/strasbourg.yaml") == before)
    #expect(try await page.post("/api/1/undo").status == 409)
    #expect(try await page.post("/api/1/redo").status == 200)
    #expect(try page.read("conference/strasbourg.yaml") == after)
  }

  @Test func `of two changes for one state the second is refused`() async throws {
    let page = try await Fixture(isSolved: true)
    let seen = page.revision
    let pin: [String: any Sendable] = ["delegate": "alb-1", "session": "w2", "kind": "must", "revision": seen]
    #expect(try await page.post("/api/1/pin-seat", pin).status == 200)
    let text = try page.read("conference/strasbourg.yaml")
    let other: [String: any Sendable] = ["delegate": "ukr-1", "session": "w2", "kind": "not", "revision": seen]
    #expect(try await page.post("/api/1/pin-seat", other).status == 409)
    #expect(try page.read("conference/strasbourg.yaml") == text)
  }

  @Test func `a change on the disk is shown, and never overwritten`() async throws {
    let page = try await Fixture(isSolved: true)
    let seen = page.revision
    let mine = try page.read("conference/strasbourg.yaml") + "# a line of somebody else's\n"
    try mine.write(toFile: page.folder + "/conference/strasbourg.yaml", atomically: true, encoding: .utf8)
    let pin: [String: any Sendable] = ["delegate": "alb-1", "session": "w2", "kind": "must", "revision": seen]
    #expect(try await page.post("/api/1/pin-seat", pin).status == 409)
    #expect(try page.read("conference/strasbourg.yaml") == mine)
    let state = try await page.state()
    #expect(state["isChangedByOthers"] as? Bool == true)
    #expect(state["isStale"] as? Bool == true)
    // Whoever has seen it may go on.
    #expect(
      try await page.post("/api/1/pin-seat", ["delegate": "alb-1", "session": "w2", "kind": "must"]).status == 200)
    #expect(try page.read("conference/strasbourg.yaml").contains("# a line of somebody else's"))
  }

  @Test func `what the page writes itself is never taken for somebody else's`() async throws {
    let page = try await Fixture(isSolved: true)
    let looking = Task.detached { while !Task.isCancelled { page.site.desk.refresh() } }
    defer { looking.cancel() }
    for kind in ["must", "none", "must", "not", "none"] {
      let pin: [String: any Sendable] = ["delegate": "alb-1", "session": "w2", "kind": kind, "solve": true]
      #expect(try await page.post("/api/1/pin-seat", pin).status == 200)
      try await page.finish()
      let state = try await page.state()
      #expect(state["isChangedByOthers"] as? Bool == false)
      #expect(state["undo"] as? String == "pin alb-1")
    }
  }

  @Test func `an absence shows who must move, and is written when it is accepted`() async throws {
    let page = try await Fixture(isSolved: true)
    let before = page.snapshot()
    #expect(try await page.post("/api/1/changes", ["changes": ["leave": ["alb-1", "ukr-2"]]]).status == 200)
    try await page.finish()
    #expect(page.snapshot() == before)
    let proposal = try #require(try await page.state()["proposal"] as? [String: Any])
    let moves = try #require(proposal["moves"] as? [[String: Any]])
    #expect(
      Set(moves.filter { $0["kind"] as? String == "left" }.compactMap { $0["delegate"] as? String }) == [
        "alb-1", "ukr-2",
      ])
    #expect(proposal["moved"] as? Int == proposal["mustMove"] as? Int)
    let number = try #require(proposal["number"] as? Int)
    #expect(try await page.post("/api/1/changes/accept", ["proposal": number + 1]).status == 409)
    #expect(try await page.post("/api/1/changes/accept", ["proposal": number]).status == 200)
    try await page.finish()
    #expect(try await ended(page)["ended"] as? String == "done")
    #expect(
      try page.read("out/strasbourg-2.changes.yaml") == "format: breakout-changes/1\nleave:\n  - alb-1\n  - ukr-2\n")
    #expect(FileManager.default.fileExists(atPath: page.folder + "/out/strasbourg-2/tell.csv"))
    #expect(await page.get("/api/1/people/alb-1").status == 404)
    // The plan before is still there, and can be looked at.
    #expect(try await page.post("/api/1/version", ["name": "strasbourg"]).status == 200)
    #expect(await page.get("/api/1/people/alb-1").status == 200)
    #expect(try await page.post("/api/1/version", ["name": "../conference"]).status == 404)
  }

  @Test func `changes that make no sense are told at once`() async throws {
    let page = try await Fixture(isSolved: true)
    let wrong: [[String: any Sendable]] = [
      ["leave": ["nobody"]], ["lost": ["nowhere"]], ["arrive": [["delegate": "alb-1", "at": "sunday"]]],
      ["surprise": ["x"]], ["delay": [["minutes": "-5", "from": "fri 09:00"]]], ["leave": [["deep": "er"]]],
    ]
    for changes in wrong { #expect(try await page.post("/api/1/changes", ["changes": changes]).status == 422) }
    #expect(try await page.post("/api/1/changes", ["changes": [String: String]()]).status == 400)
  }

  @Test func `without a plan it is told why, and a repair makes one`() async throws {
    let page = try await Fixture()
    let tight = try await page.post("/api/1/settings", ["settings": ["rooms.room-9.seats=20"], "solve": true])
    #expect(tight.status == 200)
    try await page.finish()
    let end = try await ended(page)
    #expect(end["ended"] as? String == "infeasible")
    let why = try #require(end["why"] as? [String: Any])
    let repairs = try #require(why["repairs"] as? [[String: Any]])
    let settings = try #require(repairs.compactMap { $0["settings"] as? [String] }.first)
    #expect(
      try await page.post("/api/1/settings", ["settings": settings, "solve": true] as [String: any Sendable]).status
        == 200)
    try await page.finish()
    #expect(try await ended(page)["ended"] as? String == "done")
  }

  @Test func `the policy's stages change their order in the file`() async throws {
    let page = try await Fixture()
    let order: [String: any Sendable] = ["order": [1, 0, 2, 3, 4], "solve": true]
    #expect(try await page.post("/api/1/policy", order).status == 200)
    try await page.finish()
    let text = try page.read("conference/strasbourg.yaml")
    #expect(text.contains("policy:\n  - worst-off\n  - sector-balance\n  - preferences: {slack: 2%}\n"))
    let verdict = try #require(try await page.state()["verdict"] as? [String: Any])
    #expect((verdict["stages"] as? [[String: Any]])?.first?["name"] as? String == "worst-off")
  }

  @Test func `two people are kept together or apart, in one line of the file`() async throws {
    let page = try await Fixture(isSolved: true)
    let before = try page.read("conference/strasbourg.yaml")
    func bind(_ people: [String], _ kind: String) async throws -> Int {
      try await page.post("/api/1/bond", ["delegates": people, "kind": kind, "solve": true]).status
    }
    func seats(_ id: String) async throws -> [String] {
      let person = try await page.get("/api/1/people/\(id)").object()
      return (person["seats"] as? [[String: Any]])?.compactMap { $0["session"] as? String } ?? []
    }
    #expect(try await bind(["alb-1", "ukr-2"], "apart") == 200)
    try await page.finish()
    #expect(try page.read("conference/strasbourg.yaml") == before + "\napart:\n  - [alb-1, ukr-2]\n")
    #expect(try await Set(seats("alb-1")).isDisjoint(with: seats("ukr-2")))
    let groups = try #require(try await page.get("/api/1/people/ukr-2").object()["groups"] as? [[String: Any]])
    #expect(groups.map { $0["kind"] as? String } == ["apart"])
    // The other way round takes the place of the first.
    #expect(try await bind(["ukr-2", "alb-1"], "together") == 200)
    try await page.finish()
    #expect(try page.read("conference/strasbourg.yaml").hasSuffix("\ntogether:\n  - [ukr-2, alb-1]\n"))
    #expect(try await seats("alb-1") == seats("ukr-2"))
    #expect(try await bind(["alb-1", "ukr-2"], "none") == 200)
    try await page.finish()
    #expect(try await bind(["alb-1", "ukr-2"], "none") == 404)
    #expect(try await bind(["alb-1"], "apart") == 422)
    #expect(try await bind(["alb-1", "alb-1"], "apart") == 422)
    #expect(try await bind(["alb-1", "nobody"], "apart") == 404)
    #expect(try await bind(["alb-1", "ukr-2"], "near") == 400)
    for _ in 0..<3 { #expect(try await page.post("/api/1/undo").status == 200) }
    #expect(try page.read("conference/strasbourg.yaml") == before)
  }

  @Test func `slack and weights of a stage are one figure in the file, and go as they came`() async throws {
    let page = try await Fixture()
    let before = try page.read("conference/strasbourg.yaml")
    func set(_ stage: Int, _ slack: String) async throws -> Int {
      try await page.post("/api/1/policy/stage", ["stage": stage, "slack": slack]).status
    }
    #expect(try await set(0, "3") == 200)
    #expect(
      try page.read("conference/strasbourg.yaml")
        == before.replacing("  - sector-balance\n", with: "  - sector-balance: {slack: 3}\n"))
    #expect(try await set(2, "5%") == 200)
    #expect(try page.read("conference/strasbourg.yaml").contains("  - preferences: {slack: 5%}\n"))
    #expect(try await set(2, "") == 200)
    #expect(try await set(0, "") == 200)
    #expect(
      try page.read("conference/strasbourg.yaml")
        == before.replacing("  - preferences: {slack: 2%}\n", with: "  - preferences\n"))
    for wrong in ["-1", "2 %%", "101%", "many", "1e99%"] { #expect(try await set(0, wrong) == 422) }
    #expect(try await set(9, "1") == 404)
    let sum = "  - {even-sizes: {weight: 2}, delegation-spread: {}}\n"
    let text = before.replacing("  - delegation-spread\n  - even-sizes\n", with: sum)
    try text.write(toFile: page.folder + "/conference/strasbourg.yaml", atomically: true, encoding: .utf8)
    _ = try await page.state()
    func weigh(_ objective: String, _ weight: Double) async throws -> Int {
      let weights: [[String: any Sendable]] = [["objective": objective, "weight": weight]]
      return try await page.post("/api/1/policy/stage", ["stage": 3, "weights": weights]).status
    }
    #expect(try await weigh("delegation-spread", 0.5) == 200)
    #expect(try await weigh("even-sizes", 1) == 200)
    #expect(
      try page.read("conference/strasbourg.yaml").contains("  - {even-sizes: {}, delegation-spread: {weight: 0.5}}\n"))
    #expect(try await weigh("even-sizes", 0) == 422)
    #expect(try await weigh("worst-off", 2) == 422)
  }

  @Test func `every point of the trade-off can become the plan, and is what the curve says`() async throws {
    let page = try await Fixture()
    // Fewer seats, so that something has to be given up.
    _ = try await page.post("/api/1/policy", ["order": [2, 1, 0, 3, 4]])
    #expect(try await page.post("/api/1/frontier", ["between": "preferences", "and": "preferences"]).status == 422)
    #expect(
      try await page.post("/api/1/frontier", ["between": "preferences", "and": "sector-balance"]).status == 200)
    try await page.finish()
    #expect(try await ended(page)["ended"] as? String == "done")
    let curve = try #require(try await page.state()["curve"] as? [String: Any])
    #expect(curve["isComplete"] as? Bool == true)
    let points = try #require(curve["points"] as? [[String: Double]])
    #expect(points.count > 1)
    for (index, point) in points.enumerated() {
      #expect(try await page.post("/api/1/frontier/choose", ["point": index]).status == 200)
      try await page.finish()
      let verdict = try #require(try await page.state()["verdict"] as? [String: Any])
      #expect(verdict["kind"] as? String == "proven")
      let stages = try #require(verdict["stages"] as? [[String: Any]])
      #expect(stages[0]["name"] as? String == "preferences" && stages[1]["name"] as? String == "sector-balance")
      #expect(abs((stages[0]["final"] as? Double ?? -1) - (point["first"] ?? 0)) < 1e-4)
      #expect(abs((stages[1]["final"] as? Double ?? -1) - (point["second"] ?? 0)) < 1e-4)
      // The curve stays while its points are looked at.
      #expect((try await page.state()["curve"] as? [String: Any])?.count == curve.count)
    }
    #expect(try await page.post("/api/1/frontier/choose", ["point": 99]).status == 404)
    _ = try await page.post("/api/1/settings", ["settings": ["rooms.room-9.seats=37"]])
    #expect(try await page.state()["curve"] == nil)
  }

  @Test func `people are found by words without accents, a page at a time`() async throws {
    let page = try await Fixture(isSolved: true)
    let all = try await page.get("/api/1/people", ["limit": "10", "offset": "60"]).object()
    #expect(all["total"] as? Int == 68)
    #expect((all["people"] as? [Any])?.count == 8)
    let some = try await page.get("/api/1/people", ["search": "ALBANIA judges"]).object()
    let ids = (some["people"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
    #expect(ids?.isEmpty == false && ids?.allSatisfy { $0.hasPrefix("alb-") } == true)
    let workshop = try await page.get("/api/1/people", ["session": "w1", "limit": "200"]).object()
    let counted = try #require(try await page.state()["workshops"] as? [[String: Any]])
    #expect(workshop["total"] as? Int == counted.first { $0["session"] as? String == "w1" }?["attendance"] as? Int)
  }

  @Test func `every other workshop has a price, and every place a reason or none`() async throws {
    let page = try await Fixture(isSolved: true)
    let other = try await page.get("/api/1/people/alb-1/alternatives/w2").object()
    #expect(["costs", "tie", "forbidden"].contains(other["kind"] as? String))
    #expect(await page.get("/api/1/people/alb-1/alternatives/w9").status == 404)
    let places = try #require(
      try await page.get("/api/1/places", ["session": "w1"]).object()["places"] as? [[String: Any]])
    // Friday 13:00 in room 8 is in the lunch break.
    let lunch = try #require(places.first { $0["start"] as? Int == 1440 + 780 && $0["room"] as? String == "room-8" })
    #expect((lunch["reasons"] as? [String])?.contains { $0.hasPrefix("A4") } == true)
    let own = try #require(places.first { $0["isNow"] as? Bool == true })
    #expect((own["reasons"] as? [String])?.isEmpty == true)
    let price = try await page.get("/api/1/price", ["session": "w1", "room": "room-8", "start": "\(1440 + 570)"])
      .object()
    #expect(price["kind"] as? String == "costs")
    #expect((price["stages"] as? [Any])?.isEmpty == true)
  }
}
