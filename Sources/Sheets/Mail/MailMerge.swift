import Conference

/// `mail.csv`, one row per person for the merge of a mail program, and the calendars that it attaches, `mail/alb-1.ics`.
func mailMerge(_ content: SheetContent, _ history: SheetHistory) throws(SheetError) -> SheetSet {
  guard let mail = content.options.mail else { throw .missing(.mail, "--contacts") }
  let letters = try Letters(content, history, mail)
  let table = TableSheet("mail", title: "") { table in
    // Templates name these columns, so they are the same in every language.
    table.header(["address", "name", "language", "subject", "text", "attachment"])
    for letter in letters.all {
      table.cell(letter.address.address)
      table.cell(letter.address.name)
      table.cell(letter.language.rawValue)
      table.cell(letter.subject)
      table.cell(lines: letter.text)
      table.cell(letter.calendar.name)
      table.endRow()
    }
  }
  return SheetSet(
    [csvFile(table, content.options.csvDelimiter)] + letters.all.map(\.calendar), notes: letters.notes(content.phrases))
}
