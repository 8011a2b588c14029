/// One of the ways in which ``DecompositionSolver`` comes to points and proofs, beside the flows and prices that all else begins from.
public enum Mechanism: String, Hashable, Sendable, CaseIterable {
  /// A plan at once, seat by seat; see `GreedySeating`.
  case greedy
  /// A point for a model of middling size before the engine is asked; see `StartHeuristic`.
  case start
  /// What the caller knows of the model makes a point better; see `SolverOptions.improve`.
  case exchanges
  /// The engine looks at the model as it is, with a few nodes.
  case asItIs = "as-it-is"
  /// The engine solves the columns that are nearly free at the prices of the bound.
  case cores
  /// Annealed ejection chains; see `LocalSearch`. Where there is no point at all they search nevertheless.
  case chains
  /// Exact exchanges by flows; see `FlowNeighbourhoods`.
  case reseating
  /// Relaxations of parts, rounded; see `RelaxationRounding`.
  case rounding
  /// Parts of the model, solved while the rest stays; see `NeighbourhoodSearch`.
  case neighbourhoods
}

/// The numbers that ``DecompositionSolver`` works by.
///
/// Unless a line says otherwise a number was chosen on the synthetic conferences of Benchmarks: from 200 to 10,000 delegates, 3 to 8 blocks, 5 to 40
/// workshops in each. An answer that is proven does not depend on them, but which of several best plans it is, and when.
public struct DecompositionParameters: Hashable, Sendable {
  /// Models with fewer columns go to the engine as they are: it is done with them before their network is known.
  public var smallest = 600
  /// Models with up to so many columns are tried by the engine as they are, with a few nodes: often the relaxation is nearly whole.
  public var tried = 8000
  /// What is not used, for measuring what it buys.
  public var without: Set<Mechanism> = []

  // MARK: What is left to the engine

  /// Up to how many columns the open part is left to the engine, whatever is known by then. Above, GLPK's memory and time have no use.
  public var solvable = 50_000
  /// Up to how many columns parts of the model are solved while the rest stays as it is.
  public var neighbourly = 200_000
  /// The number of columns up to which the open part is solved to proof at once.
  public var smallPart = 800
  /// The number of columns up to which the engine is tried with a few nodes when the gap is small.
  public var mediumPart = 8000
  /// The relative gaps at which it is tried.
  public var smallGaps = [0.01, 0.003, 0.001]
  /// With how many nodes.
  public var fewNodes = 20
  /// After how many nodes the engine makes way for a core, where it was given the whole model first.
  public var firstNodes = 4
  /// Up to how many columns a core is worth trying.
  public var coreColumns = 8000
  /// With how many nodes.
  public var coreNodes = 300
  /// How many cores are tried.
  public var coreAttempts = 6
  /// The share of a part's columns that the root's reduced costs have to fix before the engine begins anew without them.
  public var fixedShare = 0.05
  /// A core is tried when the best point is within this of the bound, relative.
  public var coreGap = 0.02

  // MARK: The bound

  /// After how many steps the ascent has local search find a point for the first time; then after four times as many, and so on.
  public var firstLook = 50
  /// At which gain, as a share of the bound, the ascent makes way for a first try to close the gap.
  public var littleGain = 1e-4
  /// After how many steps without a real gain the ascent ends; half as many for models that are too large for the engine.
  public var patience = 40

  // MARK: Points

  /// How many columns of a choice local search looks at.
  public var kept = 6
  /// The most chains of one search.
  public var mostSteps = 50_000_000
  /// How many chains each choice is worth for a quick look.
  public var lookEffort = 20
  /// The same near a good point, from round to round.
  public var nearEfforts = [200, 200, 400, 800]
  /// The same far from any.
  public var farEfforts = [2500, 5000, 10_000]
  /// The temperature of a search far from any good point, in typical costs.
  public var hot = 0.3
  /// A point is good when it is within this of the bound, relative.
  public var good = 0.01
  /// How many nodes a part is worth that is solved while the rest stays as it is.
  public var partNodes = 300
  /// How many such parts are solved at once; a number of its own, so that the answer is the same on any number of threads.
  public var partsAtOnce = 2
  /// How many parts without a gain are enough.
  public var idleParts = 400
  /// How many rounds of exact exchanges are made at most.
  public var passes = 5
  /// The relative gap at which a model that is too large to be solved to proof gets no more rounds. Chosen on 10,000 × 8 × 20, where the rounds
  /// after it took a third of the time for another 0.01 %.
  public var enough = 5e-4
  /// How many rounds of relaxations of all parts are made at most.
  public var rounds = 3
  /// How many columns a relaxation of a part has per choice, beside the one that each choice has anyway. Chosen on 10,000 × 8 × 20.
  public var nearColumns = 0.15
  /// How many choices it has at most. Chosen on 10,000 × 8 × 20.
  public var seatedAtOnce = 2000
  /// How many chains each choice is worth where parts of the network went to different points.
  public var mendingEffort = 2

  /// The numbers as they were chosen.
  public init() {}

  /// The same with other sizes from which models are taken apart, and up to which they are tried as they are.
  public init(smallest: Int, tried: Int = 8000) {
    self.smallest = smallest
    self.tried = tried
  }

  /// What is no use, in sentences; empty for numbers that the solver can work by.
  public var problems: [String] {
    let counts = [
      ("smallest", smallest), ("tried", tried), ("solvable", solvable), ("neighbourly", neighbourly),
      ("smallPart", smallPart), ("mediumPart", mediumPart), ("coreColumns", coreColumns),
      ("coreAttempts", coreAttempts), ("idleParts", idleParts), ("rounds", rounds), ("mendingEffort", mendingEffort),
    ]
    let positive = [
      ("fewNodes", fewNodes), ("firstNodes", firstNodes), ("coreNodes", coreNodes), ("firstLook", firstLook),
      ("patience", patience), ("kept", kept), ("mostSteps", mostSteps), ("lookEffort", lookEffort),
      ("partNodes", partNodes), ("partsAtOnce", partsAtOnce), ("passes", passes), ("seatedAtOnce", seatedAtOnce),
    ]
    let shares = [
      ("littleGain", littleGain), ("coreGap", coreGap), ("hot", hot), ("good", good), ("enough", enough),
      ("nearColumns", nearColumns), ("fixedShare", fixedShare),
    ]
    return counts.filter { $0.1 < 0 }.map { "\($0.0) is \($0.1), and cannot be negative" }
      + positive.filter { $0.1 < 1 }.map { "\($0.0) is \($0.1), and has to be 1 or more" }
      + shares.filter { !($0.1 >= 0 && $0.1.isFinite) }.map { "\($0.0) is \($0.1), and has to be a number from 0" }
  }
}
