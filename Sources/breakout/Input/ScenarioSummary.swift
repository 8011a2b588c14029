import Conference
import ScenarioFile

/// What was understood of a scenario: in words and for machines.
struct ScenarioSummary: Encodable {
  /// How many delegates a sector has.
  struct SectorSize: Encodable {
    var id: String
    var name: String
    var delegates: Int
  }

  /// A day with its doors.
  struct Day: Encodable {
    var id: String
    var date: String
    var opens: String
    var closes: String
  }

  /// A room with its seats.
  struct Room: Encodable {
    var id: String
    var name: String
    var seats: Int
  }

  /// Workshops that are known to run in parallel.
  struct Block: Encodable {
    var start: String
    var workshops: [String]
  }

  /// How a roster's columns are understood.
  struct Roster: Encodable {
    /// One column.
    struct Column: Encodable {
      var header: String
      var meaning: String
    }

    var file: String
    var columns: [Column]
  }

  /// The scenario file.
  let file: String
  let event: String
  let days: [Day]
  let rooms: [Room]
  /// Sessions by their kind; every kind is there.
  let sessions: [String: Int]
  /// Blocks of the workshops whose start is pinned.
  let blocks: [Block]
  /// Workshops whose start is left to the solver.
  let openWorkshops: [String]
  let breaks: Int
  let delegates: Int
  let delegations: Int
  /// Delegates who ranked or scored something themselves.
  let delegatesWithWishes: Int
  let sectors: [SectorSize]
  let rosters: [Roster]
  /// Plans of earlier events that are remembered.
  let earlierPlans: Int
  /// Delegates who carry losses from earlier events.
  let delegatesWithLosses: Int
  /// The stages of the policy.
  let policy: [String]

  /// The summary of a scenario, with names in a language.
  init(_ read: ReadScenario, _ language: Language = .english) {
    let scenario = read.scenario
    file = read.path.file
    event = scenario.event.name(language)
    days = scenario.event.days.map {
      Day(id: $0.id.text, date: $0.date.description, opens: $0.opens.description, closes: $0.closes.description)
    }
    rooms = scenario.rooms.map { Room(id: $0.id.text, name: $0.name(language), seats: $0.seats) }
    let kinds = Dictionary(grouping: scenario.sessions, by: \.kind).mapValues(\.count)
    sessions = Dictionary(uniqueKeysWithValues: SessionKind.allCases.map { ($0.rawValue, kinds[$0] ?? 0) })
    blocks = scenario.pinnedBlocks.map {
      Block(start: scenario.event.label($0.time.start), workshops: $0.workshops.map(\.text))
    }
    openWorkshops = scenario.workshops.filter { $0.start == nil }.map(\.id.text)
    breaks = scenario.breaks.count
    delegates = scenario.delegates.count
    delegations = scenario.delegations.count
    delegatesWithWishes = scenario.delegates.count { !$0.choices.isEmpty || !$0.scores.isEmpty }
    let sizes = Dictionary(grouping: scenario.delegates, by: \.sector).mapValues(\.count)
    sectors = scenario.sectors.map { SectorSize(id: $0.id.text, name: $0.name(language), delegates: sizes[$0.id] ?? 0) }
    rosters = read.rosters.map {
      Roster(
        file: read.path.path(of: $0.file),
        columns: $0.columns.map { Roster.Column(header: $0.header, meaning: $0.meaning) })
    }
    policy = scenario.policy.stages.map(\.name)
    earlierPlans = scenario.memory.events.count
    delegatesWithLosses = scenario.carried().count { $0 > 0 }
  }

  /// The summary for people.
  func text(_ terminal: Terminal) -> String {
    let (words, said) = (terminal.words, terminal.words.reading)
    var table = TextTable(sides: [.left, .left])
    for (position, day) in days.enumerated() {
      table.add([position == 0 ? said.days : "", "\(day.id), \(day.date), \(day.opens)–\(day.closes)"])
    }
    table.add([said.rooms, rooms.map { "\($0.name) (\($0.seats))" }.joined(separator: ", ")])
    let kinds = SessionKind.allCases.compactMap { kind in
      sessions[kind.rawValue].flatMap { $0 == 0 ? nil : said.kinds($0, .session(kind)) }
    }
    table.add([said.sessions, kinds.joined(separator: ", ") + "; " + said.kinds(breaks, .pause)])
    for (position, block) in blocks.enumerated() {
      table.add([position == 0 ? said.blocks : "", "\(block.start): \(block.workshops.joined(separator: ", "))"])
    }
    if !openWorkshops.isEmpty { table.add([said.leftToPlace, openWorkshops.joined(separator: ", ")]) }
    table.add([words.delegates, said.people(delegates, delegations, delegatesWithWishes)])
    if earlierPlans + delegatesWithLosses > 0 {
      table.add([said.history, said.earlier(earlierPlans, delegatesWithLosses)])
    }
    table.add([said.policy, policy.map(words.stage).joined(separator: said.thenStage)])
    var sizes = TextTable([(words.comparing.sector, .left), (words.delegates, .right)])
    for sector in sectors { sizes.add([sector.name, "\(sector.delegates)"]) }
    return terminal.styled(event, .bold) + "\n\n" + table.text + "\n" + sizes.text
      + rosters.map { text($0, said) }.joined()
      + "\n\(terminal.styled(said.noProblems, .green))\(said.inFile(file))\n"
  }

  private func text(_ roster: Roster, _ said: ReadingWords) -> String {
    var table = TextTable([(said.columnOf(roster.file), .left), (said.readAs, .left)])
    for column in roster.columns { table.add([column.header, column.meaning]) }
    return "\n" + table.text
  }
}

extension Scenario {
  /// The blocks of those workshops whose start is pinned. Rooms do not matter here.
  fileprivate var pinnedBlocks: [Conference.Block] {
    let placements = workshops.compactMap { session in
      session.start.map {
        Agenda.Placement(session.id, in: session.room ?? "", at: Interval(start: $0, minutes: session.minutes))
      }
    }
    return Agenda(placements: placements).blocks(of: self)
  }
}
