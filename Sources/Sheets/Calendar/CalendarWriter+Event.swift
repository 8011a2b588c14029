import Conference

extension CalendarWriter {
  /// What every calendar begins with.
  mutating func head() {
    property("VERSION", "2.0")
    property("PRODID", "-//Breakout//Breakout 1//EN")
    property("CALSCALE", "GREGORIAN")
  }

  /// An entry.
  ///
  /// The standard wants times of writing, of which a later version has a later one. The same plan is the same file, so they are the
  /// conference's first midnight and a minute more for each re-plan until the entry last changed.
  mutating func event(
    _ state: CalendarHistory.State, _ clock: EventClock, _ phrases: Phrases, from organizer: MailAddress? = nil,
    to attendee: MailAddress? = nil
  ) {
    let entry = state.entry
    let stamp = clock.universal(Moment(minutes: state.sequence))
    component("VEVENT") { event in
      event.text("UID", entry.uid)
      event.property("DTSTAMP", stamp)
      event.property("LAST-MODIFIED", stamp)
      event.property("SEQUENCE", String(state.sequence))
      event.property("STATUS", state.isCancelled ? "CANCELLED" : "CONFIRMED")
      event.property("DTSTART", clock.universal(entry.interval.start))
      event.property("DTEND", clock.universal(entry.interval.end))
      event.text("SUMMARY", entry.title)
      event.text("LOCATION", entry.room)
      event.text("CATEGORIES", phrases.kind(entry.kind))
      event.text("DESCRIPTION", entry.part)
      event.property("TRANSP", entry.kind == .pause ? "TRANSPARENT" : "OPAQUE")
      if let organizer { event.person("ORGANIZER", organizer) }
      // Nobody is asked to answer: where they are is decided.
      if let attendee { event.person("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", attendee) }
    }
  }

  /// A person with the name that calendars show.
  private mutating func person(_ property: String, _ person: MailAddress) {
    // A parameter has no way to write a quotation mark.
    let name = plain(person.name).replacing("\"", with: "'")
    self.property(property + (name.isEmpty ? "" : ";CN=\"\(name)\""), "mailto:\(person.address)")
  }
}
