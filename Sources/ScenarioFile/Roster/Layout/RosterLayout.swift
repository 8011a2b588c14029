import Conference

/// Turns the tables that registration tools export into the one that scenarios know: a column for each thing, identifiers in
/// place of names. Every cell keeps the place that it came from.
struct RosterLayout {
  /// A roster as scenarios know it.
  struct Roster {
    var table: Table
    /// What each column of the original is taken for.
    var mapping: [RosterMapping.Column]
    /// What was decided on the way, in sentences.
    var notes: [String]
    /// The rows as they came, without what stood above them, for telling whose row has a problem.
    var original: Table
  }

  let names: RosterNames
  let findings: Findings
  /// Whether columns that nobody knows are left out, and not passed on to be complained about.
  let leavesOutUnknown: Bool
  /// What columns that nobody knows are taken for by an import.
  static let unused = "not understood, not used"

  /// What whoever imports the roster says of it.
  let answers: RosterAnswers
  /// Who has which code.
  var codes: DelegateCodes
  /// The name and the e-mail of everybody, by their codes.
  var contacts: [String: (name: String, email: String)] = [:]
  /// How grids are read according to whoever imports them, by their questions.
  var gridReadings: [String: Grid.Reading] = [:]

  init(
    _ names: RosterNames, answers: RosterAnswers = RosterAnswers(), codes: DelegateCodes = DelegateCodes(),
    leavesOutUnknown: Bool = false, findings: Findings
  ) {
    self.names = names
    self.answers = answers
    self.codes = codes
    self.codes.begin()
    self.leavesOutUnknown = leavesOutUnknown
    self.findings = findings
  }

  /// The roster in a table. What is wrong with it is reported.
  mutating func roster(_ original: Table) -> Roster {
    var notes: [String] = []
    var table = withoutTitle(original, &notes)
    if !answers.skipped.isEmpty {
      table.rows.removeAll { cells in cells.contains { answers.skipped.contains($0.place.row) } }
    }
    let width = 1 + (table.header.lastIndex { !$0.text.isEmpty } ?? 0)
    var headings = headings(table.header.prefix(width))
    settleNames(&headings, table.header)
    if leavesOutUnknown { dropTotals(&table, headings, &notes) }
    settleGrids(&headings, table.header)
    if leavesOutUnknown {
      fillUp(&table.rows, to: width, &notes)
      numberChoices(&headings, table, &notes)
    }
    // What planning knows already stays as it is, with its places and its complaints.
    let isPlain = zip(headings, table.header).allSatisfy { heading, cell in
      guard let column = RosterColumn(header: cell.text, attributes: names.attributes) else {
        return heading == nil && !leavesOutUnknown
      }
      return heading == .column(column)
    }
    if let kind = RosterLayout.origin(table.header) { notes.insert("this looks like an export of \(kind)", at: 0) }
    var roster = table
    if !isPlain || (leavesOutUnknown && !headings.contains(.column(.id))) {
      roster = rearranged(table, headings, &notes)
    }
    let mapping = zip(table.header, headings).map { cell, heading in
      RosterMapping.Column(header: cell.text, meaning: meaning(of: heading, cell), answer: answer(of: heading, cell))
    }
    fillDefaults(&roster)
    var delegationNames: [Cell]?
    for column in roster.header.indices {
      guard let known = RosterColumn(header: roster.header[column].text, attributes: names.attributes) else { continue }
      guard known == .delegation, names.delegations.ids.isEmpty else {
        settle(column, of: &roster, as: known)
        continue
      }
      let before = roster.rows.map { $0.indices.contains(column) ? $0[column] : Cell(text: "", place: $0[0].place) }
      settle(column, of: &roster, as: known)
      if zip(roster.rows, before).contains(where: { $0.indices.contains(column) && $0[column].text != $1.text }) {
        delegationNames = before
      }
    }
    if leavesOutUnknown { closeUpChoices(&roster, &notes) }
    if let names = delegationNames { add(names, to: &roster) }
    if leavesOutUnknown { suggestColumns(table, headings, roster) }
    return Roster(table: roster, mapping: mapping, notes: notes, original: table)
  }

  private func settle(_ column: Int, of roster: inout Table, as known: RosterColumn) {
    for row in roster.rows.indices where roster.rows[row].indices.contains(column) {
      settle(&roster.rows[row][column], as: known)
    }
  }

  /// Gives rows that end early their empty cells. Excel leaves out the delimiters of empty cells at the end of a row; what
  /// people write by hand is not filled up, since there a delimiter may be missing in the middle.
  private func fillUp(_ rows: inout [[Cell]], to width: Int, _ notes: inout [String]) {
    var lines: [Int] = []
    for row in rows.indices where rows[row].count < width {
      guard let last = rows[row].last else { continue }
      lines.append(last.place.line)
      rows[row] += Array(repeating: Cell(text: "", place: last.place), count: width - rows[row].count)
    }
    guard !lines.isEmpty else { return }
    notes.append("\(RosterLayout.rows(lines, "ends", "end")) early; what is not there is empty")
  }

  /// A column with what delegations are called, where their identifiers are made of that.
  private func add(_ names: [Cell], to roster: inout Table) {
    guard roster.rows.allSatisfy({ $0.count == roster.header.count }) else { return }
    roster.header.append(Cell(text: RosterColumn.delegationName.name, place: roster.header[0].place))
    for (row, name) in zip(roster.rows.indices, names) { roster.rows[row].append(name) }
  }

