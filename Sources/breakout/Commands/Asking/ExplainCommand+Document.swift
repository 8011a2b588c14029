import Explanation

/// What `explain --delegate --json` prints.
extension ExplainCommand {
  struct Choice: Encodable {
    var session: String
    var rank: Int?
    var instead: [String]
    var reason: String
    var text: String
    var stages: [Cost]?
  }

  struct Cost: Encodable {
    var stage: String
    var plan: Double
    var granted: Double
  }

  struct Seat: Encodable {
    var session: String
    var rank: Int?
  }

  struct WhyNotDocument: Encodable {
    var delegate: String
    var choices: [String]
    var obtained: [Seat]
    var friends: [Friend]?
    var memory: Remembered?
    var better: [Choice]
  }

  struct Remembered: Encodable {
    struct Event: Encodable {
      var event: String
      var begins: String
      var points: Int
      var ranks: [Int?]
    }

    var carried: Double
    var factor: Double
    var events: [Event]

    init(_ memory: MemoryAnswer) {
      carried = memory.carried
      factor = memory.factor
      events = memory.events.map {
        Event(event: $0.event(), begins: "\($0.begins)", points: $0.outcome.points, ranks: $0.outcome.ranks)
      }
    }

    /// What they had before, and what it is good for.
    func text(_ words: TerminalWords, _ label: String) -> String {
      let said = words.asking
      let lines = events.map { event in
        "\(event.event) (\(event.begins)): \(event.ranks.map(said.rank).joined(separator: ", "))"
      }
      let counts = said.carries(words.number(carried), words.number(factor))
      return (lines + [carried > 0 ? counts : said.carriesNothing]).map { "  \(label)\($0)\n" }.joined()
    }
  }

  struct Friend: Encodable {
    /// Missing where a delegate reads it.
    var delegate: String?
    var together: [String]
    var blocks: Int
  }
}
