import Conference

/// A8: nobody works longer than `longest-without-break`.
///
/// A stretch of work is a chain of sessions that one person can be in one after the other, counted from the start of the first to the
/// end of the last. It ends at a break for everybody, and at a rest: 15 minutes or more with nothing on. Shorter gaps serve to change rooms and count
/// as work. Plenaries and workshops are work for who is in them, talks for everybody who could go to them; services are none.
///
/// - Complexity: O(*s*²) for *s* sessions where even the programme as a whole keeps the limit, else O(delegates · *s*²).
struct LongestWithoutBreak: Check {
  /// Minutes with nothing on that are a rest.
  static let rest = 15

  func violations(in ledger: Ledger) -> [Violation] {
    guard let limit = ledger.scenario.longestWithoutBreak else { return [] }
    let programme = Programme(ledger)
    // Nobody's day is longer than that of somebody who could be in every session.
    guard !programme.stretches(longerThan: limit, among: { _ in true }).isEmpty else { return [] }
    return people(workingIn: programme, limit, ledger)
      .sorted { ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end) }
      .map { time, found in
        let (first, others) = (found.delegates.first.map(ledger.delegate), found.delegates.count - 1)
        let who = first.map { others == 0 ? " for \($0)" : " for \($0) and \(others) more" } ?? ""
        let names = found.sessions.map(ledger.session)
        let message =
          "\(ledger.span(time)) is \(time.minutes) minutes without a break\(who), of at most \(limit): \(list(names))"
        let subjects = names.map(Subject.session) + (first.map { [.delegate($0)] } ?? [])
        return Violation(.longestWithoutBreak, subjects, message, amount: time.minutes - limit)
      }
  }

  /// The stretches over the limit, with one chain of sessions and the delegates for each; nobody where only a visitor who goes to every
  /// talk would work it.
  private func people(
    workingIn programme: Programme, _ limit: Int, _ ledger: Ledger
  ) -> [Interval: (sessions: [Int], delegates: [Int])] {
    let kinds = ledger.scenario.sessions.map(\.kind)
    var people: [Interval: (sessions: [Int], delegates: [Int])] = [:]
    for stretch in programme.stretches(longerThan: limit, among: { kinds[$0] != .workshop }) {
      people[stretch.time] = (stretch.sessions, [])
    }
    for (delegate, person) in ledger.scenario.delegates.enumerated() {
      let seats = ledger.heads.attended[delegate]
      let mine = programme.stretches(longerThan: limit) { session in
        guard kinds[session] != .workshop else { return seats.contains(session) }
        guard let time = ledger.clock.times[session] else { return false }
        return person.isPresent(during: time) && !seats.contains { ledger.clock.times[$0]?.overlaps(time) ?? false }
      }
      for stretch in mine { people[stretch.time, default: (stretch.sessions, [])].delegates.append(delegate) }
    }
    return people
  }
}

/// The sessions that are work, by the clock.
private struct Programme {
  private let work: [(session: Int, time: Interval)]
  private let pauses: [Interval]

  init(_ ledger: Ledger) {
    work = ledger.scenario.sessions.enumerated()
      .compactMap { position, session in
        guard session.kind != .service, let time = ledger.clock.times[position] else { return nil }
        return (position, time)
      }
      .sorted { ($0.time.start, $0.session) < ($1.time.start, $1.session) }
    let staggered = Set(ledger.scenario.breaks.filter { !$0.tracks.isEmpty }.map(BreakPlacement.Key.init))
    pauses = ledger.plan.agenda.pauses.filter { !staggered.contains(BreakPlacement.Key(id: $0.id, day: $0.day)) }
      .map(\.time)
  }

  /// The stretches over the limit that somebody works who is in these sessions; of those that only prolong each other, the longest.
  func stretches(
    longerThan limit: Int, among isIncluded: (Int) -> Bool
  ) -> [(time: Interval, sessions: [Int])] {
    let mine = work.filter { isIncluded($0.session) }
    var begins: [Moment] = []
    var previous: [Int?] = []
    var isProlonged = [Bool](repeating: false, count: mine.count)
    for (position, next) in mine.enumerated() {
      let before = mine.indices.prefix(position).filter { leads(from: mine[$0].time, to: next.time) }
        .min { (begins[$0], $0) < (begins[$1], $1) }
      begins.append(before.map { begins[$0] } ?? next.time.start)
      previous.append(before)
      if let before { isProlonged[before] = true }
    }
    return mine.indices.filter { mine[$0].time.end - begins[$0] > limit && !isProlonged[$0] }.map { last in
      let chain = sequence(first: last) { previous[$0] }.map { mine[$0].session }
      return (Interval(start: begins[last], end: mine[last].time.end), Array(chain.reversed()))
    }
  }

  /// Whether who was in one and is in the next has not rested in between.
  private func leads(from one: Interval, to next: Interval) -> Bool {
    let gap = next.start - one.end
    guard gap >= 0, gap < LongestWithoutBreak.rest else { return false }
    return !pauses.contains { one.end <= $0.start && $0.end <= next.start }
  }
}
