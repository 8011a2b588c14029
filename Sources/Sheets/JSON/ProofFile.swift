import Conference

/// `proof.json`: the certificates of a plan's claims, for the secretariat (docs/proof.md).
public func proofFile(_ proof: PlanProof) -> SheetFile {
  let stages = proof.stages.map { certificate in
    JSON.object(
      [("stage", .string(certificate.stage)), ("bound", .string(certificate.bound.description))]
        + (certificate.tree.map { [("tree", tree($0))] } ?? []))
  }
  let json = JSON.object([("format", .string(proof.format)), ("stages", .array(stages))])
  return SheetFile(name: "proof.json", contents: json.text, isPersonal: true)
}

private func tree(_ tree: ProofTree) -> JSON {
  switch tree {
  case .leaf(let prices):
    .object([("prices", .object(prices.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))])
  case .split(let name, let most, let low, let high):
    .object([("on", .string(name)), ("atMost", .int(most)), ("low", Sheets.tree(low)), ("high", Sheets.tree(high))])
  }
}
