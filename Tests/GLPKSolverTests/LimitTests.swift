import Conference
import GLPKSolver
import Optimization
import Synchronization
import Testing

/// Every event of a solve, in order.
final class Recorder: Sendable {
  private let log = Mutex<[Progress]>([])
  var events: [Progress] { log.withLock { $0 } }

  func record(_ progress: Progress) {
    log.withLock { $0.append(progress) }
  }
}

private func expectLimit(_ solution: Solution, _ limit: Limit, of model: Model) {
  #expect(solution.termination == .limit(limit, hasIncumbent: solution.values != nil))
  #expect(solution.bound >= 0)
  #expect(solution.bound <= solution.objective ?? .infinity)
  if let values = solution.values {
    #expect(model.violation(at: values) < 1e-6)
    #expect(model.objective.value(at: values) == solution.objective)
  }
}

@Test func `a deadline ends a hopeless search with what it has`() throws {
  let model = Model.marketSplit(rows: 6)
  let begin = ContinuousClock.now
  let options = SolverOptions(deadline: begin + .milliseconds(700))
  let solution = try GLPKSolver().solve(model, options: options)
  expectLimit(solution, .time, of: model)
  #expect(solution.values != nil)
  #expect(solution.nodes > 1)
  // Generous, for machines that do much else.
  #expect(begin.duration(to: .now) < .seconds(20))
}

@Test func `a stop ends a hopeless search with what it has`() throws {
  let model = Model.marketSplit(rows: 6)
  let stop = StopSignal()
  let solution = try GLPKSolver().solve(model, options: SolverOptions(stop: stop)) { progress in
    if progress.nodes > 100 { stop.stop() }
  }
  expectLimit(solution, .stopped, of: model)
  #expect(solution.nodes > 100)
}

@Test func `limits of the work are told apart from those of the clock`() throws {
  let model = Model.marketSplit(rows: 6)
  expectLimit(try GLPKSolver().solve(model, options: SolverOptions(nodes: 10)), .nodes, of: model)
  let few = try GLPKSolver().solve(.transport(sources: 100, sinks: 100), options: SolverOptions(iterations: 5))
  #expect(few.termination == .limit(.iterations, hasIncumbent: false))
  // Whoever stops a search with such limits is told so.
  let options = SolverOptions(deadline: .now, nodes: 10, iterations: 5)
  #expect(try GLPKSolver().solve(model, options: options).termination == .limit(.time, hasIncumbent: false))
}

@Test func `a stop before the beginning answers with the start`() throws {
  let model = Model.marketSplit(rows: 4)
  let stop = StopSignal()
  stop.stop()
  let unaided = try GLPKSolver().solve(model, options: SolverOptions(stop: stop))
  #expect(unaided.termination == .limit(.stopped, hasIncumbent: false))
  #expect(unaided.bound == -.infinity)
  // Without any of the items all weight is missing.
  let start = model.columns.map { _ in 0.0 }
  var values = start
  for (index, row) in model.rows.enumerated() { values[30 + 2 * index] = row.lower }
  let aided = try GLPKSolver().solve(model, options: SolverOptions(stop: stop, start: values))
  #expect(aided.termination == .limit(.stopped, hasIncumbent: true))
  #expect(aided.values == values)
}

@Test func `a past deadline is a limit, too`() throws {
  let solution = try GLPKSolver().solve(.marketSplit(rows: 4), options: SolverOptions(deadline: .now))
  #expect(solution.termination == .limit(.time, hasIncumbent: false))
}

@Test func `a deadline inside the relaxation leaves no bound and no point`() throws {
  // Half a second of simplex, looked in on every 100 milliseconds.
  let model = Model.transport(sources: 400, sinks: 400)
  let options = SolverOptions(deadline: .now + .milliseconds(50))
  let solution = try GLPKSolver().solve(model, options: options)
  #expect(solution.termination == .limit(.time, hasIncumbent: false))
  #expect(solution.bound == -.infinity)
  #expect(solution.relaxation == nil)
}

@Test func `a gap that is asked for ends the search early and honestly`() throws {
  let model = Model.marketSplit(rows: 4)
  let solution = try GLPKSolver().solve(model, options: SolverOptions(relativeGap: 1))
  #expect(solution.termination == .optimal)
  let objective = try #require(solution.objective)
  #expect(objective - solution.bound <= max(1, objective) + 1e-9)
}

@Test func `progress falls, rises and never crosses`() throws {
  let recorder = Recorder()
  let model = Model.marketSplit(rows: 3)
  let solution = try GLPKSolver().solve(model, options: SolverOptions()) { recorder.record($0) }
  #expect(solution.termination == .optimal)
  let events = recorder.events
  #expect(events.count > 1)
  for (before, after) in zip(events, events.dropFirst()) {
    #expect(after.bound >= before.bound)
    #expect(after.nodes >= before.nodes)
    if let incumbent = before.incumbent { #expect(try #require(after.incumbent) <= incumbent) }
  }
  for event in events { #expect(event.bound <= event.incumbent ?? .infinity) }
  let last = try #require(events.compactMap(\.incumbent).last)
  #expect(abs(last - (try #require(solution.objective))) < 1e-9)
}

extension Model {
  /// A transport problem with random costs, its columns continuous.
  static func transport(sources: Int, sinks: Int) -> Model {
    var random = SplitMix64(scattering: 7)
    var model = Model(name: "transport")
    var bySink = Array(repeating: LinearExpression(), count: sinks)
    for source in 0..<sources {
      var sum = LinearExpression()
      for sink in 0..<sinks {
        let x = model.addVariable("x", 0...(.infinity), .continuous)
        sum.add(1, x)
        bySink[sink].add(1, x)
        model.objective.add(Double.random(in: 1...100, using: &random), x)
      }
      model.addConstraint("source \(source)", sum, ...Double.random(in: 50...100, using: &random))
    }
    for sink in bySink.indices {
      model.addConstraint("sink \(sink)", bySink[sink], Double.random(in: 20...40, using: &random)...)
    }
    return model
  }
}
