import Conference

/// `tell`: who must be told what after a re-plan, one row for each line of somebody's day that is not as they were told.
///
/// What is everybody's, such as a plenary or a break, has one row for all. Nobody is in it who need not be told anything.
func tellSheet(_ content: SheetContent) -> TableSheet? {
  guard let news = content.news else { return nil }
  let phrases = content.phrases
  return TableSheet("tell", title: phrases.told) { table in
    table.header([
      phrases.heading(.id), phrases.heading(.name), phrases.heading(.delegation), phrases.movedFrom, phrases.movedTo,
      phrases.why,
    ])
    for move in news.moves {
      let person = content.names[move.delegate]
      table.row([
        plain(move.delegate.text), person?.name ?? plain(move.delegate.text), person?.delegation ?? "",
        content.told(move.from), content.place(move.to), phrases.moveKind(move.kind),
      ])
    }
    let moved = Set(news.moves.map { [$0.delegate.text, $0.to?.text ?? ""] })
    for shift in news.shifts {
      let (from, to) = (content.told(shift.session), shift.to == nil ? "" : content.place(shift.session))
      let why = shift.from?.time == shift.to?.time ? phrases.movedRoom : phrases.movedTime
      func row(_ id: String, _ name: String, _ delegation: String) {
        table.row([id, name, delegation, from, to, why])
      }
      for contributor in content.scenario.contributors where contributor.sessions.contains(shift.session) {
        row(plain(contributor.id.text), plain(contributor.name(content.options.language)), "")
      }
      guard content.scenario.session(shift.session)?.kind == .workshop else {
        row("", phrases.everybody, "")
        continue
      }
      guard let item = content.programme.itemOfSession[shift.session] else { continue }
      for position in content.people.present[item] {
        let person = content.people.all[position]
        if !moved.contains([person.delegate.id.text, shift.session.text]) {
          row(person.id, person.name, person.delegation)
        }
      }
    }
    for shift in news.pauses {
      let pause = content.scenario.breaks.first { $0.id == shift.pause && $0.day == shift.day }
      let title = plain(pause?.name(content.options.language) ?? shift.pause.text)
      func line(_ time: Interval?) -> String {
        time.map { "\(title) (\(content.programme.label($0.start, of: content.scenario.event)))" } ?? ""
      }
      table.row(["", phrases.everybody, "", line(shift.from), line(shift.to), phrases.movedTime])
    }
  }
}
