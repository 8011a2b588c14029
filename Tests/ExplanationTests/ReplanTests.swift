import Conference
import Explanation
import Planning
import Testing
import Verification

@Suite struct `A re-plan` {
  @Test(arguments: 0..<30)
  func `after drop-outs moves as few people as a model of its own finds, and says what that costs`(seed: Int) throws {
    var random = SplitMix64(seed: seed + 500)
    let scenario = Example.random(seed: seed)
    let plan = try Planner().plan(scenario)
    let gone = scenario.delegates.map(\.id).shuffled(using: &random).prefix(
      max(1, scenario.delegates.count / 20 + seed % 3))
    // Drop-outs alone rarely move anybody; a room that is one seat short makes them.
    var changes: [ScenarioChange] = gone.map { .leave($0) }
    if seed % 2 == 1 {
      let room = scenario.rooms.randomElement(using: &random)!.id
      let taken = scenario.workshops.filter { $0.room == room }.map { workshop in
        scenario.delegates.count { plan.allocation[$0.id].contains(workshop.id) }
      }
      changes.append(.seats(room, taken.max()! - 1))
    }
    let replan = try Replan.make(after: plan, of: scenario, changes: changes)
    let expected = try fewestMoves(scenario.applying(changes), after: plan.allocation)
    #expect(replan.rearrangement.moved.count == expected, "seed \(seed)")
    #expect(replan.plan.plan.proof[0].value == Double(expected))
    #expect(replan.plan.plan.proof[0].isOptimal)
    #expect(replan.rearrangement.moves.filter { $0.kind == .left }.map(\.delegate).allSatisfy(gone.contains))
    #expect(Set(replan.rearrangement.gone.map(\.id)) == Set(gone))
    let sacrifices = try replan.givenUp()
    #expect(sacrifices.map(\.stage) == scenario.policy.stages.map(\.name))
    #expect(sacrifices[0].kept >= sacrifices[0].best - 1e-9)
    for move in replan.rearrangement.moves where move.kind == .moved && move.from != nil {
      #expect(!move.reasons.isEmpty, "seed \(seed): \(move)")
    }
  }

  @Test func `for what has not changed moves nobody`() throws {
    let scenario = try Example.strasbourg()
    let plan = try Planner().plan(scenario)
    let replan = try Replan.make(after: plan, of: scenario, changes: [])
    #expect(replan.rearrangement.moves.isEmpty)
    #expect(replan.rearrangement.shifts.isEmpty)
    #expect(replan.plan.plan.allocation == plan.allocation)
  }

  @Test(arguments: 0..<3)
  func `keeps a pinned delegate pinned, ten times in a row`(seed: Int) throws {
    var random = SplitMix64(seed: seed + 77)
    var scenario = Example.random(seed: seed)
    let pin = Pin("d0", .must, attend: scenario.workshops[0].id)
    scenario.apply(.pin(pin))
    var plan = try Planner().plan(scenario)
    for step in 0..<10 {
      let others = scenario.delegates.filter { $0.id != pin.delegate }
      let newcomer = Delegate(
        id: ID("new\(step)"), name: "New \(step)", sector: "police", delegation: "c9", choices: [], languages: ["en"])
      let changes: [ScenarioChange] = [
        .leave(others.randomElement(using: &random)!.id), .join(newcomer),
        .seats(scenario.rooms[0].id, scenario.rooms[0].seats + Int.random(in: -1...2, using: &random)),
      ]
      let change = changes.randomElement(using: &random)!
      // A room can become too small for any plan; then things stay as they are.
      guard let replan = try? Replan.make(after: plan, of: scenario, changes: [change]) else { continue }
      scenario = replan.scenario
      plan = replan.plan.plan
      #expect(plan.allocation["d0"].contains(pin.session), "seed \(seed), step \(step)")
      #expect(scenario.pins.contains(pin))
    }
  }

  @Test func `finds other rooms when one is lost, and changes no more rooms than it must`() throws {
    var scenario = Example.random(seed: 3)
    scenario.rooms.append(Room(id: "spare", name: "Spare", seats: 30, features: ["interpretation", "step-free"]))
    let plan = try Planner().plan(scenario)
    let lost = scenario.rooms[0].id
    let day = scenario.event.opening(of: scenario.event.days[0])
    let replan = try Replan.make(after: plan, of: scenario, changes: [.closed(lost, day)])
    let affected = scenario.workshops.filter { $0.room == lost }.map(\.id)
    #expect(replan.rearrangement.shifts.map(\.session) == affected.sorted())
    #expect(replan.rearrangement.moves.isEmpty)
    #expect(replan.plan.plan.proof[1].value == Double(affected.count))
  }

