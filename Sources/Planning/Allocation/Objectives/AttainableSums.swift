import Conference
import Optimization

/// The sums of penalties that a member of a class can have over the conference.
struct AttainableSums {
  /// All of them.
  let sums: Set<Double>
  /// For each seat, the least sum of whoever takes it.
  let thresholds: [(variable: Variable, value: Double)]

  /// The least of the sums.
  let least: Double
  /// What of the seats does not go together.
  let cliques: ConflictCliques

  /// What a class can come to.
  init(_ group: Int, in model: AllocationModel, _ dissatisfaction: Dissatisfaction) {
    let problem = model.problem
    let choices = problem.sets.map { set in
      set.workshops.compactMap { workshop in
        model.seats[group][workshop].map { (seat: $0, penalty: dissatisfaction.penalty(of: group, at: workshop)) }
      }
    }
    // A workshop of several sets is chosen once: in the others it costs nothing more.
    let lists = zip(problem.sets, choices).map { set, seats in
      let costsNothing = set.isOptional || seats.isEmpty || problem.slots[set.slot].cliques.count > 1
      return costsNothing ? seats.map(\.penalty) + [0] : seats.map(\.penalty)
    }
    let minima = lists.map { $0.min() ?? 0 }
    var sums: Set<Double> = [0]
    for list in lists { sums = Set(sums.flatMap { sum in list.map { sum + $0 } }) }
    let least = minima.reduce(0, +)
    self.sums = sums
    self.least = least
    thresholds = zip(choices, minima).flatMap { seats, elsewhere in
      seats.map { ($0.seat, least - elsewhere + $0.penalty) }
    }
    cliques = ConflictCliques(
      name: problem.classes[group].delegate.id.text,
      sets: problem.sets.indices.compactMap { number in
        // A workshop of several sets would be counted twice.
        guard problem.slots[problem.sets[number].slot].cliques.count == 1 else { return nil }
        return choices[number].map { .init(variable: $0.seat, extra: $0.penalty - minima[number]) }
      },
      least: least)
  }
}
