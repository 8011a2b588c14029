import Conference

/// The plan is one of this scenario: it names only what is declared, lists nothing twice, and seats people only in workshops that it
/// does not cancel.
struct BelongsToScenario: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    agenda(of: ledger) + cancellations(of: ledger) + allocation(of: ledger)
  }

  private func agenda(of ledger: Ledger) -> [Violation] {
    var found: [Violation] = []
    for placement in ledger.plan.agenda.placements {
      if ledger.names.sessions[placement.session] == nil {
        found.append(violation([.session(placement.session)], "the agenda places '\(placement.session)'", "session"))
      }
      if ledger.names.rooms[placement.room] == nil {
        let subjects: [Subject] = [.room(placement.room), .session(placement.session)]
        found.append(violation(subjects, "'\(placement.session)' is in '\(placement.room)'", "room"))
      }
    }
    let breaks = Set(ledger.scenario.breaks.map(BreakPlacement.Key.init))
    for pause in ledger.plan.agenda.pauses where !breaks.contains(BreakPlacement.Key(id: pause.id, day: pause.day)) {
      found.append(violation([.pause(pause.id, pause.day)], "the agenda has '\(pause.id)' on \(pause.day)", "break"))
    }
    return found
  }

  private func cancellations(of ledger: Ledger) -> [Violation] {
    var seen: Set<ID<Session>> = []
    return ledger.plan.cancelled.compactMap { id in
      if ledger.names.sessions[id] == nil {
        return violation([.session(id)], "'\(id)' is cancelled", "session")
      }
      guard !seen.insert(id).inserted else { return nil }
      return Violation(.belongsToScenario, [.session(id)], "'\(id)' is cancelled twice")
    }
  }

  private func allocation(of ledger: Ledger) -> [Violation] {
    var found: [Violation] = []
    for id in ledger.plan.allocation.delegates {
      if ledger.names.delegates[id] == nil {
        found.append(violation([.delegate(id)], "'\(id)' is allocated", "delegate"))
      }
      var seen: Set<ID<Session>> = []
      for workshop in ledger.plan.allocation[id] {
        let subjects: [Subject] = [.delegate(id), .session(workshop)]
        guard let session = ledger.names.sessions[workshop] else {
          found.append(violation(subjects, "\(id) is allocated to '\(workshop)'", "session"))
          continue
        }
        let kind = ledger.scenario.sessions[session].kind
        if kind != .workshop {
          let message = "\(id) is allocated to \(workshop), which is a \(kind.rawValue), not a workshop"
          found.append(Violation(.belongsToScenario, subjects, message))
        } else if ledger.clock.isCancelled[session] {
          found.append(Violation(.belongsToScenario, subjects, "\(id) is allocated to \(workshop), which is cancelled"))
        }
        if !seen.insert(workshop).inserted {
          found.append(Violation(.belongsToScenario, subjects, "\(id) is allocated to \(workshop) twice"))
        }
      }
    }
    return found
  }

  private func violation(_ subjects: [Subject], _ what: String, _ kind: String) -> Violation {
    Violation(.belongsToScenario, subjects, "\(what), but the scenario declares no such \(kind)")
  }
}