  @Test func `moves as few sessions as it must where two at once have lost a room`() throws {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("09:00")!,
      closes: TimeOfDay("14:00")!)
    let talks = ["a", "b", "c"].map { Session(id: ID($0), kind: .talk, title: "Talk", minutes: 60) }
    let scenario = Scenario(
      event: Event(name: "Talks", step: 60, days: [day]),
      rooms: [Room(id: "east", name: "East", seats: 9), Room(id: "west", name: "West", seats: 9)], sessions: talks,
      sectors: [Sector(id: "all", name: "All")], delegates: [Delegate(id: "p", name: "p", sector: "all")])
    let placements = [("a", "east", 11), ("b", "west", 11), ("c", "east", 12)].map { session, room, hour in
      Agenda.Placement(ID(session), in: ID(room), at: Interval(start: Moment(minutes: 60 * hour), minutes: 60))
    }
    let plan = Plan(agenda: Agenda(placements: placements), allocation: Allocation())
    let hours = scenario.event.opening(of: day)
    let replan = try Replan.make(after: plan, of: scenario, changes: [.closed("west", hours)])
    let moved = replan.plan.plan.agenda.placements.filter {
      $0.time.start != plan.agenda.placement(of: $0.session)?.time.start
    }
    #expect(moved.count == 1)
    #expect(moved.allSatisfy { $0.session != "c" })
  }

  @Test func `keeps what is frozen, even where others then move instead`() throws {
    var scenario = Example.random(seed: 1)
    scenario.rules.delegationSpread = nil
    let plan = try Planner().plan(scenario)
    let room = scenario.workshops[0].room!
    let taken = scenario.delegates.count { plan.allocation[$0.id].contains(scenario.workshops[0].id) }
    let changes: [ScenarioChange] = [.seats(room, taken - 1)]
    let free = try Replan.make(after: plan, of: scenario, changes: changes)
    let mover = try #require(free.rearrangement.moved.first)
    let frozen = try Replan.make(after: plan, of: scenario, changes: changes, freezing: [.delegate(mover)])
    #expect(!frozen.rearrangement.moved.contains(mover))
    #expect(frozen.rearrangement.moved.count >= free.rearrangement.moved.count)
    // With the first block over, nobody in it can move, and the room is too small for them.
    #expect(throws: PlanningError.self) {
      try Replan.make(after: plan, of: scenario, changes: changes, freezing: [.before(Moment(minutes: 600))])
    }
  }

  @Test func `after a delay keeps everybody, and everything from then on is later`() throws {
    let scenario = try Example.strasbourg()
    let plan = try Planner().plan(scenario)
    let friday = scenario.event.days[1]
    let from = scenario.event.moment(friday, TimeOfDay("11:30")!)
    let replan = try Replan.make(after: plan, of: scenario, changes: [.delay(minutes: 30, from: from)])
    #expect(replan.rearrangement.moves.isEmpty)
    for placement in replan.plan.plan.agenda.placements {
      let before = try #require(plan.agenda.placement(of: placement.session))
      #expect(placement.time.start - before.time.start == (before.time.start < from ? 0 : 30), "\(placement.session)")
    }
    let late = plan.agenda.placements.filter { from <= $0.time.start }.map(\.session)
    #expect(!late.isEmpty && replan.rearrangement.shifts.map(\.session) == late.sorted())
  }

  @Test func `after a delay a room that is lost, or closed until the day closes, cannot be used longer`() throws {
    var scenario = Example.random(seed: 1)
    let day = scenario.event.opening(of: scenario.event.days[0])
    let evening = Interval(start: day.end + -60, end: day.end)
    scenario.rooms[0].closed = [evening]
    let second = try #require(scenario.workshops.last?.start)
    let lost = scenario.rooms[1].id
    // The second block is after the old closing then.
    let delay = day.end - second
    let changed = scenario.applying([.delay(minutes: delay, from: second), .closed(lost, day)])
    let closing = changed.event.opening(of: changed.event.days[0]).end
    #expect(closing > day.end)
    #expect(changed.rooms[0].closed == [Interval(start: evening.start, end: closing)])
    #expect(changed.rooms[1].closed == [day, Interval(start: day.end, end: closing)])
    #expect(changed.sessions.allSatisfy { $0.room != lost })
  }

  @Test func `a delay past midnight is known, unless a session gets another start`() throws {
    let scenario = try Example.strasbourg()
    let earlier = EarlierPlan(agenda: Agenda(placements: []), allocation: Allocation())
    let friday = scenario.event.days[1]
    let evening = Interval(start: scenario.event.moment(friday, TimeOfDay("20:00")!), minutes: 60)
    var late = earlier
    late.agenda.placements = [Agenda.Placement("dinner", in: "hall", at: evening)]
    let changes: [ScenarioChange] = [.delay(minutes: 240, from: evening.start)]
    #expect(earlier.overnight(after: changes, in: scenario.event) == nil)
    let found = try #require(late.overnight(after: changes, in: scenario.event))
    #expect(found.name == "dinner" && found.time == Interval(start: evening.start + 240, minutes: 60))
    #expect(late.overnight(after: [.delay(minutes: 180, from: evening.start)], in: scenario.event) == nil)
    let moved = changes + [.move("dinner", room: nil, start: evening.start)]
    #expect(late.overnight(after: moved, in: scenario.event) == nil)
  }

  @Test func `says who is not there when their workshop is now`() throws {
    var scenario = Example.random(seed: 4)
    scenario.rules.delegationSpread = nil
    let first = scenario.workshops[0]
    scenario.delegates[0].leaves = first.start! + first.minutes
    let plan = try Planner().plan(scenario)
    let told = try #require(plan.allocation["d0"].first)
    let replan = try Replan.make(after: plan, of: scenario, changes: [.delay(minutes: 30, from: first.start!)])
    let move = try #require(replan.rearrangement.moves.first { $0.delegate == "d0" })
    #expect(move.kind == .away && move.from == told && move.to == nil)
  }
}
