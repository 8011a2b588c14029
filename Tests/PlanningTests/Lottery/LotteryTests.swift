import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `A lottery` {
  /// One block of workshops with some seats, under preferences alone; wishes are drawn.
  private static func scenario(_ seed: Int, people: Int = 6, seats: [Int] = [2, 2, 2]) -> Scenario {
    var random = SplitMix64(scattering: seed)
    var scenario = SmallConference.three(in: seats.count, delegates: people)
    for (room, count) in seats.enumerated() { scenario.rooms[room].seats = count }
    let topics = scenario.sessions.map(\.topic)
    for person in scenario.delegates.indices {
      let first = random.position([0.6, 0.25, 0.15])
      let rest = [0, 1, 2].filter { $0 != first }.shuffled(using: &random)
      scenario.delegates[person].choices = ([first] + rest).map { topics[$0] }
    }
    scenario.policy = Policy([Conference.Stage(.preferences)])
    return scenario
  }

  /// All plans of one block that cost least, as who has which workshop.
  private static func optima(_ scenario: Scenario) -> [[Int]] {
    let workshops = scenario.workshops
    var best = (cost: Int.max, plans: [[Int]]())
    var seats = scenario.delegates.map { _ in 0 }
    func place(_ person: Int, _ cost: Int) {
      guard person < seats.count else {
        if cost < best.cost { best = (cost, []) }
        if cost == best.cost { best.plans.append(seats) }
        return
      }
      for workshop in workshops.indices {
        let taken = seats.prefix(person).count { $0 == workshop }
        guard taken < scenario.rooms[workshop].seats,
          let rank = scenario.delegates[person].choices.firstIndex(of: workshops[workshop].topic)
        else { continue }
        seats[person] = workshop
        place(person + 1, cost + rank * rank)
      }
    }
    place(0, 0)
    return best.plans
  }

  @Test(arguments: 0..<40)
  func `gives the least chance that enumeration of all best plans finds`(seed: Int) throws {
    let scenario = Self.scenario(seed)
    let plan = try Planner().plan(scenario)
    let lottery = try Planner().lottery(scenario, of: plan)
    let topics = scenario.workshops.map(\.topic)
    var model = Model(name: "all")
    let least = model.addVariable("t", 0...1, .continuous)
    let plans = Self.optima(scenario).map { ($0, model.addVariable("x", 0...1, .continuous)) }
    for (number, person) in scenario.delegates.enumerated() {
      let first = topics.firstIndex(of: person.choices[0])
      var chance = LinearExpression(sum: plans.filter { $0.0[number] == first }.map(\.1))
      chance.add(-1, least)
      model.addConstraint("chance", chance, 0...)
    }
    model.addConstraint("one", LinearExpression(sum: plans.map(\.1)), equals: 1)
    model.objective = LinearExpression([.init(least, -1)])
    let all = try GLPKSolver().solve(model, options: SolverOptions(relaxationOnly: true))
    let optimum = try #require(all.relaxation?.values[least.index])
    #expect(abs(lottery.least - optimum) < 1e-6, "seed \(seed): \(lottery.least) is not \(optimum)")
    #expect(abs(lottery.bound - optimum) < 1e-5, "seed \(seed): bound \(lottery.bound), \(optimum)")
    #expect(abs(lottery.tickets.reduce(0) { $0 + $1.chance } - 1) < 1e-9)
  }

  @Test(arguments: 0..<6)
  func `gives equals equal chances, and picks each plan as often as its chance says`(seed: Int) throws {
    var scenario = Self.scenario(seed, people: 8, seats: [3, 3, 2])
    scenario.policy = seed.isMultiple(of: 2) ? Policy([Conference.Stage(.preferences)]) : .standard
    let plan = try Planner().plan(scenario)
    let lottery = try Planner().lottery(scenario, of: plan)
    let draws = 4_000
    var firsts: [ID<Delegate>: Int] = [:]
    var seen: Set<Allocation> = []
    for draw in 0..<draws {
      let drawn = try #require(lottery.plan(at: (Double(draw) + 0.5) / Double(draws)))
      for person in scenario.delegates {
        let topic = scenario.session(drawn.allocation[person.id][0])?.topic
        if topic == person.choices[0] { firsts[person.id, default: 0] += 1 }
      }
      if seen.insert(drawn.allocation).inserted {
        let verified = try verify(drawn, against: scenario)
        #expect(verified.plan.proof.map(\.final) == plan.proof.map(\.final))
      }
    }
    for person in scenario.delegates {
      let chance = try #require(lottery.chances[person.id])
      let drawn = Double(firsts[person.id] ?? 0) / Double(draws)
      #expect(abs(drawn - chance) < 0.01, "seed \(seed): \(person.id) \(drawn), \(chance)")
      for other in scenario.delegates where other.choices == person.choices {
        #expect(abs(chance - (lottery.chances[other.id] ?? -1)) < 1e-9)
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `of few plans has chances below bounds that hold for all`(most: Int) throws {
    let scenario = Self.scenario(3, people: 8, seats: [2, 3, 3])
    let plan = try Planner().plan(scenario)
    let best = try Planner().lottery(scenario, of: plan)
    let few = try Planner().lottery(scenario, of: plan, most: most)
    #expect(best.levels.allSatisfy { $0.isProven })
    #expect(best.levels.reduce(0) { $0 + $1.delegates } == 8)
    #expect(few.tickets.count <= most)
    #expect(few.least <= best.least + 1e-9)
    #expect(few.bound >= best.least - 1e-9)
  }

  @Test func `counts who can have a first choice in no best plan`() throws {
    // Whoever is moved to their second choice costs 1; the third wishes nothing else, and their second costs 4.
    var scenario = Self.scenario(1, people: 3, seats: [1, 1, 1])
    let topics = scenario.sessions.map(\.topic)
    scenario.delegates[0].choices = [0, 1, 2].map { topics[$0] }
    scenario.delegates[1].choices = [0, 2, 1].map { topics[$0] }
    scenario.delegates[2].choices = [topics[0]]
    let lottery = try Planner().lottery(scenario, of: Planner().plan(scenario))
    #expect(lottery.levels.map(\.delegates) == [2, 1])
    #expect(lottery.levels.map(\.chance) == [0, 1])
    #expect(lottery.levels.map(\.bound) == [0, 1])
  }

  @Test func `gives whoever lost before a chance that is larger by what it counts`() throws {
    // Three wish one seat, whose plans are all as good where generous counts them: one of them carries as much as counts three times.
    var scenario = Self.scenario(1, people: 3, seats: [1, 2, 0])
    for person in scenario.delegates.indices { scenario.delegates[person].choices = scenario.sessions.map(\.topic) }
    scenario.delegates[1].carried = Memory.unit
    scenario.memory.strength = 67
    scenario.policy = Policy([Conference.Stage(.generous)])
    let lottery = try Planner().lottery(scenario, of: Planner().plan(scenario))
    let chances = scenario.delegates.compactMap { lottery.chances[$0.id] }
    for (chance, expected) in zip(chances, [0.2, 0.6, 0.2]) { #expect(abs(chance - expected) < 1e-6) }
    #expect(abs(lottery.bound - 0.2) < 1e-6)
    // Nobody is more than sure of it.
    scenario.rooms[0].seats = 2
    let ample = try Planner().lottery(scenario, of: Planner().plan(scenario))
    let more = scenario.delegates.compactMap { ample.chances[$0.id] }
    for (chance, expected) in zip(more, [0.5, 1, 0.5]) { #expect(abs(chance - expected) < 1e-6) }
    #expect(ample.levels.allSatisfy { $0.isProven })
  }

  @Test func `refuses a plan that is not proven`() throws {
    let scenario = Self.scenario(1)
    var plan = try Planner().plan(scenario)
    plan.proof[0].bound = 0
    plan.proof[0].value = 100
    #expect(throws: PlanningError.self) { try Planner().lottery(scenario, of: plan) }
  }
}
