import Conference

/// What a re-plan changes: sessions elsewhere, and who moves.
func newsView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let news = content.news
  let event = content.scenario.event
  let shifts = (news?.shifts ?? []).map { shift -> View in
    let title = content.scenario.session(shift.session)?.title(content.options.language) ?? shift.session.text
    return ["title": plain(title), "from": content.spot(shift.from), "to": content.spot(shift.to)]
  }
  let pauses = (news?.pauses ?? []).map { shift -> View in
    let pause = content.scenario.breaks.first { $0.id == shift.pause && $0.day == shift.day }
    func label(_ time: Interval?) -> String { time.map { content.programme.label($0.start, of: event) } ?? "–" }
    return [
      "title": plain(pause?.name(content.options.language) ?? shift.pause.text), "from": label(shift.from),
      "to": label(shift.to),
    ]
  }
  let moves = (news?.moves ?? []).map { move -> View in
    let person = content.names[move.delegate]
    return [
      "name": person?.name ?? plain(move.delegate.text), "delegation": person?.delegation ?? "",
      "from": content.told(move.from), "to": content.place(move.to), "kind": phrases.moveKind(move.kind),
      "why": plain(content.sentences(move.reasons)),
    ]
  }
  let overruns = (news?.overruns ?? []).map { overrun -> View in
    let (title, name): (Text?, String) =
      switch overrun.subject {
      case .session(let id): (content.scenario.session(id)?.title, id.text)
      case .pause(let id): (content.scenario.breaks.first { $0.id == id && $0.day == overrun.day }?.name, id.text)
      }
    let day = event.days.firstIndex { $0.id == overrun.day }.map { content.programme.shortDays[$0] }
    let text = phrases.overrun(
      plain(title.map { $0(content.options.language) } ?? name), day ?? overrun.day.text, overrun.end.description,
      overrun.limit.description, overrun.isWindow)
    return ["text": text]
  }
  return [
    "introduction": phrases.newsIntroduction(news?.moved.count ?? 0, shifts.count), "nameHead": phrases.heading(.name),
    "hasShifts": !(shifts + pauses).isEmpty, "shifts": shifts + pauses, "hasMoves": !moves.isEmpty, "moves": moves,
    "overruns": overruns,
  ]
}
