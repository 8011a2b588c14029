import Conference
import Optimization
import Planning
import Sheets
import Synchronization

/// A search that goes on while the page is looked at.
final class Job: Sendable {
  /// What is searched for.
  enum Kind: String, Encodable, Sendable {
    /// A plan of the scenario.
    case solve
    /// A plan after changes, to be looked at.
    case replan
    /// The same plan, being certified and written.
    case accept
    /// The trade-off between two objectives.
    case frontier
  }

  let kind: Kind
  let stop = StopSignal()
  let start = ContinuousClock.now
  private let latest = Mutex<(progress: PlanningProgress, told: ContinuousClock.Instant)?>(nil)

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// Takes a report from any thread.
  ///
  /// - Returns: whether it is time to tell it: at once for a new stage, and otherwise five times a second.
  func report(_ progress: PlanningProgress) -> Bool {
    latest.withLock { latest in
      if let latest, latest.progress.name == progress.name, latest.told.duration(to: .now) < .milliseconds(200) {
        return false
      }
      latest = (progress, .now)
      return true
    }
  }

  var progress: PlanningProgress? { latest.withLock { $0?.progress } }

  /// What is told about it.
  func document(_ language: Language) -> ProgressDocument {
    ProgressDocument(kind: kind, progress: progress, seconds: start.duration(to: .now).inSeconds, language: language)
  }
}

/// How far a search is.
struct ProgressDocument: Encodable, Sendable {
  var kind: Job.Kind
  /// From 1.
  var stage: Int?
  var stages: Int?
  var name: String?
  var label: String?
  var incumbent: Double?
  var bound: Double?
  var gap: Double?
  var seconds: Double

  init(kind: Job.Kind, progress: PlanningProgress?, seconds: Double, language: Language) {
    self.kind = kind
    self.seconds = seconds
    guard let progress else { return }
    stage = progress.stage + 1
    stages = progress.stages
    name = progress.name
    label = stageName(progress.name, in: language)
    incumbent = progress.incumbent
    bound = progress.bound.isFinite ? progress.bound : nil
    gap = progress.incumbent.flatMap { found in
      progress.bound.isFinite ? max(0, found - progress.bound) / max(1, abs(found)) : nil
    }
  }
}

extension Duration {
  /// Seconds, with their fraction.
  var inSeconds: Double {
    let (whole, attoseconds) = components
    return Double(whole) + Double(attoseconds) * 1e-18
  }
}
