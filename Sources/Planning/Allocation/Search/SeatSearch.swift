import Conference
import Foundation
import Optimization

/// Moves delegates between parallel workshops, by simulated annealing, among the allocations that keep all rows of a model.
///
/// Two delegates exchange their workshops of a block, or one moves. What is better is taken, what is worse by δ with the probability exp(−δ/T).
/// T falls from a third of what a move makes worse on average to a fiftieth of it; then it begins again from the best, for twice as long. The same
/// seed and number of moves give the same allocation, unless a limit stops the search.
struct SeatSearch {
  /// What is minimised.
  enum Aim {
    /// Repeated meetings.
    case meetings(Meetings)
    /// A sum.
    case sum(LinearExpression)
  }

  /// The least of the aim so far.
  private(set) var best: Double
  /// Where that is.
  private(set) var bestValues: [Double]

  private let problem: AllocationProblem
  let seats: [[Variable?]]
  private let options: PlanningOptions
  /// The sets of parallel workshops in which delegates move: those whose workshops are in no other set.
  private let sets: [Int]
  /// The delegates of each of these sets who have a choice there.
  private let people: [[Int]]
  /// `seat[set][delegate]`: the workshop, or −1.
  private var seat: [[Int]]
  /// The slots in which workshops of several sets chain others; see ``stepInChain(_:)``.
  let chains: [Chain]
  var point: MovingPoint
  /// The meetings that are minimised, then those that are limited.
  var counters: [(counter: MeetingCounter, limit: Double)]
  private let aimsAtMeetings: Bool
  private let enough: Double
  var random: SplitMix64

  /// A search.
  ///
  /// - Parameters:
  ///   - start: keeps all rows and limits.
  ///   - limits: how many meetings of other kinds may be repeated.
  ///   - enough: where to stop, because nothing is less.
  init(
    _ aim: Aim, in model: AllocationModel, from start: [Double], limits: [(Meetings, Double)], enough: Double,
    options: PlanningOptions
  ) {
    problem = model.problem
    seats = model.seats
    self.options = options
    let problem = model.problem
    let sets = problem.sets.indices.filter { problem.slots[problem.sets[$0].slot].cliques.count == 1 }
    self.sets = sets
    chains = problem.slots.filter { $0.cliques.count > 1 }.compactMap { slot in
      Chain(
        slot,
        people: problem.classes.indices.filter { delegate in
          slot.workshops.contains {
            model.seats[delegate][$0].map { model.model.columns[$0.index].isFree } ?? false
          }
        })
    }
    people = sets.map { set in
      problem.classes.indices.filter { delegate in
        problem.sets[set].workshops.contains {
          model.seats[delegate][$0].map { model.model.columns[$0.index].isFree } ?? false
        }
      }
    }
    seat = sets.map { set in
      problem.classes.indices.map { delegate in
        problem.sets[set].workshops.first { model.seats[delegate][$0].map { start[$0.index] > 0.5 } ?? false } ?? -1
      }
    }
    counters = limits.map { (MeetingCounter($0.0, at: start), $0.1) }
    switch aim {
    case .meetings(let meetings):
      aimsAtMeetings = true
      counters.insert((MeetingCounter(meetings, at: start), .infinity), at: 0)
      point = MovingPoint(model, at: start, watching: LinearExpression())
      best = Double(counters[0].counter.repeated)
    case .sum(let expression):
      aimsAtMeetings = false
      point = MovingPoint(model, at: start, watching: expression)
      best = point.watched
    }
    bestValues = point.values
    self.enough = enough
    random = SplitMix64(seed: options.seed ?? 0)
  }

  /// Searches for as many moves as the options allow.
  ///
  /// - Parameter report: is told of every better allocation.
  /// - Returns: the limit that stopped it before that, if any.
  mutating func run(_ report: (Double) -> Void) -> Limit? {
    guard best > enough + Tolerance.objective, point.violation == 0,
      !chains.isEmpty || people.contains(where: { $0.count > 1 })
    else { return nil }
    let scale = typicalChange()
    var moves = 0
    var length = 25_000
    while moves < options.moves {
      let cooling = exp(log(0.06) / Double(length))
      var temperature = scale / 3
      for _ in 0..<length {
        if step(temperature) {
          report(best)
          if best <= enough + Tolerance.objective { return nil }
        }
        temperature *= cooling
        moves += 1
        if moves >= options.moves { return nil }
        if moves % 1024 == 0 {
          if options.stop?.isStopped == true { return .stopped }
          if let deadline = options.deadline, ContinuousClock.now >= deadline { return .time }
        }
      }
      length *= 2
      restart()
    }
    return nil
  }

  /// Two delegates who would exchange workshops, or one who would move.
  private struct Move {
    var set: Int
    var a: Int
    var here: Int
    var b: Int
    var there: Int
  }

