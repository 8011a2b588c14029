import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

extension Desk {
  /// Changes a value of the scenario's file and nothing else in it, and plans again if that is asked for.
  ///
  /// - Parameters:
  ///   - revision: the state that whoever asks has seen.
  ///   - label: what is done, for whoever undoes it.
  ///   - solving: whether to plan again at once.
  ///   - expected: what the scenario should be then; the file must say just that.
  ///   - work: changes the text.
  func edit(
    _ revision: Int, _ label: String, solving: Bool, expected: (Scenario, ScenarioSource) throws(Refusal) -> Scenario,
    _ work: (inout ScenarioText) throws(ScenarioText.Refusal) -> Void
  ) throws(Refusal) {
    let next = try change(revision) { state throws(Refusal) -> Int in
      guard let read = state.scenario else { throw Refusal(409, "only a plan was opened, without its scenario") }
      guard let scenario = read.scenario, let before = read.source.files[read.source.main] else {
        throw Refusal(409, "the scenario has problems; they come first", problems: read.problems)
      }
      let wanted = try expected(scenario, read.source)
      var source = read.source
      do throws(ScenarioText.Refusal) {
        var text = try ScenarioText(read.source)
        try work(&text)
        source.files[source.main] = text.bytes
      } catch {
        throw Refusal(422, error.description)
      }
      let after = source.files[source.main] ?? before
      let found = try decoded(source)
      guard found.inOneOrder == wanted.inOneOrder else {
        throw Refusal(422, "'\(source.main)' is written in a way that is not changed from here; change it there")
      }
      try write(after, read)
      update { state in
        state.undo.append(Edit(label: label, before: before, after: after))
        state.redo = []
      }
      return self.state.withLock(\.revision)
    }
    if solving { try solve(next) }
  }

  /// A scenario, or everything that is wrong with it; demands that conflict are no reason not to write it.
  private func decoded(_ source: ScenarioSource) throws(Refusal) -> Scenario {
    do throws(InvalidScenarioFile) {
      return try decodeWithConflicts(source).scenario
    } catch {
      throw Refusal(
        422, "the scenario would be wrong then; nothing was changed",
        problems: error.diagnostics.map { .init(text: $0.message, file: $0.file, line: $0.line, column: $0.column) })
    }
  }

  /// Writes the scenario's file, whole or not at all, and reads it again.
  private func write(_ bytes: [UInt8], _ read: LoadedScenario) throws(Refusal) {
    guard !read.isChangedOnDisk else { throw Refusal(409, "the scenario was changed on the disk meanwhile") }
    let mode = (try? FileManager.default.attributesOfItem(atPath: read.path)[.posixPermissions] as? Int) ?? 0o644
    let isPersonal = mode & 0o077 == 0
    guard AtomicWriter.isSafe(read.source.main) else {
      throw Refusal(
        422, "'\(read.source.main)' cannot be written from here: its name should have letters and digits alone")
    }
    try files.withLock { _ throws(Refusal) in
      do throws(SystemError) {
        _ = try PlanFolder(read.folder).write([
          SheetFile(name: read.source.main, contents: bytes, isPersonal: isPersonal)
        ])
      } catch {
        throw Refusal(500, "the scenario cannot be written: \(error)")
      }
      let loaded = LoadedScenario(read.path)
      state.withLock { ($0.scenario, $0.curve) = (loaded, nil) }
    }
  }

  // MARK: What is changed

  /// Pins a session to a room, a start, or both; nil takes the pin back.
  func pin(
    _ id: String, room: String?, start: Moment?, _ revision: Int, solving: Bool
  ) throws(Refusal) {
    let base = try known { $0.session(ID(id)) }
    let event = try known { $0.event }
    let day = start.flatMap(event.day(of:))
    try edit(revision, "pin \(id)", solving: solving) { scenario, _ throws(Refusal) in
      var copy = scenario
      for index in copy.sessions.indices where copy.sessions[index].id == base.id {
        copy.sessions[index].room = room.map { ID($0) }
        copy.sessions[index].start = start
        if let day { copy.sessions[index].day = day.id }
      }
      return copy
    } _: { text throws(ScenarioText.Refusal) in
      if room != base.room?.text { try text.set("sessions.\(id).room", to: room.map(ScenarioText.quoted)) }
      guard start != base.start else { return }
      if let day, day.id != base.day { try text.set("sessions.\(id).day", to: ScenarioText.quoted(day.id.text)) }
      try text.set("sessions.\(id).start", to: start.map { "\"\(event.time(of: $0))\"" })
    }
  }

