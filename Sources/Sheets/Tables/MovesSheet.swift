import Conference

/// `moves`: who attends something else than they were told, from where to where, and why. Only a re-plan has it.
func movesSheet(_ content: SheetContent) -> TableSheet? {
  guard let news = content.news else { return nil }
  let phrases = content.phrases
  return TableSheet("moves", title: phrases.news) { table in
    table.header([
      phrases.heading(.id), phrases.heading(.name), phrases.heading(.delegation), phrases.movedFrom, phrases.movedTo,
      phrases.why, phrases.rule,
    ])
    for move in news.moves {
      let person = content.names[move.delegate]
      table.row([
        plain(move.delegate.text), person?.name ?? "", person?.delegation ?? "", content.place(move.from),
        content.place(move.to), phrases.moveKind(move.kind), plain(move.reasons.joined(separator: "; ")),
      ])
    }
  }
}

extension SheetContent {
  /// A session with its room and time; empty for none.
  func place(_ session: ID<Session>?) -> String {
    guard let session else { return "" }
    guard let item = programme.itemOfSession[session].map({ programme.items[$0] }) else {
      return plain(scenario.session(session)?.title(options.language) ?? session.text)
    }
    return "\(item.title) (\(item.room), \(programme.label(item.interval.start, of: scenario.event)))"
  }

  /// Whether somebody was not told to be in a session.
  func isNew(_ position: Int, at item: Int) -> Bool {
    arrivals[item]?.contains(people.all[position].delegate.id) ?? false
  }

  /// Whether somebody was not told to be in a session, or the session is at another time or in another room than they were told.
  func isUntold(_ position: Int, at item: Int) -> Bool { shifted.contains(item) || isNew(position, at: item) }
}
