/// What a plan changes about one that was made known: who moves, and which sessions are at another time or in another room.
public struct Rearrangement: Hashable, Sendable {
  /// Somebody who attends something else.
  public struct Move: Hashable, Sendable {
    /// Why somebody attends something else.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// They come, and were not expected.
      case joined
      /// They do not come.
      case left
      /// Their workshop is not held, or is at a time at which they attend another.
      case displaced
      /// Their workshop is at another time, at which they are not there.
      case away
      /// They make room for others, or fill it.
      case moved
    }

    /// Who.
    public var delegate: ID<Delegate>
    /// What they attended; nil for something on top.
    public var from: ID<Session>?
    /// What they attend instead; nil for nothing.
    public var to: ID<Session>?
    /// Why, in a word.
    public var kind: Kind
    /// Why, by the demands of the scenario.
    public var reasons: [Reason]
  }

  /// A session that is somewhere else.
  public struct Shift: Hashable, Sendable {
    /// Which.
    public var session: ID<Session>
    /// Where it was; nil for what was not held.
    public var from: Agenda.Placement?
    /// Where it is; nil for what is not held any more.
    public var to: Agenda.Placement?
  }

  /// A break that is at another time.
  public struct PauseShift: Hashable, Sendable {
    /// Which.
    public var pause: ID<Break>
    /// On which day.
    public var day: ID<Day>
    /// When it was; nil for one that is new.
    public var from: Interval?
    /// When it is; nil for one that is gone.
    public var to: Interval?
  }

  /// Something that ends after the hours or the window that were announced, which have moved along with it.
  public struct Overrun: Hashable, Sendable {
    /// What can run late.
    public enum Subject: Hashable, Sendable {
      /// A session.
      case session(ID<Session>)
      /// A break.
      case pause(ID<Break>)
    }

    /// What runs late.
    public var subject: Subject
    /// On which day.
    public var day: ID<Day>
    /// When it is over.
    public var end: TimeOfDay
    /// By when it had to be over.
    public var limit: TimeOfDay
    /// Whether that was the end of its own window, and not the closing of the day.
    public var isWindow: Bool
  }

  /// Who moves, in the order of the scenario; who does not come any more stands at the end.
  public var moves: [Move]
  /// The sessions that are at another time, in another room, new or gone, in their order.
  public var shifts: [Shift]
  /// The breaks that are at another time, by day and then by the clock.
  public var pauses: [PauseShift]
  /// What people know: where everything was and who was to attend what, before any delay.
  public var told: EarlierPlan
  /// Who does not come any more, as the announced scenario has them, in its order.
  public var gone: [Delegate]
  /// What ends later than the announced scenario lets it: sessions by the clock, then breaks.
  public var overruns: [Overrun]

  /// What is different between two plans.
  ///
  /// - Parameters:
  ///   - earlier: what was made known, after any delay: whoever gives up a workshop of it moves.
  ///   - plan: what holds now.
  ///   - scenario: the scenario of the plan.
  ///   - announced: the plan that people know, before any delay, and its scenario. Without it sessions are held
  ///     against `earlier`, and ``gone`` and ``overruns`` are empty.
  public init(
    from earlier: EarlierPlan, to plan: Plan, of scenario: Scenario, announced: (plan: Plan, scenario: Scenario)? = nil
  ) {
    let old = earlier.agenda.placementOf
    let new = plan.agenda.placementOf
    let told = announced?.plan.agenda.placementOf ?? old
    self.told = announced.map { EarlierPlan($0.plan) } ?? earlier
    pauses = Rearrangement.pauses(from: self.told.agenda, to: plan.agenda)
    shifts = Set(told.keys).union(new.keys).sorted().filter { told[$0] != new[$0] }.map {
      Shift(session: $0, from: told[$0], to: new[$0])
    }
    let present = Set(scenario.delegates.map(\.id))
    gone = (announced?.scenario.delegates ?? []).filter { !present.contains($0.id) }
    overruns = announced.map { Rearrangement.overruns(of: plan.agenda, beyond: $0.scenario) } ?? []
    let known = Set(earlier.allocation.delegates)
    moves = scenario.delegates.flatMap { delegate in
      Rearrangement.moves(
        of: delegate, isNew: !known.contains(delegate.id), from: earlier.allocation[delegate.id],
        to: plan.allocation[delegate.id], old: old, new: new)
    }
    for delegate in earlier.allocation.delegates where !present.contains(delegate) {
      moves += earlier.allocation[delegate].map {
        Move(delegate: delegate, from: $0, to: nil, kind: .left, reasons: [])
      }
    }
  }

  private static func pauses(from told: Agenda, to agenda: Agenda) -> [PauseShift] {
    func find(_ pause: Agenda.Pause, in agenda: Agenda) -> Interval? {
      agenda.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time
    }
    let now = agenda.pauses.filter { find($0, in: told) != $0.time }.map {
      PauseShift(pause: $0.id, day: $0.day, from: find($0, in: told), to: $0.time)
    }
    let gone = told.pauses.filter { find($0, in: agenda) == nil }.map {
      PauseShift(pause: $0.id, day: $0.day, from: $0.time, to: nil)
    }
    func start(_ shift: PauseShift) -> Int { (shift.to ?? shift.from)?.start.minutes ?? 0 }
    return (now + gone).sorted { (start($0), $0.pause) < (start($1), $1.pause) }
  }

  /// Delegates who were expected and attend something else than they were told, each once.
  public var moved: [ID<Delegate>] {
    var seen: Set<ID<Delegate>> = []
    return moves.filter {
      $0.kind != .joined && $0.kind != .left && $0.from != nil && seen.insert($0.delegate).inserted
    }
    .map(\.delegate)
  }

  /// What ends after the hours of its day, or after its window, as a scenario has them.
  private static func overruns(of agenda: Agenda, beyond scenario: Scenario) -> [Overrun] {
    let event = scenario.event
    func clock(_ moment: Moment, on day: Day) -> TimeOfDay {
      TimeOfDay(minutes: moment - event.moment(day, .midnight)) ?? .endOfDay
    }
    func overruns(of subject: Overrun.Subject, at time: Interval, windowEnd: (Day) -> TimeOfDay?) -> [Overrun] {
      guard let day = event.day(of: time.start) else { return [] }
      let end = clock(time.end, on: day)
      var limits = [(time: day.closes, isWindow: false)]
      if let window = windowEnd(day) { limits.append((time: window, isWindow: true)) }
      return limits.filter { $0.time < end }.map {
        Overrun(subject: subject, day: day.id, end: end, limit: $0.time, isWindow: $0.isWindow)
      }
    }
    let sessions = agenda.placements.flatMap { placement in
      overruns(of: .session(placement.session), at: placement.time) { _ in
        scenario.session(placement.session)?.window?.to
      }
    }
    let pauses = agenda.pauses.flatMap { pause in
      overruns(of: .pause(pause.id), at: pause.time) { day in
        scenario.breaks.first { $0.id == pause.id && $0.day == day.id }.map { clock($0.window.end, on: day) }
      }
    }
    return sessions + pauses
  }

  /// What somebody gives up beside what they get at the same time.
  private static func moves(
    of delegate: Delegate, isNew: Bool, from earlier: [ID<Session>], to current: [ID<Session>],
    old: [ID<Session>: Agenda.Placement], new: [ID<Session>: Agenda.Placement]
  ) -> [Move] {
    let lost = earlier.filter { !current.contains($0) }
    var gained = current.filter { !earlier.contains($0) }
    var moves: [Move] = []
    for session in lost {
      let time = (new[session] ?? old[session])?.time
      let next = gained.firstIndex { other in time.map { new[other]?.time.overlaps($0) ?? false } ?? false }
      let to = next.map { gained.remove(at: $0) }
      let isHeld = new[session] != nil && new[session]?.time == old[session]?.time
      let isAway = new[session].map { !delegate.isPresent(during: $0.time) } ?? false
      let kind: Move.Kind = isAway ? .away : isHeld ? .moved : .displaced
      moves.append(Move(delegate: delegate.id, from: session, to: to, kind: kind, reasons: []))
    }
    return moves
      + gained.map { Move(delegate: delegate.id, from: nil, to: $0, kind: isNew ? .joined : .moved, reasons: []) }
  }
}
