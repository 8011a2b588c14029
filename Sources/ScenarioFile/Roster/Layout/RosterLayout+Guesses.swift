import Conference

extension RosterLayout {
  /// Columns that nobody knows, numbered like `wu1`, `wu2`, `wu3`, and full of topics, are choices.
  func numberChoices(_ headings: inout [Heading?], _ table: Table, _ notes: inout [String]) {
    guard !headings.contains(where: isAboutWishes) else { return }
    var stems: [String: [(number: Int, index: Int)]] = [:]
    for (index, cell) in table.header.enumerated() where headings.indices.contains(index) && headings[index] == nil {
      let folded = Heading.folded(cell.text)
      let digits = String(folded.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard let number = Int(digits), share(of: names.topics, in: table, index) >= RosterLayout.certain else {
        continue
      }
      stems[String(folded.dropLast(digits.count)).trimmed, default: []].append((number, index))
    }
    guard stems.count == 1, let columns = stems.values.first?.sorted(by: { $0.number < $1.number }),
      columns.map(\.number) == Array(1...columns.count)
    else { return }
    for column in columns { headings[column.index] = .column(.choice(column.number)) }
    let titles = columns.map { "'\(table.header[$0.index].text)'" }
    notes.append("\(titles.joinedInWords) hold workshops, and are read as choices by their numbers")
  }

  /// Tells which columns that nobody knows hold what is missing, by what is in them.
  func suggestColumns(_ table: Table, _ headings: [Heading?], _ roster: Table) {
    let unknown = headings.indices.filter { headings[$0] == nil }
    guard !unknown.isEmpty else { return }
    let columns = Set(roster.header.compactMap { RosterColumn(header: $0.text, attributes: names.attributes) })
    func likeliest(_ index: RosterNames.Index) -> Int? {
      let shares = unknown.map { ($0, share(of: index, in: table, $0)) }
      guard let best = shares.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 >= RosterLayout.likely else {
        return nil
      }
      return best.0
    }
    if !columns.contains(.sector) {
      if let position = likeliest(names.sectors) {
        propose(table.header[position], "sector", "sectors")
      } else {
        offerSector(unknown.map { table.header[$0] })
      }
    }
    if !columns.contains(.delegation), !names.delegations.ids.isEmpty, let position = likeliest(names.delegations) {
      propose(table.header[position], "delegation", "delegations")
    }
    if !headings.contains(where: isAboutWishes) {
      let wishes = unknown.filter { listedShare(in: table, $0) >= RosterLayout.likely }
      if wishes.count == 1 {
        propose(table.header[wishes[0]], "choices", "workshops")
      } else {
        for (rank, position) in wishes.enumerated() {
          propose(table.header[position], "choice \(rank + 1)", "workshops")
        }
      }
    }
  }

  /// So much of a column must be names of one kind for it to be read, or proposed, as that.
  private static let certain = 0.8
  private static let likely = 0.5

  private func propose(_ header: Cell, _ meaning: String, _ kind: String) {
    findings.error(
      "'\(header.text)' holds \(kind); say --map '\(header.text)=\(meaning)', or --map '\(header.text)=ignore'",
      at: header.place)
    findings.propose("--map", "\(header.text)=\(meaning)")
  }

  /// Says how to name the column of the sectors, which may be one that nobody understands.
  private func offerSector(_ columns: [Cell]) {
    guard let first = columns.first else { return }
    let (texts, rest) = (columns.prefix(8).map { "'\($0.text)'" }, columns.count - 8)
    let list = (texts + (rest > 0 ? ["\(rest) more"] : [])).joinedInWords
    let problem = columns.count == 1 ? "is not understood; if it is" : "are not understood; if one of them is"
    findings.error("\(list) \(problem) the sector, say --map '\(first.text)=sector'", at: first.place)
  }

  private func isAboutWishes(_ heading: Heading?) -> Bool {
    switch heading {
    case .wishes, .answer, .rank, .rating, .column(.choice), .column(.score): true
    default: false
    }
  }

  /// How much of what is in a column names things of one kind.
  private func share(of index: RosterNames.Index, in table: Table, _ column: Int) -> Double {
    let texts = table.rows.compactMap { $0.indices.contains(column) ? $0[column].text : nil }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return 0 }
    return Double(texts.count { index(answers.value($0)) != nil }) / Double(texts.count)
  }

  /// How much of what is in a column is topics, or lists of them.
  private func listedShare(in table: Table, _ column: Int) -> Double {
    let cells = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.text.isEmpty }
    guard !cells.isEmpty else { return 0 }
    return Double(cells.count { listed($0).allSatisfy { names.topics($0.text) != nil } }) / Double(cells.count)
  }

  /// Puts what whoever imports the roster says into cells that are empty, in columns that are there or not.
  func fillDefaults(_ roster: inout Table) {
    for (column, value) in answers.defaults {
      let start = roster.header[0].place
      if let position = roster.header.firstIndex(where: {
        RosterColumn(header: $0.text, attributes: names.attributes) == column
      }) {
        for row in roster.rows.indices
        where roster.rows[row].indices.contains(position) && roster.rows[row][position].text.isEmpty {
          roster.rows[row][position].text = value
        }
      } else if roster.rows.allSatisfy({ $0.count <= roster.header.count }) {
        roster.header.append(Cell(text: column.name, place: start))
        for row in roster.rows.indices {
          let place = roster.rows[row][0].place
          while roster.rows[row].count < roster.header.count - 1 {
            roster.rows[row].append(Cell(text: "", place: place))
          }
          roster.rows[row].append(Cell(text: value, place: place))
        }
      }
    }
  }

  /// Moves choices up where one is skipped, and counts once what is named twice.
  func closeUpChoices(_ roster: inout Table, _ notes: inout [String]) {
    var columns: [(rank: Int, position: Int)] = []
    for (position, cell) in roster.header.enumerated() {
      if case .choice(let rank)? = RosterColumn(header: cell.text, attributes: names.attributes) {
        columns.append((rank, position))
      }
    }
    columns.sort { $0.rank < $1.rank }
    guard Set(columns.map(\.rank)).count == columns.count, !columns.isEmpty else { return }
    var (twice, skipped): ([Int], [Int]) = ([], [])
    for row in roster.rows.indices {
      let cells = columns.compactMap {
        roster.rows[row].indices.contains($0.position) ? roster.rows[row][$0.position] : nil
      }
      guard cells.count == columns.count else { continue }
      let named = cells.filter { !$0.text.isEmpty }
      var seen: Set<String> = []
      let kept = named.filter { seen.insert($0.text).inserted }
      let line = cells[0].place.line
      if kept.count < named.count { twice.append(line) }
      if let gap = cells.firstIndex(where: { $0.text.isEmpty }), cells[gap...].contains(where: { !$0.text.isEmpty }) {
        skipped.append(line)
      }
      for (offset, column) in columns.enumerated() {
        roster.rows[row][column.position] =
          kept.indices.contains(offset) ? kept[offset] : Cell(text: "", place: cells[offset].place)
      }
    }
    // Numbers that begin late are closed up like choices that are skipped.
    for (offset, column) in columns.enumerated() where column.rank != offset + 1 {
      roster.header[column.position].text = "choice \(offset + 1)"
    }
    if !twice.isEmpty { notes.append("\(RosterLayout.rows(twice, "names", "name")) a choice twice; it counts once") }
    if !skipped.isEmpty {
      notes.append("\(RosterLayout.rows(skipped, "skips", "skip")) a choice; those after it move up")
    }
  }
}
