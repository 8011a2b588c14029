import Conference
import Explanation
import Foundation
import Planning
import Testing
import Verification

@Suite struct `The answer to why not me` {
  /// Forces a wish and solves, and holds the answer to what comes of it.
  private func check(_ answer: WhyNot, for delegate: ID<Delegate>, _ plan: Plan, _ scenario: Scenario) throws {
    let pin = Pin(delegate, .must, attend: answer.session)
    let forced = scenario.applying([.pin(pin)])
    let granted = try planIfAny(forced)
    if let granted {
      #expect(throws: Never.self) { try verify(granted, against: forced) }
      #expect(granted.allocation[delegate].contains(answer.session))
    }
    let values = plan.proof.map(\.value)
    switch answer.answer {
    case .away: #expect(granted == nil)
    case .forbidden(let clash):
      #expect(granted == nil, "\(delegate) in \(answer.session)")
      let feasibility = try Feasibility(forced)
      let others = Set(feasibility.demands).subtracting(clash.demands).subtracting([.pin(pin)])
      #expect(try !feasibility.hasPlan(lifting: others))
      for demand in clash.demands { #expect(try feasibility.hasPlan(lifting: others.union([demand])), "\(demand)") }
    case .tie: #expect(granted?.proof.map(\.value) == values)
    case .costs(let costs, let first):
      #expect(granted?.proof.map(\.value) == costs.map(\.granted))
      #expect(costs.map(\.plan) == values)
      #expect(costs[..<first].allSatisfy { $0.plan == $0.granted })
      #expect(costs[first].granted > costs[first].plan)
    case .better: Issue.record("a better plan than the best one")
    }
  }

  @Test func `of Strasbourg is what comes of forcing the choice`() throws {
    let scenario = try Example.strasbourg()
    let plan = try Planner().plan(scenario)
    // Every eighth delegate; everybody where BREAKOUT_TEST_ALL is set.
    let all = ProcessInfo.processInfo.environment["BREAKOUT_TEST_ALL"] != nil
    var questions = 0
    for position in stride(from: 0, to: scenario.delegates.count, by: all ? 1 : 8) {
      questions += try checkAll(of: scenario.delegates[position].id, plan, scenario)
    }
    #expect(questions > 0)
    if all { print("checked \(questions) better choices of \(scenario.delegates.count) delegates") }
  }

  private func checkAll(of delegate: ID<Delegate>, _ plan: Plan, _ scenario: Scenario) throws -> Int {
    let answer = try #require(try Questions(plan, of: scenario).answer(for: delegate))
    #expect(answer.obtained.map(\.session) == plan.allocation[delegate])
    for choice in answer.better { try check(choice, for: delegate, plan, scenario) }
    return answer.better.count
  }

  @Test(arguments: 0..<6)
  func `of a random conference is what comes of forcing the choice`(seed: Int) throws {
    let scenario = Example.random(seed: seed)
    let plan = try Planner().plan(scenario)
    for delegate in scenario.delegates.prefix(6) {
      let answer = try #require(try Questions(plan, of: scenario).answer(for: delegate.id))
      for choice in answer.better { try check(choice, for: delegate.id, plan, scenario) }
    }
  }

  @Test func `names the demand that forbids it`() throws {
    var scenario = Example.random(seed: 1)
    let wish = scenario.workshops[0].id
    scenario.delegates[0].choices = [ID(wish.text)]
    scenario.apply(.pin(Pin("d0", .mustNot, attend: wish)))
    let plan = try Planner().plan(scenario)
    let answer = try #require(try Questions(plan, of: scenario).whyNot("d0", in: wish))
    #expect(answer.answer == .forbidden(Clash([.pin(Pin("d0", .mustNot, attend: wish))])))
    #expect(answer.rank == 1)
  }

  @Test func `asks nothing about another session on the topic that was got`() throws {
    var scenario = Example.random(seed: 1)
    for number in scenario.sessions.indices where ["w00", "w10"].contains(scenario.sessions[number].id) {
      scenario.sessions[number].topic = "both"
    }
    for number in scenario.delegates.indices { scenario.delegates[number].choices = ["both"] }
    let plan = try Planner().plan(scenario)
    let delegate = try #require(scenario.delegates.first { plan.allocation[$0.id].contains("w00") }).id
    #expect(try Questions(plan, of: scenario).answer(for: delegate)?.better == [])
  }

  @Test func `says when they are not there`() throws {
    var scenario = Example.random(seed: 1)
    scenario.delegates[0].arrives = Moment(minutes: 640)
    let plan = try Planner().plan(scenario)
    #expect(try Questions(plan, of: scenario).whyNot("d0", in: "w00")?.answer == .away)
  }
}
