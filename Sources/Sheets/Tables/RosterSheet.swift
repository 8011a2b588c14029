import Conference

/// `roster`: the delegates as a roster tells them, in its order, with the identifiers of the scenario and nothing
/// translated, so that it can be read back.
func rosterSheet(_ scenario: Scenario, title: String) -> TableSheet {
  let ranks = scenario.delegates.map(\.choices.count).max() ?? 0
  let scored = Set(scenario.delegates.flatMap(\.scores.keys)).sorted()
  // Names that say more than the identifiers would be lost to a scenario that lists no delegations.
  let names = Dictionary(scenario.delegations.map { ($0.id, $0.name()) }, uniquingKeysWith: { first, _ in first })
  let haveLastNames = scenario.delegates.contains { $0.lastName != nil }
  let areNamed = scenario.delegations.contains { $0.name() != $0.id.text }
  let haveRank = scenario.delegates.contains { $0.priority != 1 }
  let carry = scenario.delegates.contains { $0.carried != 0 }
  let ask = scenario.delegates.contains { !$0.friends.isEmpty }
  let take = scenario.delegates.contains { $0.takes != nil }
  return TableSheet("roster", title: title) { table in
    table.header(
      ["id", "name"] + (haveLastNames ? ["last name"] : []) + ["sector", "delegation"]
        + (areNamed ? ["delegation name"] : [])
        + (0..<ranks).map { "choice \($0 + 1)" } + scored.map { "score \($0)" }
        + (haveRank ? ["priority"] : []) + (carry ? ["carried"] : []) + (ask ? ["with"] : []) + (take ? ["takes"] : [])
        + [
          "languages", "needs", "arrives", "leaves", "role",
        ]
        + scenario.attributes)
    for delegate in scenario.delegates {
      let choices = delegate.choices.map(\.text) + Array(repeating: "", count: ranks - delegate.choices.count)
      let scores = scored.map { topic in delegate.scores[topic].map(String.init) ?? "" }
      let roles = delegate.roles.map { "\($0.kind.rawValue):\($0.session)" }
      table.row(
        [delegate.id.text, delegate.name] + (haveLastNames ? [delegate.lastName ?? ""] : [])
          + [delegate.sector.text, delegate.delegation?.text ?? ""]
          + (areNamed ? [delegate.delegation.flatMap { names[$0] } ?? ""] : []) + choices + scores
          + (haveRank ? ["\(delegate.priority)"] : [])
          + (carry ? [points(delegate.carried)] : [])
          + (ask ? [delegate.friends.map(\.text).joined(separator: ";")] : [])
          + (take ? [delegate.takes.map { "\($0.min)-\($0.max.map { "\($0)" } ?? "")" } ?? ""] : []) + [
            delegate.languages.joined(separator: ";"), delegate.needs.map(\.text).joined(separator: ";"),
            delegate.arrives.map(scenario.event.label) ?? "", delegate.leaves.map(scenario.event.label) ?? "",
            roles.joined(separator: ";"),
          ] + scenario.attributes.map { delegate.attributes[$0] ?? "" })
    }
  }
}

/// Millionths of a point as a number, `2.5`.
private func points(_ millionths: Int) -> String {
  let (whole, rest) = millionths.quotientAndRemainder(dividingBy: Memory.unit)
  return rest == 0 ? "\(whole)" : "\(Double(millionths) / Double(Memory.unit))"
}

/// The delegates of a scenario as the roster that reads back as them: UTF-8 with a byte-order mark, commas.
///
/// - Parameters:
///   - scenario: a scenario.
///   - name: what to call the file, `roster.csv`.
public func rosterFile(of scenario: Scenario, name: String) -> SheetFile {
  let file = csvFile(rosterSheet(scenario, title: ""), .comma)
  return SheetFile(name: name, contents: file.contents, isPersonal: true)
}

/// The addresses of people as a file that nobody else may read: code, name and e-mail.
///
/// - Parameters:
///   - people: in the order of the file.
///   - name: what to call the file, `contacts.csv`.
public func contactsFile(_ people: [(id: String, name: String, email: String)], name: String) -> SheetFile {
  let sheet = TableSheet("contacts", title: "") { table in
    table.header(["id", "name", "email"])
    for person in people { table.row([person.id, person.name, person.email]) }
  }
  return SheetFile(name: name, contents: csvFile(sheet, .comma).contents, isPersonal: true)
}
