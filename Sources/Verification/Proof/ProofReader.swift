import Conference

/// Reads a plan's claims as problems in whole numbers, one for each stage and case.
public struct ProofReader: Sendable {
  /// The scenario of the plan.
  public let scenario: Scenario
  let plan: Plan
  private let steps: [(stage: Stage?, step: ProfileStep?)]
  /// What certificates call the stages of the claims: their names, with a number where a policy has a stage twice.
  public let names: [String]

  /// A reader of a plan's claims.
  ///
  /// - Returns: nil where they are not named as the policy names its stages.
  public init?(_ plan: Plan, of scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
    guard let groups = Ledger(plan, of: scenario, allowingPartial: true).claimsByStage else { return nil }
    var steps: [(Stage?, ProfileStep?)] = []
    if plan.proof.first?.stage == StageProof.softRules { steps.append((nil, nil)) }
    for (stage, claims) in zip(scenario.policy.stages, groups) {
      steps += claims.map { (stage, stage.step(named: $0.stage)) }
    }
    self.steps = steps
    names = plan.proof.indices.map { number in
      let name = plan.proof[number].stage
      let before = plan.proof[..<number].count { $0.stage == name }
      return before == 0 ? name : "\(name) (\(before + 1))"
    }
  }

  /// The mixing that a claim is about; nil for other claims.
  func mixing(_ claim: Int) -> Mixing? {
    guard let parts = steps[claim].stage?.parts, parts.count == 1, case .mixing(let mixing) = parts[0].objective else {
      return nil
    }
    return mixing
  }

  /// What counting shows of a claim about repeated meetings: of persons so many, of others none; nil for other claims.
  public func meetingBound(_ claim: Int) -> Fraction? {
    guard let mixing = mixing(claim) else { return nil }
    guard mixing.unit == .person else { return Fraction(0) }
    return Timetable(scenario, plan, Situation()).flatMap { Fraction(MeetingCount($0).value) }
  }

  /// The bound of a claim as a fraction; nil where the claim has none, or its stage cannot be stated.
  public func bound(_ claim: Int) -> Fraction? {
    guard plan.proof[claim].bound.isFinite, let zero = Fraction(0) else { return nil }
    var situation = Situation()
    for (position, session) in scenario.sessions.enumerated() where session.mayBeCancelled {
      situation.held[position] = !plan.cancelled.contains(session.id)
    }
    guard let measure = statement(claim, below: zero, in: situation)?.builder.measures.last else { return nil }
    let amount = plan.proof[claim].bound * Double(measure.unit)
    return measure.worth(atLeast: amount - 1e-6 * max(1, abs(amount)))
  }

  /// The problem behind a claim: the rules, what earlier stages hold, and a stage that is worth less than a bound.
  ///
  /// - Returns: nil where it cannot be stated: while the case leaves open which workshops are held, for a figure that is not weighed by prices, or
  ///   where numbers are too large.
  func problem(_ claim: Int, below bound: Fraction, in situation: Situation) -> StageProblem? {
    statement(claim, below: bound, in: situation).map { StageProblem($0.builder, limits: $0.amounts) }
  }

  /// The rules and the measures of the problem behind a claim, with what each may come to, before anybody's choices are read.
  private func statement(
    _ claim: Int, below bound: Fraction, in situation: Situation
  ) -> (builder: ProblemBuilder, amounts: [Int?])? {
    guard let timetable = Timetable(scenario, plan, situation) else { return nil }
    var builder = ProblemBuilder(timetable)
    var amounts: [Int?] = []
    if plan.proof.first?.stage == StageProof.softRules {
      builder.measures.append(Measure(name: StageProof.softRules))
    }
    builder.readRules()
    builder.readSoftSeats()
    for (number, known) in plan.proof[...claim].enumerated() {
      let isLast = number == claim
      if let stage = steps[number].stage {
        if let step = steps[number].step {
          if case .level(let level) = step, case .level(let before)? = steps[number - 1].step, before > level + 1 {
            // As many fare worse than this level as fare as badly as the one before, and no more may.
            builder.read(.level(level + 1), named: stage.name(of: .level(level + 1)))
            amounts.append(builder.measures.last?.amount(atMost: plan.proof[number - 1].allowance))
          }
          builder.read(step, named: names[number])
        } else {
          var copy = builder
          guard copy.read(stage, named: names[number]) else {
            if isLast { return nil }
            continue
          }
          builder = copy
        }
      }
      guard let measure = builder.measures.last else { return nil }
      amounts.append(isLast ? measure.amount(below: bound) : measure.amount(atMost: known.allowance))
    }
    guard amounts.last != .some(nil) else { return nil }
    return (builder, amounts)
  }
}

/// A case: what has been decided of the agenda, and what some numbers are.
public struct ProofCase: Sendable {
  private let reader: ProofReader
  private let claim: Int
  private let bound: Fraction
  private var situation = Situation()
  private var narrowings: [Narrowing] = []
  /// What is left; nil while it cannot be stated.
  public private(set) var problem: StageProblem?

