import Conference
import Optimization

/// Which workshops run together, decided together with who attends what: the policy's stages in order, each over all partitions of the
/// open workshops into blocks.
///
/// In each stage partitions are looked at in the order of a bound that is cheap to have, see ``BlockPrices``. One whose bound is no better than the best
/// value so far ends the stage: none after it is better. One that may be is placed and allocated, with the stages before held at what they may
/// leave. Where there are too many partitions to look at, the cheapest of a set partitioning is allocated, and the bound is that of the partitioning.
///
/// A block may have different people at different times, who arrive or leave; then a partition is looked at once for every way to give its blocks an
/// audience, see ``OpenBlocks/audiences(of:)``. Within that, the agenda's own objectives decide when each block is. Where there are too many such
/// ways, a partition is only looked at in one agenda, and bounded by what holds of all of them; where more than blocks and audiences could
/// matter, see ``BlockSurroundings``, nothing is claimed.
///
/// Blocks are workshops that start together: an agenda in which open workshops overlap without starting together is never made.
struct JointSearch {
  /// The best plan, as far as it was found, and what was proven.
  struct Outcome {
    /// When and where.
    var placed: PlacedAgenda
    /// Who could sit where, at these times.
    var problem: AllocationProblem
    /// Its model.
    var model: AllocationModel
    /// Who sits where.
    var values: [Double]
    /// The policy's stages over all partitions.
    var proof: [StageProof]
  }

  /// A partition, and the starts that its blocks may have; anywhere without.
  struct Choice {
    var blocks: [Int]
    var starts: [Set<Moment>] = []
  }

  /// A choice that was placed and allocated for a stage.
  struct Evaluation {
    var partition: Int
    var placed: PlacedAgenda
    var problem: AllocationProblem
    var model: AllocationModel
    var goals: [Goal]
    var values: [Double]
    var value: Double
    var bound: Double
  }

  /// Partitions and audiences up to so many are looked at one by one.
  private static let mostChoices = 20_000

  let scenario: Scenario
  /// The same in the order of the lots, as people are allocated.
  let drawn: Scenario
  let planner: TimesThenRooms
  let open: OpenBlocks
  private let report: @Sendable (PlanningProgress) -> Void
  var prices: BlockPrices
  private(set) var choices: [Choice]
  /// What was found of a choice holds of it whenever its blocks are.
  var isExact: Bool
  /// No partition that is not among ``choices`` costs less in preferences; nil where these are all.
  private(set) var restPrice: Double?
  var agendas: [Int: PlacedAgenda?] = [:]
  /// What stage costs a partition at least, as far as it is known.
  var floors: [Int: [Int: Double]] = [:]
  /// What each stage may be left at.
  private(set) var allowances: [Double] = []

  /// Prepares the search; nil where nothing is open, or where the policy asks for what is searched in one agenda only.
  init?(
    _ scenario: Scenario, _ planner: TimesThenRooms, report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) {
    guard JointSearch.isSupported(scenario.policy) else { return nil }
    var open: OpenBlocks?
    var rest: Int?
    let limits = SolverOptions(deadline: planner.options.untilPart(0.3).deadline, stop: planner.options.stop)
    do {
      open = try OpenBlocks(scenario, limits: limits)
    } catch {
      guard let unlisted = OpenBlocks.unlisted(scenario) else { return nil }
      let prices = BlockPrices(unlisted, by: scenario.policy.preferences)
      var search = PartitionSearch(unlisted, prices, planner.options.untilPart(0.3))
      guard let found = search.run() else { return nil }
      open = unlisted.listing(found.blocks)
      rest = found.bound
    }
    guard let open else { return nil }
    self.scenario = scenario
    drawn = scenario.inDrawnOrder(by: planner.options)
    self.planner = planner
    self.open = open
    self.report = report
    prices = BlockPrices(open, by: scenario.policy.preferences)
    let partitions: [[Int]]
    if let rest {
      partitions = [Array(open.blocks.indices)]
      restPrice = prices.points(rest)
    } else if let all = open.partitions(atMost: JointSearch.mostChoices) {
      partitions = all
    } else {
      guard let master = PartitionMaster(open, &prices, planner.options.untilPart(0.3)),
        let found = try master.solve(planner.options.untilPart(0.6))
      else { return nil }
      partitions = [found.partition]
      restPrice = prices.points(found.bound)
    }
    let withStarts = JointSearch.choices(partitions, open)
    choices = withStarts ?? partitions.map { Choice(blocks: $0) }
    // Of partitions that are equally good the first is taken, so that lots decide which that is.
    var random = SplitMix64(scattering: planner.options.seed ?? 0)
    choices.shuffle(using: &random)
    isExact = withStarts != nil && open.isSelfContained
  }

  /// Every partition with every way to give its blocks an audience; nil where there are too many.
  private static func choices(_ partitions: [[Int]], _ open: OpenBlocks) -> [Choice]? {
    let audiences = open.blocks.indices.map { open.audiences(of: $0) }
    var choices: [Choice] = []
    for blocks in partitions {
      if blocks.allSatisfy({ audiences[$0].count == 1 }) {
        choices.append(Choice(blocks: blocks))
        continue
      }
      var ways: [[Set<Moment>]] = [[]]
      for block in blocks {
        guard choices.count + ways.count * audiences[block].count <= mostChoices else { return nil }
        ways = ways.flatMap { way in audiences[block].map { way + [$0] } }
      }
      choices += ways.map { Choice(blocks: blocks, starts: $0) }
    }
    return choices.count <= mostChoices ? choices : nil
  }

  /// Whether a scenario leaves open which workshops run together.
  static func isOpen(_ scenario: Scenario) -> Bool {
    !OpenBlocks.workshops(CandidateBlocks(Programme(scenario))).isEmpty
  }

