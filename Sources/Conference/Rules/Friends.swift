/// B12: which of those whom delegates ask to be with count.
public struct Friends: Hashable, Sendable {
  /// Whether only those count who ask for each other.
  public var mutual: Bool
  /// Of those whom somebody names the first so many count; nil for all.
  public var atMost: Int?

  /// All, unless something is given.
  public init(mutual: Bool = false, atMost: Int? = nil) {
    self.mutual = mutual
    self.atMost = atMost
  }
}

/// Two delegates of whom one asks to be with the other, or both do.
public struct Friendship: Hashable, Sendable {
  /// The two, in the order of the roster.
  public var pair: [ID<Delegate>]
  /// How many of them ask: 1 or 2.
  public var wishes: Int

  /// A friendship of two delegates.
  public init(_ a: ID<Delegate>, _ b: ID<Delegate>, wishes: Int) {
    pair = [a, b]
    self.wishes = wishes
  }
}

extension Scenario {
  /// Those of a delegate's friends who count.
  ///
  /// - Complexity: O(friends) for each of them where only mutual ones count.
  private func friends(of delegate: Delegate, _ people: [ID<Delegate>: Delegate]) -> [ID<Delegate>] {
    func named(_ one: Delegate) -> ArraySlice<ID<Delegate>> { one.friends.prefix(rules.friends.atMost ?? .max) }
    return named(delegate).filter { id in
      guard id != delegate.id, let other = people[id] else { return false }
      return !rules.friends.mutual || named(other).contains(delegate.id)
    }
  }

  /// Every pair of which somebody asks for the other, as far as that counts; none while the rule is off.
  public var friendships: [Friendship] {
    guard rules[.friends] != .off, delegates.contains(where: { !$0.friends.isEmpty }) else { return [] }
    let people = Dictionary(delegates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Dictionary(delegates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Friendship] = []
    var place: [[ID<Delegate>]: Int] = [:]
    for delegate in delegates {
      for friend in Set(friends(of: delegate, people)).sorted() {
        let pair = [delegate.id, friend].sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
        if let known = place[pair] {
          found[known].wishes += 1
        } else {
          place[pair] = found.count
          found.append(Friendship(pair[0], pair[1], wishes: 1))
        }
      }
    }
    return found
  }
}
