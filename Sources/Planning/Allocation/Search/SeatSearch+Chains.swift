import Foundation
import Optimization

/// Moves where workshops overlap in chains: a delegate goes from all that they attend there to another way through the block.
extension SeatSearch {
  /// A slot in which some workshops are in several sets, with the ways through it.
  struct Chain {
    /// Its workshops.
    var workshops: [Int]
    /// Sets of workshops of which no two overlap; what else is wrong with them, the rows of the model say.
    var ways: [[Int]]
    /// The delegates who have a choice there.
    var people: [Int]

    /// Ways beyond so many are not listed: a slot with more has a dozen workshops in long chains.
    private static let most = 200

    /// The ways through a slot; nil where nobody has a choice, or where there are too many.
    init?(_ slot: AllocationProblem.Slot, people: [Int]) {
      var ways: [[Int]] = [[]]
      for workshop in slot.workshops {
        let beside = slot.cliques.filter { $0.contains(workshop) }.joined()
        ways += ways.filter { way in !way.contains { beside.contains($0) } }.map { $0 + [workshop] }
        guard ways.count <= Chain.most else { return nil }
      }
      guard !people.isEmpty else { return nil }
      (workshops, self.ways, self.people) = (slot.workshops, ways, people)
    }
  }

  /// A move in a chain; true when the allocation is then the best so far.
  mutating func stepInChain(_ temperature: Double) -> Bool {
    let chain = chains[random.below(chains.count)]
    let a = chain.people[random.below(chain.people.count)]
    let b = chain.people[random.below(chain.people.count)]
    let luck = random.fraction()
    let before = energy
    let here = way(of: a, in: chain)
    // Two exchange their ways, or one takes another.
    let there = a == b ? chain.ways[random.below(chain.ways.count)] : way(of: b, in: chain)
    guard here != there else { return false }
    let people = a == b ? [(a, here, there)] : [(a, here, there), (b, there, here)]
    var changes: [(column: Int, value: Double)] = []
    for (delegate, old, new) in people {
      for workshop in chain.workshops where old.contains(workshop) != new.contains(workshop) {
        guard let seat = seats[delegate][workshop] else {
          if new.contains(workshop) { return false }
          continue
        }
        changes.append((seat.index, new.contains(workshop) ? 1 : 0))
      }
    }
    point.change(changes)
    guard point.violation < Tolerance.feasibility else {
      point.undo()
      return false
    }
    for (delegate, old, new) in people { goOn(delegate, from: old, to: new) }
    let change = energy - before
    guard counters.allSatisfy({ Double($0.counter.repeated) <= $0.limit + Tolerance.feasibility }),
      change <= 0 || luck < exp(-change / temperature)
    else {
      point.undo()
      for (delegate, old, new) in people.reversed() { goOn(delegate, from: new, to: old) }
      return false
    }
    return isBest()
  }

  /// What a delegate attends of a chain.
  private func way(of delegate: Int, in chain: Chain) -> [Int] {
    chain.workshops.filter { seats[delegate][$0].map { point.values[$0.index] > 0.5 } ?? false }
  }

  private mutating func goOn(_ delegate: Int, from old: [Int], to new: [Int]) {
    for number in counters.indices {
      for workshop in old where !new.contains(workshop) { counters[number].counter.leave(delegate, workshop) }
      for workshop in new where !old.contains(workshop) { counters[number].counter.enter(delegate, workshop) }
    }
  }

  /// Goes back to the best allocation in the chains.
  mutating func restartChains() {
    for chain in chains {
      for delegate in chain.people {
        let best = chain.workshops.filter { seats[delegate][$0].map { bestValues[$0.index] > 0.5 } ?? false }
        goOn(delegate, from: way(of: delegate, in: chain), to: best)
      }
    }
  }
}
