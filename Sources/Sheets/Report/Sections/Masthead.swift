import Conference
import Verification

/// The head of the report: the conference, the verdict in words, and the figures that a planner asks for first.
func masthead(_ content: SheetContent) -> View {
  let (phrases, event) = (content.phrases, content.scenario.event)
  let days = content.programme.days
  let plan = content.verified.plan
  let verdict = Verdict(
    plan.agendaProof + plan.proof, on: content.options.tradeOff, shown: content.options.shown(of: plan), phrases)
  let missing = plan.unplaced.isEmpty ? "" : phrases.partialPlan(plan.unplaced.count) + " "
  return [
    "event": event.name(content.options.language),
    "dates": days.count > 1 ? "\(days[0]) – \(days[days.count - 1])" : days.first ?? "",
    "verdict": verdict.headline, "verdictNote": missing + verdict.note,
    "settings": content.options.settings.isEmpty
      ? "" : phrases.madeWith(plain(content.options.settings.joined(separator: "; "))),
    "hasSettings": !content.options.settings.isEmpty && content.options.audience == .secretariat,
    "verdictClass": verdict.isGood ? "good" : "warn",
    "verdictIconMarkup": verdict.icon,
    "figures": content.options.audience == .secretariat ? figures(content) : sizes(content),
  ]
}

/// How good the plan is, in a sentence.
struct Verdict {
  let headline: String
  let note: String
  let isGood: Bool

  /// - Parameters:
  ///   - tradeOff: the curve that the plan was chosen from. A plan on it has no stages of its own to prove; that it is on
  ///     the curve is what was proven, once the search has found all there is.
  ///   - shown: which stages a certificate shows; nil where nobody has looked.
  init(_ proof: [StageProof], on tradeOff: TradeOff? = nil, shown: [Bool]? = nil, _ phrases: Phrases) {
    let worst = proof.map(\.gap).max() ?? .infinity
    if let tradeOff, proof.isEmpty, tradeOff.isComplete {
      let objectives = (phrases.objective(tradeOff.first), phrases.objective(tradeOff.second))
      (headline, note, isGood) = (phrases.onCurve, phrases.onCurveNote(objectives.0, objectives.1), true)
      return
    }
    let isOptimal = !proof.isEmpty && proof.allSatisfy(\.isOptimal)
    let count = shown?.count { $0 } ?? proof.count
    isGood = isOptimal && count == proof.count
    if isGood {
      (headline, note) = (phrases.provenOptimal, phrases.provenOptimalNote)
    } else if isOptimal {
      (headline, note) = (phrases.claimedOptimal, phrases.claimedOptimalNote(count, proof.count))
    } else if worst.isFinite {
      headline = phrases.within(phrases.gap(worst))
      let proven = proof.indices.count { proof[$0].isOptimal && shown?[$0] ?? true }
      note = phrases.withinNote(proven, proof.count)
    } else {
      (headline, note) = (phrases.unproven, phrases.unprovenNote)
    }
  }

  /// A tick, or an exclamation mark, in a circle.
  var icon: String {
    var svg = Markup()
    svg.element("svg", ["viewBox": "0 0 30 30", "aria-hidden": "true"]) { svg in
      svg.element("circle", ["cx": "15", "cy": "15", "r": "14", "fill": "currentColor"])
      svg.element(
        "path",
        [
          "d": isGood ? "M8.5 15.5l4.5 4.5 8.5-9.5" : "M15 7.5v9.5M15 21.5v.5", "fill": "none", "stroke": "#fff",
          "stroke-width": "2.6", "stroke-linecap": "round", "stroke-linejoin": "round",
        ])
    }
    return svg.html
  }
}

extension SheetOptions {
  /// Which claims of a plan a certificate shows, those about its agenda first, which have none; nil where nobody has looked.
  func shown(of plan: Plan) -> [Bool]? {
    standings.map { standings in plan.agendaProof.map { _ in false } + standings.map { $0.kind == .proven } }
  }
}

extension Phrases {
  /// A gap as a percentage, rounded up, because it is a promise; but not for the last bit of a floating point number.
  func gap(_ gap: Double) -> String {
    percent((gap * 1000 - 1e-6).rounded(.up) / 1000, digits: 1)
  }
}

private func figures(_ content: SheetContent) -> [View] {
  let (phrases, metrics) = (content.phrases, content.metrics)
  var figures = sizes(content)
  for (label, proportion) in [
    (phrases.firstChoice, metrics.satisfaction.firstChoice), (phrases.topThree, metrics.satisfaction.topThree),
  ] {
    guard let share = proportion.value else { continue }
    figures.append([
      "label": label, "value": phrases.percent(share), "detail": phrases.ofDelegates(proportion.part, proportion.whole),
    ])
  }
  if !metrics.workshops.isEmpty {
    figures.append([
      "label": phrases.largestDeviation, "value": phrases.number(metrics.mix.largestEvenDeviation, digits: 1),
    ])
    figures.append(["label": phrases.outsideShare, "value": String(metrics.mix.outsideFloorAndCeiling)])
  }
  return figures
}

private func sizes(_ content: SheetContent) -> [View] {
  let (phrases, scenario) = (content.phrases, content.scenario)
  return [
    (phrases.delegates, scenario.delegates.count), (phrases.delegations, scenario.delegations.count),
    (phrases.sectors, scenario.sectors.count), (phrases.workshops, scenario.workshops.count),
  ].filter { $0.1 > 0 }.map { ["label": $0.0, "value": phrases.number(Double($0.1), digits: 0)] }
}
