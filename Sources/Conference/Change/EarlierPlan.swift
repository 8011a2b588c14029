/// What was made known before: when and where everything is, and who attends what. A re-plan stays as close to it as can be.
public struct EarlierPlan: Hashable, Sendable {
  /// When and where.
  public var agenda: Agenda
  /// Who attends what.
  public var allocation: Allocation

  /// An agenda and an allocation.
  public init(agenda: Agenda, allocation: Allocation) {
    self.agenda = agenda
    self.allocation = allocation
  }

  /// What a plan says.
  public init(_ plan: Plan) {
    self.init(agenda: plan.agenda, allocation: plan.allocation)
  }

  /// A plan that says the same, and claims nothing.
  public var plan: Plan { Plan(agenda: agenda, allocation: allocation) }

  /// What it comes to after some changes: a delay moves everything that it is about, and that is no move of its own.
  public func applying(_ changes: [ScenarioChange], in event: Event) -> EarlierPlan {
    var earlier = self
    for case .delay(let minutes, let moment) in changes {
      guard let day = event.day(of: moment) else { continue }
      let late = Interval(start: moment, end: event.moment(day, .midnight) + 1440)
      func delayed(_ time: Interval) -> Interval {
        late.start <= time.start && time.start < late.end
          ? Interval(start: time.start + minutes, minutes: time.minutes) : time
      }
      earlier.agenda = Agenda(
        placements: earlier.agenda.placements.map { .init($0.session, in: $0.room, at: delayed($0.time)) },
        pauses: earlier.agenda.pauses.map { .init($0.id, on: $0.day, at: delayed($0.time)) })
    }
    return earlier
  }

  /// What a delay among some changes pushes past the midnight of its day, which cannot be made longer than that.
  ///
  /// - Returns: the first such session, or else break, with the time that it would have. A session to which the changes
  ///   give a start of its own does not count.
  public func overnight(after changes: [ScenarioChange], in event: Event) -> (name: String, time: Interval)? {
    var moved: Set<ID<Session>> = []
    for case .move(let id, _, let start) in changes where start != nil { moved.insert(id) }
    let sessions = agenda.placements.filter { !moved.contains($0.session) }.map { ($0.session.text, $0.time) }
    let pauses = agenda.pauses.map { ($0.id.text, $0.time) }
    for case .delay(let minutes, let moment) in changes {
      guard let day = event.day(of: moment) else { continue }
      let midnight = event.moment(day, .midnight) + 1440
      for (name, time) in sessions + pauses
      where moment <= time.start && time.start < midnight && midnight < time.end + minutes {
        return (name, Interval(start: time.start + minutes, minutes: time.minutes))
      }
    }
    return nil
  }
}
