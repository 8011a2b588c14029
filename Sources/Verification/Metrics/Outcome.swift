import Conference

/// What one delegate obtained of their wishes.
struct Outcome {
  /// Their position in the scenario.
  var delegate: Int
  /// Whether they have wishes and a seat to obtain them in.
  var isWishing: Bool
  /// The ranks of their seats, nil for one that they did not wish; empty for who has no wishes.
  var ranks: [Int?]
  /// The sum of the standard penalties of their seats.
  var dissatisfaction: Int
  /// How much of that is more than as many of their first wishes would come to.
  var loss: Int
  /// What they carry from earlier events, in points; nil where nobody carries anything.
  var carried: Double?
  /// Their wishes to be with somebody that are granted; nil where nobody has one that counts.
  var friends: Proportion?
}

extension Ledger {
  /// One outcome per delegate, in the order of the scenario.
  func outcomes() -> [Outcome] {
    let carried = scenario.carried()
    let isRemembered = carried.contains { $0 > 0 }
    let friends = Dictionary(grouping: friendWishes, by: \.from)
    return scenario.delegates.indices.map { delegate in
      let seats = wishes.any[delegate] ? heads.attended[delegate] : []
      return Outcome(
        delegate: delegate, isWishing: !seats.isEmpty, ranks: seats.map { rank(of: $0, for: delegate) },
        dissatisfaction: Int(ownDissatisfaction(of: delegate)),
        loss: loss(of: delegate, in: seats),
        carried: isRemembered ? Double(carried[delegate]) / Double(Memory.unit) : nil,
        friends: friends.isEmpty ? nil : granted(friends[delegate] ?? []))
    }
  }

  private func loss(of delegate: Int, in seats: [Int]) -> Int {
    let standard = Preferences()
    let wished = scenario.workshopWishes(of: scenario.delegates[delegate], besides: wishes.talks).count
    let unranked = standard.penalty(unrankedBeyond: wishes.longest)
    let least = (0..<seats.count).reduce(0) { $0 + ($1 < wished ? $1 * $1 : unranked) }
    return max(0, Int(ownDissatisfaction(of: delegate)) - least)
  }

  private func granted(_ wishes: [FriendWish]) -> Proportion {
    let all = wishes.flatMap { wish in clock.parallel.indices.compactMap { isGranted(wish, set: $0) } }
    return Proportion(all.count { $0 }, of: all.count)
  }

  /// Those with the largest dissatisfaction; nobody when it is 0.
  func worstOff(of outcomes: [Outcome]) -> [ID<Delegate>] {
    let largest = outcomes.map(\.dissatisfaction).max() ?? 0
    return largest == 0 ? [] : outcomes.filter { $0.dissatisfaction == largest }.map { delegate($0.delegate) }
  }
}