  /// Pins a delegate to a workshop, or bans them from it. Other pins of theirs in its block go.
  ///
  /// - Parameter kind: nil takes back what there is about the two.
  func pin(
    delegate: String, to session: String, _ kind: Pin.Kind?, _ revision: Int, solving: Bool
  ) throws(Refusal) {
    let person = try known { scenario in scenario.delegates.first { $0.id.text == delegate } }
    let workshop = try known { $0.session(ID(session)) }
    guard workshop.kind == .workshop else { throw Refusal(422, "'\(session)' is no workshop") }
    let rivals = kind == .must ? Set(parallels(of: workshop.id)) : []
    let before = try known { $0.pins }
    let gone = before.indices.filter { index in
      let pin = before[index]
      guard pin.delegate == person.id else { return false }
      return pin.session == workshop.id || pin.kind == .must && rivals.contains(pin.session)
    }
    try edit(revision, "pin \(delegate)", solving: solving) { scenario, _ throws(Refusal) in
      var copy = scenario
      for index in gone.reversed() { copy.pins.remove(at: index) }
      if let kind { copy.pins.append(Pin(person.id, kind, attend: workshop.id)) }
      return copy
    } _: { text throws(ScenarioText.Refusal) in
      // The new one first, so that the list stays written as it is.
      if let kind {
        let key = kind == .must ? "session" : "not"
        try text.append(
          "{delegate: \(ScenarioText.quoted(delegate)), \(key): \(ScenarioText.quoted(session))}", to: "pins")
      }
      for index in gone.reversed() { try text.remove(index, of: "pins") }
    }
  }

  /// The workshops that run beside one, as the plan has them.
  private func parallels(of session: ID<Session>) -> [ID<Session>] {
    guard let plan = state.withLock({ $0.plan }) else { return [] }
    let blocks = plan.plan.agenda.blocks(of: plan.scenario)
    return blocks.first { $0.workshops.contains(session) }?.workshops ?? []
  }

  /// Puts values into the scenario, each as `--set` does it for one run.
  func set(_ settings: [String], _ revision: Int, solving: Bool) throws(Refusal) {
    try edit(revision, settings.first ?? "", solving: solving) { _, source throws(Refusal) in
      var typed = source
      typed.settings += settings
      return try decoded(typed)
    } _: { text throws(ScenarioText.Refusal) in
      for setting in settings {
        guard let sign = setting.firstIndex(of: "=") else { continue }
        try text.set(String(setting[..<sign]), to: String(setting[setting.index(after: sign)...]))
      }
    }
  }

  /// Puts the stages of the policy into another order.
  func reorderPolicy(_ order: [Int], _ revision: Int, solving: Bool) throws(Refusal) {
    let stages = try known { $0.policy.stages }
    guard order.sorted() == Array(stages.indices) else { throw Refusal(400, "each stage has one place in the order") }
    try edit(revision, "policy", solving: solving) { scenario, _ throws(Refusal) in
      var copy = scenario
      copy.policy.stages = order.map { stages[$0] }
      return copy
    } _: { text throws(ScenarioText.Refusal) in
      try Desk.writeStandard(stages, to: &text)
      try text.reorder("policy", order)
    }
  }

  /// Takes back the last change of the scenario, or makes it again.
  func undo(_ revision: Int, again: Bool, solving: Bool) throws(Refusal) {
    let next = try change(revision) { state throws(Refusal) -> Int in
      guard let edit = again ? state.redo.last : state.undo.last, let read = state.scenario else {
        throw Refusal(409, "there is nothing to \(again ? "do again" : "undo")")
      }
      let (from, to) = again ? (edit.before, edit.after) : (edit.after, edit.before)
      guard read.source.files[read.source.main] == from else {
        throw Refusal(409, "the scenario was changed since; this cannot be undone")
      }
      try write(to, read)
      update { state in
        if again {
          state.redo.removeLast()
          state.undo.append(edit)
        } else {
          state.undo.removeLast()
          state.redo.append(edit)
        }
      }
      return self.state.withLock(\.revision)
    }
    if solving { try solve(next) }
  }

  /// Something of the scenario as its file has it.
  func known<Result>(_ find: (Scenario) -> Result?) throws(Refusal) -> Result {
    guard let scenario = state.withLock({ $0.scenario })?.scenario else {
      throw Refusal(409, "there is no scenario that can be read")
    }
    guard let found = find(scenario) else { throw Refusal(404, "there is nothing of that name in the scenario") }
    return found
  }
}

extension Scenario {
  /// The same with what is in no order in one.
  fileprivate var inOneOrder: Scenario {
    var copy = self
    copy.pins.sort {
      ($0.delegate, $0.session, $0.kind == .must ? 0 : 1) < ($1.delegate, $1.session, $1.kind == .must ? 0 : 1)
    }
    return copy
  }
}
