import Conference
import Explanation
import Planning
import Testing
import Verification

@Suite struct `A waiting list` {
  /// Two want the first workshop and have it, two more want it; the rest is what their second wishes say.
  private static func scenario(_ choices: [[Int]], seats: [Int]) -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    return Scenario(
      event: Event(name: "Waiting", days: [day]),
      rooms: seats.enumerated().map { Room(id: ID("r\($0)"), name: Text("Room \($0)"), seats: $1) },
      sessions: seats.indices.map {
        Session(
          id: ID("w\($0)"), kind: .workshop, title: Text("Workshop \($0)"), minutes: 60, day: "mon",
          start: Moment(minutes: 540), room: ID("r\($0)"))
      },
      sectors: [Sector(id: "police", name: "Police")],
      delegates: choices.enumerated().map { number, wishes in
        Delegate(
          id: ID("d\(number)"), name: "Delegate \(number)", sector: "police", choices: wishes.map { ID("w\($0)") })
      }, policy: Policy([Stage(.preferences)]))
  }

  /// Who has which workshop of one block.
  private static func plan(_ seats: [Int], of scenario: Scenario) throws -> Plan {
    var plan = try Planner().plan(scenario)
    for (delegate, seat) in zip(scenario.delegates, seats) { plan.allocation[delegate.id] = [ID("w\(seat)")] }
    plan.proof = []
    _ = try verify(plan, against: scenario)
    return plan
  }

  @Test func `tells who takes a seat that comes free, and who takes the one that they leave`() throws {
    let scenario = Self.scenario([[0], [0], [0, 1, 2], [1, 2]], seats: [2, 1, 5])
    let plan = try Self.plan([0, 0, 1, 2], of: scenario)
    let waiting = WaitingLists(plan, of: scenario)
    #expect(waiting.fullWorkshops == ["w0", "w1"])
    let steps = [
      WaitingList.Step(delegate: "d2", from: "w1", to: "w0"), WaitingList.Step(delegate: "d3", from: "w2", to: "w1"),
    ]
    #expect(try waiting.list(of: "w0", places: 5)?.places == [.init("d2", chain: steps)])
    #expect(try waiting.moves(leaving: "d0") == steps)
    #expect(try waiting.list(of: "w1", places: 5)?.places.map(\.delegate) == ["d3"])
    #expect(try waiting.list(of: "w9", places: 5) == nil)
    #expect(try waiting.moves(leaving: "d9") == nil)
  }

  @Test func `is in the order in which the policy gains, and ends with whoever wants the workshop`() throws {
    // From the third choice to the first gains 4, from the second 1.
    let scenario = Self.scenario([[0], [0, 1, 2], [0, 2, 1], [1, 0, 2]], seats: [1, 9, 9])
    let plan = try Self.plan([0, 2, 2, 1], of: scenario)
    let list = try #require(try WaitingLists(plan, of: scenario).list(of: "w0", places: 9))
    #expect(list.places.map(\.delegate) == ["d1", "d2"])
    #expect(!list.isCut)
    #expect(try WaitingLists(plan, of: scenario).list(of: "w0", places: 1)?.isCut == true)
  }

  @Test(arguments: 0..<20)
  func `gains what enumeration finds where nobody is worse off`(seed: Int) throws {
    var random = SplitMix64(scattering: seed)
    let choices = (0..<6).map { _ in Array([0, 1, 2].shuffled(using: &random).prefix(1 + random.below(3))) }
    let scenario = Self.scenario(choices, seats: [2, 2, 3])
    let plan = try Self.plan([0, 0, 1, 1, 2, 2].shuffled(using: &random), of: scenario)
    func penalty(_ person: Int, _ seat: Int) -> Int {
      let longest = choices.map(\.count).max() ?? 0
      return choices[person].firstIndex(of: seat).map { $0 * $0 } ?? longest * longest
    }
    let before = scenario.delegates.map { Int(plan.allocation[$0.id][0].text.dropFirst())! }
    for leaver in 0..<6 {
      var best = Int.max
      for code in 0..<729 {
        let seats = (0..<6).map { code / [1, 3, 9, 27, 81, 243][$0] % 3 }
        let others = (0..<6).filter { $0 != leaver }
        let sizes = (0..<3).map { seat in others.count { seats[$0] == seat } }
        guard zip(sizes, [2, 2, 3]).allSatisfy({ $0 <= $1 }),
          others.allSatisfy({
            seats[$0] == before[$0]
              || choices[$0].contains(seats[$0]) && penalty($0, seats[$0]) < penalty($0, before[$0])
          })
        else { continue }
        best = min(best, others.reduce(0) { $0 + penalty($1, seats[$1]) })
      }
      var after = before
      let moves = try #require(try WaitingLists(plan, of: scenario).moves(leaving: scenario.delegates[leaver].id))
      for step in moves {
        let person = Int(step.delegate.text.dropFirst())!
        #expect(step.from?.text == "w\(before[person])")
        after[person] = Int(step.to.text.dropFirst())!
        #expect(penalty(person, after[person]) < penalty(person, before[person]))
      }
      #expect((0..<6).filter { $0 != leaver }.reduce(0) { $0 + penalty($1, after[$1]) } == best, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<6)
  func `predicts what a re-plan with the drop-out does`(seed: Int) throws {
    var conference = SyntheticConference(delegates: 18, blocks: 2, workshops: 3)
    conference.seed = seed
    conference.sectors = 3
    conference.choices = 3
    conference.tightness = 1
    conference.policy = seed.isMultiple(of: 2) ? .standard : Policy([Stage(.worstOff), Stage(.preferences)])
    let scenario = conference.scenario()
    let plan = try Planner().plan(scenario)
    let waiting = WaitingLists(plan, of: scenario)
    for delegate in scenario.delegates.prefix(6) {
      let predicted = try waiting.moves(leaving: delegate.id)
      let replan = try Replan.make(
        after: plan, of: scenario, changes: [.leave(delegate.id)], movingUp: true,
        options: PlanningOptions(seed: plan.seed))
      let moves = replan.rearrangement.moves.compactMap { move in
        move.to.map { WaitingList.Step(delegate: move.delegate, from: move.from, to: $0) }
      }
      #expect(Set(predicted ?? []) == Set(moves), "seed \(seed), without \(delegate.id)")
    }
  }
}
