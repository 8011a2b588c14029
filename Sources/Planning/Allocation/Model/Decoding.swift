import Conference

extension AllocationProblem {
  /// The allocation that a point of the model stands for: each class's counts are dealt out to its members in their order.
  ///
  /// - Parameters:
  ///   - values: one per column of the model.
  ///   - seats: the seat columns of the same model.
  func allocation(_ values: [Double], of model: AllocationModel) -> Allocation {
    var allocation = Allocation()
    for (group, members) in classes.enumerated() {
      var attended = Array(repeating: [ID<Session>](), count: members.size)
      for set in sets {
        // In a block of workshops that all overlap, the members are dealt out one after the other. Other blocks only occur with
        // classes of one, and a long workshop is then in several sets.
        var next = 0
        for workshop in set.workshops {
          guard let seat = model.seats[group][workshop] else { continue }
          let count = Int(values[seat.index].rounded())
          for member in next..<min(members.size, next + count)
          where attended[member].last != workshops[workshop].session.id {
            attended[member].append(workshops[workshop].session.id)
          }
          next += count
        }
      }
      for (member, sessions) in zip(members.members, attended) {
        allocation[member] = sessions.sorted { (time(of: $0), $0) < (time(of: $1), $1) }
      }
    }
    return allocation
  }

  /// The agenda that a point of the model stands for: the rooms that it chose, and nothing of what it cancels.
  func agenda(_ agenda: Agenda, _ values: [Double], of model: AllocationModel) -> Agenda {
    var chosen: [ID<Session>: ID<Room>] = [:]
    for (choice, isChosen) in zip(roomChoices, model.rooms) {
      guard let room = zip(choice.rooms, isChosen).first(where: { values[$0.1.index] > 0.5 })?.0 else { continue }
      for workshop in choice.workshops { chosen[workshops[workshop].session.id] = room.id }
    }
    let cancelled = Set(cancelled(values, of: model))
    let placements = agenda.placements.filter { !cancelled.contains($0.session) }.map { placement in
      Agenda.Placement(placement.session, in: chosen[placement.session] ?? placement.room, at: placement.time)
    }
    return Agenda(placements: placements, pauses: agenda.pauses)
  }

  /// The workshops that a point of the model cancels.
  func cancelled(_ values: [Double], of model: AllocationModel) -> [ID<Session>] {
    zip(workshops, model.held).compactMap { workshop, held in
      held.map { values[$0.index] < 0.5 } == true ? workshop.session.id : nil
    }
  }

  /// When the workshops that a point of the model cancels were on the programme.
  func cancelledTimes(_ values: [Double], of model: AllocationModel) -> [ID<Session>: Interval] {
    Dictionary(
      cancelled(values, of: model).compactMap { id in position[id].map { (id, workshops[$0].time) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func time(of session: ID<Session>) -> Moment {
    position[session].map { workshops[$0].time.start } ?? Moment(minutes: 0)
  }
}