  /// Whether every stage is one figure of one allocation.
  static func isSupported(_ policy: Policy) -> Bool {
    policy.stages.flatMap(\.parts).allSatisfy { part in
      switch part.objective {
      case .generous, .mixing: false
      default: true
      }
    }
  }

  /// Optimises every stage among the partitions into as many blocks as can be: who has more blocks attends more.
  ///
  /// A sum of penalties over fewer blocks is less, but nobody is better off for attending less.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` without reasons when no partition has a plan.
  func run() throws(PlanningError) -> Outcome {
    for count in Set(choices.map(\.blocks.count)).sorted(by: >) {
      let choices = choices.filter { $0.blocks.count == count }
      for price in Set(choices.map(wishPrice)).sorted() {
        var search = self
        search.choices = choices.filter { wishPrice($0) == price }
        do {
          return try search.runStages()
        } catch .infeasible {
          continue
        } catch {
          throw error
        }
      }
    }
    throw .infeasible(reasons: [])
  }

  /// What soft rules of the programme about sessions at once cost in the blocks of a choice.
  private func wishPrice(_ choice: Choice) -> Int {
    open.programme.groups.reduce(0) { sum, group in
      guard let weight = group.weight, case .parallel(let most) = group.demand else { return sum }
      return sum
        + choice.blocks.reduce(0) { sum, block in
          sum + weight * max(0, open.blocks[block].count { group.members.contains($0) } - most)
        }
    }
  }

  private mutating func runStages() throws(PlanningError) -> Outcome {
    var proof: [StageProof] = []
    var last: Evaluation?
    let stages = scenario.policy.stages
    var number = 0
    repeat {
      let (best, bound, count) = try optimise(number, names: stages.map(\.name), incumbent: last)
      let step = best.stepNames.indices.contains(number) ? best.stepNames[number] : IdentifierOrder().name
      let slack = stages.first { $0.name == step }?.slack ?? .none
      let value = best.evaluation.value
      let allowance = slack.allowance(for: value)
      allowances.append(allowance)
      proof.append(StageProof(stage: step, value: value, bound: bound, allowance: allowance, final: value))
      last = best.evaluation
      number += 1
      if number >= count { break }
    } while true
    guard let last else { throw .infeasible(reasons: []) }
    for number in proof.indices where last.goals.indices.contains(number) {
      proof[number].final = last.goals[number].value(at: last.values).cleaned
    }
    if last.goals.isEmpty { proof = [] }
    if !open.isSelfContained {
      // Other agendas may serve every stage better.
      proof = proof.map(\.withoutClaim)
    }
    return Outcome(
      placed: last.placed, problem: last.problem, model: last.model, values: last.values, proof: proof)
  }

  /// The best partition in one stage, a bound over all of them, and how many stages there are.
  private mutating func optimise(
    _ stage: Int, names: [String], incumbent: Evaluation?
  ) throws(PlanningError) -> (best: (evaluation: Evaluation, stepNames: [String]), bound: Double, count: Int) {
    var best: (evaluation: Evaluation, stepNames: [String])?
    var bound = restBound(of: stage)
    var count = names.count
    let kind = kind(of: stage)
    let options = planner.options.untilPart(1 / Double(max(1, names.count - stage) + 1))
    var queue: [(bound: Double, partition: Int)] = []
    for partition in choices.indices where isEligible(partition) {
      if let least = cheapBound(of: partition, kind) { queue.append((least, partition)) }
    }
    queue.sort { ($0.bound, $0.partition) < ($1.bound, $1.partition) }
    // The plan of the stage before comes first: whatever happens, there is one.
    if let incumbent, let place = queue.firstIndex(where: { $0.partition == incumbent.partition }) {
      queue.insert((-.infinity, incumbent.partition), at: 0)
      queue.remove(at: place + 1)
    }
    for (least, partition) in queue {
      if let value = best?.evaluation.value, least >= value - Tolerance.objective * max(1, abs(value)) {
        break
      }
      if best != nil, options.isOver {
        bound = min(bound, max(0, least))
        break
      }
      guard let sharp = sharpBound(of: partition, kind, below: best?.evaluation.value) else { continue }
      if let value = best?.evaluation.value, sharp >= value - Tolerance.objective * max(1, abs(value)) { continue }
      let start = incumbent?.partition == partition ? incumbent?.values : nil
      guard
        let found = try evaluate(
          partition, stage, atLeast: sharp, below: best?.evaluation.value, until: options, from: start)
      else {
        // Ruled out, no better than the best, or not looked at to the end.
        bound = min(bound, floors[partition]?[stage] ?? max(0, max(least, sharp)))
        continue
      }
      count = found.stepNames.count
      let proven = isExact ? found.evaluation.bound : max(0, max(least, sharp))
      floors[partition, default: [:]][stage] = proven
      bound = min(bound, proven)
      if best.map({ found.evaluation.value < $0.evaluation.value - Tolerance.objective }) ?? true {
        best = found
        report(
          PlanningProgress(
            stage: stage, stages: count, name: found.stepNames.indices.contains(stage) ? found.stepNames[stage] : "",
            incumbent: found.evaluation.value, bound: max(0, least)))
      }
    }
    guard let best else {
      if let limit = options.reachedLimit { throw .stopped(limit) }
      throw .infeasible(reasons: [])
    }
    return (best, max(0, min(bound, best.evaluation.value)).cleaned, count)
  }
}

extension PlanningOptions {
  /// The same limits, of the time that is left only a part.
  func untilPart(_ part: Double) -> PlanningOptions {
    guard let deadline else { return self }
    var copy = self
    let now = ContinuousClock.now
    copy.deadline = now + now.duration(to: deadline) * part
    return copy
  }
}
