import Conference

extension AllocationProblem {
  /// The plan that a point of the model stands for.
  ///
  /// - Parameters:
  ///   - placed: the agenda, with what is known about it.
  ///   - values: one per column of the model.
  ///   - model: its columns.
  ///   - proof: what was proven of the policy's stages.
  func plan(
    _ placed: PlacedAgenda, _ values: [Double], of model: AllocationModel, proof: [StageProof]
  ) -> Plan {
    Plan(
      agenda: agenda(placed.agenda, values, of: model), allocation: allocation(values, of: model),
      cancelled: cancelled(values, of: model), cancelledTimes: cancelledTimes(values, of: model),
      unplaced: placed.unplaced, agendaProof: placed.proof, proof: proof)
  }
}
