/// How a run ended, as its exit code says it. Scripts rely on these numbers: none ever changes its meaning.
enum ExitStatus: Int32, Encodable, CaseIterable {
  /// The job is done; a plan is proven to the gap that was asked for.
  case done = 0
  /// Our fault: an error of the program, or the system failed us while results were written.
  case failed = 1
  /// No plan satisfies every hard rule, or the plan at hand breaks some; the reasons are given.
  case infeasible = 2
  /// What was given cannot be used: a broken scenario, a missing file, a folder that cannot be written to.
  case invalidInput = 3
  /// Stopped before the proof; the best plan so far was verified and written.
  case stoppedWithPlan = 4
  /// Stopped before there was any plan, or the search gave up; nothing was written.
  case stoppedWithoutPlan = 5
  /// The command line is wrong (`EX_USAGE`).
  case usage = 64

  /// What `--json` calls it.
  var name: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .infeasible: "infeasible"
    case .invalidInput: "invalid-input"
    case .stoppedWithPlan: "stopped-with-plan"
    case .stoppedWithoutPlan: "stopped-without-plan"
    case .usage: "usage"
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
