import Conference

/// Keys of one of `contributors`.
enum ContributorKey: String, FieldKey {
  case id, name, sessions, available
  static let shape = "contributor"
}

/// Keys of one of a contributor's `available`.
enum AvailableKey: String, FieldKey {
  case day, from, to
  static let shape = "available"
}

extension ScenarioDecoder {
  /// People with a part in sessions who are no delegates.
  mutating func contributors(_ value: Value?, event: Event) -> [Contributor] {
    var found: [(value: Value, contributor: Contributor)] = []
    for value in value?.list(of: "contributors") ?? [] {
      findings.item(at: value.place) {
        guard let fields = Fields<ContributorKey>(value) else { return }
        let id = fields.required(.id)?.id(Contributor.self)
        let sessions = fields.required(.sessions)?.ids(of: "sessions", as: Session.self) ?? []
        if fields[.sessions] != nil, sessions.isEmpty {
          fields[.sessions]?.error("a contributor to no session; name one, or leave them out")
        }
        let available = fields[.available]?.oneOrMore().compactMap { stretch($0, event: event) } ?? []
        if fields[.available]?.oneOrMore().isEmpty == true {
          fields[.available]?.error("available at no time; name a day, or leave 'available' out for the whole time")
        }
        guard let id else { return }
        found.append(
          (
            value,
            Contributor(
              id: id, name: fields[.name]?.label() ?? Text(id.text), sessions: sessions, available: available)
          ))
      }
    }
    map.set(["contributors"], found.map { .value($0.value) })
    return found.map(\.contributor)
  }

  /// A stretch of a day; without ends, from opening to closing time.
  private func stretch(_ value: Value, event: Event) -> Interval? {
    guard let fields = Fields<AvailableKey>(value) else { return nil }
    let day = fields.required(.day)?.day(of: event)
    let from = fields[.from].map { ($0, $0.time()) }
    let to = fields[.to].map { ($0, $0.time()) }
    guard let day, from == nil || from?.1 != nil, to == nil || to?.1 != nil else { return nil }
    let (start, end) = (from?.1 ?? day.opens, to?.1 ?? day.closes)
    guard start < end else {
      return (to ?? from)?.0.fail("available from \(start) to \(end); the first must be earlier than the second")
    }
    return Interval(start: event.moment(day, start), end: event.moment(day, end))
  }
}
