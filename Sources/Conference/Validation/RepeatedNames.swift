extension Scenario {
  /// What is declared twice, each at its second declaration.
  func repeatedNames() -> [Problem] {
    repeated(event.days.map(\.id), "day", at: ["event", "days"]) + repeatedDates()
      + repeated(rooms.map(\.id), "room", at: ["rooms"]) + repeatedBreaks()
      + repeated(sessions.map(\.id), "session", at: ["sessions"])
      + repeated(sectors.map(\.id), "sector", at: ["sectors"])
      + repeated(delegations.map(\.id), "delegation", at: ["delegations"])
      + repeated(delegates.map(\.id), "delegate", at: ["delegates"])
      + repeated(contributors.map(\.id), "contributor", at: ["contributors"]) + repeatedWishes()
  }

  private func repeated<Subject>(_ ids: [ID<Subject>], _ kind: String, at list: [Problem.Step]) -> [Problem] {
    secondOnes(ids).map { index, id in
      Problem(list + [.index(index), "id"], "\(kind) '\(id)' is declared a second time; rename one, or remove it")
    }
  }

  private func repeatedDates() -> [Problem] {
    secondOnes(event.days.map(\.date)).map { index, date in
      Problem(["event", "days", .index(index), "date"], "a second day on \(date); give each day its own date")
    }
  }

  private func repeatedBreaks() -> [Problem] {
    struct Key: Hashable {
      let id: ID<Break>
      let day: ID<Day>
    }
    return secondOnes(breaks.map { Key(id: $0.id, day: $0.day) }).map { index, key in
      Problem(
        ["breaks", .index(index), "id"],
        "break '\(key.id)' is on '\(key.day)' already; rename one, or give them other days")
    }
  }

  private func repeatedWishes() -> [Problem] {
    var problems: [Problem] = []
    for (index, delegate) in delegates.enumerated() where delegate.choices.count > 1 {
      problems += secondOnes(delegate.choices).map { rank, topic in
        let first = (delegate.choices.firstIndex(of: topic) ?? 0) + 1
        return Problem(
          ["delegates", .index(index), "choices", .index(rank)], "'\(topic)' is choice \(first) already; name it once")
      }
    }
    for (index, sector) in sectors.enumerated() {
      problems += secondOnes(sector.prefers).map { rank, topic in
        Problem(["sectors", .index(index), "prefers", .index(rank)], "'\(topic)' is there already; name it once")
      }
    }
    return problems
  }
}

/// The elements that equal one before them, with their positions.
func secondOnes<Element: Hashable>(_ elements: [Element]) -> [(index: Int, element: Element)] {
  var seen: Set<Element> = []
  return elements.enumerated().filter { !seen.insert($0.element).inserted }.map { ($0.offset, $0.element) }
}
