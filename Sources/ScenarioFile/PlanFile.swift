import Conference
import Foundation

/// A plan read from `plan.json`, with everything that is needed to check it and to plan again (docs/plan-format.md).
///
/// What is read is a claim: nothing is known about it before the verifier has checked it.
public struct PlanFile: Hashable, Sendable {
  /// The files of the scenario, as the plan carries them.
  public var source: ScenarioSource
  /// The scenario in them.
  public var scenario: Scenario
  /// The plan.
  public var plan: Plan

  /// What a plan becomes by changes, before it is planned again.
  public struct Replanned: Hashable, Sendable {
    /// The files, with those of the changes.
    public var source: ScenarioSource
    /// The scenario, staying close to the plan.
    public var scenario: Scenario
    /// Demands that are known to conflict since the changes, each at its place; empty where nothing is known to be in the way of a plan.
    public var conflicts: [Diagnostic]
  }

  /// The source and the scenario of a re-plan: the plan's own with further changes, staying close to the plan.
  ///
  /// - Parameters:
  ///   - changes: a file of the format `breakout-changes/1`, or nil where nothing but what is frozen is new.
  ///   - name: what the file is called; problems call it ``name(forChanges:)``.
  ///   - frozen: what must stay: names of delegates and sessions, or `before fri 11:00`.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong, unless that is nothing but conflicts.
  public func replanned(
    changes bytes: [UInt8]?, name: String = "changes.yaml", frozen: [String] = []
  ) throws(InvalidScenarioFile) -> Replanned {
    try replanned(files: bytes.map { [(name, $0)] } ?? [], frozen: frozen)
  }

  /// The same with any number of files, which are made one after the other.
  ///
  /// - Parameter files: what each is called, and its bytes.
  public func replanned(
    files: [(name: String, bytes: [UInt8])], frozen: [String] = []
  ) throws(InvalidScenarioFile) -> Replanned {
    var next = self
    let base = scenario
    let known = EarlierPlan(plan)
    var made: [ScenarioChange] = []
    next.source.frozen = frozen
    func add(_ file: String, _ bytes: [UInt8]) throws(InvalidScenarioFile) {
      let name = next.name(forChanges: file)
      let decoder = try changesDecoder(
        bytes, name: name, of: base.applying(made), after: known.applying(made, in: base.event))
      made += decoder.changes
      next.source.files[name] = bytes
      next.source.changes.append(name)
      if let now = decoder.now, !next.source.frozen.contains(now) { next.source.frozen.append(now) }
      // Who takes whose place depends on the plan, so that is written down beside it.
      let text = Swap.text(decoder.swaps, in: known.applying(made, in: base.event), of: base.event)
      if !text.isEmpty { try add("swap.yaml", Array(text.utf8)) }
    }
    for file in files { try add(file.name, file.bytes) }
    next.source.earlier = known.applying(made, in: base.event)
    next.source.history.append(PlanVersion(known, changes: source.changes.count))
    let decoded = try decodeWithConflicts(next.source)
    return Replanned(source: next.source, scenario: decoded.scenario, conflicts: decoded.conflicts)
  }

  /// What a file with changes is called among the files of the plan: its own name, unless another file has it.
  public func name(forChanges name: String) -> String {
    var (unused, number) = (name, 2)
    while source.files[unused] != nil {
      unused = "\(number)-\(name)"
      number += 1
    }
    return unused
  }

  /// Reads a plan. JSON is YAML, so the readers of scenarios read it, and find every problem with its line and column.
  ///
  /// - Parameters:
  ///   - bytes: the contents of the file.
  ///   - name: what problems call the file.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong; problems of the embedded scenario name its own
  ///   files.
  public init(_ bytes: [UInt8], name: String = "plan.json") throws(InvalidScenarioFile) {
    let findings = Findings()
    var reader: PlanReader?
    if let text = decodeText(bytes, file: name, findings: findings),
      let root = compose(text, file: name, findings: findings), let fields = Fields<PlanKey>(root)
    {
      reader = try PlanReader(fields)
    }
    let plan = reader?.plan()
    let history = plan.flatMap { reader?.history(until: EarlierPlan($0)) }
    guard let reader, let plan, let history, findings.diagnostics.isEmpty else {
      throw InvalidScenarioFile(diagnostics: findings.sorted(main: name))
    }
    (source, scenario, self.plan) = (reader.source, reader.scenario, plan)
    source.history = history
  }
}

/// Keys of a plan.
enum PlanKey: String, FieldKey {
  case format, agenda, cancelled, cancelledTimes, unplaced, allocation, seed, agendaProof, proof, metrics, violations
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
    guard let placements, let pauses, let cancelled, let seats, let proof, seed != .some(nil) else { return nil }
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
      agendaProof: agendaProof, proof: proof, seed: seed ?? nil)
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
    guard let id: ID<Subject> = value.id() else { return nil }
    return declared.contains(id.text) ? id : value.fail(undeclared(kind, id.text, among: declared.sorted()))
  }

  private func proof(_ value: Value) -> StageProof? {
    guard let fields = Fields<ProofKey>(value) else { return nil }
    let stage = fields.required(.stage)?.text()
    let found = fields.required(.value).flatMap(number)
    let allowance = fields.required(.allowance).flatMap(number)
    let final = fields.required(.final).flatMap(number)
    // Nothing was proven where there is no bound.
    let bound = fields[.bound].map(number) ?? -.infinity
    let isDisturbed = fields[.disturbed].map { $0.boolean() } ?? false
    guard let stage, let found, let allowance, let final, let bound, let isDisturbed else { return nil }
    return StageProof(
      stage: stage, value: found, bound: bound, allowance: allowance, final: final, isDisturbed: isDisturbed)
  }

  private func number(_ value: Value) -> Double? {
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
