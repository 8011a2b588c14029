import Conference

/// Keys of one of `sectors`.
enum SectorKey: String, FieldKey {
  case id, name, prefers
  static let shape = "sector"
}

/// Keys of one of `delegations`.
enum DelegationKey: String, FieldKey {
  case id, name
  static let shape = "delegation"
}

/// Keys of `delegates`.
enum DelegatesKey: String, FieldKey {
  case roster, unranked, attributes
  static let shape = "delegates"
}

/// What is taken to be the wish of a delegate who ranked nothing.
enum Unranked: String, CaseIterable {
  /// What their sector prefers.
  case sector
  /// Nothing: every workshop is as good as another.
  case indifferent
}

/// A further column of the roster.
enum Attribute {}

/// Keys of one of `pins`.
enum PinKey: String, FieldKey {
  case delegate, session, not
  static let shape = "pin"
}

extension ScenarioDecoder {
  mutating func sectors(_ value: Value?) -> [Sector] {
    guard let values = value?.list(of: "sectors") else {
      findings.leaveOut(.sectors)
      return []
    }
    var sectors: [(value: Value, sector: Sector)] = []
    for value in values {
      findings.item(at: value.place) {
        guard let fields = Fields<SectorKey>(value), let id = fields.required(.id)?.id(Sector.self) else {
          findings.leaveOut(.sectors)
          return
        }
        let prefers = fields[.prefers]?.ids(of: "topics", as: Topic.self) ?? []
        sectors.append((value, Sector(id: id, name: fields[.name]?.label() ?? Text(id.text), prefers: prefers)))
      }
    }
    map.set(["sectors"], sectors.map { .value($0.value) })
    return sectors.map(\.sector)
  }

  /// The delegations that are listed, or else those that the delegates name.
  mutating func delegations(_ value: Value?, delegates: [Delegate]) -> [Delegation] {
    guard let value else {
      return Set(delegates.compactMap(\.delegation)).sorted().map {
        Delegation(id: $0, name: Text(delegationNames[$0] ?? $0.text))
      }
    }
    guard let values = value.list(of: "delegations") else {
      findings.leaveOut(.delegations)
      return []
    }
    var delegations: [(value: Value, delegation: Delegation)] = []
    for value in values {
      findings.item(at: value.place) {
        guard let fields = Fields<DelegationKey>(value), let id = fields.required(.id)?.id(Delegation.self) else {
          findings.leaveOut(.delegations)
          return
        }
        delegations.append((value, Delegation(id: id, name: fields[.name]?.label() ?? Text(id.text))))
      }
    }
    // The scenario keeps them by name; equal names stay in the order of the file.
    let order = delegations.indices.sorted {
      (delegations[$0].delegation.id, $0) < (delegations[$1].delegation.id, $1)
    }
    map.set(["delegations"], order.map { .value(delegations[$0].value) })
    return order.map { delegations[$0].delegation }
  }

  /// The columns of the roster that can be balanced like sectors.
  func attributeNames(_ value: Value?) -> [String] {
    value.flatMap { Fields<DelegatesKey>($0) }?[.attributes]?.ids(of: "columns", as: Attribute.self).map(\.text) ?? []
  }

  /// The delegates of the roster, the attributes that it gives them, and whether those who ranked nothing inherit what their sector prefers.
  mutating func delegates(
    _ value: Value?, event: Event
  ) -> (delegates: [Delegate], attributes: [String], unrankedInheritSector: Bool) {
    guard let fields = value.flatMap({ Fields<DelegatesKey>($0) }) else {
      findings.leaveOut(.delegates)
      return ([], [], false)
    }
    let unranked = fields[.unranked]?.word(Unranked.self, of: "way to treat the unranked")
    let attributes = names.attributes
    guard let roster = fields.required(.roster), let table = table(roster) else {
      findings.leaveOut(.delegates)
      return ([], attributes, unranked == .sector)
    }
    return (delegates(table, attributes: attributes, event: event), attributes, unranked == .sector)
  }

  mutating func pins(_ value: Value?) -> [Pin] {
    var pins: [(value: Value, pin: Pin)] = []
    for value in value?.list(of: "pins") ?? [] {
      findings.item(at: value.place) {
        guard let fields = Fields<PinKey>(value) else { return }
        let delegate = fields.required(.delegate)?.id(Delegate.self)
        let session = fields[.session]?.id(Session.self)
        let not = fields[.not]?.id(Session.self)
        switch (fields[.session], fields[.not]) {
        case (nil, nil): value.error("a pin to nothing; give 'session' for a must, or 'not' for a ban")
        case (_?, _?): value.error("a pin with both 'session' and 'not'; make it two pins")
        default:
          guard let delegate, let target = session ?? not else { return }
          pins.append((value, Pin(delegate, session != nil ? .must : .mustNot, attend: target)))
        }
      }
    }
    map.set(["pins"], pins.map { .value($0.value) })
    return pins.map(\.pin)
  }

  /// Groups of delegates, as in `together` and `apart`.
  mutating func groups(_ value: Value?, key: String) -> [[ID<Delegate>]] {
    var groups: [(value: Value, ids: [ID<Delegate>])] = []
    for value in value?.list(of: "groups of delegates") ?? [] {
      findings.item(at: value.place) {
        guard let members = value.list(of: "delegates") else { return }
        groups.append((value, members.compactMap { $0.id() }))
      }
    }
    map.set([.key(key)], groups.map { .value($0.value) })
    return groups.map(\.ids)
  }
}
