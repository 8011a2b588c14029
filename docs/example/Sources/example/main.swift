// What does it cost the delegates if a room has fewer seats?
//
//     swift run --package-path docs/example example scenarios/strasbourg-2019/strasbourg.yaml 2
//
// Plans the scenario as it is, and then once for each room, with so many seats fewer there.
import Breakout
import Foundation

/// What a plan gives its delegates, and whether that is proven to be the best.
func outcome(_ scenario: Scenario) throws -> String {
  do {
    let plan = try Planner().plan(scenario)
    let verified = try verify(plan, against: scenario)
    let first = verified.metrics.satisfaction.firstChoice
    let proof = plan.isProvenOptimal ? "" : "; not proven to be the best"
    return "\(first.part) of \(first.whole) delegates attend a first choice\(proof)"
  } catch PlanningError.infeasible {
    return "there is no plan"
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let fewer = Int(arguments[2]) else {
  FileHandle.standardError.write(Data("usage: example SCENARIO SEATS\n".utf8))
  exit(64)
}
let scenario = try decode(ScenarioSource.load(arguments[1]))
print("as it is: \(try outcome(scenario))")
for room in scenario.rooms {
  let changed = scenario.applying([.seats(room.id, max(0, room.seats - fewer))])
  print("\(room.name()) with \(max(0, room.seats - fewer)) seats: \(try outcome(changed))")
}