  private struct Narrowing {
    var name: String
    var range: ClosedRange<Int>
  }

  /// The case that is all cases.
  ///
  /// - Parameters:
  ///   - reader: the plan's claims.
  ///   - claim: the position of a claim.
  ///   - bound: what nothing should be below.
  public init(_ reader: ProofReader, claim: Int, below bound: Fraction) {
    self.reader = reader
    self.claim = claim
    self.bound = bound
    problem = reader.problem(claim, below: bound, in: situation)
  }

  /// The workshops of which the case leaves open whether they are held.
  public var openWorkshops: [String] {
    reader.scenario.sessions.enumerated().filter { position, session in
      session.kind == .workshop && session.mayBeCancelled && situation.held[position] == nil
    }.map { "held \($0.element.id)" }
  }

  /// The rooms that are still open: what a certificate calls putting a workshop into one.
  public var openRooms: [String] {
    guard let timetable = Timetable(reader.scenario, reader.plan, situation) else { return [] }
    return timetable.rooms.enumerated().flatMap { workshop, rooms -> [String] in
      guard
        rooms.count > 1
          || timetable.session(workshop).room == nil && situation.room[timetable.workshops[workshop]] == nil
      else { return [] }
      return rooms.map { "room \(timetable.session(workshop).id) \(reader.scenario.rooms[$0].id)" }
    }
  }

  /// The part of the case in which a named number is in a range.
  ///
  /// - Throws: ``ProofError`` for a name that nothing has.
  public func narrowed(_ name: String, to range: ClosedRange<Int>) throws(ProofError) -> ProofCase {
    var copy = self
    let words = name.split(separator: " ").map(String.init)
    let sessions = reader.scenario.sessions
    if ["held", "room", "seat"].contains(words.first), range.upperBound != 0, range.lowerBound != 1 {
      throw ProofError("'\(name)' is 0 or 1, and split at another number")
    }
    if words.first == "held", words.count == 2 {
      guard let workshop = sessions.firstIndex(where: { $0.id.text == words[1] && $0.mayBeCancelled }) else {
        throw ProofError("'\(name)' is about no workshop that may be cancelled")
      }
      copy.situation.held[workshop] = range.lowerBound > 0
    } else if words.first == "room", words.count == 3 {
      guard
        let workshop = sessions.firstIndex(where: { $0.id.text == words[1] && $0.kind == .workshop && $0.room == nil }),
        let room = reader.scenario.rooms.firstIndex(where: { $0.id.text == words[2] })
      else { throw ProofError("'\(name)' is about no workshop whose room is open") }
      if range.lowerBound > 0 {
        copy.situation.room[workshop] = room
      } else {
        copy.situation.otherThan[workshop, default: []].insert(room)
      }
    } else {
      copy.narrowings.append(Narrowing(name: name, range: range))
      try copy.apply(copy.narrowings.suffix(1))
      return copy
    }
    copy.problem = reader.problem(claim, below: bound, in: copy.situation)
    try copy.apply(copy.narrowings[...])
    return copy
  }

  private mutating func apply(_ narrowings: ArraySlice<Narrowing>) throws(ProofError) {
    guard var problem else { return }
    self.problem = nil
    for narrowing in narrowings { try problem.narrow(narrowing.name, to: narrowing.range) }
    self.problem = problem
  }
}

extension StageProblem {
  /// Keeps a named number inside a range.
  fileprivate mutating func narrow(_ name: String, to range: ClosedRange<Int>) throws(ProofError) {
    switch names[name] {
    case .quantity(let number): quantities[number].narrow(to: range)
    case .auxiliary(let number):
      let lower = max(auxiliaries[number].range.lowerBound, range.lowerBound)
      let upper = min(auxiliaries[number].range.upperBound, range.upperBound)
      if lower > upper { isImpossible = true } else { auxiliaries[number].range = lower...upper }
    case .hold: throw ProofError("'\(name)' is no number that can be split")
    case nil:
      guard let (delegate, workshop) = seat(name) else {
        throw ProofError("'\(name)' is no number that can be split")
      }
      let isIn = range.lowerBound > 0
      var isAnywhere = false
      for number in choices.indices where choices[number].delegate == delegate {
        let options = choices[number].options
        guard options.contains(where: { $0.contains(workshop) }) else { continue }
        isAnywhere = true
        let kept = options.indices.filter { options[$0].contains(workshop) == isIn }
        choices[number].options = kept.map { options[$0] }
        choices[number].costs = kept.map { choices[number].costs[$0] }
      }
      if isIn, !isAnywhere { isImpossible = true }
    }
  }

  /// `seat alb-1 w2`.
  private func seat(_ name: String) -> (delegate: Int, workshop: Int)? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 3, words[0] == "seat", let delegate = delegateNamed[words[1]],
      let workshop = workshopNamed[words[2]]
    else { return nil }
    return (delegate, workshop)
  }

  /// What a certificate calls a seat.
  public func seatName(_ delegate: Int, _ workshop: Int) -> String {
    "seat \(delegates[delegate]) \(workshops[workshop])"
  }
}