  /// What a column was taken for, in words.
  private func meaning(of heading: Heading?, _ header: Cell) -> String {
    guard let heading else { return leavesOutUnknown ? RosterLayout.unused : "unknown" }
    guard case .answer(let topic) = heading else { return heading.name }
    switch gridReadings[RosterLayout.question(of: header.text)] {
    case .ranks?: return Heading.rank(of: topic).name
    case .ratings?: return Heading.rating(of: topic).name
    case .words?: return "wish for \(topic)"
    case nil: return heading.name
    }
  }

  /// What would be said of a column for it to be taken for what it was.
  private func answer(of heading: Heading?, _ header: Cell) -> String {
    guard case .answer(let topic)? = heading else { return heading?.answer ?? "" }
    switch gridReadings[RosterLayout.question(of: header.text)] {
    case .ranks?: return Heading.rank(of: topic).answer
    case .ratings?: return Heading.rating(of: topic).answer
    case .words?, nil: return ""
    }
  }

  private func heading(_ cell: Cell) -> Heading? {
    answers.headings[Heading.folded(cell.text)] ?? Heading(cell.text, names)
  }

  /// What every column holds; questions are guessed at where no other column holds what they ask for.
  private func headings(_ header: ArraySlice<Cell>) -> [Heading?] {
    var headings = header.map(heading)
    for (position, cell) in zip(headings.indices, header) where headings[position] == nil {
      if let asked = Heading(question: cell.text, names), !headings.contains(asked) { headings[position] = asked }
    }
    // Polls have the names below nothing, beside what is answered.
    let answers = headings.count { if case .answer? = $0 { true } else { false } }
    let isNamed = headings.contains { [.column(.name), .column(.lastName), .firstName, .column(.id)].contains($0) }
    if answers > 0, !isNamed, header.first?.text.isEmpty == true { headings[0] = .column(.name) }
    return headings
  }

  /// Leaves out the last row of a poll where it only counts.
  private func dropTotals(_ table: inout Table, _ headings: [Heading?], _ notes: inout [String]) {
    guard let name = headings.firstIndex(of: .column(.name)), let last = table.rows.last, last.indices.contains(name),
      Words.totals.contains(Heading.folded(last[name].text))
    else { return }
    let answers = headings.indices.filter { index in
      if case .answer? = headings[index] { last.indices.contains(index) && !last[index].text.isEmpty } else { false }
    }
    guard !answers.isEmpty, answers.allSatisfy({ Int(last[$0].text) != nil }) else { return }
    table.rows.removeLast()
    notes.append("row \(last[0].place.row) counts the answers, and was left out")
  }

  /// Beside a first name, `Name` and `Nom` are the last one; beside a last name, `Nome` and `Nombre` are the first.
  private func settleNames(_ headings: inout [Heading?], _ header: [Cell]) {
    guard headings.contains(.firstName), !headings.contains(.column(.lastName)) else { return }
    if let position = headings.firstIndex(of: .column(.name)) { headings[position] = .column(.lastName) }
  }

  /// Grids that whoever imports the roster calls ranks or ratings, by a header of theirs or by their question.
  private mutating func settleGrids(_ headings: inout [Heading?], _ header: [Cell]) {
    for (position, cell) in zip(headings.indices, header) {
      guard case .answer? = headings[position] else { continue }
      let question = RosterLayout.question(of: cell.text)
      let told = answers.grids[Heading.folded(cell.text)] ?? answers.grids[question]
      if let told { gridReadings[question] = told }
    }
  }

  /// A table without the lines that stand above its header, such as its title.
  ///
  /// A header says more than which topics there are: a row of wishes does that too.
  private func withoutTitle(_ table: Table, _ notes: inout [String]) -> Table {
    func known(_ row: [Cell]) -> Int { headings(row[...]).count { $0 != nil } }
    func names(_ row: [Cell]) -> Bool {
      headings(row[...]).contains { heading in
        switch heading {
        case .column, .firstName, .email, .state, .wishes: true
        case .answer, .rank, .rating, .unused, nil: false
        }
      }
    }
    guard known(table.header) < 2 else { return table }
    guard
      let start = table.rows.prefix(10).firstIndex(where: {
        known($0) >= 2 && known($0) > known(table.header) && names($0)
      })
    else {
      return table
    }
    notes.append("the table begins in row \(table.rows[start][0].place.line); what stands above it was left out")
    return Table(header: table.rows[start], rows: Array(table.rows.dropFirst(start + 1)))
  }

  /// Which tool wrote a table with these headers.
  private static func origin(_ header: [Cell]) -> String? {
    let names = Set(header.map { Heading.folded($0.text) })
    func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }
    for (start, end) in [
      ("start time", "completion time"), ("heure de debut", "heure de fin"), ("startzeit", "fertigstellungszeit"),
      ("hora de inicio", "hora de finalizacion"), ("ora di inizio", "ora di completamento"),
    ] where has(start, end) {
      return "Microsoft Forms"
    }
    let stamps = ["timestamp", "horodateur", "zeitstempel", "marca temporal", "informazioni cronologiche"]
    if stamps.contains(where: { has($0) }) { return "Google Forms" }
    if has("response id") || has("antwort id") || has("date submitted", "last page") { return "LimeSurvey" }
    if has("registration date") || has("registration state") || has("date d inscription") { return "Indico" }
    if has("proposal ids") || has("proposal titles") || has("accepted proposals") { return "pretalx" }
    if has("last downloaded from this course") { return "Moodle" }
    return nil
  }
}
