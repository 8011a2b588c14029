import Conference
import Explanation
import Planning
import Testing

@Suite struct `An answer for a delegate` {
  @Test func `names nobody else`() throws {
    var scenario = Example.random(seed: 4)
    // Whoever is in the way is there by pins, parts and friends.
    let first = scenario.workshops[0]
    scenario.rooms[scenario.rooms.firstIndex { $0.id == first.room }!].seats = 6
    for index in 1...3 { scenario.apply(.pin(Pin(ID("d\(index)"), .must, attend: first.id))) }
    scenario.delegates[5].roles = [Role(.moderator, in: first.id)]
    scenario.together = [["d6", "d7"]]
    scenario.rules.guarantee = Guarantee(choices: 2)
    let plan = try #require(try planIfAny(scenario))
    let others = scenario.delegates.dropFirst().flatMap { [$0.id.text, $0.name] }
    let feasibility = try Feasibility(scenario)
    for demand in feasibility.demands {
      let words = demand.words(in: scenario, for: .delegate("d0")).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      #expect(!words.contains(where: others.contains), "\(words)")
    }
    let questions = Questions(plan, of: scenario)
    for workshop in scenario.workshops {
      guard let answer = try questions.whyNot("d0", in: workshop.id) else { continue }
      let text = answer.words(in: scenario, for: .delegate("d0"))
      #expect(!others.contains { text.contains("\($0) ") || text.contains("\($0);") || text.hasSuffix($0) }, "\(text)")
    }
  }
}
