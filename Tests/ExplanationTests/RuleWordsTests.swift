import Conference
import Explanation
import Planning
import Testing
import Verification

@Suite struct `The words for a rule` {
  @Test func `about whom a workshop is open to name the workshop, who is let in, and what would help`() throws {
    var scenario = Example.random(seed: 1)
    let first = scenario.workshops[0].id
    scenario.attributes = ["year"]
    for index in scenario.delegates.indices { scenario.delegates[index].attributes = ["year": index < 2 ? "5" : "4"] }
    scenario.sessions[scenario.sessions.firstIndex { $0.id == first }!].openTo = Admission(
      attributes: ["year": ["5", "6"]])
    scenario.pins = [Pin(scenario.delegates[3].id, .must, attend: first)]
    let answer = try #require(try Infeasibility.of(scenario))
    let demands = answer.clashes.flatMap(\.demands)
    let demand = Demand.rule(.openTo, [.session(first)])
    #expect(demands.contains(demand))
    #expect(demand.words(in: scenario) == "'\(first)' is open to year 5 or 6 only")
    #expect(demand.words(in: scenario, for: .delegate("d3")) == "'\(first)' is open to year 5 or 6 only")
    #expect(answer.repairs.map { $0.words(in: scenario) }.contains("open '\(first)' to everybody"))
  }

  @Test func `about friends names those who ask, to the planner alone`() throws {
    var scenario = Example.random(seed: 4)
    scenario.rules[.friends] = .hard
    scenario.delegates[5].friends = ["d3"]
    let block = scenario.workshops.filter { $0.start == scenario.workshops[0].start }.map(\.id)
    scenario.pins = [Pin("d3", .must, attend: block[0]), Pin("d5", .must, attend: block[1])]
    let answer = try #require(try Infeasibility.of(scenario))
    let demand = Demand.rule(.friends, [.delegate("d3"), .delegate("d5")])
    #expect(answer.clashes.flatMap(\.demands).contains(demand))
    #expect(demand.words(in: scenario) == "d5 asks to be with d3")
    #expect(
      demand.words(in: scenario, for: .delegate("d3")) == "you are with those whom you ask for, and who ask for you")
    #expect(demand.words(in: scenario, for: .delegate("d1")) == "others are with those whom they ask for")
    #expect(answer.repairs.map { $0.words(in: scenario) }.contains("let d3 and d5 be apart"))
    scenario.delegates[3].friends = ["d5"]
    #expect(demand.words(in: scenario) == "d3 and d5 ask to be together")
  }

  @Test func `about what a workshop builds on name the topics`() throws {
    var scenario = Example.random(seed: 3)
    let starts = scenario.workshops.compactMap(\.start)
    let first = try #require(scenario.workshops.first { $0.start == starts.min() }).id
    let last = try #require(scenario.workshops.first { $0.start == starts.max() }).id
    scenario.sessions[scenario.sessions.firstIndex { $0.id == last }!].buildsOn = [ID(first.text)]
    scenario.pins = [Pin("d3", .must, attend: last), Pin("d3", .mustNot, attend: first)]
    let answer = try #require(try Infeasibility.of(scenario))
    let demand = Demand.rule(.buildsOn, [.session(last)])
    #expect(answer.clashes.flatMap(\.demands).contains(demand))
    #expect(demand.words(in: scenario) == "'\(last)' builds on '\(first)', which has to be attended before")
    #expect(
      answer.repairs.map { $0.words(in: scenario) }.contains(
        "let people attend '\(last)' who have not attended '\(first)'"))
  }

  @Test func `about how many optional workshops people take name them and the figure, and nobody else's`() throws {
    var scenario = Example.random(seed: 2)
    for index in scenario.sessions.indices { scenario.sessions[index].optional = true }
    for index in scenario.sessions.indices { scenario.sessions[index].attendance = Attendance() }
    scenario.rules.delegationSpread = nil
    scenario.rules.takes = Takes(max: 1)
    let blocks = Dictionary(grouping: scenario.workshops) { $0.start }.values.compactMap(\.first?.id).sorted()
    scenario.pins = blocks.map { Pin("d3", .must, attend: $0) }
    let answer = try #require(try Infeasibility.of(scenario))
    let demand = Demand.rule(.takes, [.delegate("d3")])
    #expect(answer.clashes.flatMap(\.demands).contains(demand))
    #expect(demand.words(in: scenario) == "d3 takes at most 1 of the optional workshops")
    #expect(demand.words(in: scenario, for: .delegate("d3")) == "you take at most 1 of the optional workshops")
    #expect(
      demand.words(in: scenario, for: .delegate("d4")) == "somebody else takes so many of the optional workshops")
    #expect(
      answer.repairs.map { $0.words(in: scenario) }.contains(
        "let d3 take as many optional workshops as there are places for"))
  }
}
