import Conference
import Planning

/// Why a scenario has no plan: demands that cannot all be met, though any one of them could be dropped and the others met.
public struct Clash: Hashable, Sendable {
  /// The demands, in the order of the rulebook. Empty when the blocks themselves hold no place for everybody.
  public let demands: [Demand]
  /// Whether it is known of each that the others could be met without it; else that took too much work to tell of some.
  public let isMinimal: Bool

  /// Demands that are taken to clash.
  public init(_ demands: [Demand], isMinimal: Bool = true) {
    self.demands = demands
    self.isMinimal = isMinimal
  }

  /// The demands without those that go without saying: that something takes place of which another demand speaks.
  public var telling: [Demand] {
    let spoken = Set(demands.flatMap(\.programme))
    return demands.filter { demand in
      guard case .agenda(let what) = demand else { return true }
      switch what {
      case .session(let id): return !spoken.contains(id.text)
      case .pause(let id, _): return !spoken.contains(id.text)
      default: return true
      }
    }
  }

  /// Finds a clash.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  /// - Returns: nil when the scenario has a plan.
  /// - Throws: `PlanningError` when a limit came before the answer, or the agenda cannot be made.
  /// - Complexity: a feasibility search per question of `smallestClash(of:isPossible:)`.
  public static func find(
    in scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Clash? {
    try find(in: Feasibility(scenario, options: options))
  }

  /// Finds a clash among the demands that are not lifted.
  ///
  /// - Parameter background: demands that hold in any case and are not named.
  static func find(
    in feasibility: Feasibility, lifting lifted: Set<Demand> = [], background: Set<Demand> = []
  ) throws(PlanningError) -> Clash? {
    let candidates = feasibility.demands.filter { !lifted.contains($0) && !background.contains($0) }
    let others = Set(candidates).union(lifted)
    let demands = try smallestClash(of: candidates) { (kept: [Demand]) throws(PlanningError) -> Bool in
      try feasibility.hasPlan(lifting: others.subtracting(kept))
    }
    return demands.map { Clash($0) }
  }
}

extension Demand {
  /// The sessions and breaks whose time or place a demand speaks of.
  fileprivate var programme: [String] {
    switch self {
    case .agenda(.order(let id, let other)), .agenda(.together(let id, let other)), .agenda(.apart(let id, let other)):
      [id.text, other.text]
    case .agenda(.place(let id)), .agenda(.features(let id)), .agenda(.day(let id)), .agenda(.window(let id)),
      .agenda(.start(let id)), .agenda(.part(_, let id)), .mostAttendance(let id), .leastAttendance(let id):
      [id.text]
    case .agenda(.breakStart(let id, _)), .agenda(.breakWindow(let id, _)): [id.text]
    case .role(_, let role): [role.session.text]
    default: []
    }
  }
}
