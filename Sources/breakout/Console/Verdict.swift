import Conference
import Sheets
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
  private func standing(_ number: Int) -> TerminalWords.Standing {
    guard proof[number].isOptimal else { return .open }
    guard let standings else { return .proven }
    let own = number - plan.plan.agendaProof.count
    return own >= 0 && standings[own].kind == .proven ? .proven : .claimed
  }

  /// The largest gap of any stage.
  private var gap: Double { proof.map(\.gap).max() ?? 0 }

  /// Whether every stage is proven to the gap that was asked for.
  var isGoodEnough: Bool { proof.allSatisfy { $0.isOptimal || $0.gap <= wanted } }

  /// The verdict for people.
  func text(_ terminal: Terminal) -> String {
    headline(terminal) + "\n" + missing(terminal) + disturbed(terminal) + put(terminal)
      + stages(terminal.words) + agenda(terminal.words) + "\n" + figures(terminal.words) + broken(terminal.words)
  }

  private func headline(_ terminal: Terminal) -> String {
    let words = terminal.words
    let name = terminal.styled(plan.scenario.event.name(terminal.language), .bold)
    if isProvenOptimal {
      return "\(name)\n\(terminal.styled(words.provenOptimal, .green))\(words.provenIn(proof.count))"
    }
    if standings != nil, !isWithoutClaims, proof.allSatisfy(\.isOptimal) {
      return "\(name)\n\(terminal.styled(words.claimedOptimal, .yellow))\(words.claimedIn(shown, proof.count))"
    }
    if isWithoutClaims { return "\(name)\n\(words.claimsNothing)" }
    let count = proof.indices.count { standing($0) == .proven }
    let verdict =
      isGoodEnough ? terminal.styled(words.asGoodAsAsked, .green) : terminal.styled(words.notProvenOptimal, .yellow)
    return "\(name)\n\(verdict)\(words.within(gap.isFinite ? words.percent(gap) : nil, count, proof.count))"
  }

  /// What a partial plan leaves out.
  private func missing(_ terminal: Terminal) -> String {
    let unplaced = plan.plan.unplaced
    guard !unplaced.isEmpty else { return "" }
    let words = terminal.words
    return "\(terminal.styled(words.partial, .yellow))\(words.foundNoPlace(unplaced.count, list(unplaced)))\n"
  }

  /// Where a check of ours failed: the plan is whole, its proof there is not.
  private func disturbed(_ terminal: Terminal) -> String {
    let names = proof.filter(\.isDisturbed).map(\.stage)
    guard !names.isEmpty else { return "" }
    let words = terminal.words
    let stages = names.map(words.stage).joined(separator: ", ")
    return "\(terminal.styled(words.fault, .yellow))\(words.disturbed(stages))\n"
  }

  /// What the scenario was changed to.
  private func put(_ terminal: Terminal) -> String {
    guard !settings.isEmpty else { return "" }
    let words = terminal.words
    return
      "\(terminal.styled(words.madeWith, .yellow)) --set \(settings.joined(separator: " --set ")): \(words.notAsInFile)\n"
  }

  private func stages(_ words: TerminalWords) -> String {
    guard !proof.isEmpty else { return "" }
    let hasSlack = proof.contains { $0.final != $0.value }
    var table = TextTable(
      [(words.stage, .left), (words.best, .right)] + (hasSlack ? [(words.inThePlan, .right)] : [])
        + [(words.bound, .right), (words.gap, .right), ("", .left)])
    for (number, stage) in proof.enumerated() {
      table.add(
        [words.stage(stage.stage), words.number(stage.value)] + (hasSlack ? [words.number(stage.final)] : [])
          + [words.number(stage.bound), words.percent(stage.gap), words.standing(standing(number))])
    }
    return "\n" + table.text
  }

  /// The agenda, where it was not known before.
  private func agenda(_ words: TerminalWords) -> String {
    plan.plan.agendaProof.isEmpty ? "" : "\n" + AgendaText(plan.plan, of: plan.scenario).text(words)
  }

  private func figures(_ words: TerminalWords) -> String {
    let metrics = plan.metrics
    let satisfaction = metrics.satisfaction
    var table = TextTable(sides: [.left, .left])
    table.add([words.delegates, words.delegatesIn(satisfaction.delegates, metrics.workshops.count)])
    if satisfaction.wishing > 0 {
      table.add([words.firstChoice, share(satisfaction.firstChoice, words)])
      table.add([words.topThree, share(satisfaction.topThree, words)])
      table.add([words.noChoice, "\(satisfaction.delegatesWithoutWish)"])
    }
    let outside = metrics.mix.outsideFloorAndCeiling
    table.add([
      words.sectorMix, outside == 0 ? words.atEvenShare : words.offEvenShare(outside),
    ])
    table.add([words.seatsUsed, share(metrics.roomUse, words)])
    if let seed = plan.plan.seed { table.add([words.lotsFrom, "\(seed)"]) }
    if let draw = plan.plan.draw { table.add([words.drawn, drawn(draw, words)]) }
    if !plan.plan.cancelled.isEmpty { table.add([words.cancelled, list(plan.plan.cancelled)]) }
    return table.text
  }

  /// What picked the plan, and how likely a first choice was.
  private func drawn(_ draw: Draw, _ words: TerminalWords) -> String {
    let least = draw.least.map { words.percent(($0 * 1000).rounded() / 1000) }
    return words.drawnBy("\(draw.number)", draw.plans, least, draw.without)
  }

  private func list(_ sessions: [ID<Session>]) -> String {
    sessions.map(\.text).joined(separator: ", ")
  }

  private func share(_ proportion: Proportion, _ words: TerminalWords) -> String {
    words.share("\(proportion.part)", "\(proportion.whole)", words.percent(proportion.value))
  }

  private func broken(_ words: TerminalWords) -> String {
    guard !plan.violations.isEmpty else { return "" }
    let told = said(in: words.language)
    let lines = zip(plan.violations, told).map { "  \($1.rule): \($1.text) (\($0.penalty))\n" }
    return "\n\(words.softRules(plan.penalty))\n" + lines.joined()
  }

  /// What soft rules are not kept: as the file calls them in English, as sheets say it in other languages.
  private func said(in language: Language) -> [(rule: String, text: String)] {
    guard language != .english else { return plan.violations.map { ($0.rule.rawValue, $0.message) } }
    return zip(plan.violations, sentences(plan.violations, in: plan.scenario, language: language)).map {
      (ruleName($0.rule, in: language), $1)
    }
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

    init(_ proof: StageProof, _ standing: TerminalWords.Standing) {
      name = proof.stage
      value = proof.value
      final = proof.final
      bound = proof.bound.isFinite ? proof.bound : nil
      gap = proof.gap.isFinite ? proof.gap : nil
      provenOptimal = standing == .proven
      self.standing = standing.rawValue
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
