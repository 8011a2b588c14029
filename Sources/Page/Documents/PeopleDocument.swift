import Conference
import Foundation

/// A page of the delegates that were looked for.
struct PeopleDocument: Encodable, Sendable {
  struct Seat: Encodable, Sendable {
    var session: String
    /// Its place among their wishes, from 1; nil for what they did not wish.
    var rank: Int?
    /// Whether the scenario pins them to it.
    var isPinned: Bool
  }

  /// People who are to be together, or apart.
  struct Group: Encodable, Sendable {
    struct Member: Encodable, Sendable {
      var id: String
      var name: String
    }

    var kind: Bond
    var people: [Member]
  }

  struct Person: Encodable, Sendable {
    var id: String
    var name: String
    var sector: String
    var delegation: String?
    /// What they wish, most wanted first.
    var wishes: [String]
    var seats: [Seat]
    /// Minutes on the conference's clock; nil for the whole conference.
    var arrives: Int?
    var leaves: Int?
    var languages: [String]
    var needs: [String]
    var roles: [String]
    /// With whom they are to be together or apart; nil in lists.
    var groups: [Group]?
  }

  var total: Int
  var offset: Int
  var people: [Person]

  /// Looks for people.
  ///
  /// - Parameters:
  ///   - words: all of which a person's code, name, sector or delegation holds, without regard to case and accents.
  ///   - session: the workshop that they are in; nil for any.
  ///   - sector: their sector; nil for any.
  ///   - unhappy: whether only those who have no first choice.
  init(
    _ plan: LoadedPlan, words: String, session: String?, sector: String?, delegation: String?, unhappy: Bool,
    offset: Int, limit: Int
  ) {
    let wanted = PeopleIndex.folded(words).split(separator: " ")
    let found = plan.people.entries.filter { entry in
      if let sector, entry.delegate.sector.text != sector { return false }
      if let delegation, entry.delegate.delegation?.text != delegation { return false }
      if let session, !plan.plan.allocation[entry.delegate.id].contains(ID(session)) { return false }
      if unhappy, entry.ranks.contains(1) || entry.wishes.isEmpty { return false }
      return wanted.allSatisfy { entry.text.contains($0) }
    }
    total = found.count
    self.offset = min(max(0, offset), found.count)
    people = found.dropFirst(self.offset).prefix(limit).map { PeopleDocument.person($0, plan) }
  }

  static func person(_ entry: PeopleIndex.Entry, _ plan: LoadedPlan) -> Person {
    let delegate = entry.delegate
    let pins = plan.people.pins[delegate.id] ?? []
    return Person(
      id: delegate.id.text, name: delegate.name, sector: delegate.sector.text, delegation: delegate.delegation?.text,
      wishes: entry.wishes.map(\.text),
      seats: zip(plan.plan.allocation[delegate.id], entry.ranks).map {
        Seat(session: $0.text, rank: $1 == 0 ? nil : $1, isPinned: pins.contains($0))
      }, arrives: delegate.arrives?.minutes, leaves: delegate.leaves?.minutes, languages: delegate.languages,
      needs: delegate.needs.map(\.text), roles: delegate.roles.map { "\($0.kind.rawValue):\($0.session)" })
  }
}

extension Desk {
  /// With whom somebody is to be, and with whom not, as the scenario's file has it.
  func bonds(of delegate: ID<Delegate>) -> [PeopleDocument.Group] {
    let (read, plan) = state.withLock { ($0.scenario, $0.plan) }
    guard let scenario = read?.scenario ?? plan?.scenario else { return [] }
    var own: [(kind: Bond, ids: [ID<Delegate>])] = []
    for kind in Bond.allCases {
      for group in scenario[keyPath: kind.groups] where group.contains(delegate) { own.append((kind, group)) }
    }
    guard !own.isEmpty else { return [] }
    let names = Dictionary(scenario.delegates.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return own.map { group in
      PeopleDocument.Group(
        kind: group.kind, people: group.ids.map { .init(id: $0.text, name: names[$0] ?? $0.text) })
    }
  }
}
