/// The kinds of file that a plan can be written as.
public enum SheetFormat: String, Hashable, Sendable, CaseIterable {
  /// Tables as text.
  case csv
  /// Excel workbooks.
  case xlsx
  /// The report, one self-contained page.
  case html
  /// Door lists and delegates' agendas, to print.
  case pdf
  /// Badges of A6, with everybody's own days on the back. For the secretariat.
  case badges
  /// A page for the screen at each room's door, which goes by the clock.
  case screens
  /// Calendars of rooms and delegates (RFC 5545).
  case ics
  /// The schedule as Giggity, EventFahrplan and pretalx read it.
  case scheduleXML = "schedule-xml"
  /// The same as JSON.
  case scheduleJSON = "schedule-json"
  /// Contributions as Indico imports them.
  case indico
  /// The roster that the plan was made for, as `delegates: {roster: …}` reads it. It says everything that is known about
  /// delegates, access needs too, and is for the secretariat alone.
  case roster
  /// A message per person with what calendars take over and take back (iMIP, RFC 6047). For the secretariat.
  case invitations
  /// A table for the mail merge of a mail program, with the calendars that it attaches. For the secretariat.
  case mail

  /// Whether it is about everybody by name, and for no other audience.
  var isForSecretariatAlone: Bool {
    switch self {
    case .badges, .invitations, .mail, .roster: true
    case .csv, .xlsx, .html, .pdf, .screens, .ics, .scheduleXML, .scheduleJSON, .indico: false
    }
  }
}
