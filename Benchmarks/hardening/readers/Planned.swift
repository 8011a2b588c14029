import Foundation
import Planning
import ScenarioFile
import Verification

/// Plans a mutated scenario, and aborts where the plan breaks a rule or claims what is not so, or where the planner fails by its own fault.
///
/// An input is the scenario, a line `---roster`, and the roster.
enum Planned {
  /// More than that takes longer than such an input is worth.
  private static let (mostDelegates, mostSessions, seconds) = (40, 12, 2)

  static func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let split = text.firstRange(of: "---roster\n") else { return }
    let files = ["s.yaml": Array(text[..<split.lowerBound].utf8), "roster.csv": Array(text[split.upperBound...].utf8)]
    guard let scenario = try? decode(ScenarioSource(main: "s.yaml", files: files)),
      scenario.delegates.count <= mostDelegates, scenario.sessions.count <= mostSessions
    else { return }
    let options = PlanningOptions(deadline: .now + .seconds(seconds), threads: 1, moves: 10_000)
    do throws(PlanningError) {
      let plan = try Planner().plan(scenario, options: options)
      if (try? verify(plan, against: scenario)) == nil { abort() }
    } catch {
      switch error {
      case .solver, .internal: abort()
      case .infeasible, .stopped, .undecided, .unsupported: break
      }
    }
  }
}
