/// What a re-plan leaves as it was, whatever that costs.
public enum Freeze: Hashable, Sendable {
  /// A delegate keeps their workshops.
  case delegate(ID<Delegate>)
  /// A session keeps its time and its room, and everybody who was in it and still comes.
  case session(ID<Session>)
  /// So does every session that begins before this.
  case before(Moment)
}

extension Scenario {
  /// The scenario with everything pinned that is frozen; such pins are firm.
  public func freezing(_ frozen: [Freeze], as earlier: EarlierPlan) -> Scenario {
    var scenario = self
    for freeze in frozen {
      switch freeze {
      case .delegate(let id):
        if delegates.contains(where: { $0.id == id }) {
          for session in earlier.allocation[id] { scenario.pin(id, to: session) }
        }
      case .session(let id): scenario.freeze(id, as: earlier)
      case .before(let moment):
        for placement in earlier.agenda.placements where placement.time.start < moment {
          scenario.freeze(placement.session, as: earlier)
        }
        for pause in earlier.agenda.pauses where pause.time.start < moment {
          for index in scenario.breaks.indices
          where scenario.breaks[index].id == pause.id && scenario.breaks[index].day == pause.day {
            scenario.breaks[index].start = pause.time.start
          }
        }
      }
    }
    return scenario
  }

  private mutating func freeze(_ id: ID<Session>, as earlier: EarlierPlan) {
    guard let placement = earlier.agenda.placement(of: id), let session = session(id) else { return }
    apply(.move(id, room: placement.room, start: placement.time.start))
    guard session.kind == .workshop else { return }
    // Who turns out not to be there cannot be held to it.
    let time = Interval(start: placement.time.start, minutes: session.minutes)
    for delegate in delegates where earlier.allocation[delegate.id].contains(id) && delegate.isPresent(during: time) {
      pin(delegate.id, to: id)
    }
  }

  private mutating func pin(_ delegate: ID<Delegate>, to session: ID<Session>) {
    apply(.pin(Pin(delegate, .must, attend: session, isFirm: true)))
  }
}
