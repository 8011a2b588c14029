import Conference

/// What is placed so far in an ``EjectionSearch``, and what placing something else would put out.
struct EjectionBoard {
  /// A place for an activity.
  struct Choice {
    var start: Int
    /// A room for each of its sessions.
    var rooms: [Int]
    /// What cannot stay then.
    var ejected: [Int]
  }

  /// A session in a room.
  struct Use {
    var activity: Int
    var member: Int
    var start: Moment
    /// When the room can be used again.
    var end: Moment
  }

  let problem: AgendaProblem
  let programme: Programme
  let footprints: [[Int]]
  /// The start of each activity, as a position among its starts; nil while it is not placed.
  var start: [Int?]
  var moments: [Moment?]
  /// The room of each session that is placed.
  var rooms: [Int: Int] = [:]
  var uses: [[Use]]
  /// The steps that were taken.
  var steps: Int
  /// The workshops with too few places beside them, and how many people are too many.
  var lacking: [Int] = []
  var missingPeople = 0.0
  var lack: [Int: Int] = [:]
  // Of the place that is looked at.
  var marks: [Int]
  var mark = 0
  private var ejected: [Int] = []
  private var chosen: [Int] = []

  /// An empty one.
  init(_ problem: AgendaProblem, _ facts: EjectionFacts, steps: Int = 0) {
    self.problem = problem
    programme = problem.programme
    footprints = problem.programme.footprints.map { $0.sorted() }
    start = Array(repeating: nil, count: problem.starts.count)
    moments = start.map { _ in nil }
    uses = Array(repeating: [], count: problem.scenario.rooms.count)
    marks = Array(repeating: 0, count: problem.starts.count)
    self.steps = steps
  }

  /// When an activity starts; nil while it is not placed.
  func moment(of activity: Int) -> Moment? { moments[activity] }

  // MARK: What a place would put out

  /// What a place costs: what it puts out, and what is to be said against it; nil where nothing helps, or where it costs more than a limit.
  mutating func price(
    _ activity: Int, at start: Int, _ facts: EjectionFacts, _ dear: [Double], atMost limit: Double
  ) -> (ejection: Double, dislike: Double)? {
    guard var ejection = ejection(of: activity, at: start, facts, dear, atMost: limit) else { return nil }
    let moment = problem.starts[activity][start].moment
    var dislike = facts.dislike[activity][start]
    for (place, member) in programme.activities[activity].enumerated() {
      let time = programme.time(member, at: moment)
      for wish in facts.wished[member] {
        steps += 1
        let other = programme.members[wish.member].activity
        guard other != activity, let there = moments[other] else { continue }
        if programme.time(wish.member, at: there).overlaps(time) { dislike += 1e5 * Double(wish.people) }
      }
      for number in programme.groupsOf[member] {
        let group = programme.groups[number]
        guard let weight = group.weight else { continue }
        dislike += 1e6 * Double(weight * inTheWay(in: group, of: member, at: moment).tooMany)
      }
      if programme.members[member].session?.kind == .workshop {
        ejection += lackChange(member, time, chosen[place], facts.people[member]?[start] ?? 0, facts)
      }
    }
    return ejection > limit && limit > 0 ? nil : (ejection, dislike)
  }

  /// A place with everything that it puts out; nil where nothing helps.
  mutating func choice(_ activity: Int, at start: Int, _ facts: EjectionFacts, _ dear: [Double]) -> Choice? {
    guard ejection(of: activity, at: start, facts, dear, atMost: .infinity) != nil else { return nil }
    return Choice(start: start, rooms: chosen, ejected: ejected)
  }

  private mutating func put(out activity: Int, _ dear: [Double]) -> Double {
    guard marks[activity] != mark else { return 0 }
    marks[activity] = mark
    ejected.append(activity)
    return dear[activity]
  }

  private mutating func ejection(
    of activity: Int, at start: Int, _ facts: EjectionFacts, _ dear: [Double], atMost limit: Double
  ) -> Double? {
    mark += 1
    marks[activity] = mark
    ejected.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    let moment = problem.starts[activity][start].moment
    var sum = 0.0
    steps += facts.neighbours[activity].count
    for other in facts.neighbours[activity] {
      guard let there = moments[other.activity] else { continue }
      let isFree =
        there > moment
        ? there - moment >= other.later
        : there < moment ? moment - there >= other.earlier : other.later == 0 && other.earlier == 0
      if !isFree {
        sum += put(out: other.activity, dear)
        if sum > limit { return nil }
      }
    }
    for (place, member) in programme.activities[activity].enumerated() where programme.members[member].session != nil {
      guard let (room, price) = room(of: member, facts.rooms[activity][start][place], at: moment, facts, dear) else {
        return nil
      }
      chosen.append(room)
      sum += price
      for other in inTheWay(of: member, in: room, at: moment, facts) { _ = put(out: other, dear) }
      if sum > limit { return nil }
    }
    for member in programme.activities[activity] {
      for number in programme.groupsOf[member] where programme.groups[number].weight == nil {
        sum += makeRoom(in: programme.groups[number], for: member, at: moment, dear)
        if sum > limit { return nil }
      }
    }
    if let longest = problem.scenario.longestWithoutBreak {
      while let other = tooLong(with: activity, at: moment, longest, facts, dear) {
        sum += put(out: other, dear)
        if sum > limit { return nil }
      }
      if isTooLong { return nil }
    }
    return sum
  }

