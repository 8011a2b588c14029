import Conference

/// A place whose delegate wished a workshop more that is held meanwhile.
struct UnmetWish {
  /// Position among the people.
  var person: Int
  /// Positions in the programme.
  var attended: Int
  var wished: Int
  /// The rank of what they attend; nil when they did not wish it.
  var attendedRank: Int?
  var wishedRank: Int

  /// How many ranks were lost; what was not wished counts as one after the last wish.
  var loss: Int

  /// Every one of them, the largest loss first, then by name and clock.
  static func all(_ content: SheetContent) -> [UnmetWish] {
    let items = content.programme.items
    let workshops = items.indices.filter { items[$0].isWorkshop }
    let parallel = items.indices.map { item in
      items[item].isWorkshop
        ? workshops.filter { $0 != item && items[$0].interval.overlaps(items[item].interval) } : []
    }
    var found: [UnmetWish] = []
    for (position, person) in content.people.all.enumerated() where !person.wishes.isEmpty {
      let ranks = Dictionary(person.wishes.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
      func rank(_ item: Int) -> Int? { items[item].topic.flatMap { ranks[$0] } }
      for attended in person.workshops {
        let own = rank(attended)
        let best = parallel[attended]
          .filter { !person.workshops.contains($0) && person.delegate.isPresent(during: items[$0].interval) }
          .compactMap { item in rank(item).map { (rank: $0, item: item) } }
          .min { ($0.rank, $0.item) < ($1.rank, $1.item) }
        guard let best, best.rank < own ?? .max else { continue }
        found.append(
          UnmetWish(
            person: position, attended: attended, wished: best.item, attendedRank: own, wishedRank: best.rank,
            loss: (own ?? person.wishes.count + 1) - best.rank))
      }
    }
    return found.sorted { ($1.loss, $0.person, $0.attended) < ($0.loss, $1.person, $1.attended) }
  }
}

/// The largest disappointments; the report of a congress does not list thousands.
func unmetView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let all = UnmetWish.all(content)
  let shown = all.prefix(100)
  let obstacles = Obstacles(content)
  func ranked(_ rank: Int?) -> String { rank.map { phrases.choice(phrases.ordinal($0)) } ?? phrases.notWished }
  let rows = shown.map { wish -> View in
    let person = content.people.all[wish.person]
    let items = content.programme.items
    return [
      "name": person.name, "delegation": person.delegation, "time": content.label(items[wish.attended].interval),
      "wished": items[wish.wished].title, "wishedRank": ranked(wish.wishedRank),
      "obtained": items[wish.attended].title, "obtainedRank": ranked(wish.attendedRank),
      "reason": obstacles.between(wish.attended, and: wish.wished, for: wish.person).map(phrases.obstacle)
        ?? phrases.noSingleReason,
    ]
  }
  return [
    "introduction": all.isEmpty ? phrases.unmetNone : phrases.unmetIntroduction(all.count, shown.count),
    "nameHead": phrases.heading(.name), "hasRows": !rows.isEmpty, "rows": rows,
  ]
}
