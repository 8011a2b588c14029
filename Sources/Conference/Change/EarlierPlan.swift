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
}
