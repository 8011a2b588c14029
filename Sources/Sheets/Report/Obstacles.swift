import Conference
import Verification

/// Finds what stood in the way of wishes: the rules about this delegate first, then those about the workshops.
struct Obstacles {
  private let content: SheetContent
  private let sessions: [ID<Session>: Session]
  private let pins: [ID<Delegate>: [Pin]]
  private let metrics: [ID<Session>: WorkshopMetrics]

  init(_ content: SheetContent) {
    self.content = content
    sessions = Dictionary(content.scenario.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    pins = Dictionary(grouping: content.scenario.pins, by: \.delegate)
    metrics = Dictionary(content.metrics.workshops.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why somebody attends one workshop rather than another; nil where nothing by itself forbids the other.
  func between(_ attended: Int, and wished: Int, for position: Int) -> Obstacle? {
    let items = content.programme.items
    guard let from = sessions[ID(items[attended].id)], let to = sessions[ID(items[wished].id)] else { return nil }
    return personal(from, to, attended, wished, position)
      ?? place(to, wished, content.people.all[position].delegate)
      ?? company(from, to, attended, wished, content.people.all[position])
  }

  /// What is decided about the delegate.
  private func personal(_ from: Session, _ to: Session, _ attended: Int, _ wished: Int, _ position: Int) -> Obstacle? {
    let person = content.people.all[position]
    let pins = pins[person.delegate.id] ?? []
    if content.people.roles[attended][position] != nil { return .role }
    if pins.contains(where: { $0.kind == .must && $0.session == from.id }) { return .pinned }
    if pins.contains(where: { $0.kind == .mustNot && $0.session == to.id }) { return .banned }
    let topics = person.workshops.filter { $0 != attended }.map { content.programme.items[$0].topic }
    if topics.contains(to.topic) { return .topicElsewhere }
    let hasAll = to.buildsOn.allSatisfy { topic in
      person.workshops.contains { item in
        content.programme.items[item].topic == topic
          && content.programme.items[item].interval.end <= content.programme.items[wished].interval.start
      }
    }
    return hasAll || content.scenario.rules[.buildsOn] == .off ? nil : .lacksTopic
  }

  /// What the workshop and its room are like.
  private func place(_ to: Session, _ wished: Int, _ delegate: Delegate) -> Obstacle? {
    if content.scenario.rules[.openTo] != .off, !to.openTo.admits(delegate) { return .notOpen }
    let room = content.programme.items[wished].roomIndex.map { content.scenario.rooms[$0] }
    let features = room?.features ?? []
    if !delegate.languages.isEmpty, !to.languages.isEmpty, !features.contains(.interpretation),
      !to.languages.contains(where: delegate.languages.contains)
    {
      return .language
    }
    if !delegate.needs.allSatisfy(features.contains) { return .needs }
    let present = content.people.present[wished].count
    return present >= min(to.attendance.max ?? .max, room?.seats ?? .max) ? .full(present) : nil
  }

  /// Who else is there.
  private func company(
    _ from: Session, _ to: Session, _ attended: Int, _ wished: Int, _ person: People.Person
  ) -> Obstacle? {
    let sector = person.delegate.sector
    let there = count(in: wished) { $0.delegate.sector == sector }
    let here = count(in: attended) { $0.delegate.sector == sector }
    if content.people.present[attended].count <= from.attendance.min { return .needed }
    if let least = from.sectors.atLeast[sector], here <= least { return .needed }
    if let most = to.sectors.atMost[sector], there >= most { return .sectorRule }
    if breaksSpread(attended, wished, person) { return .delegationSpread }
    guard content.scenario.policy.stages.first?.parts.contains(where: { $0.objective == .sectorBalance }) == true,
      let index = person.sectorIndex, let old = metrics[from.id]?.sectors[index],
      let new = metrics[to.id]?.sectors[index]
    else { return nil }
    let before = abs(old.evenDeviation) + abs(new.evenDeviation)
    let after = abs(old.evenDeviation - 1) + abs(new.evenDeviation + 1)
    return after > before + 1e-9 ? .sectorBalance : nil
  }

  private func breaksSpread(_ attended: Int, _ wished: Int, _ person: People.Person) -> Bool {
    guard let spread = content.scenario.rules.delegationSpread, spread.enforcement != .off,
      let delegation = person.delegate.delegation
    else { return false }
    func members(_ item: Int) -> Int { count(in: item) { $0.delegate.delegation == delegation } }
    switch spread.limit {
    case .atMost(let most): return members(wished) >= most
    // Moving one from fewer to more, or between equals, makes two places uneven that were not.
    case .even: return members(wished) >= members(attended)
    }
  }

  private func count(in item: Int, where belongs: (People.Person) -> Bool) -> Int {
    content.people.present[item].count { belongs(content.people.all[$0]) }
  }
}
