import Conference
import Foundation

/// Everybody in a plan, prepared to be looked for.
struct PeopleIndex: Sendable {
  struct Entry: Sendable {
    var delegate: Delegate
    var wishes: [ID<Topic>]
    /// The place of each of their workshops among their wishes, from 1; 0 for what they did not wish.
    var ranks: [Int]
    /// Everything that is looked through.
    var text: String
  }

  /// By name.
  let entries: [Entry]
  /// Where the scenario pins people to.
  let pins: [ID<Delegate>: Set<ID<Session>>]

  init(_ scenario: Scenario, _ plan: Plan) {
    let talks = scenario.topicsOfTalks
    let topics = Dictionary(scenario.sessions.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let sectors = Dictionary(scenario.sectors.map { ($0.id, $0.name()) }, uniquingKeysWith: { first, _ in first })
    let delegations = Dictionary(
      scenario.delegations.map { ($0.id, $0.name()) }, uniquingKeysWith: { first, _ in first })
    entries = scenario.delegates.map { delegate in
      let wishes = scenario.workshopWishes(of: delegate, besides: talks)
      let ranks = plan.allocation[delegate.id].map { session in
        topics[session].flatMap { wishes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      }
      let words = [
        delegate.id.text, delegate.name, sectors[delegate.sector] ?? "",
        delegate.delegation.flatMap { delegations[$0] } ?? "",
      ]
      return Entry(
        delegate: delegate, wishes: wishes, ranks: ranks, text: PeopleIndex.folded(words.joined(separator: " ")))
    }
    var pins: [ID<Delegate>: Set<ID<Session>>] = [:]
    for pin in scenario.pins where pin.kind == .must { pins[pin.delegate, default: []].insert(pin.session) }
    self.pins = pins
  }

  /// The entry of a delegate.
  func entry(_ id: String) -> Entry? { entries.first { $0.delegate.id.text == id } }

  /// Without case and accents.
  static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
