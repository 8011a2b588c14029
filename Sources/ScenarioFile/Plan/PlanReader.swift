import Conference
import Foundation

/// Keys of a plan.
enum PlanKey: String, FieldKey {
  case format, agenda, cancelled, cancelledTimes, unplaced, allocation, seed, draw, agendaProof, proof, metrics,
    violations
  case source
  static let shape = "plan"
}

/// Keys of its agenda.
private enum AgendaKey: String, FieldKey {
  case sessions, breaks
  static let shape = "agenda"
}

/// Keys of a session or a break in it.
private enum ItemKey: String, FieldKey {
  case session, `break`, day, start, minutes, room
  static let shape = "item"
}

/// Keys of a stage's proof.
private enum ProofKey: String, FieldKey {
  case stage, value, bound, gap, allowance, final, optimal, disturbed
  static let shape = "proof"
}

/// Keys of the embedded files.
enum EmbeddedKey: String, FieldKey {
  case main, files, settings, changes, frozen, earlier, history
  static let shape = "source"
}

/// Keys of what a re-plan stayed close to.
private enum EarlierKey: String, FieldKey {
  case agenda, allocation
  static let shape = "earlier"
}

/// Keys of an embedded file that is no text.
private enum BinaryKey: String, FieldKey {
  case base64
  static let shape = "binary"
}

/// Reads the parts of a plan against the scenario that it carries.
struct PlanReader {
  let source: ScenarioSource
  let scenario: Scenario
  let fields: Fields<PlanKey>
  private let sessions: Set<String>
  private let rooms: Set<String>
  private let breaks: Set<String>
  private let delegates: Set<String>

  /// Nil without a scenario to read against, which is reported.
  init?(_ fields: Fields<PlanKey>) throws(InvalidScenarioFile) {
    if let format = fields.required(.format), format.scalar != "breakout-plan/1" {
      format.error("format \(format.kind) is not known; this program reads 'breakout-plan/1'")
      return nil
    }
    guard let embedded = fields.required(.source), var source = PlanReader.source(embedded) else { return nil }
    self.fields = fields
    var scenario = try decode(source)
    if let value = Fields<EmbeddedKey>(embedded)?[.earlier] {
      guard let earlier = PlanReader.earlier(value, scenario) else { return nil }
      source.earlier = earlier
      scenario = try decode(source)
    }
    self.source = source
    self.scenario = scenario
    sessions = Set(scenario.sessions.map(\.id.text))
    rooms = Set(scenario.rooms.map(\.id.text))
    breaks = Set(scenario.breaks.map(\.id.text))
    delegates = Set(scenario.delegates.map(\.id.text))
  }

  func plan() -> Plan? {
    let (placements, pauses) = PlanReader.agenda(fields.required(.agenda), placement, pause)
    let cancelled = fields.required(.cancelled)?.list(of: "sessions")?.compactMap(session)
    // Plans used to be written without the times of what is cancelled.
    let cancelledTimes = fields[.cancelledTimes]?.list(of: "cancelled sessions")?.compactMap(cancelledTime) ?? []
    let seats = fields.required(.allocation)?.entries(from: "delegates to their workshops")
    let proof = fields.required(.proof)?.list(of: "stages")?.compactMap(proof)
    // Plans of agendas that were wholly pinned used to be written without these two.
    let unplaced = fields[.unplaced]?.list(of: "sessions")?.compactMap(session) ?? []
    let agendaProof = fields[.agendaProof]?.list(of: "stages")?.compactMap(self.proof) ?? []
    // Plans used to be drawn by the order of the roster.
    let seed = fields[.seed].map(self.seed)
    let draw = fields[.draw].map { PlanReader.draw($0, delegates) }
    guard let placements, let pauses, let cancelled, let seats, let proof, seed != .some(nil), draw != .some(nil) else {
      return nil
    }
    var allocation = Allocation()
    for (delegate, workshops) in seats {
      guard let id: ID<Delegate> = name(delegate, "delegate", delegates),
        let workshops = workshops.list(of: "workshops")?.compactMap(session)
      else { continue }
      allocation[id] = workshops
    }
    return Plan(
      agenda: Agenda(placements: placements, pauses: pauses), allocation: allocation, cancelled: cancelled,
      cancelledTimes: Dictionary(cancelledTimes, uniquingKeysWith: { first, _ in first }), unplaced: unplaced,
      agendaProof: agendaProof, proof: proof, seed: seed ?? nil, draw: draw ?? nil)
  }

  private func seed(_ value: Value) -> UInt32? {
    guard value.isPlain, let seed = value.scalar.flatMap({ UInt32($0) }) else {
      return value.fail("\(value.kind) where a seed belongs, a whole number from 0 to \(UInt32.max)")
    }
    return seed
  }

  private func placement(_ value: Value) -> Agenda.Placement? {
    guard let item = Fields<ItemKey>(value), let session = item.required(.session).flatMap(session),
      let room: ID<Room> = item.required(.room).flatMap({ name($0, "room", rooms) }),
      let (_, time) = PlanReader.when(item, scenario.event)
    else { return nil }
    return Agenda.Placement(session, in: room, at: time)
  }

  private func cancelledTime(_ value: Value) -> (ID<Session>, Interval)? {
    guard let item = Fields<ItemKey>(value), let session = item.required(.session).flatMap(session),
      let (_, time) = PlanReader.when(item, scenario.event)
    else { return nil }
    return (session, time)
  }

  private func pause(_ value: Value) -> Agenda.Pause? {
    guard let item = Fields<ItemKey>(value),
      let pause: ID<Break> = item.required(.break).flatMap({ name($0, "break", breaks) }),
      let (day, time) = PlanReader.when(item, scenario.event)
    else { return nil }
    return Agenda.Pause(pause, on: day.id, at: time)
  }

