import Conference
import Explanation
import Planning
import ScenarioFile

/// The demands of a clash as lines to read: what belongs together is one line, at the place of its first demand.
struct ClashLines {
  /// A line and where its first demand stands.
  typealias Line = (text: String, spot: Location?)

  /// So many sessions that come one after the other are told in one line.
  private static let chain = 4

  private let scenario: Scenario
  private let demands: [Demand]
  private let words: TerminalWords

  /// - Parameter demands: a clash.
  init(_ demands: [Demand], of scenario: Scenario, _ words: TerminalWords) {
    self.words = words
    self.demands = demands
    self.scenario = scenario
  }

  /// The demands in words: all who stay in the same workshop together in one line, and sessions that come one after the other.
  ///
  /// - Parameter spots: where each demand stands.
  func lines(at spots: [Location?]) -> [Line] {
    let chains = chains()
    let stays = stays()
    return demands.enumerated().compactMap { position, demand in
      let text: String
      if let chain = chains[position] {
        guard chain.min() == position else { return nil }
        text = words(ofChain: chain)
      } else if case .pin(let pin) = demand, let together = stays[pin.session], together.contains(position) {
        guard together.first == position else { return nil }
        let people = together.compactMap { demands[$0].delegate }
        text = people.count > 1 ? words.stayIn(words.list(people), pin.session.text) : said(demand)
      } else {
        text = said(demand)
      }
      return (text, spots[position])
    }
  }

  private func said(_ demand: Demand) -> String { demand.words(in: scenario, words.language) }

  /// The positions of those who stay in a workshop.
  private func stays() -> [ID<Session>: [Int]] {
    var found: [ID<Session>: [Int]] = [:]
    for (position, demand) in demands.enumerated() {
      if case .pin(let pin) = demand, pin.isFirm { found[pin.session, default: []].append(position) }
    }
    return found
  }

  /// For each order that is part of a long chain, the positions of all its orders, along the chain.
  private func chains() -> [Int: [Int]] {
    var (from, to) = ([ID<Session>: [Int]](), [ID<Session>: [Int]]())
    for (position, demand) in demands.enumerated() {
      guard let order = demand.order else { continue }
      from[order.earlier, default: []].append(position)
      to[order.later, default: []].append(position)
    }
    /// The only order that goes on from another.
    func next(after position: Int) -> Int? {
      guard let session = demands[position].order?.later, let on = from[session], on.count == 1, to[session]?.count == 1
      else { return nil }
      return on[0]
    }
    let followers = Set(demands.indices.compactMap(next))
    var found: [Int: [Int]] = [:]
    for first in demands.indices where demands[first].order != nil && !followers.contains(first) {
      var chain = [first]
      while let last = chain.last, let on = next(after: last) { chain.append(on) }
      guard chain.count + 1 >= ClashLines.chain else { continue }
      for position in chain { found[position] = chain }
    }
    return found
  }

  /// The sessions of a chain, the minutes that they take, and what the days of the clash have.
  private func words(ofChain chain: [Int]) -> String {
    let orders = chain.compactMap { demands[$0].order }
    let sessions = orders.prefix(1).map(\.earlier) + orders.map(\.later)
    let minutes = sessions.reduce(0) { $0 + (scenario.session($1)?.minutes ?? 0) }
    var text = words.chain(words.list(sessions.map { words.quoted($0.text) }), minutes)
    let named = Set(demands.compactMap(\.pause))
    let pauses = scenario.breaks.filter { named.contains(Pause(id: $0.id, day: $0.day)) }.reduce(0) { $0 + $1.minutes }
    if pauses > 0 { text += words.withBreaks(minutes + pauses) }
    let days = demands.compactMap(\.openDay).compactMap { scenario.event.day($0) }
    guard !days.isEmpty else { return text }
    let open = days.reduce(0) { $0 + scenario.event.opening(of: $1).minutes }
    return text + words.daysHave(words.list(days.map(\.id.text)), days.count, open)
  }
}

extension Demand {
  fileprivate var delegate: String? {
    if case .pin(let pin) = self { pin.delegate.text } else { nil }
  }

  fileprivate var order: (earlier: ID<Session>, later: ID<Session>)? {
    if case .agenda(.order(let later, let earlier)) = self { (earlier, later) } else { nil }
  }

  fileprivate var openDay: ID<Day>? {
    if case .agenda(.opening(let day)) = self { day } else { nil }
  }

  fileprivate var pause: Pause? {
    switch self {
    case .agenda(.breakWindow(let id, let day)), .agenda(.breakStart(let id, let day)),
      .agenda(.pause(let id, let day)):
      Pause(id: id, day: day)
    default: nil
    }
  }
}

/// A break on a day.
private struct Pause: Hashable {
  var id: ID<Break>
  var day: ID<Day>
}
