import Conference
import Foundation
import ScenarioFile
import Workspace

/// What the page asks before there is a scenario, with what stands there where nothing is answered.
struct StartDocument: Encodable, Sendable {
  var name: String
  var date: String
  var days = 1
  var timezone: String
  var opens: String
  var closes: String
  var rooms: [StartAnswers.Room]
  var breaks: [StartAnswers.Pause]
  var sessions: [StartAnswers.Item]
  var sectors: [String]
  /// Every time zone that there is.
  var timezones: [String]

  init(_ language: Language) {
    let standard = StarterStandard(language)
    name = standard.name
    let today = Date().formatted(.iso8601.year().month().day())
    date = today
    timezone = TimeZone.current.identifier
    opens = "\(StarterStandard.opens)"
    closes = "\(StarterStandard.closes)"
    rooms = standard.rooms.map { .init(name: $0.name, seats: $0.seats) }
    breaks = standard.pauses.map { .init(name: $0.name, start: "\($0.start)", minutes: $0.minutes) }
    sessions = standard.items(workshops: StarterStandard.workshops).map {
      .init(title: $0.title, kind: $0.kind.rawValue, minutes: $0.minutes)
    }
    sectors = standard.sectors
    timezones = TimeZone.knownTimeZoneIdentifiers.sorted()
  }
}

/// A spreadsheet that was dropped: its columns with samples and what they are taken for, and everything that is wrong with it.
struct RosterDocument: Encodable, Sendable {
  struct Column: Encodable, Sendable {
    var header: String
    var samples: [String]
    /// What it is taken for, in words.
    var meaning: String
    /// The same as an answer; empty where no single answer says it.
    var answer: String
    /// Whether something is wrong with what the column is taken for.
    var isWrong: Bool
  }

  struct Problem: Encodable, Sendable {
    var text: String
    var line: Int
    /// The header of its column; nil where it is about none.
    var header: String?
    /// What the column is taken for; nil where it is about none.
    var answer: String?
    var cell: String
    /// Whether the row can be left out.
    var isOfRow: Bool
    /// Whether another text can be put in the place of what stands there.
    var canBeSaid: Bool
  }

  struct LeftOut: Encodable, Sendable {
    var line: Int
    var texts: [String]
  }

  struct Choice: Encodable, Sendable {
    var id: String
    var name: String
  }

  /// An answer that would be understood.
  struct Proposal: Encodable, Sendable {
    /// `map` or `value`.
    var kind: String
    var of: String
    var `is`: String
  }

  var name: String
  var rows: Int
  var columns: [Column]
  var notes: [String]
  var problems: [Problem]
  var proposals: [Proposal]
  /// Rows that were left out, with what is wrong with them.
  var leftOut: [LeftOut]
  var answers: RosterDraft.Answers
  /// How many delegates there would be; nil while something is wrong.
  var delegates: Int?
  /// Who is new, gone or changed, in sentences; empty where there was no roster before.
  var news: [String]
  /// Whether there is a roster that would be replaced.
  var isReplacing: Bool
  /// The same as a command.
  var command: String
  /// What can be chosen from, by kind.
  var topics: [Choice]
  var sectors: [Choice]
  var delegations: [Choice]
  var attributes: [String]

  init(_ draft: RosterDraft, scenario path: String, _ language: Language) {
    let reading = draft.reading
    name = draft.name
    rows = reading.rows.first ?? 0
    let known = reading.mappings.first?.columns ?? []
    let samples = reading.samples.first ?? []
    // What is missing from the table as a whole is told at its first column, which has nothing to do with it.
    let wrong = Set(
      reading.problems.filter { !$0.isOfRow && $0.diagnostic.message.contains("'\($0.cell)'") }.compactMap(\.column))
    columns = known.enumerated().map { index, column in
      Column(
        header: column.header, samples: samples.indices.contains(index) ? samples[index] : [],
        meaning: column.meaning, answer: column.answer, isWrong: wrong.contains(index))
    }
    notes = reading.mappings.first?.notes ?? []
    problems = reading.problems.map { problem in
      let column = problem.column.flatMap { known.indices.contains($0) ? known[$0] : nil }
      let isNamed = ["id", "name", "first name", "last name", "email", ""].contains(column?.answer ?? "")
      return Problem(
        text: problem.diagnostic.message, line: problem.diagnostic.line,
        header: problem.isOfRow ? column?.header : nil, answer: column?.answer, cell: problem.cell,
        isOfRow: problem.isOfRow, canBeSaid: problem.isOfRow && !isNamed)
    }
    proposals = reading.proposals.compactMap { proposal in
      guard let sign = proposal.value.lastIndex(of: "=") else { return nil }
      return Proposal(
        kind: String(proposal.option.drop { $0 == "-" }), of: String(proposal.value[..<sign]),
        is: String(proposal.value[proposal.value.index(after: sign)...]))
    }
    leftOut = Dictionary(grouping: reading.roster?.leftOut ?? [], by: \.line).sorted { $0.key < $1.key }.map {
      LeftOut(line: $0, texts: $1.map(\.message))
    }
    answers = draft.answers
    delegates = reading.roster?.scenario.delegates.count
    isReplacing = draft.book.former != nil
    news =
      draft.book.former.flatMap { former in
        reading.roster.map { RosterNews(from: former, to: $0.scenario.delegates).lines }
      } ?? []
    command = draft.command(into: path, replacing: isReplacing)
    let scenario = reading.scenario
    var seen: Set<ID<Topic>> = []
    topics = (scenario?.sessions ?? []).filter { $0.kind == .workshop && seen.insert($0.topic).inserted }.map {
      Choice(id: $0.topic.text, name: $0.title(language))
    }
    sectors = (scenario?.sectors ?? []).map { Choice(id: $0.id.text, name: $0.name(language)) }
    delegations = (scenario?.delegations ?? []).map { Choice(id: $0.id.text, name: $0.name(language)) }
    attributes = scenario?.attributes ?? []
  }
}
