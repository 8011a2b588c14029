import Conference

/// One message per person, `invitations/alb-1.eml`: what their day is or what is different, and for each entry a request to calendars to take
/// it over, or to take it back (iMIP, RFC 6047). Each request is about one entry, as iTIP (RFC 5546) wants it.
func invitations(_ content: SheetContent, _ history: SheetHistory) throws(SheetError) -> SheetSet {
  guard let mail = content.options.mail else { throw .missing(.invitations, "--contacts") }
  guard let organizer = mail.organizer else { throw .missing(.invitations, "--organizer") }
  let letters = try Letters(content, history, mail)
  let clock = try EventClock(content.scenario.event)
  var names = FileNames(folder: "invitations", suffix: ".eml")
  let files = letters.all.map { letter in
    let phrases = Phrases.in(letter.language)
    let text = MailWriter.Part(
      type: "text/plain; charset=UTF-8", file: nil, contents: Array(letter.text.replacing("\n", with: "\r\n").utf8))
    let requests = letter.news.enumerated().map { number, state in
      request(state, number + 1, organizer, letter.address, clock, phrases)
    }
    return SheetFile(
      name: names.name(for: plain(letter.id)),
      contents: MailWriter.message(
        from: organizer, to: letter.address, subject: letter.subject, language: letter.language, [text] + requests),
      isPersonal: true)
  }
  return SheetSet(files, notes: letters.notes(content.phrases))
}

/// A request about one entry.
private func request(
  _ state: CalendarHistory.State, _ number: Int, _ organizer: MailAddress, _ attendee: MailAddress, _ clock: EventClock,
  _ phrases: Phrases
) -> MailWriter.Part {
  let method = state.isCancelled ? "CANCEL" : "REQUEST"
  var calendar = CalendarWriter()
  calendar.component("VCALENDAR") { calendar in
    calendar.head()
    calendar.property("METHOD", method)
    calendar.event(state, clock, phrases, from: organizer, to: attendee)
  }
  return MailWriter.Part(
    type: "text/calendar; charset=UTF-8; method=\(method)", file: "\(number).ics", contents: calendar.bytes)
}
