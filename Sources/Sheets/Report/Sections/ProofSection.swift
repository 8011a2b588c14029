import Conference

/// One row per stage: those of placing the agenda, then those of the policy.
func proofView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let plan = content.verified.plan
  let shown = content.options.shown(of: plan)
  let stages = (plan.agendaProof + plan.proof).enumerated().map { position, proof -> View in
    func number(_ value: Double) -> String { phrases.number(value, digits: 2) }
    let parts = proof.stage.split(separator: "+").map { part in
      phrases.objective(part.split(separator: " ").joined(separator: " "))
    }
    return [
      "number": position + 1, "name": parts.joined(separator: " + "), "value": number(proof.value),
      "bound": number(proof.bound), "gap": proof.gap.isFinite ? gap(of: proof, phrases) : "–",
      "allowance": number(proof.allowance), "final": number(proof.final), "class": proof.isOptimal ? "good" : "warn",
      "verdict": proof.isOptimal
        ? (shown?[position] ?? true ? phrases.optimal : phrases.claimed)
        : proof.gap.isFinite ? phrases.withinGap(phrases.gap(proof.gap)) : phrases.noBound,
    ]
  }
  return ["stages": stages, "lots": plan.seed.map { [phrases.lots(String($0))] } ?? []]
}

private func gap(of proof: StageProof, _ phrases: Phrases) -> String {
  proof.isOptimal ? phrases.percent(0) : phrases.gap(proof.gap)
}
