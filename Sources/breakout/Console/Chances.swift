import Conference
import Planning

/// The chances of a lottery: for people, and for machines.
struct Chances: Encodable {
  private struct Ticket: Encodable {
    var chance: Double
    var allocation: [String: [String]]
  }

  private struct Person: Encodable {
    var delegate: String
    /// Of the first choice; missing for who has none, or is not there for it.
    var firstChoice: Double?
    /// Of each rank among their wishes, the first entry for the first choice: how likely they are to attend it.
    var ranks: [Double]
  }

  private struct Group: Encodable {
    var name: String
    var delegates: Int
    var firstChoice: Double
  }

  /// Those who have the same chance.
  private struct Level: Encodable {
    var chance: Double
    var bound: Double
    var delegates: Int
  }

  private let plans: [Ticket]
  private let delegates: [Person]
  private let sectors: [Group]
  private let delegations: [Group]
  private let levels: [Level]
  /// Whether somebody counts more often for what they lost at earlier events.
  private let isRemembered: Bool

  private enum CodingKeys: CodingKey {
    case plans, delegates, sectors, delegations, levels
  }

  init(_ lottery: Lottery, of scenario: Scenario) {
    isRemembered = scenario.memoryFactors().contains { $0 != Memory.parts }
    levels = lottery.levels.map { Level(chance: $0.chance, bound: $0.bound, delegates: $0.delegates) }
    plans = lottery.tickets.map { ticket in
      Ticket(
        chance: ticket.chance,
        allocation: Dictionary(
          scenario.delegates.map { ($0.id.text, ticket.plan.allocation[$0.id].map(\.text)) }, uniquingKeysWith: { $1 }))
    }
    let topics = Dictionary(scenario.sessions.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let talks = scenario.topicsOfTalks
    let wishes = Dictionary(
      scenario.delegates.map { ($0.id, scenario.workshopWishes(of: $0, besides: talks)) }, uniquingKeysWith: { $1 })
    // Whoever is alike is dealt the days of all others in turn.
    var ranks: [ID<Delegate>: [Double]] = [:]
    for group in lottery.equals {
      guard let first = group.first, let list = wishes[first] else { continue }
      var sums = list.map { _ in 0.0 }
      for ticket in lottery.tickets {
        for member in group {
          let attended = Set(ticket.plan.allocation[member].compactMap { topics[$0] })
          for (rank, topic) in list.enumerated() where attended.contains(topic) {
            sums[rank] += ticket.chance / Double(group.count)
          }
        }
      }
      for member in group { ranks[member] = sums }
    }
    delegates = scenario.delegates.map {
      Person(delegate: $0.id.text, firstChoice: lottery.chances[$0.id], ranks: ranks[$0.id] ?? [])
    }
    func group(_ name: String, _ members: [Delegate]) -> Group? {
      let chances = members.compactMap { lottery.chances[$0.id] }
      guard !chances.isEmpty else { return nil }
      return Group(
        name: name, delegates: chances.count, firstChoice: chances.reduce(0, +) / Double(chances.count))
    }
    sectors = scenario.sectors.compactMap { sector in
      group(sector.id.text, scenario.delegates.filter { $0.sector == sector.id })
    }
    delegations = scenario.delegations.compactMap { delegation in
      group(delegation.id.text, scenario.delegates.filter { $0.delegation == delegation.id })
    }
  }

  /// A chance as a share of one with three digits after the point.
  private static func share(_ chance: Double, _ words: TerminalWords) -> String {
    words.percent((chance * 1000).rounded() / 1000)
  }

  /// The least chance, and what is proven of it.
  private func guarantee(_ words: TerminalWords) -> String {
    var text = ""
    var least = levels[...]
    if let first = least.first, first.chance < 1e-6, first.bound < 1e-6 {
      text = words.comparing.noFirstChoice(first.delegates) + " "
      least = least.dropFirst()
    }
    guard let level = least.first else { return text.isEmpty ? "" : text + "\n" }
    let bound = level.bound <= level.chance + 1e-6 ? nil : Chances.share(level.bound, words)
    return text
      + words.comparing.least(Chances.share(level.chance, words), !text.isEmpty, isRemembered, bound) + "\n"
  }

  /// For people.
  func text(_ terminal: Terminal) -> String {
    let words = terminal.words
    var text = terminal.styled(words.comparing.plans(plans.count, levels.isEmpty), .bold) + "\n"
    text += guarantee(words)
    let tables = [(words.comparing.sector, sectors), (words.comparing.delegation, delegations)]
    for (title, groups) in tables where groups.count > 1 {
      var table = TextTable([(title, .left), (words.delegates, .right), (words.firstChoice, .right)])
      for group in groups { table.add([group.name, "\(group.delegates)", Chances.share(group.firstChoice, words)]) }
      text += "\n" + table.text
    }
    var table = TextTable([(words.comparing.delegate, .left), (words.firstChoice, .right), ("", .left)])
    for person in delegates {
      let others = person.ranks.enumerated().dropFirst().filter { $0.element > 1e-9 }.map {
        words.comparing.choice($0.offset + 1, Chances.share($0.element, words))
      }
      table.add([
        person.delegate, person.firstChoice.map { Chances.share($0, words) } ?? "–", others.joined(separator: ", "),
      ])
    }
    return text + "\n" + table.text + "\n\(words.comparing.picks)\n"
  }
}
