import Conference

extension AllocationProblem {
  /// The allocation that a point of the model stands for: each class's counts are dealt out to its members in roster order.
  ///
  /// - Parameters:
  ///   - values: one per column of the model.
  ///   - seats: the seat columns of the same model.
  func allocation(_ values: [Double], of model: AllocationModel) -> Allocation {
    var allocation = Allocation()
    for (group, members) in classes.enumerated() {
      var attended = Array(repeating: [ID<Session>](), count: members.size)
      for slot in slots {
        // In a block of workshops that all overlap, the members are dealt out one after the other. Other blocks only occur with
        // classes of one.
        var next = 0
        for workshop in slot.workshops {
          guard let seat = model.seats[group][workshop] else { continue }
          let count = Int(values[seat.index].rounded())
          for member in next..<min(members.size, next + count) {
            attended[member].append(workshops[workshop].session.id)
          }
          if slot.cliques.count == 1 { next += count }
        }
      }
      for (member, sessions) in zip(members.members, attended) {
        allocation[member] = sessions.sorted { (time(of: $0), $0) < (time(of: $1), $1) }
      }
    }
    return allocation
  }

  private func time(of session: ID<Session>) -> Moment {
    position[session].map { workshops[$0].time.start } ?? Moment(minutes: 0)
  }
}
