import CGLPK
import Optimization

/// Looks in on a running search: reports progress, and ends it at a limit or when the gap is closed.
///
/// Used by the solving thread alone. GLPK's guard may jump over the C frames below a call, never over this one.
final class Watch {
  /// Why the search was ended from here.
  enum Reason {
    case limit(Limit)
    case gapClosed
  }

  /// Set once ``look(_:)`` has asked to stop.
  private(set) var reason: Reason?
  /// The best objective known, of the start or of any search so far.
  var incumbent: Double?
  /// The best bound known.
  private(set) var bound = -Double.infinity

  /// The relaxation of the root with its cuts, where it ended the search.
  private(set) var root: CutRelaxation?

  private var nodes = 0
  private var nodesBefore = 0
  private var reported: Progress?
  private var nextReport: ContinuousClock.Instant
  private let options: SolverOptions
  private let grid: ObjectiveGrid?
  private let progress: @Sendable (Progress) -> Void

  init(_ options: SolverOptions, _ grid: ObjectiveGrid?, _ progress: @escaping @Sendable (Progress) -> Void) {
    self.options = options
    self.grid = grid
    self.progress = progress
    nextReport = .now
  }

  /// Seconds until the deadline, at least a millisecond; nil without one.
  var secondsLeft: Double? {
    options.deadline.map { max(0.001, ContinuousClock.now.duration(to: $0) / .seconds(1)) }
  }

  /// All nodes looked at.
  var totalNodes: Int { nodesBefore + nodes }

  /// Another search begins; its nodes count from zero.
  func beginSearch() {
    nodesBefore += nodes
    nodes = 0
    if case .gapClosed = reason { reason = nil }
  }

  /// Takes note of a proven lower bound, rounded up where the objective allows it.
  func raise(bound proven: Double) {
    bound = max(bound, rounded(proven))
  }

  /// A bound or objective, rounded up to a value that the objective can take.
  func rounded(_ value: Double) -> Double {
    grid?.roundedUp(value) ?? value
  }

  /// Whether the incumbent is within the relative gap asked for.
  var isGapClosed: Bool {
    guard let incumbent else { return false }
    return incumbent - bound <= max(options.relativeGap, Tolerance.gap) * max(1, abs(incumbent))
  }

  /// Takes note of an event.
  ///
  /// - Returns: whether to stop.
  func look(_ event: cglpk_event) -> Bool {
    nodes = Int(event.nodes)
    if event.incumbent < incumbent ?? .infinity { incumbent = event.incumbent }
    raise(bound: event.bound)
    if isGapClosed { reason = .gapClosed }
    if reason == nil, let isEnough = options.endsAtRoot, let root = event.root.map({ CutRelaxation($0.pointee) }) {
      raise(bound: root.objective)
      if isGapClosed {
        reason = .gapClosed
      } else if isEnough(root) {
        (reason, self.root) = (.limit(.nodes), root)
      }
    }
    if isAtLimit() { return true }
    report()
    return reason != nil
  }

  /// Whether a limit is reached; the gap, once closed, comes first.
  func isAtLimit() -> Bool {
    if reason != nil { return true }
    if let limit = options.reachedLimit {
      reason = .limit(limit)
    } else if let most = options.nodes, totalNodes > most {
      reason = .limit(.nodes)
    }
    return reason != nil
  }

  /// Tells the caller where the search is, when that is news or it was silent for a quarter of a second.
  func report() {
    let now = ContinuousClock.now
    let current = Progress(incumbent: incumbent, bound: min(bound, incumbent ?? .infinity), nodes: totalNodes)
    let isNews = reported?.incumbent != current.incumbent || reported?.bound != current.bound
    guard isNews || now >= nextReport else { return }
    reported = current
    nextReport = now + .milliseconds(250)
    progress(current)
  }

  /// The watcher as C calls it.
  static let watcher: cglpk_watcher = { info, event in
    guard let info, let event else { return 1 }
    return Unmanaged<Watch>.fromOpaque(info).takeUnretainedValue().look(event.pointee) ? 1 : 0
  }
}

extension CutRelaxation {
  fileprivate init(_ root: cglpk_root) {
    let count = Int(root.columns)
    self.init(
      objective: root.bound, values: Array(UnsafeBufferPointer(start: root.values, count: count)),
      reducedCosts: Array(UnsafeBufferPointer(start: root.reduced_costs, count: count)))
  }
}
