import Conference

/// B12: whoever asks to be with somebody attends the same of parallel workshops as they, or stays away as they do, wherever both are there.
///
/// Each wish that is not granted in a set of parallel workshops is one violation.
struct FriendsRule: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules[.friends]
    guard enforcement.isOn else { return [] }
    return ledger.friendWishes.flatMap { wish in
      ledger.clock.parallel.indices.compactMap { set -> Violation? in
        guard ledger.isGranted(wish, set: set) == false else { return nil }
        let (person, friend) = (ledger.delegate(wish.from), ledger.delegate(wish.to))
        let places = [wish.from, wish.to].map { ledger.heads.seat(of: $0, set: set).map(ledger.session) }
        return Violation(
          .friends, [.delegate(person), .delegate(friend)] + places.compactMap { $0.map(Subject.session) },
          .friendElsewhere(person, friend, in: places[0], friendIn: places[1]), weight: enforcement.weight)
      }
    }
  }
}

/// A delegate's wish to be with another, by their positions.
struct FriendWish: Hashable {
  var from: Int
  var to: Int
}

extension Ledger {
  /// Every wish to be with somebody that counts, in the order of the scenario; none while the rule is off.
  var friendWishes: [FriendWish] {
    let settings = scenario.rules.friends
    guard scenario.rules[.friends].isOn else { return [] }
    var counted: [[Int]] = []
    for (position, person) in scenario.delegates.enumerated() {
      var mine: [Int] = []
      for (number, friend) in person.friends.enumerated() where number < settings.atMost ?? .max {
        if let other = names.delegates[friend], other != position, !mine.contains(other) { mine.append(other) }
      }
      counted.append(mine)
    }
    return counted.indices.flatMap { from in
      counted[from].filter { !settings.mutual || counted[$0].contains(from) }.map { FriendWish(from: from, to: $0) }
    }
  }

  /// Whether a wish is granted in a set of parallel workshops; nil where not both are there.
  func isGranted(_ wish: FriendWish, set: Int) -> Bool? {
    guard heads.isOpen(set: set, to: wish.from), heads.isOpen(set: set, to: wish.to) else { return nil }
    return heads.seat(of: wish.from, set: set) == heads.seat(of: wish.to, set: set)
  }
}
