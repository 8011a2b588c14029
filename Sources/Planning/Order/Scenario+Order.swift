import Conference

/// The order in which a scenario lists things has no say in its plan.
///
/// The agenda is placed with everything in the order of its identifiers. People are allocated with everything in an order that is drawn by lot, so that of
/// equally good plans none is the likelier for where somebody stands in the roster, or how they are called.
extension Scenario {
  /// The seed of the lots unless one is given: the same for the same people, wishes, sessions and rooms, in whatever order they are listed.
  ///
  /// What things are called, and the policy, have no part in it: correcting a title or trying another policy draws no new lots.
  ///
  /// - Returns: 32 bits, so that it is quick to tell and every reader of JSON can hold it.
  public var derivedSeed: UInt32 {
    let people = delegates.map { person in
      let scores = person.scores.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return
        ([person.id.text, person.sector.text, person.delegation?.text ?? ""] + person.choices.map(\.text) + scores)
        .joined(separator: "\t")
    }
    let workshops = sessions.map { "\($0.id)\t\($0.topic)\t\($0.minutes)" }
    let spaces = rooms.map { "\($0.id)\t\($0.seats)" }
    let text = [people, workshops, spaces].map { $0.sorted().joined(separator: "\n") }.joined(separator: "\n\n")
    return UInt32(sha256(text).prefix(8), radix: 16) ?? 0
  }

  /// The same with everything in the order of its identifiers; what bears no identifier is in the order of what it names.
  var inIdentifierOrder: Scenario {
    var copy = self
    copy.rooms = rooms.map(\.ordered).sorted { comesBefore($0.id.text, $1.id.text) }
    copy.breaks.sort { ($0.day.text, $0.id) < ($1.day.text, $1.id) }
    copy.sessions = sessionsByIdentifier.map { sessions[$0].ordered }
    copy.sectors.sort { $0.id < $1.id }
    copy.delegations.sort { $0.id < $1.id }
    copy.attributes.sort()
    copy.delegates = delegates.map(\.ordered).sorted { $0.id < $1.id }
    copy.contributors = contributors.map(\.ordered).sorted { $0.id < $1.id }
    copy.pins.sort {
      ($0.delegate, $0.session, $0.kind == .must ? 0 : 1) < ($1.delegate, $1.session, $1.kind == .must ? 0 : 1)
    }
    copy.together = together.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    copy.apart = apart.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    return copy
  }

  /// The same with people, their groups and sessions in an order that is drawn by lot, or in that of identifiers where nothing is drawn.
  ///
  /// Rooms stay in the order of their identifiers: which of two equal rooms a session has makes no difference to anybody.
  func inDrawnOrder(by options: PlanningOptions) -> Scenario {
    if lottery == .off { return inIdentifierOrder }
    let lots = Lots(seed: options.seed ?? derivedSeed)
    var copy = inIdentifierOrder
    copy.sessions = lots.draw(copy.sessions, "session") { $0.id.text }
    copy.sectors = lots.draw(copy.sectors, "sector") { $0.id.text }
    copy.delegations = lots.draw(copy.delegations, "delegation") { $0.id.text }
    copy.delegates = lots.draw(copy.delegates, "delegate") { $0.id.text }
    return copy
  }
}

extension Room {
  fileprivate var ordered: Room {
    var copy = self
    copy.closed.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    copy.parts.sort()
    return copy
  }
}

extension Session {
  fileprivate var ordered: Session {
    var copy = self
    copy.after.sort()
    copy.with.sort()
    copy.notWith.sort()
    copy.buildsOn.sort()
    copy.languages.sort()
    return copy
  }
}

extension Delegate {
  /// Friends and choices stay in the order in which they were named: that is a wish, and a rule may count the first ones alone.
  fileprivate var ordered: Delegate {
    var copy = self
    copy.languages.sort()
    copy.roles.sort { ($0.session, $0.kind.rawValue) < ($1.session, $1.kind.rawValue) }
    return copy
  }
}

extension Contributor {
  fileprivate var ordered: Contributor {
    var copy = self
    copy.sessions.sort()
    copy.available.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return copy
  }
}
