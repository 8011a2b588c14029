import Conference

/// When and where the sessions are held, and which workshops run in parallel, read off the clock.
struct Clock: Sendable {
  /// The time of each session, by its position in the scenario; nil where it is not held.
  let times: [Interval?]
  /// The room of each session; nil where it is not held, or in a room that the scenario does not know.
  let rooms: [Int?]
  /// Whether the plan cancels a session.
  let isCancelled: [Bool]
  /// The workshops that are held, by the clock, then in the order of the scenario.
  let workshops: [Int]
  /// When each session is on the programme: when it is held, or when it would have been were it not cancelled.
  let programmeTimes: [Interval?]
  /// The maximal sets of workshops of the programme that all run at one moment, by the clock, cancelled ones included; the workshops of
  /// a set in the order of the scenario. That a workshop is cancelled releases nobody from the set that it was in.
  let programme: [[Int]]
  /// Those of each set of the programme that are held; none where all are cancelled. Nobody attends two of one set.
  let parallel: [[Int]]
  /// The sets of ``parallel`` that each session is in.
  let setsOfSession: [[Int]]
  /// Whether a delegate may stay away from each set: all workshops that overlap with it, directly or through others, are optional.
  let isOptional: [Bool]

  init(_ plan: Plan, of scenario: Scenario, names: Names) {
    var times = [Interval?](repeating: nil, count: scenario.sessions.count)
    var rooms = [Int?](repeating: nil, count: scenario.sessions.count)
    var isCancelled = [Bool](repeating: false, count: scenario.sessions.count)
    for id in plan.cancelled {
      if let session = names.sessions[id] { isCancelled[session] = true }
    }
    for placement in plan.agenda.placements {
      guard let session = names.sessions[placement.session], times[session] == nil, !isCancelled[session] else {
        continue
      }
      times[session] = placement.time
      rooms[session] = names.rooms[placement.room]
    }
    let programmeTimes = scenario.sessions.enumerated().map { position, session in
      times[position] ?? (isCancelled[position] ? Clock.programmeTime(of: session, in: plan) : nil)
    }
    let workshops = scenario.sessions.indices.compactMap { session -> (session: Int, time: Interval)? in
      guard scenario.sessions[session].kind == .workshop, let time = programmeTimes[session] else { return nil }
      return (session, time)
    }.sorted { ($0.time.start, $0.session) < ($1.time.start, $1.session) }
    let (sets, isOptional) = Clock.parallelSets(of: workshops) { scenario.sessions[$0].optional }
    let held = workshops.filter { times[$0.session] != nil }
    let parallel = sets.map { $0.filter { times[$0] != nil } }
    var setsOfSession = [[Int]](repeating: [], count: scenario.sessions.count)
    for (set, workshops) in parallel.enumerated() {
      for workshop in workshops { setsOfSession[workshop].append(set) }
    }
    self.programmeTimes = programmeTimes
    self.programme = sets
    self.times = times
    self.rooms = rooms
    self.isCancelled = isCancelled
    self.workshops = held.map(\.session)
    self.parallel = parallel
    self.setsOfSession = setsOfSession
    self.isOptional = isOptional
  }

  /// When a cancelled session would have been: its pin decides where there is one, and else the plan says so.
  private static func programmeTime(of session: Session, in plan: Plan) -> Interval? {
    session.start.map { Interval(start: $0, minutes: session.minutes) } ?? plan.cancelledTimes[session.id]
  }

  /// The workshops running as one begins are a maximal set unless all of them still run as the next begins.
  private static func parallelSets(
    of held: [(session: Int, time: Interval)], optional: (Int) -> Bool
  ) -> (sets: [[Int]], isOptional: [Bool]) {
    var sets: [[Int]] = []
    var isOptional: [Bool] = []
    var running: [(session: Int, time: Interval)] = []
    var firstOfBlock = 0
    var blockIsOptional = true
    for (position, workshop) in held.enumerated() {
      running.append(workshop)
      blockIsOptional = blockIsOptional && optional(workshop.session)
      let next = position + 1 < held.count ? held[position + 1].time.start : nil
      let remaining = next.map { next in running.filter { $0.time.end > next } } ?? []
      if remaining.count < running.count { sets.append(running.map(\.session).sorted()) }
      running = remaining
      if running.isEmpty {
        isOptional += repeatElement(blockIsOptional, count: sets.count - firstOfBlock)
        firstOfBlock = sets.count
        blockIsOptional = true
      }
    }
    return (sets, isOptional)
  }
}
