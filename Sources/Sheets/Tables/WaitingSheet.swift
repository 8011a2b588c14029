import Conference

/// The waiting lists of a plan as a file: a row for everybody who moves, by workshop and place.
///
/// - Parameters:
///   - lists: the lists.
///   - scenario: the scenario of the plan.
///   - options: the language, and what separates cells.
public func waitingFile(_ lists: [WaitingList], of scenario: Scenario, options: SheetOptions) -> SheetFile {
  let phrases = Phrases.in(options.language)
  let people = Dictionary(scenario.delegates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let delegations = Dictionary(scenario.delegations.map { ($0.id, $0.name(options.language)) }) { first, _ in first }
  func title(_ id: ID<Session>?) -> String {
    id.map { plain(scenario.session($0)?.title(options.language) ?? $0.text) } ?? ""
  }
  let sheet = TableSheet("waiting", title: phrases.waitingLists) { table in
    table.header([
      phrases.workshop, phrases.place, phrases.heading(.id), phrases.heading(.name), phrases.heading(.delegation),
      phrases.movedFrom, phrases.movedTo,
    ])
    for list in lists {
      for (number, place) in list.places.enumerated() {
        for step in place.chain {
          let person = people[step.delegate]
          table.cell(title(list.session))
          table.cell(number + 1)
          table.row([
            plain(step.delegate.text), plain(person?.name ?? ""),
            plain(person?.delegation.flatMap { delegations[$0] } ?? ""), title(step.from), title(step.to),
          ])
        }
      }
    }
  }
  return csvFile(sheet, options.csvDelimiter)
}
