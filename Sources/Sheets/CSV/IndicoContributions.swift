import Conference

/// `indico-contributions.csv`: what Indico's "import contributions" reads. Seven columns and no header: start (ISO 8601, in
/// the event's time zone), minutes, title, and one speaker's first name, last name, affiliation and e-mail.
///
/// No e-mail is known here. The speaker is the first person with a part, for audiences that may know names. Breaks are not
/// contributions.
func indicoContributions(_ content: SheetContent) -> SheetFile {
  let event = content.scenario.event
  let tells = content.namesSpeakers
  // Indico reads commas only, and takes a byte-order mark for part of the first date.
  var csv = CSVWriter(.comma)
  var isPersonal = false
  for (position, item) in content.programme.items.enumerated() where item.kind != .pause {
    let date = event.days.indices.contains(item.day) ? event.days[item.day].date.description : ""
    csv.cell("\(date)T\(item.start)")
    csv.cell(item.interval.minutes)
    csv.cell(item.title)
    let speaker = tells ? content.people.roles[position].keys.min().map { content.people.all[$0] } : nil
    isPersonal = isPersonal || speaker != nil
    let (first, last) = names(speaker?.name ?? "")
    csv.row([first, last, content.options.columns.contains(.delegation) ? speaker?.delegation ?? "" : "", ""])
  }
  return SheetFile(
    name: "indico-contributions.csv", contents: Array(csv.bytes.dropFirst(3)), isPersonal: isPersonal)
}

/// A name as Indico wants it, in two parts: the last word is the last name.
private func names(_ name: String) -> (first: String, last: String) {
  let words = name.split(separator: " ")
  return (words.dropLast().joined(separator: " "), words.last.map(String.init) ?? "")
}
