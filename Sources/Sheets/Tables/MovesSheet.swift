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
        plain(move.delegate.text), person?.name ?? "", person?.delegation ?? "", content.told(move.from),
        content.place(move.to), phrases.moveKind(move.kind), plain(content.sentences(move.reasons)),
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

  /// A session with the room and the time that people were told; empty for none.
  func told(_ session: ID<Session>?) -> String {
    guard let session, let placement = news?.told.agenda.placement(of: session) else { return place(session) }
    let title = scenario.session(session)?.title(options.language) ?? session.text
    return plain("\(title) (\(spot(placement)))")
  }

  /// A room and a time; a dash for none.
  func spot(_ placement: Agenda.Placement?) -> String {
    guard let placement else { return "–" }
    let room = scenario.room(placement.room)?.name(options.language) ?? placement.room.text
    return plain("\(room), \(programme.label(placement.time.start, of: scenario.event))")
  }

  /// What is new about a session or a break for somebody: that they were not told to be there, or when or where they were told it is;
  /// empty for nothing.
  func mark(_ position: Int, at item: Int) -> String {
    if isNew(position, at: item) { return phrases.new }
    guard shifted.contains(item) else { return "" }
    let now = programme.items[item]
    guard let before = toldPlace(of: now) else { return phrases.new }
    if let start = before.start {
      let isSameDay = scenario.event.day(of: start) == scenario.event.day(of: now.interval.start)
      return phrases.otherTime(
        isSameDay ? scenario.event.time(of: start).description : programme.label(start, of: scenario.event))
    }
    return before.room.map(phrases.otherRoom) ?? phrases.new
  }

  /// What is not as it was told of a session or a break: its start, or else its room; nil where nobody was told of it.
  private func toldPlace(of item: Programme.Item) -> (start: Moment?, room: String?)? {
    if item.kind == .pause {
      let day = scenario.event.days.indices.contains(item.day) ? scenario.event.days[item.day].id : ""
      return news?.told.agenda.pauses.first { $0.id.text == item.id && $0.day == day }.map { ($0.time.start, nil) }
    }
    guard let placement = news?.told.agenda.placement(of: ID(item.id)) else { return nil }
    if placement.time.start != item.interval.start { return (placement.time.start, nil) }
    return (nil, plain(scenario.room(placement.room)?.name(options.language) ?? placement.room.text))
  }

  /// Whether somebody was not told to be in a session.
  func isNew(_ position: Int, at item: Int) -> Bool {
    arrivals[item]?.contains(people.all[position].delegate.id) ?? false
  }
}
