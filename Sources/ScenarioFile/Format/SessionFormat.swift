import Conference

/// Keys of one of `sessions`.
enum SessionKey: String, FieldKey {
  case id, kind, title, topic, minutes, repeats
  case day, start, room, window, ideal, after, with
  case notWith = "not-with"
  case track, tags, attendance, expected, sectors
  case openTo = "open-to"
  case buildsOn = "builds-on"
  case requires, languages, optional
  case mayBeCancelled = "may-be-cancelled"
  static let shape = "session"
}

/// Keys of a session's `attendance`.
enum AttendanceKey: String, FieldKey {
  case min, max
  static let shape = "attendance"
}

/// Keys of a session's `sectors`.
enum SectorRuleKey: String, FieldKey {
  case atLeast = "at-least"
  case atMost = "at-most"
  case distinct
  static let shape = "sector-bounds"
}

extension ScenarioDecoder {
  /// The sessions; one that repeats is there so many times.
  mutating func sessions(_ value: Value?, event: Event) -> [Session] {
    guard let values = value?.list(of: "sessions") else {
      findings.leaveOut(.sessions)
      return []
    }
    var sessions: [(value: Value, session: Session)] = []
    for value in values {
      findings.item(at: value.place) {
        guard let fields = Fields<SessionKey>(value), let session = session(fields, event: event) else {
          findings.leaveOut(.sessions)
          return
        }
        let repeats = fields[.repeats]?.integer(2...100, of: "repeats")
        sessions += session.repeated(repeats).map { (value, $0) }
      }
    }
    map.set(["sessions"], sessions.map { .value($0.value) })
    return sessions.map(\.session)
  }

  /// One session, or nil without a name that others could refer to.
  private func session(_ fields: Fields<SessionKey>, event: Event) -> Session? {
    let id = fields.required(.id)?.id(Session.self)
    let kind = fields.required(.kind)?.word(SessionKind.self, of: "kind of session")
    let minutes = fields.required(.minutes)?.minutes()
    guard let id else { return nil }
    // Without its kind nobody can say which topics are offered.
    if kind == nil { findings.leaveOut(.sessions) }
    // What could not be read is no restriction: as short as can be, and a talk asks for nobody.
    var session = Session(
      id: id, kind: kind ?? .talk, title: fields[.title]?.label() ?? Text(id.text), topic: fields[.topic]?.id(),
      minutes: minutes ?? 1)
    session.day = fields[.day]?.id()
    session.start = start(fields, event: event)
    session.room = fields[.room]?.id()
    session.window = fields[.window]?.window()
    session.ideal = fields[.ideal]?.time()
    session.after = fields[.after]?.ids(of: "sessions") ?? []
    session.with = fields[.with]?.ids(of: "sessions") ?? []
    session.notWith = fields[.notWith]?.ids(of: "sessions") ?? []
    session.track = fields[.track]?.text()
    session.tags = fields[.tags]?.ids(of: "tags", as: Tag.self).map(\.text) ?? []
    session.attendance = fields[.attendance].flatMap(attendance) ?? Attendance()
    session.expected = fields[.expected]?.integer(of: "people")
    session.sectors = fields[.sectors].flatMap(sectorRule) ?? SectorRule()
    session.openTo = fields[.openTo].map(admission) ?? Admission()
    session.buildsOn = fields[.buildsOn]?.ids(of: "topics") ?? []
    session.requires = (fields[.requires]?.ids(of: "features") ?? []).sorted()
    session.languages = fields[.languages]?.ids(of: "languages", as: Language.self).map(\.text) ?? []
    session.optional = fields[.optional]?.boolean() ?? false
    session.mayBeCancelled = fields[.mayBeCancelled]?.boolean() ?? false
    return session
  }

  /// The moment that a session is pinned to: on its day, or on the only day there is.
  private func start(_ fields: Fields<SessionKey>, event: Event) -> Moment? {
    guard let value = fields[.start], let time = value.time() else { return nil }
    if let day = fields[.day] {
      return day.day(of: event).map { event.moment($0, time) }
    }
    if event.days.count == 1, let day = event.days.first { return event.moment(day, time) }
    return findings.unread.contains(.days)
      ? nil : value.fail("a start without a day; add 'day', one of \(event.days.map { "'\($0.id)'" }.joinedInWords)")
  }

  private func attendance(_ value: Value) -> Attendance? {
    guard let fields = Fields<AttendanceKey>(value) else { return nil }
    return Attendance(min: fields[.min]?.integer(of: "people") ?? 0, max: fields[.max]?.integer(of: "people"))
  }

  private func sectorRule(_ value: Value) -> SectorRule? {
    guard let fields = Fields<SectorRuleKey>(value) else { return nil }
    return SectorRule(
      atLeast: fields[.atLeast].map(sectorNumbers) ?? [:], atMost: fields[.atMost].map(sectorNumbers) ?? [:],
      distinct: fields[.distinct]?.integer(1...1000, of: "sectors"))
  }

  /// `{sectors: judiciary, year: [5, 6]}`: sectors, delegations, and columns of the roster.
  private func admission(_ value: Value) -> Admission {
    var admission = Admission()
    for (key, value) in value.entries(from: "sectors, delegations and columns of the roster to whom is let in") ?? [] {
      switch key.scalar {
      case "sectors": admission.sectors = value.ids(of: "sectors")
      case "delegations": admission.delegations = value.ids(of: "delegations")
      case let name?: admission.attributes[name] = value.oneOrMore().compactMap(\.plainText)
      case nil: key.error("\(key.kind) where sectors, delegations or a column of the roster belongs")
      }
    }
    return admission
  }

  private func sectorNumbers(_ value: Value) -> [ID<Sector>: Int] {
    var numbers: [ID<Sector>: Int] = [:]
    for (key, value) in value.entries(from: "sectors to people") ?? [] {
      let number = value.integer(of: "people")
      if let sector = key.id(Sector.self), let number { numbers[sector] = number }
    }
    return numbers
  }
}

extension Session {
  /// `id-1` to `id-n` in place of a session that repeats: the same topic under the same title.
  fileprivate func repeated(_ times: Int?) -> [Session] {
    guard let times else { return [self] }
    return (1...times).map { number in
      var copy = self
      copy.id = ID("\(id)-\(number)")
      return copy
    }
  }
}

extension Value {
  /// What a cell of the roster would hold: a text or a number as it is written.
  fileprivate var plainText: String? {
    guard let scalar, !isNull, !scalar.allSatisfy(\.isWhitespace) else {
      return fail("\(kind) where what a cell of the roster holds belongs")
    }
    return scalar.trimmed
  }
}
