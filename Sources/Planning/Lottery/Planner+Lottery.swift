import Conference
import Optimization

extension Planner {
  /// The plan that the lottery of a scenario picks, where that is leximin: what `breakout solve` tells. Any other scenario's plan is what it is.
  ///
  /// The number follows from the seed of the plan: it is the first 13 digits of the SHA-256 digest of `SEED draw`, behind the point of a hexadecimal
  /// number. So the same seed gives the same plan.
  ///
  ///     printf '2891336453 draw' | sha256sum
  ///
  /// - Throws: as ``lottery(_:of:most:options:progress:)``.
  public func picked(
    _ plan: Plan, of scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Plan {
    guard scenario.lottery == .leximin else { return plan }
    let options = options.drawing(for: scenario)
    let seed = plan.seed ?? options.seed ?? 0
    let digits = sha256("\(seed) draw").prefix(13)
    let number = Double(Int(digits, radix: 16) ?? 0) / 0x1p52
    guard var picked = try lottery(scenario, of: plan, options: options).plan(at: number) else { return plan }
    picked.seed = seed
    return picked
  }

  /// A lottery over all plans that are as good as one: the least chance of a first choice is as large as can be, then the
  /// next, and so on (leximin). Where the scenario says `uniform`, over the plans of so many drawn orders, each as likely.
  ///
  /// Sessions stay when and where the plan has them. A first choice is the topic that heads a delegate's list; who can have
  /// it in none of these plans has the chance 0, and is told so.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - plan: a plan of it that is proven in every stage.
  ///   - most: the most plans that are made, of which fewer may be drawn from. Where more would be of use, the chances are
  ///     the best over these, and the bounds say how far from the best of all they may be. No drawn conference of up to
  ///     100 people took a tenth of what it is unless given.
  ///   - options: limits; without a seed, lots are drawn from that of the plan.
  ///   - progress: hears how far it is.
  /// - Throws: ``PlanningError/unsupported(_:)`` for a plan that is not proven or leaves something out, and for policies
  ///   with `mixing`, whose best plans cannot be told.
  /// - Source: the idea of publishing chances and of leximin: Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for
  ///   selecting citizens' assemblies, Nature 596, 2021.
  public func lottery(
    _ scenario: Scenario, of plan: Plan, most: Int = 5_000, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Lottery {
    guard scenario.lottery != .off else {
      throw .unsupported("the scenario draws no lots: its lottery is off")
    }
    guard plan.isProvenOptimal, !plan.proof.isEmpty else {
      throw .unsupported("not every stage of the plan is proven, so that nobody knows which plans are equally good")
    }
    guard plan.cancelled.isEmpty, plan.unplaced.isEmpty else {
      throw .unsupported("the plan leaves sessions out, and lots are drawn between whole plans alone")
    }
    let objectives = scenario.policy.stages.flatMap(\.parts).map(\.objective)
    if objectives.contains(where: { if case .mixing = $0 { true } else { false } }) {
      throw .unsupported("the least mixing cannot be proven, so that nobody knows which plans are equally good")
    }
    if scenario.lottery == .uniform { return try drawnOrders(scenario, of: plan, most: most, options: options) }
    var options = options
    options.seed = options.seed ?? plan.seed ?? scenario.derivedSeed
    let placed = scenario.whollyInPlace(of: plan.agenda)
    let problem = AllocationProblem(
      placed.inDrawnOrder(by: options), agenda: plan.agenda,
      merging: !AllocationProblem.couplesBlocks(placed, plan.agenda))
    var search = try LotterySearch(
      problem, most: max(1, most), solver: solver(options), options: options, report: progress)
    let tickets = try search.run()
    return search.lottery(tickets, of: plan)
  }
}

extension Planner {
  /// So many orders are drawn unless fewer are asked for: chances are told to a hundredth.
  private static let mostOrders = 100

  /// The plans of some orders that are drawn, each as likely as any other.
  private func drawnOrders(
    _ scenario: Scenario, of plan: Plan, most: Int, options: PlanningOptions
  ) throws(PlanningError) -> Lottery {
    let first = options.seed ?? plan.seed ?? scenario.derivedSeed
    let inPlace = scenario.inPlace(of: plan.agenda)
    var counts: [Plan: Int] = [:]
    var order: [Plan] = []
    let draws = min(max(1, most), Self.mostOrders)
    for number in 0..<UInt32(draws) {
      var options = options
      options.seed = first &+ number
      if let limit = options.reachedLimit { throw .stopped(limit) }
      var drawn = try self.plan(inPlace, options: options)
      if let limit = options.reachedLimit { throw .stopped(limit) }
      guard drawn.isProvenOptimal else { throw .unsupported("not every plan of the drawn orders is proven") }
      // What was proven of the agenda stays true of it.
      drawn.agendaProof = plan.agendaProof
      drawn.seed = nil
      if counts.updateValue(counts[drawn, default: 0] + 1, forKey: drawn) == nil { order.append(drawn) }
    }
    let likeliest = order.indices.sorted {
      (-(counts[order[$0]] ?? 0), $0) < (-(counts[order[$1]] ?? 0), $1)
    }
    let tickets = likeliest.map { place in
      Lottery.Ticket(plan: order[place], chance: Double(counts[order[place]] ?? 0) / Double(draws))
    }
    return Lottery(drawing: tickets, in: scenario)
  }
}

extension Lottery {
  /// A lottery with given chances.
  init(drawing tickets: [Ticket], in scenario: Scenario) {
    let topics = Dictionary(scenario.sessions.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let offered = Set(scenario.workshops.map(\.topic))
    let equals = DelegateClass.classes(of: scenario, merging: true)
    var chances: [ID<Delegate>: Double] = [:]
    for alike in equals {
      guard let first = alike.wishes.first, offered.contains(first) else { continue }
      var had = 0.0
      for ticket in tickets {
        let lucky = alike.members.count { ticket.plan.allocation[$0].contains { topics[$0] == first } }
        had += ticket.chance * Double(lucky) / Double(alike.members.count)
      }
      for member in alike.members { chances[member] = had }
    }
    self.init(tickets: tickets, equals: equals.map(\.members), chances: chances, levels: [])
  }
}
