import Conference

/// What a re-plan changes: sessions elsewhere, and who moves.
func newsView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let news = content.news
  let event = content.scenario.event
  func spot(_ placement: Agenda.Placement?) -> String {
    guard let placement else { return "–" }
    let room = content.scenario.room(placement.room)?.name(content.options.language) ?? placement.room.text
    return plain("\(room), \(content.programme.label(placement.time.start, of: event))")
  }
  let shifts = (news?.shifts ?? []).map { shift -> View in
    let title = content.scenario.session(shift.session)?.title(content.options.language) ?? shift.session.text
    return ["title": plain(title), "from": spot(shift.from), "to": spot(shift.to)]
  }
  let people = Dictionary(content.people.all.map { ($0.delegate.id, $0) }, uniquingKeysWith: { first, _ in first })
  let moves = (news?.moves ?? []).map { move -> View in
    let person = people[move.delegate]
    return [
      "name": person?.name ?? plain(move.delegate.text), "delegation": person?.delegation ?? "",
      "from": content.place(move.from), "to": content.place(move.to), "kind": phrases.moveKind(move.kind),
      "why": plain(move.reasons.joined(separator: "; ")),
    ]
  }
  return [
    "introduction": phrases.newsIntroduction(news?.moved.count ?? 0, shifts.count), "nameHead": phrases.heading(.name),
    "hasShifts": !shifts.isEmpty, "shifts": shifts, "hasMoves": !moves.isEmpty, "moves": moves,
  ]
}
