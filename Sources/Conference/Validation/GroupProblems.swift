extension Facts {
  /// Groups that are none.
  func groupShapeProblems() -> [Problem] {
    shapeProblems("together", scenario.together) + shapeProblems("apart", scenario.apart) + friendShapeProblems()
  }

  /// Groups that cannot stay together or apart.
  func groupProblems() -> [Problem] {
    bothWays() + fixedPlaces() + friendsApart()
  }

  private func friendShapeProblems() -> [Problem] {
    scenario.delegates.enumerated().flatMap { index, delegate -> [Problem] in
      let here: [Problem.Step] = ["delegates", .index(index), "friends"]
      if delegate.friends.contains(delegate.id) {
        return [Problem(here, "'\(delegate.id)' asks to be with themselves; leave that out")]
      }
      return secondOnes(delegate.friends).map { _, id in
        Problem(here, "'\(delegate.id)' asks for '\(id)' twice; name them once")
      }
    }
  }

  /// Friends who shall be both together and apart.
  private func friendsApart() -> [Problem] {
    guard scenario.rules[.friends] == .hard, scenario.rules.apart == .hard else { return [] }
    let friendships = scenario.friendships
    return scenario.apart.enumerated().compactMap { index, apart in
      friendships.first { $0.pair.allSatisfy(apart.contains) }.map { friendship in
        Problem(
          ["apart", .index(index)],
          "\(friendship.pair.quoted()) are also to be together, as friends; see 'rules.friends'")
      }
    }
  }

  private func shapeProblems(_ key: String, _ groups: [[ID<Delegate>]]) -> [Problem] {
    groups.enumerated().flatMap { index, group in
      let here: [Problem.Step] = [.key(key), .index(index)]
      let repeated = secondOnes(group).map { position, id in
        Problem(here + [.index(position)], "'\(id)' is in this group already; name it once")
      }
      return group.count < 2 ? [Problem(here, "a group of \(group.count); name two delegates or more")] : repeated
    }
  }

  /// Delegates who shall be both together and apart.
  private func bothWays() -> [Problem] {
    guard scenario.rules.together == .hard, scenario.rules.apart == .hard else { return [] }
    return scenario.apart.enumerated().compactMap { index, apart in
      for together in scenario.together {
        let both = apart.filter(together.contains)
        guard both.count > 1, both[0] != both[1] else { continue }
        return Problem(
          ["apart", .index(index)], "\(both[...1].quoted()) are also to stay together; remove one of the two")
      }
      return nil
    }
  }

  /// Roles and pins that tear a group apart, or bring one together.
  private func fixedPlaces() -> [Problem] {
    var problems: [Problem] = []
    if scenario.rules.together == .hard {
      for (index, group) in scenario.together.enumerated() {
        for (a, b) in pairs(fixed(group)) where a.delegate != b.delegate && a.place.session.id != b.place.session.id {
          guard let first = a.place.session.pinnedTime, let second = b.place.session.pinnedTime, first.overlaps(second)
          else { continue }
          problems.append(
            Problem(
              ["together", .index(index)],
              "'\(a.delegate)' \(a.place.reason) and '\(b.delegate)' \(b.place.reason), at the same time"))
        }
      }
    }
    if scenario.rules.apart == .hard {
      for (index, group) in scenario.apart.enumerated() {
        for (a, b) in pairs(fixed(group)) where a.delegate != b.delegate && a.place.session.id == b.place.session.id {
          problems.append(
            Problem(
              ["apart", .index(index)], "'\(a.delegate)' \(a.place.reason) and '\(b.delegate)' \(b.place.reason)"))
        }
      }
    }
    return problems
  }

  /// The workshops that members of a group are in for certain.
  private func fixed(_ group: [ID<Delegate>]) -> [(delegate: ID<Delegate>, place: Appointment)] {
    group.flatMap { id in
      (appointments[id] ?? []).filter { $0.session.kind == .workshop }.map { (id, $0) }
    }
  }

  private func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
    elements.indices.flatMap { first in
      elements.indices.dropFirst(first + 1).map { (elements[first], elements[$0]) }
    }
  }
}
