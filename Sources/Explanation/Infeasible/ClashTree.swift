import Conference
import Planning

/// The clashes of a scenario, and the smallest sets of demands that would have to give way to be rid of all of them.
///
/// A set hits a clash when it holds one of its demands; what must give way hits every clash. So each demand of a clash is lifted in turn, and
/// where a clash remains, each of its demands as well, until none does: the hitting-set tree of R. Reiter, A theory of diagnosis from first
/// principles, Artificial Intelligence 32 (1987). A clash that is known already is not looked for again.
struct ClashTree {
  /// No set is larger.
  static let depth = 4
  /// How many sets of one size are looked into.
  static let breadth = 48
  /// For how many sets that free the agenda it is asked what the allocation lacks then: each has clashes of its own.
  static let agendas = 8

  /// The clashes that were met, the first one first: each set that is no way out has one that it does not hit.
  private(set) var clashes: [Clash] = []
  private let isFree: (Set<Demand>) throws(PlanningError) -> Bool
  private let find: (Set<Demand>) throws(PlanningError) -> Clash?
  /// The demands that give way together, by rule: what a rule asks of everybody gives way for nobody alone.
  private let together: [RuleName: Set<Demand>]

  /// The clashes of an agenda. What takes too much work to answer is no way out, and not looked into.
  init(_ clashes: AgendaClashes) {
    together = [:]
    isFree = { (lifted: Set<Demand>) throws(PlanningError) in
      do throws(PlanningError) {
        return try clashes.isPossible(lifting: lifted)
      } catch {
        guard clashes.canGoOn(without: error) else { throw error }
        return false
      }
    }
    find = { (lifted: Set<Demand>) throws(PlanningError) in
      do throws(PlanningError) {
        return try clashes.clash(lifting: lifted)
      } catch {
        guard !lifted.isEmpty, clashes.canGoOn(without: error) else { throw error }
        return nil
      }
    }
  }

  /// The clashes of an allocation.
  init(clashesIn feasibility: Feasibility) {
    let grouped = Dictionary(grouping: feasibility.demands.filter { $0.rule != nil }, by: \.rule)
    together = Dictionary(uniqueKeysWithValues: grouped.compactMap { rule, demands in rule.map { ($0, Set(demands)) } })
    isFree = { (lifted: Set<Demand>) throws(PlanningError) in try feasibility.hasPlan(lifting: lifted) }
    find = { (lifted: Set<Demand>) throws(PlanningError) in try Clash.find(in: feasibility, lifting: lifted) }
  }

  /// A clash that remains when some demands are lifted; nil when none does.
  mutating func clash(lifting lifted: Set<Demand>) throws(PlanningError) -> Clash? {
    if let known = known(lifting: lifted) { return known }
    guard let clash = try find(lifted) else { return nil }
    clashes.append(clash)
    return clash
  }

  /// Demands with all that give way with them.
  private func whole(_ demands: [Demand]) -> Set<Demand> {
    demands.reduce(into: []) { $0.formUnion($1.rule.flatMap { together[$0] } ?? [$1]) }
  }

  private func known(lifting lifted: Set<Demand>) -> Clash? {
    clashes.first { lifted.isDisjoint(with: $0.demands) }
  }

  /// The sets that leave no clash, smallest first, one size at a time until `isEnough` says so.
  ///
  /// - Parameters:
  ///   - cost: what it takes to lift a demand; cheap ones are tried first, and none that cannot give way, which cost nil.
  ///   - isEnough: told the sets of one size, in order; false asks for larger ones.
  mutating func waysOut(
    cost: (Demand) -> Int?, until isEnough: ([[Demand]]) throws(PlanningError) -> Bool
  ) throws(PlanningError) {
    var open: [[Demand]] = [[]]
    var seen: Set<Set<Demand>> = []
    for _ in 0...ClashTree.depth {
      var (found, next) = ([[Demand]](), [[Demand]]())
      for lifted in open where known(lifting: whole(lifted)) == nil {
        if try isFree(whole(lifted)) { found.append(lifted) }
      }
      if !found.isEmpty, try isEnough(found) { return }
      // What else clashes matters only where no set of this size is a way out.
      for lifted in open where !found.contains(lifted) {
        guard let clash = try clash(lifting: whole(lifted)) else { continue }
        for demand in clash.demands where cost(demand) != nil && seen.insert(Set(lifted).union([demand])).inserted {
          next.append(lifted + [demand])
        }
      }
      let costs = next.map { $0.reduce(0) { $0 + (cost($1) ?? 0) } }
      open = next.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(ClashTree.breadth).map { next[$0] }
    }
  }
}

extension Demand {
  /// The rule for everybody that gives way as a whole where this gives way; nil for what gives way alone.
  fileprivate var rule: RuleName? {
    switch self {
    case .delegationSpread: .delegationSpread
    case .topicOnce: .topicOnce
    case .guarantee: .guarantee
    case .rankedOnly: .rankedOnly
    default: nil
    }
  }
}
