import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

/// What the page asks before there is a scenario, as `breakout init` does.
struct StartAnswers: Decodable, Sendable {
  struct Room: Codable, Sendable {
    var name: String
    var seats: Int
  }

  struct Pause: Codable, Sendable {
    var name: String
    var start: String
    var minutes: Int
  }

  struct Item: Codable, Sendable {
    var title: String
    /// `plenary` or `workshop`.
    var kind: String
    var minutes: Int
    var most: Int?
  }

  var name: String
  var date: String
  var days: Int
  var timezone: String
  var opens: String
  var closes: String
  var rooms: [Room]
  var breaks: [Pause]
  var sessions: [Item]
  var sectors: [String]

  /// The scenario to begin with.
  func starter(_ language: Language) throws(Refusal) -> StarterScenario {
    guard let date = CalendarDate(date) else { throw Refusal(422, "'\(date)' is no date; write year, month and day") }
    guard let opens = TimeOfDay(opens), let closes = TimeOfDay(closes) else {
      throw Refusal(422, "'\(opens)' and '\(closes)' are no hours; write 08:30")
    }
    var pauses: [StarterScenario.Pause] = []
    for pause in breaks {
      guard let start = TimeOfDay(pause.start) else { throw Refusal(422, "'\(pause.start)' is no time; write 11:00") }
      pauses.append(.init(name: pause.name, start: start, minutes: pause.minutes))
    }
    var items: [StarterScenario.Item] = []
    for item in sessions {
      guard let kind = SessionKind(rawValue: item.kind), kind == .plenary || kind == .workshop else {
        throw Refusal(422, "'\(item.kind)' is no kind of session; it is 'plenary' or 'workshop'")
      }
      items.append(.init(title: item.title, kind: kind, minutes: item.minutes, most: item.most))
    }
    let standard = StarterStandard(language)
    return StarterScenario(
      name: name, first: date, days: days, timezone: timezone, opens: opens, closes: closes,
      rooms: rooms.map { .init(name: $0.name, seats: $0.seats) }, pauses: pauses, items: items, delegates: 0,
      sectors: sectors.isEmpty ? [standard.everybody] : sectors, whole: standard.whole)
  }
}

extension Desk {
  /// Writes the scenario to begin with, where there is none.
  func begin(_ answers: StartAnswers, _ language: Language, _ revision: Int) throws(Refusal) {
    let starter = try answers.starter(language)
    try change(revision) { state throws(Refusal) in
      guard let path = place.scenario, state.scenario == nil else {
        throw Refusal(409, "there is a scenario already")
      }
      let written: [SheetFile]
      do throws(StarterScenario.Complaint) {
        written = try starter.files()
      } catch {
        throw Refusal(422, error.text)
      }
      let folder = path.parentFolder
      guard path.fileName == StarterScenario.main,
        written.allSatisfy({ !FileManager.default.fileExists(atPath: folder.path(of: $0.name)) })
      else { throw Refusal(409, "there is a file in its place already; nothing was overwritten") }
      try store(written, in: folder)
      update { _ in }
    }
  }

  /// Reads a spreadsheet that was dropped. Nothing is written.
  func drop(_ bytes: [UInt8], named name: String, _ revision: Int) throws(Refusal) {
    try change(revision) { state throws(Refusal) in
      let (source, path) = try rosterSource(state)
      let book: RosterBook
      do throws(RosterBook.Complaint) {
        book = try RosterBook(source, of: path)
      } catch {
        throw Refusal(422, error.text)
      }
      let draft = RosterDraft(bytes, name: name, book: book, of: source)
      update { $0.roster = draft }
    }
  }

  /// Takes other answers about the spreadsheet.
  func answer(_ answers: RosterDraft.Answers, _ revision: Int) throws(Refusal) {
    try change(revision) { state throws(Refusal) in
      let (source, _) = try rosterSource(state)
      guard let draft = state.roster else { throw Refusal(409, "there is no roster to be read") }
      let next = draft.answering(answers, of: source)
      update { $0.roster = next }
    }
  }

  /// Writes the roster as `breakout import --into` does.
  func acceptRoster(replacing: Bool, _ revision: Int) throws(Refusal) {
    try change(revision) { state throws(Refusal) in
      let (_, path) = try rosterSource(state)
      guard let draft = state.roster, let imported = draft.reading.roster else {
        throw Refusal(409, "there is no roster that could be written; put its problems right first")
      }
      guard state.scenario?.isChangedOnDisk == false else {
        throw Refusal(409, "the scenario was changed on the disk meanwhile")
      }
      let written: [SheetFile]
      do throws(RosterBook.Complaint) {
        written = try draft.book.files(of: imported, replacing: replacing).files
      } catch {
        throw Refusal(409, "there is another roster; say that it is to be replaced")
      }
      try store(written, in: path.parentFolder)
      update { $0.roster = nil }
    }
  }

  /// Forgets the spreadsheet.
  func discardRoster(_ revision: Int) throws(Refusal) {
    try change(revision) { _ throws(Refusal) in update { $0.roster = nil } }
  }

  private func rosterSource(_ state: State) throws(Refusal) -> (ScenarioSource, path: String) {
    guard let read = state.scenario else { throw Refusal(409, "there is no scenario yet") }
    return (read.source, read.path)
  }

  /// Writes files of the scenario's folder, all or none, and reads it again.
  private func store(_ written: [SheetFile], in folder: String) throws(Refusal) {
    try files.withLock { _ throws(Refusal) in
      do throws(SystemError) {
        if !written.isEmpty { _ = try PlanFolder(folder.orCurrent).write(written) }
      } catch {
        throw Refusal(500, "nothing was written: \(error)")
      }
      let loaded = place.scenario.map { LoadedScenario($0) }
      state.withLock { state in
        (state.scenario, state.curve) = (loaded, nil)
        // What was changed in the file before the roster cannot be taken back to a scenario without it.
        (state.undo, state.redo) = ([], [])
      }
    }
  }
}
