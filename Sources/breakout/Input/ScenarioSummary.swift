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

  /// The summary of a scenario.
  init(_ read: ReadScenario) {
    let scenario = read.scenario
    file = read.path.file
    event = scenario.event.name()
    days = scenario.event.days.map {
      Day(id: $0.id.text, date: $0.date.description, opens: $0.opens.description, closes: $0.closes.description)
    }
    rooms = scenario.rooms.map { Room(id: $0.id.text, name: $0.name(), seats: $0.seats) }
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
    sectors = scenario.sectors.map { SectorSize(id: $0.id.text, name: $0.name(), delegates: sizes[$0.id] ?? 0) }
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
    var table = TextTable(sides: [.left, .left])
    for (position, day) in days.enumerated() {
      table.add([position == 0 ? "days" : "", "\(day.id), \(day.date), \(day.opens)–\(day.closes)"])
    }
    table.add(["rooms", rooms.map { "\($0.name) (\($0.seats))" }.joined(separator: ", ")])
    let kinds = SessionKind.allCases.compactMap { kind in
      sessions[kind.rawValue].flatMap { $0 == 0 ? nil : counted($0, kind.rawValue, plural: kind.plural) }
    }
    table.add(["sessions", kinds.joined(separator: ", ") + "; " + counted(breaks, "break")])
    for (position, block) in blocks.enumerated() {
      table.add([position == 0 ? "blocks" : "", "\(block.start): \(block.workshops.joined(separator: ", "))"])
    }
    if !openWorkshops.isEmpty { table.add(["left to place", openWorkshops.joined(separator: ", ")]) }
    table.add([
      "delegates",
      "\(delegates) in \(counted(delegations, "delegation")), \(delegatesWithWishes) with wishes of their own",
    ])
    if earlierPlans + delegatesWithLosses > 0 {
      let who = "\(counted(delegatesWithLosses, "delegate")) with losses from earlier events"
      table.add(["history", "\(counted(earlierPlans, "earlier plan")), \(who)"])
    }
    table.add(["policy", policy.joined(separator: ", then ")])
    var sizes = TextTable([("sector", .left), ("delegates", .right)])
    for sector in sectors { sizes.add([sector.name, "\(sector.delegates)"]) }
    return terminal.styled(event, .bold) + "\n\n" + table.text + "\n" + sizes.text + rosters.map(text).joined()
      + "\n\(terminal.styled("No problems", .green)) in \(file).\n"
  }

  private func text(_ roster: Roster) -> String {
    var table = TextTable([("column of \(roster.file)", .left), ("read as", .left)])
    for column in roster.columns { table.add([column.header, column.meaning]) }
    return "\n" + table.text
  }
}

extension SessionKind {
  fileprivate var plural: String { self == .plenary ? "plenaries" : rawValue + "s" }
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
