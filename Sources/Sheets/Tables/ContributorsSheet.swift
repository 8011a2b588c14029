import Conference

/// `contributors`: the sessions of those who have a part and are no delegates, one row per session; nil without any.
func contributorsSheet(_ content: SheetContent) -> TableSheet? {
  guard !content.scenario.contributors.isEmpty else { return nil }
  let phrases = content.phrases
  return TableSheet("contributors", title: phrases.contributors) { csv in
    csv.header([
      phrases.heading(.id), phrases.heading(.name), phrases.day, phrases.start, phrases.end, phrases.session,
      phrases.room,
    ])
    for contributor in content.scenario.contributors {
      let items = contributor.sessions.compactMap { content.programme.itemOfSession[$0] }.sorted()
      for index in items {
        let item = content.programme.items[index]
        csv.cell(plain(contributor.id.text))
        csv.cell(plain(contributor.name(content.options.language)))
        content.writeTime(of: item, into: &csv)
        csv.cell(item.title)
        csv.cell(item.room)
        csv.endRow()
      }
    }
  }
}

extension SheetContent {
  /// The names of those who have a part in a session and are no delegates.
  func contributors(to item: Programme.Item) -> [String] {
    guard item.kind != .pause else { return [] }
    return scenario.contributors.filter { $0.sessions.contains(ID(item.id)) }.map { plain($0.name(options.language)) }
  }
}
