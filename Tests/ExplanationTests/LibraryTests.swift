import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Testing
import Verification

/// The examples of docs/library.md, word for word.
@Suite struct `The library as its page shows it` {
  private var path: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      + "/scenarios/strasbourg-2019/strasbourg.yaml"
  }

  @Test func `plans, proves and verifies`() throws {
    let path = path
    let source = ScenarioSource.load(path)
    let scenario = try decode(source)
    let plan = try Planner().plan(scenario)
    let verified = try verify(plan, against: scenario)
    for stage in plan.proof {
      print(stage.stage, stage.value, stage.bound, stage.isOptimal)
    }
    let firstChoices = verified.metrics.satisfaction.firstChoice.part
    #expect(firstChoices > 0)
    #expect(plan.proof.count == 5)
  }

  @Test func `tells why there is no plan`() throws {
    let source = ScenarioSource.load(path)
    var scenario = try decode(source)
    scenario.apply(.seats("room-9", 28))
    if let answer = try Infeasibility.of(scenario) {
      for demand in answer.clashes.first?.demands ?? [] {
        print(demand.words(in: scenario), demand.path(in: scenario))
      }
      if let repair = answer.repairs.first {
        print(repair.words(in: scenario), repair.settings ?? [])
        scenario = scenario.applying(repair.changes)
      }
    }
    #expect(try Infeasibility.of(scenario) == nil)
  }

  @Test func `tells why not, what binds, what changes, and how plans compare`() throws {
    let scenario = try decode(ScenarioSource.load(path))
    let plan = try Planner().plan(scenario)

    let questions = Questions(plan, of: scenario)
    if let answer = try questions.answer(for: "ukr-2") {
      for choice in answer.better {
        print(choice.session, choice.words(in: scenario, for: .delegate("ukr-2")))
      }
      #expect(!answer.better.isEmpty)
    }

    let replan = try Replan.make(
      after: plan, of: scenario, changes: [.leave("alb-2"), .seats("room-9", 34)],
      freezing: [.delegate("mda-1")])
    for move in replan.rearrangement.moves {
      print(move.delegate, move.from ?? "–", move.to ?? "–", move.reasons)
    }
    let givenUp = try replan.givenUp()

    let comparison = Comparison([
      .init(name: "before", plan: try verify(plan, against: scenario)),
      .init(name: "after", plan: replan.plan),
    ])
    print(comparison.moved, comparison.stages.map(\.name))
    #expect(givenUp.count == scenario.policy.stages.count)
    #expect(comparison.moved[1] == replan.rearrangement.moved.count)
  }

  @Test func `shows nothing but what these tests run`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func lines(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    let page = try String(contentsOf: root.appendingPathComponent("docs/library.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let code = lines(try String(contentsOfFile: #filePath, encoding: .utf8))
    #expect(blocks.count >= 4)
    for block in blocks where !block.contains(".package(") {
      var rest = code[...]
      for line in lines(block) {
        guard let found = rest.firstIndex(of: line) else {
          Issue.record("not run by any test: \(line)")
          break
        }
        rest = rest[(found + 1)...]
      }
    }
  }
}