  private static func agenda(
    _ value: Value?, _ placement: (Value) -> Agenda.Placement?, _ pause: (Value) -> Agenda.Pause?
  ) -> ([Agenda.Placement]?, [Agenda.Pause]?) {
    let agenda = value.flatMap { Fields<AgendaKey>($0) }
    return (
      agenda?.required(.sessions)?.list(of: "sessions")?.compactMap(placement),
      agenda?.required(.breaks)?.list(of: "breaks")?.compactMap(pause)
    )
  }

  private static func when(_ item: Fields<ItemKey>, _ event: Event) -> (Day, Interval)? {
    let day = item.required(.day)?.day(of: event)
    let start = item.required(.start)?.time()
    let minutes = item.required(.minutes)?.minutes()
    guard let day, let start, let minutes else { return nil }
    return (day, Interval(start: event.moment(day, start), minutes: minutes))
  }

  /// What a re-plan stayed close to. It may name who and what is no longer there.
  private static func earlier(_ value: Value, _ scenario: Scenario) -> EarlierPlan? {
    guard let fields = Fields<EarlierKey>(value) else { return nil }
    return earlier(fields.required(.agenda), fields.required(.allocation), scenario)
  }

  /// The same from its parts.
  static func earlier(_ agenda: Value?, _ allocation: Value?, _ scenario: Scenario) -> EarlierPlan? {
    let (placements, pauses) = PlanReader.agenda(
      agenda,
      { value in
        guard let item = Fields<ItemKey>(value), let session = item.required(.session)?.id(Session.self),
          let room = item.required(.room)?.id(Room.self), let (_, time) = when(item, scenario.event)
        else { return nil }
        return Agenda.Placement(session, in: room, at: time)
      },
      { value in
        guard let item = Fields<ItemKey>(value), let pause = item.required(.break)?.id(Break.self),
          let (day, time) = when(item, scenario.event)
        else { return nil }
        return Agenda.Pause(pause, on: day.id, at: time)
      })
    guard let placements, let pauses, let seats = allocation?.entries(from: "delegates to their workshops")
    else { return nil }
    var allocation = Allocation()
    for (delegate, workshops) in seats {
      if let id = delegate.id(Delegate.self) {
        allocation[id] = workshops.list(of: "workshops")?.compactMap { $0.id() } ?? []
      }
    }
    return EarlierPlan(agenda: Agenda(placements: placements, pauses: pauses), allocation: allocation)
  }

  private func session(_ value: Value) -> ID<Session>? { name(value, "session", sessions) }

  /// A name that the scenario declares.
  private func name<Subject>(_ value: Value, _ kind: String, _ declared: Set<String>) -> ID<Subject>? {
    PlanReader.name(value, kind, declared)
  }

  static func name<Subject>(_ value: Value, _ kind: String, _ declared: Set<String>) -> ID<Subject>? {
    guard let id: ID<Subject> = value.id() else { return nil }
    return declared.contains(id.text) ? id : value.fail(undeclared(kind, id.text, among: declared.sorted()))
  }

  private func proof(_ value: Value) -> StageProof? {
    guard let fields = Fields<ProofKey>(value) else { return nil }
    let stage = fields.required(.stage)?.text()
    let found = fields.required(.value).flatMap(PlanReader.number)
    let allowance = fields.required(.allowance).flatMap(PlanReader.number)
    let final = fields.required(.final).flatMap(PlanReader.number)
    // Nothing was proven where there is no bound.
    let bound = fields[.bound].map(PlanReader.number) ?? -.infinity
    let isDisturbed = fields[.disturbed].map { $0.boolean() } ?? false
    guard let stage, let found, let allowance, let final, let bound, let isDisturbed else { return nil }
    return StageProof(
      stage: stage, value: found, bound: bound, allowance: allowance, final: final, isDisturbed: isDisturbed)
  }

  static func number(_ value: Value) -> Double? {
    guard value.isPlain, let number = value.scalar.flatMap(Double.init), number.isFinite else {
      return value.fail("\(value.kind) where a number belongs")
    }
    return number
  }

  private static func source(_ value: Value) -> ScenarioSource? {
    guard let fields = Fields<EmbeddedKey>(value), let main = fields.required(.main), let name = main.text(),
      let entries = fields.required(.files)?.entries(from: "file names to their contents")
    else { return nil }
    var files: [String: [UInt8]] = [:]
    var isComplete = true
    for (key, value) in entries {
      if let name = key.text(), let contents = contents(value) {
        files[name] = contents
        guard let complaint = ScenarioSource.complaint(about: name) else { continue }
        key.error(complaint)
      }
      isComplete = false
    }
    // What the scenario says about a file that is missing here would only be a consequence.
    guard isComplete else { return nil }
    guard files[name] != nil else { return main.fail("'\(name)' is not among the files; embed it there") }
    var source = ScenarioSource(main: name, files: files)
    source.settings = fields[.settings]?.list(of: "settings")?.compactMap(\.scalar) ?? []
    source.changes = fields[.changes]?.list(of: "files with changes")?.compactMap(\.scalar) ?? []
    source.frozen = fields[.frozen]?.list(of: "names")?.compactMap(\.scalar) ?? []
    return source
  }

  /// The bytes of an embedded file: its text, or `{"base64": …}`.
  private static func contents(_ value: Value) -> [UInt8]? {
    if let text = value.scalar { return Array(text.utf8) }
    guard let fields = Fields<BinaryKey>(value), let code = fields.required(.base64) else { return nil }
    guard let data = code.scalar.flatMap({ Data(base64Encoded: $0) }) else { return code.fail("this is not base64") }
    return Array(data)
  }
}
