import Conference
import Verification

/// How good a verified plan is: in words, as a table, and for machines.
struct Verdict: Encodable {
  private let plan: VerifiedPlan
  /// The gap that was asked for.
  private let wanted: Double

  /// What is known of the claims about the policy; nil where the plan was only just made, and its maker speaks.
  private let standings: [StageStanding]?
  /// What was put into the scenario for this plan.
  private let settings: [String]

  /// The verdict on a plan.
  ///
  /// - Parameters:
  ///   - gap: the relative gap of each stage that is good enough.
  ///   - standings: what the plan's proof shows; nil for a plan that was only just made.
  ///   - settings: what was put into its scenario with `--set`.
  init(_ plan: VerifiedPlan, gap: Double = 0, standings: [StageStanding]? = nil, settings: [String] = []) {
    self.plan = plan
    wanted = gap
    self.standings = standings
    self.settings = settings
  }

  /// What was proven: of the agenda first, then of the stages of the policy.
  private var proof: [StageProof] { plan.plan.agendaProof + plan.plan.proof }

  /// Whether it says nothing of its policy, as the plan of a point on a curve does.
  private var isWithoutClaims: Bool { plan.plan.proof.isEmpty }

  private var isProvenOptimal: Bool {
    !isWithoutClaims && proof.allSatisfy(\.isOptimal) && (standings == nil || shown == proof.count)
  }

  /// How many stages are shown by a certificate.
  private var shown: Int { standings?.count { $0.kind == .proven } ?? 0 }

  /// How the claim about a stage stands; the agenda's stages come first.
  private func standing(_ number: Int) -> String {
    guard proof[number].isOptimal else { return "open" }
    guard let standings else { return "proven" }
    let own = number - plan.plan.agendaProof.count
    return own >= 0 && standings[own].kind == .proven ? "proven" : "claimed"
  }

  /// The largest gap of any stage.
  private var gap: Double { proof.map(\.gap).max() ?? 0 }

  /// Whether every stage is proven to the gap that was asked for.
  var isGoodEnough: Bool { proof.allSatisfy { $0.isOptimal || $0.gap <= wanted } }

  /// The verdict for people.
  func text(_ terminal: Terminal) -> String {
    headline(terminal) + "\n" + missing(terminal) + disturbed(terminal) + put(terminal) + stages + agenda + "\n"
      + figures + broken
  }

  private func headline(_ terminal: Terminal) -> String {
    let name = terminal.styled(plan.scenario.event.name(), .bold)
    if isProvenOptimal {
      let what = proof.count == 1 ? "its one stage" : "all \(proof.count) stages"
      return "\(name)\n\(terminal.styled("Proven optimal", .green)) in \(what); every rule checked again."
    }
    if standings != nil, !isWithoutClaims, proof.allSatisfy(\.isOptimal) {
      let claimed = shown == 0 ? "its proof is not here" : "\(shown) of \(proof.count) stages proven"
      return "\(name)\n\(terminal.styled("Claimed to be optimal", .yellow)): \(claimed); every rule checked again."
    }
    if isWithoutClaims { return "\(name)\nThis plan claims nothing about optimality; every rule checked again." }
    let count = proof.indices.count { standing($0) == "proven" }
    let far = gap.isFinite ? "within \(percentage(gap)) of the best possible" : "without a bound"
    let verdict =
      isGoodEnough ? terminal.styled("As good as asked", .green) : terminal.styled("Not proven optimal", .yellow)
    return "\(name)\n\(verdict): \(far); \(count) of \(proof.count) stages proven; every rule checked again."
  }

  /// What a partial plan leaves out.
  private func missing(_ terminal: Terminal) -> String {
    let unplaced = plan.plan.unplaced
    guard !unplaced.isEmpty else { return "" }
    let count = counted(unplaced.count, "session")
    return "\(terminal.styled("Partial", .yellow)): \(count) found no place: \(list(unplaced))\n"
  }

  /// Where a check of ours failed: the plan is whole, its proof there is not.
  private func disturbed(_ terminal: Terminal) -> String {
    let names = proof.filter(\.isDisturbed).map(\.stage)
    guard !names.isEmpty else { return "" }
    return "\(terminal.styled("Fault", .yellow)): a check inside Breakout failed in \(names.joined(separator: ", ")). "
      + "The plan keeps every rule, but nothing is claimed there. Please report this with the scenario.\n"
  }

  /// What the scenario was changed to.
  private func put(_ terminal: Terminal) -> String {
    guard !settings.isEmpty else { return "" }
    return
      "\(terminal.styled("Made with", .yellow)) --set \(settings.joined(separator: " --set ")): not the scenario as it stands in its file.\n"
  }

  private var stages: String {
    guard !proof.isEmpty else { return "" }
    let hasSlack = proof.contains { $0.final != $0.value }
    var table = TextTable(
      [("stage", .left), ("best", .right)] + (hasSlack ? [("in the plan", .right)] : [])
        + [("bound", .right), ("gap", .right), ("", .left)])
    for (number, stage) in proof.enumerated() {
      table.add(
        [stage.stage, figure(stage.value)] + (hasSlack ? [figure(stage.final)] : [])
          + [figure(stage.bound), percentage(stage.gap), standing(number)])
    }
    return "\n" + table.text
  }

