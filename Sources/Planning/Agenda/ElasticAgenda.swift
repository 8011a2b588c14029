import Conference
import Optimization

/// Why the days cannot hold the programme: the agenda that overruns windows, opening hours, pins and presences by the fewest minutes, when each
/// session and break may do so by up to half an hour, or else one hour, two, four.
///
/// What it overruns is what is too tight, and by how much. Order, rooms and conflicts stay hard meanwhile.
struct ElasticAgenda {
  let solver: any Solver
  let options: PlanningOptions

  /// The overruns in sentences, the largest first.
  ///
  /// - Parameter firm: a session that overruns nothing.
  /// - Returns: nothing where that takes too much work to tell.
  func reasons(_ scenario: Scenario, keeping firm: ID<Session>? = nil) throws(PlanningError) -> [String] {
    var planner = TimesThenRooms(solver: solver, options: options).whole
    planner.options.earlier = nil
    for overrun in [30, 60, 120, 240] {
      let problem = AgendaProblem(scenario, overrun: overrun, firm: firm)
      var search = AgendaSearch(
        problem, objectives: [LeastOverrun()], solver: solver, options: planner.options, limits: planner.briefly,
        report: { _ in })
      do {
        let found = try search.run()
        return found.proof.allSatisfy(\.isOptimal) ? ElasticAgenda.sentences(found.placement, problem.programme) : []
      } catch .infeasible {
        continue
      } catch .undecided {
        return []
      } catch {
        throw error
      }
    }
    return [
      "no agenda holds everything, even if each session and break may overrun its times by four hours: the order, the rooms and "
        + "what may not overlap contradict each other"
    ]
  }

  private static func sentences(_ placement: Placement, _ programme: Programme) -> [String] {
    let overruns = programme.members.indices.flatMap { overrun(of: $0, placement, programme) }
    let sentences = overruns.enumerated().sorted { ($1.element.minutes, $0.offset) < ($0.element.minutes, $1.offset) }
      .map(\.element.sentence)
    let total = overruns.reduce(0) { $0 + $1.minutes }
    guard overruns.count > 1 else { return sentences }
    return ["the programme needs \(total) minutes more than its windows leave; this would help:"] + sentences
  }

  private static func overrun(
    of member: Int, _ placement: Placement, _ programme: Programme
  ) -> [(minutes: Int, sentence: String)] {
    let held = programme.members[member]
    guard let start = placement.starts[held.activity] else { return [] }
    let event = programme.scenario.event
    let time = programme.time(member, at: start)
    let span = "\(event.label(time.start))–\(event.time(of: time.end))"
    var found: [(minutes: Int, sentence: String)] = []
    func add(_ minutes: Int, _ what: String) {
      if minutes > 0 { found.append((minutes, "\(held.label) would have to run \(span), \(minutes) minutes \(what)")) }
    }
    if let pause = held.pause {
      let window = "\(event.time(of: pause.window.start))–\(event.time(of: pause.window.end))"
      add(pause.window.minutesOutside(time), "outside its window \(window)")
      add(abs((pause.start ?? start) - start), "off its pin \(pause.start.map { event.label($0) } ?? "")")
    }
    guard let session = held.session, let day = event.day(of: start) else { return found }
    let opening = event.opening(of: day)
    add(max(0, opening.start - time.start), "before \(day.id) opens at \(day.opens)")
    add(max(0, time.end - opening.end), "after \(day.id) closes at \(day.closes)")
    add(
      session.window.map { event.interval(day, $0).minutesOutside(time) } ?? 0,
      "outside its window \(session.window?.description ?? "")")
    add(abs((session.start ?? start) - start), "off its pin \(session.start.map { event.label($0) } ?? "")")
    for part in programme.parts where part.sessions.contains(member) {
      add(part.person.minutesAbsent(time), "while '\(part.person.id)', who has a part in it, is away")
    }
    return found
  }
}

/// The minutes by which an elastic agenda breaks windows.
private struct LeastOverrun: SeparableObjective {
  var name: String { "overrun" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    var costs = AgendaCosts(problem) { _, _ in 0 }
    costs.starts = problem.starts.map { $0.map { Double($0.excess) } }
    return costs
  }
}
