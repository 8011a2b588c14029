import Conference

/// Writes what the audience may know about a delegate.
///
/// Sheets about one session say what somebody does there; sheets about the whole conference say where as well.
struct PersonCells {
  /// The columns, in the order of the options.
  let columns: [PersonColumn]
  private let content: SheetContent

  /// The columns of the options, without those that the sheet says elsewhere.
  init(_ content: SheetContent, without: Set<PersonColumn> = []) {
    self.content = content
    columns = content.options.columns.filter { !without.contains($0) }
  }

  func writeHeader(into csv: inout any TableSink) {
    for column in columns { csv.cell(content.phrases.heading(column)) }
  }

  /// - Parameter item: the session that the sheet is about; nil for the whole conference.
  func write(_ position: Int, at item: Int? = nil, into csv: inout any TableSink) {
    let person = content.people.all[position]
    for column in columns { csv.cell(text(column, position, person, item)) }
  }

  private func text(_ column: PersonColumn, _ position: Int, _ person: People.Person, _ item: Int?) -> String {
    let delegate = person.delegate
    switch column {
    case .id: return person.id
    case .name: return person.name
    case .sector: return person.sector
    case .delegation: return person.delegation
    case .languages: return delegate.languages.joined(separator: " ")
    case .arrives: return delegate.arrives.map { content.programme.label($0, of: content.scenario.event) } ?? ""
    case .leaves: return delegate.leaves.map { content.programme.label($0, of: content.scenario.event) } ?? ""
    case .needs: return delegate.needs.map(\.text).joined(separator: " ")
    case .roles: return delegate.roles.isEmpty ? "" : roles(position, person, item)
    case .choices:
      let items = item.map { [$0] } ?? person.workshops
      return items.map { content.rank(of: $0, for: person).map(String.init) ?? "–" }.joined(separator: ", ")
    }
  }

  private func roles(_ position: Int, _ person: People.Person, _ item: Int?) -> String {
    if let item { return content.roleNames(of: position, at: item) }
    return content.programme.items.indices.compactMap { item in
      let names = content.roleNames(of: position, at: item)
      return names.isEmpty ? nil : "\(names): \(content.programme.items[item].title)"
    }.joined(separator: "; ")
  }
}

extension SheetContent {
  /// What somebody does in a session, `moderator, speaker`; empty for who just attends.
  func roleNames(of position: Int, at item: Int) -> String {
    guard let roles = people.roles[item][position] else { return "" }
    return roles.map(phrases.role).joined(separator: ", ")
  }
}