  /// The agenda, where it was not known before.
  private var agenda: String {
    plan.plan.agendaProof.isEmpty ? "" : "\n" + AgendaText(plan.plan, of: plan.scenario).text
  }

  private var figures: String {
    let metrics = plan.metrics
    let satisfaction = metrics.satisfaction
    var table = TextTable(sides: [.left, .left])
    table.add(["delegates", "\(satisfaction.delegates) in \(counted(metrics.workshops.count, "workshop"))"])
    if satisfaction.wishing > 0 {
      table.add(["first choice", share(satisfaction.firstChoice)])
      table.add(["one of the first three", share(satisfaction.topThree)])
      table.add(["none of their choices", "\(satisfaction.delegatesWithoutWish)"])
    }
    let outside = metrics.mix.outsideFloorAndCeiling
    table.add([
      "sector mix",
      outside == 0
        ? "every sector at its even share in every workshop, rounded"
        : "\(counted(outside, "person", plural: "people")) off the even share, rounded",
    ])
    table.add(["seats used", share(metrics.roomUse)])
    if let seed = plan.plan.seed { table.add(["lots drawn from seed", "\(seed)"]) }
    if let draw = plan.plan.draw { table.add(["drawn", drawn(draw)]) }
    if !plan.plan.cancelled.isEmpty { table.add(["cancelled", list(plan.plan.cancelled)]) }
    return table.text
  }

  /// What picked the plan, and how likely a first choice was.
  private func drawn(_ draw: Draw) -> String {
    var text = "by the number \(draw.number) from \(counted(draw.plans, "plan"))"
    if let least = draw.least {
      text += "; a first choice had a chance of \(percentage((least * 1000).rounded() / 1000)) or more"
    }
    if draw.without > 0 { text += ", but none for \(counted(draw.without, "delegate"))" }
    return text
  }

  private func list(_ sessions: [ID<Session>]) -> String {
    sessions.map(\.text).joined(separator: ", ")
  }

  private func share(_ proportion: Proportion) -> String {
    "\(proportion.part) of \(proportion.whole) (\(percentage(proportion.value)))"
  }

  private var broken: String {
    guard !plan.violations.isEmpty else { return "" }
    let lines = plan.violations.map { "  \($0.rule.rawValue): \($0.message) (\($0.penalty))\n" }
    return "\nSoft rules broken, with their penalties, \(plan.penalty) in all:\n" + lines.joined()
  }
}

extension Verdict {
  private enum Key: String, CodingKey {
    case event, provenOptimal, gap, stages, metrics, violations, cancelled, unplaced, settings, seed
  }

  private struct Stage: Encodable {
    var name: String
    var value: Double
    var final: Double
    var bound: Double?
    var gap: Double?
    var provenOptimal: Bool
    /// `proven`, `claimed` or `open`.
    var standing: String

    init(_ proof: StageProof, _ standing: String) {
      name = proof.stage
      value = proof.value
      final = proof.final
      bound = proof.bound.isFinite ? proof.bound : nil
      gap = proof.gap.isFinite ? proof.gap : nil
      provenOptimal = standing == "proven"
      self.standing = standing
    }
  }

  /// Figures without anybody's name or code; plan.json has all.
  private struct Figures: Encodable {
    var delegates: Int
    var workshops: Int
    var firstChoice: Proportion
    var topThree: Proportion
    var withoutWish: Int
    var largestDissatisfaction: Int
    var outsideEvenShare: Int
    var roomUse: Proportion
    var stages: [StageResult]
    var satisfaction: Satisfaction
    var mix: MixSummary
    var coverage: Coverage
    var meetings: Meetings
    var envy: Envy

    init(_ metrics: Metrics) {
      delegates = metrics.satisfaction.delegates
      workshops = metrics.workshops.count
      firstChoice = metrics.satisfaction.firstChoice
      topThree = metrics.satisfaction.topThree
      withoutWish = metrics.satisfaction.delegatesWithoutWish
      largestDissatisfaction = metrics.satisfaction.largestDissatisfaction
      outsideEvenShare = metrics.mix.outsideFloorAndCeiling
      roomUse = metrics.roomUse
      stages = metrics.stages
      satisfaction = metrics.satisfaction
      mix = metrics.mix
      coverage = metrics.coverage
      meetings = metrics.meetings
      envy = metrics.envy
    }
  }

  private struct Broken: Encodable {
    var rule: String
    var text: String
    var penalty: Int
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(plan.scenario.event.name(), forKey: .event)
    try container.encode(isProvenOptimal, forKey: .provenOptimal)
    try container.encode(gap.isFinite && !isWithoutClaims ? gap : nil, forKey: .gap)
    try container.encode(proof.indices.map { Stage(proof[$0], standing($0)) }, forKey: .stages)
    try container.encode(Figures(plan.metrics), forKey: .metrics)
    try container.encode(plan.plan.cancelled.map(\.text), forKey: .cancelled)
    try container.encode(plan.plan.unplaced.map(\.text), forKey: .unplaced)
    try container.encode(settings, forKey: .settings)
    try container.encodeIfPresent(plan.plan.seed, forKey: .seed)
    try container.encode(
      plan.violations.map { Broken(rule: $0.rule.rawValue, text: $0.message, penalty: $0.penalty) }, forKey: .violations
    )
  }
}
