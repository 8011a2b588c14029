import Conference
import Decomposition
import GLPKSolver
import Optimization

/// Limits of a planning run.
public struct PlanningOptions: Sendable {
  /// When to stop with the best plan so far; nil for never.
  public var deadline: ContinuousClock.Instant?
  /// Asked to stop from outside; nil when nobody will.
  public var stop: StopSignal?
  /// The relative gap that is good enough for each stage; 0 for a full proof.
  public var gap: Double
  /// How many searches may run at once. It changes the time a plan takes, never the plan.
  public var threads: Int
  /// The seed of the lots that decide between equally good plans, and of everything random; nil for ``Conference/Scenario/derivedSeed``. A value that is
  /// proven does not depend on it.
  public var seed: UInt32?
  /// How many moves a search for few repeated meetings makes. It ends sooner where nothing better is left.
  public var moves: Int
  /// Whether an agenda may leave sessions out that there is no room or time for.
  public var partial: Bool
  /// An agenda that was made known before: the new one moves as few sessions as can be.
  public var earlier: Agenda?
  /// The general solver under everything. Whatever conforms to `Solver` will do, if it solves mixed-integer models to proof.
  public var engine: any Solver
  /// The numbers that the search above the engine works by.
  public var parameters = DecompositionParameters()

  /// Limits; by default none, a full proof, two threads, and a whole agenda that owes nothing to an earlier one, and GLPK.
  public init(
    deadline: ContinuousClock.Instant? = nil, stop: StopSignal? = nil, gap: Double = 0, threads: Int = 2,
    seed: UInt32? = nil, moves: Int = 1_000_000, partial: Bool = false, earlier: Agenda? = nil,
    engine: any Solver = GLPKSolver()
  ) {
    self.deadline = deadline
    self.stop = stop
    self.gap = gap
    self.threads = threads
    self.seed = seed
    self.moves = moves
    self.partial = partial
    self.earlier = earlier
    self.engine = engine
  }

  /// The same with the seed that a scenario's plan is drawn from.
  func drawing(for scenario: Scenario) -> PlanningOptions {
    var options = self
    // Where nothing is drawn, no number has a say.
    options.seed = scenario.lottery == .off ? 0 : seed ?? scenario.derivedSeed
    return options
  }

  /// Whether the caller wants no more: the time is over, or somebody asked to stop.
  public var isOver: Bool { reachedLimit != nil }

  /// The engine behind what the structure of allocations gives away.
  public var solver: any Solver { DecompositionSolver(core: engine, parameters: parameters) }

  /// Which of the two it is; nil while planning may go on.
  var reachedLimit: Limit? { SolverOptions(deadline: deadline, stop: stop).reachedLimit }
}

/// How far planning is: which stage, and what is known about it.
public struct PlanningProgress: Hashable, Sendable {
  /// The position of the stage in the policy, from 0.
  public var stage: Int
  /// How many stages there are.
  public var stages: Int
  /// The stage as the policy names it.
  public var name: String
  /// The objective of the best plan so far; nil before the first.
  public var incumbent: Double?
  /// The best proven bound; `-infinity` before the first.
  public var bound: Double

  /// Progress from its parts.
  public init(stage: Int, stages: Int, name: String, incumbent: Double?, bound: Double) {
    self.stage = stage
    self.stages = stages
    self.name = name
    self.incumbent = incumbent
    self.bound = bound
  }
}
