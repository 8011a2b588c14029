import Breakout
import Testing

/// Compiles only where one import is enough.
@Test func `one import is enough to read, plan, verify and write sheets`() throws {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let source = ScenarioSource.load("/\(folder)/scenarios/catalogue/apart/scenario.yaml")
  let scenario = try decode(source)
  let plan = try Planner().plan(scenario, options: PlanningOptions())
  let verified = try verify(plan, against: scenario)
  #expect(try !sheets(for: verified, as: .csv).files.isEmpty)
  let demands = try Infeasibility.of(scenario)?.clashes
  #expect(demands == nil)
  let model: Model = try Planner().model(of: scenario)
  #expect(!model.columns.isEmpty)
}