  /// Puts out what a rule of the programme does not leave beside a session, those first that are cheap to put out.
  private mutating func makeRoom(
    in group: ProgrammeGroup, for member: Int, at moment: Moment, _ dear: [Double]
  ) -> Double {
    let own = programme.members[member].activity
    let (others, tooMany) = inTheWay(in: group, of: member, at: moment)
    let cheap = others.map { programme.members[$0].activity }.filter { $0 != own && marks[$0] != mark }
      .sorted { (dear[$0], $0) < (dear[$1], $1) }
    return cheap.prefix(max(0, tooMany)).reduce(0) { $0 + put(out: $1, dear) }
  }

  private mutating func inTheWay(
    in group: ProgrammeGroup, of member: Int, at moment: Moment
  ) -> (others: [Int], tooMany: Int) {
    steps += group.members.count
    let own = programme.members[member].activity
    return group.inTheWay(
      of: member, at: programme.time(member, at: moment),
      { other in
        let activity = programme.members[other].activity
        if activity == own { return programme.time(other, at: moment) }
        guard marks[activity] != mark else { return nil }
        return moments[activity].map { programme.time(other, at: $0) }
      }, problem.scenario.event)
  }

  /// The room that puts the least out, beside those that other sessions of the same activity have; nil where there is none.
  private mutating func room(
    of member: Int, _ choices: [Int], at moment: Moment, _ facts: EjectionFacts, _ dear: [Double]
  ) -> (room: Int, price: Double)? {
    var best: (room: Int, price: Double)?
    for room in choices where !chosen.contains(where: { programme.share($0, room) }) {
      var price = 0.0
      for other in inTheWay(of: member, in: room, at: moment, facts) where marks[other] != mark { price += dear[other] }
      if best.map({ price < $0.price }) ?? true { best = (room, price) }
      if price == 0 { break }
    }
    return best
  }

  /// The activities that keep a session out of a room: those in it, and those of its track in another.
  private mutating func inTheWay(
    of member: Int, in room: Int, at moment: Moment, _ facts: EjectionFacts
  ) -> [Int] {
    var found: [Int] = []
    let end = moment + programme.members[member].minutes + problem.scenario.changeover
    for part in footprints[room] {
      steps += uses[part].count + 1
      for use in uses[part] where use.start < end && moment < use.end && !found.contains(use.activity) {
        found.append(use.activity)
      }
    }
    guard facts.track[member] >= 0 else { return found }
    for other in facts.tracks[facts.track[member]] where other != member {
      steps += 1
      let activity = programme.members[other].activity
      if let elsewhere = rooms[other], elsewhere != room, !found.contains(activity) { found.append(activity) }
    }
    return found
  }

  // MARK: Long stretches

  private var isTooLong = false

  /// An activity that makes a stretch too long together with one; nil where none does, or where only itself is left.
  private mutating func tooLong(
    with activity: Int, at moment: Moment, _ longest: Int, _ facts: EjectionFacts, _ dear: [Double]
  ) -> Int? {
    isTooLong = false
    let event = problem.scenario.event
    guard let day = event.day(of: moment)?.id else { return nil }
    var (work, pauses) = ([Interval](), [Interval]())
    var owners: [Interval: [Int]] = [:]
    for (member, held) in programme.members.enumerated() where facts.isWork[member] || facts.isRest[member] {
      let isOwn = held.activity == activity
      guard let there = isOwn ? moment : moments[held.activity], isOwn || marks[held.activity] != mark else { continue }
      guard abs(there - moment) < 24 * 60, event.day(of: there)?.id == day else { continue }
      let time = programme.time(member, at: there)
      if facts.isRest[member] {
        pauses.append(time)
      } else {
        work.append(time)
        owners[time, default: []].append(held.activity)
      }
    }
    steps += work.count * 2
    guard let stretch = Stretch.tooLong(work, pauses: pauses, limit: longest).first else { return nil }
    let others = stretch.times.flatMap { owners[$0] ?? [] }.filter { $0 != activity && marks[$0] != mark }
    isTooLong = others.isEmpty
    return others.min { (dear[$0], $0) < (dear[$1], $1) }
  }
}