  private mutating func propose() -> Move? {
    guard !sets.isEmpty else { return nil }
    let set = random.below(sets.count)
    guard people[set].count > 1 else { return nil }
    var a = people[set][random.below(people[set].count)]
    if aimsAtMeetings {
      // Those who meet somebody again are the ones to move.
      for _ in 0..<8 where counters[0].counter.ofDelegate[a] == 0 { a = people[set][random.below(people[set].count)] }
    }
    let here = seat[set][a]
    if random.below(8) == 0 {
      let workshops = problem.sets[sets[set]].workshops
      let number = random.below(workshops.count + (problem.sets[sets[set]].isOptional ? 1 : 0))
      let there = number < workshops.count ? workshops[number] : -1
      return there == here ? nil : Move(set: set, a: a, here: here, b: -1, there: there)
    }
    let b = people[set][random.below(people[set].count)]
    let there = seat[set][b]
    return there == here ? nil : Move(set: set, a: a, here: here, b: b, there: there)
  }

  /// Whether the seats of a move can be taken at all.
  private func isPossible(_ move: Move) -> Bool {
    (move.there < 0 || seats[move.a][move.there] != nil)
      && (move.b < 0 || move.here < 0 || seats[move.b][move.here] != nil)
  }

  /// One move; true when the allocation is then the best so far.
  private mutating func step(_ temperature: Double) -> Bool {
    if !chains.isEmpty, random.below(sets.count + chains.count) >= sets.count { return stepInChain(temperature) }
    guard let move = propose(), isPossible(move) else { return false }
    let luck = random.fraction()
    func isTaken(_ change: Double) -> Bool { change <= 0 || luck < exp(-change / temperature) }
    if aimsAtMeetings, move.b >= 0, move.here >= 0, move.there >= 0,
      let change = counters[0].counter.change(exchanging: move.a, in: move.here, with: move.b, in: move.there),
      !isTaken(Double(change))
    {
      return false
    }
    let before = energy
    guard apply(move) else { return false }
    if !isTaken(energy - before) {
      takeBack(move)
      return false
    }
    return isBest()
  }

  /// Whether the allocation is the best so far, and then keeps it.
  mutating func isBest() -> Bool {
    guard energy < best - Tolerance.objective else { return false }
    best = energy
    bestValues = point.values
    return true
  }

  var energy: Double { aimsAtMeetings ? Double(counters[0].counter.repeated) : point.watched }

  /// Makes a move; false, and nothing is changed, where it breaks a row or a limit.
  private mutating func apply(_ move: Move) -> Bool {
    var changes: [(column: Int, value: Double)] = []
    func set(_ delegate: Int, _ workshop: Int, _ value: Double) {
      guard delegate >= 0, workshop >= 0, let seat = seats[delegate][workshop] else { return }
      changes.append((seat.index, value))
    }
    set(move.a, move.here, 0)
    set(move.b, move.there, 0)
    set(move.a, move.there, 1)
    set(move.b, move.here, 1)
    point.change(changes)
    guard point.violation < Tolerance.feasibility else {
      point.undo()
      return false
    }
    exchange(move, from: move.here, to: move.there)
    guard counters.allSatisfy({ Double($0.counter.repeated) <= $0.limit + Tolerance.feasibility }) else {
      takeBack(move)
      return false
    }
    return true
  }

  private mutating func takeBack(_ move: Move) {
    point.undo()
    exchange(move, from: move.there, to: move.here)
  }

  /// The first delegate of a move goes from one workshop to another, the second the other way.
  private mutating func exchange(_ move: Move, from here: Int, to there: Int) {
    for number in counters.indices {
      if here >= 0 { counters[number].counter.leave(move.a, here) }
      if move.b >= 0, there >= 0 { counters[number].counter.leave(move.b, there) }
      if there >= 0 { counters[number].counter.enter(move.a, there) }
      if move.b >= 0, here >= 0 { counters[number].counter.enter(move.b, here) }
    }
    seat[move.set][move.a] = there
    if move.b >= 0 { seat[move.set][move.b] = here }
  }

  /// What a move makes worse on average, from a few hundred of them.
  private mutating func typicalChange() -> Double {
    var worse: [Double] = []
    for _ in 0..<500 {
      guard let move = propose(), isPossible(move) else { continue }
      let before = energy
      guard apply(move) else { continue }
      if energy > before { worse.append(energy - before) }
      takeBack(move)
    }
    return worse.isEmpty ? 1 : worse.reduce(0, +) / Double(worse.count)
  }

  /// Goes back to the best allocation.
  private mutating func restart() {
    for set in sets.indices {
      for delegate in people[set] {
        let workshops = problem.sets[sets[set]].workshops
        let there = workshops.first { seats[delegate][$0].map { bestValues[$0.index] > 0.5 } ?? false } ?? -1
        let here = seat[set][delegate]
        guard here != there else { continue }
        for number in counters.indices {
          if here >= 0 { counters[number].counter.leave(delegate, here) }
          if there >= 0 { counters[number].counter.enter(delegate, there) }
        }
        seat[set][delegate] = there
      }
    }
    restartChains()
    let changes = seats.joined().compactMap { $0 }.map { (column: $0.index, value: bestValues[$0.index]) }
    point.change(changes)
  }
}

extension Model.Column {
  /// Whether it can have more than one value.
  fileprivate var isFree: Bool { lower < upper }
}
