import Conference
import Testing
import Verification

/// Expects that the verifier accepts a plan, with all that it claims.
func expectVerified(_ plan: Plan, against scenario: Scenario, _ comment: String) {
  do {
    _ = try verify(plan, against: scenario)
  } catch {
    Issue.record("\(comment): \(error)")
  }
}
