import Conference

/// Delegates who are alike in sector, delegation, attributes, wishes, presence, languages and needs, and have no rule of their own.
///
/// A model with one counter per class and workshop has the same optimum as one with a variable per person, is smaller, and has
/// none of the symmetry that makes branch and bound try the same plan over and over.
struct DelegateClass: Sendable {
  /// The first of them, who stands for all.
  let delegate: Delegate
  /// What they are taken to wish, most wanted first.
  let wishes: [ID<Topic>]
  /// What memory multiplies their dissatisfaction by, in sixteenths.
  let memory: Int
  /// All of them, in the order of the scenario: a plan is made of one whose order is drawn by lot.
  private(set) var members: [ID<Delegate>]

  /// How many they are.
  var size: Int { members.count }

  /// What must be equal for two delegates to be alike.
  private struct Key: Hashable {
    var sector: ID<Sector>
    var delegation: ID<Delegation>?
    /// Those that the policy balances or that workshops ask for.
    var attributes: [String?]
    var wishes: [ID<Topic>]
    var scores: [ID<Topic>: Int]
    var languages: [String]
    var needs: [ID<Feature>]
    var priority: Int
    var memory: Int
    var takes: Takes?
    var arrives: Moment?
    var leaves: Moment?
    /// Where allocations that the policy stays close to have them.
    var references: [[ID<Session>]]
    /// Set for who has a role, a pin or companions: alike to nobody.
    var single: ID<Delegate>?
  }

  /// Puts the delegates into classes, in the order of each class's first member.
  ///
  /// - Parameter merging: false gives everybody a class of their own.
  static func classes(of scenario: Scenario, merging: Bool) -> [DelegateClass] {
    let named = Set(
      scenario.pins.map(\.delegate) + scenario.together.joined() + scenario.apart.joined()
        + scenario.friendships.flatMap(\.pair))
    let looked = scenario.policy.balancedAttributes.union(scenario.workshops.flatMap(\.openTo.attributes.keys)).sorted()
    let references = scenario.policy.references
    let inherited = Dictionary(
      scenario.sectors.map { ($0.id, $0.prefers) }, uniquingKeysWith: { first, _ in first })
    var classes: [DelegateClass] = []
    var known: [Key: Int] = [:]
    let talks = scenario.topicsOfTalks
    for (delegate, memory) in zip(scenario.delegates, scenario.memoryFactors()) {
      let ranksNothing = delegate.choices.isEmpty && delegate.scores.isEmpty
      var wishes =
        ranksNothing && scenario.unrankedInheritSector ? inherited[delegate.sector] ?? [] : delegate.choices
      var delegate = delegate
      if !talks.isEmpty {
        wishes.removeAll(where: talks.contains)
        delegate.scores = delegate.scores.filter { !talks.contains($0.key) }
      }
      let isSingle = !merging || !delegate.roles.isEmpty || named.contains(delegate.id)
      let key = Key(
        sector: delegate.sector, delegation: delegate.delegation,
        attributes: looked.map { delegate.attributes[$0] }, wishes: wishes, scores: delegate.scores,
        languages: delegate.languages.sorted(), needs: delegate.needs, priority: delegate.priority, memory: memory,
        takes: delegate.takes,
        arrives: delegate.arrives, leaves: delegate.leaves,
        references: references.map { $0[delegate.id] },
        single: isSingle ? delegate.id : nil)
      if let number = known[key] {
        classes[number].members.append(delegate.id)
      } else {
        known[key] = classes.count
        classes.append(DelegateClass(delegate: delegate, wishes: wishes, memory: memory, members: [delegate.id]))
      }
    }
    return classes
  }
}

extension Policy {
  /// The attributes that some stage balances.
  fileprivate var balancedAttributes: Set<String> {
    var names: Set<String> = []
    for part in stages.flatMap(\.parts) {
      if case .sectorBalance(let settings) = part.objective, let attribute = settings.attribute {
        names.insert(attribute)
      }
    }
    return names
  }
}
