import Conference
import Foundation

/// What the things of a scenario are called, so that a roster may name them as people do: a sector by its name in any language,
/// a topic by the title of its session.
struct RosterNames {
  /// Things of one kind by what they are called.
  struct Index {
    /// The identifiers.
    let ids: [String]
    /// What each is called, folded; those that two things share name neither.
    private var meanings: [String: String] = [:]
    private let known: Set<String>
    /// What has been asked before: rosters repeat themselves.
    private let memory = Memory()

    private final class Memory {
      var answers: [String: String?] = [:]
    }

    init(_ things: [(id: String, names: [String])] = []) {
      ids = things.map(\.id)
      known = Set(ids)
      var shared: Set<String> = []
      for thing in things {
        for name in Set(([thing.id] + thing.names).map(RosterColumn.folded)) where !name.isEmpty {
          if let other = meanings[name], other != thing.id { shared.insert(name) }
          meanings[name] = thing.id
        }
      }
      for name in shared { meanings[name] = nil }
      // An identifier as it is written always means its thing.
      for id in ids {
        meanings[RosterColumn.folded(id)] = known.contains(id) ? meanings[RosterColumn.folded(id)] ?? id : nil
      }
    }

    /// The identifier of what a text names: by identifier, by a name, or as forms write both, `W1 – Title` and `W1: Title`.
    func callAsFunction(_ text: String) -> String? {
      if known.contains(text) { return text }
      if let answer = memory.answers[text] { return answer }
      let answer = find(text)
      memory.answers[text] = answer
      return answer
    }

    private func find(_ text: String) -> String? {
      if let id = exactly(text) { return id }
      // `W1: Title`, `Title (w1)`: what stands around the marks names one thing and no other.
      let parts = text.replacingOccurrences(of: " - ", with: ":").split { ":–—().".contains($0) }
      let found = Set(parts.compactMap { exactly(String($0)) })
      return found.count == 1 ? found.first : nil
    }

    /// The identifier of what a text is the name of, word by word.
    func exactly(_ text: String) -> String? {
      known.contains(text) ? text : meanings[RosterColumn.folded(text)]
    }

    /// What to offer in place of an unknown name.
    func suggestion(for text: String, kind: String) -> String {
      if let near = nearestName(to: RosterColumn.folded(text), among: meanings.keys.sorted()), let id = meanings[near] {
        return "did you mean '\(id)'?"
      }
      return Conference.suggestion(for: text, kind: kind, among: ids)
    }
  }

  var topics = Index()
  var sectors = Index()
  var delegations = Index()
  /// Features of rooms, which delegates may need.
  var features = Index()
  var attributes: [String] = []
}

extension RosterNames {
  /// The names in the parts of a scenario.
  init(
    sessions: [Session], sectors: [Sector], delegations: [Delegation], rooms: [Room], attributes: [String]
  ) {
    func names(_ text: Text) -> [String] { Conference.Language.allCases.map { text($0) } }
    var titles: [String: [String]] = [:]
    var order: [String] = []
    for session in sessions where session.isWished {
      if titles[session.topic.text] == nil { order.append(session.topic.text) }
      titles[session.topic.text, default: []] += names(session.title)
    }
    topics = Index(order.map { ($0, titles[$0] ?? []) })
    self.sectors = Index(sectors.map { ($0.id.text, names($0.name)) })
    self.delegations = Index(delegations.map { ($0.id.text, names($0.name)) })
    features = Index(Set(rooms.flatMap(\.features)).sorted().map { ($0.text, []) })
    self.attributes = attributes
  }
}
