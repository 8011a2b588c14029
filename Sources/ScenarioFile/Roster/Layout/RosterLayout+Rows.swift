import Conference

extension RosterLayout {
  /// The rows of a table under the columns that scenarios know.
  mutating func rearranged(_ table: Table, _ headings: [Heading?], _ notes: inout [String]) -> Table {
    let start = table.header[0].place
    func position(_ heading: Heading) -> Int? { headings.firstIndex(of: heading) }
    func title(_ text: String, _ position: Int?) -> Cell {
      Cell(text: text, place: position.map { table.header[$0].place } ?? start)
    }
    let ranks = headings.indices.compactMap { index in
      if case .rank(let topic)? = headings[index] { (index, topic) } else { nil }
    }
    let (first, last, email, state) = (
      position(.firstName), position(.lastName), position(.email), position(.state)
    )
    let lists = headings.indices.filter { headings[$0] == .wishes }
    let isOneLayout = hasOneLayout(table.header, headings, lists, ranks)

    // Columns that are passed on, each once or complained about where headers are read.
    var kept: [Int] = []
    for (index, heading) in headings.enumerated() {
      switch heading {
      case .column(.id) where index == position(.column(.id)): continue
      case .column, nil:
        if heading != nil || !passesOver(nil) { kept.append(index) }
      default: continue
      }
    }
    var header = [title("id", position(.column(.id)))]
    let joinsNames = position(.column(.name)) == nil && (first ?? last) != nil
    if joinsNames { header.append(title("name", first ?? last)) }
    header += kept.map { index in
      guard case .column(let column)? = headings[index] else { return table.header[index] }
      return title(
        RosterColumn(header: table.header[index].text) == column ? table.header[index].text : column.name, index)
    }

    var rows: [[Cell]] = []
    var wishes: [[Cell]] = []
    var owners: [Int] = []
    var people = PeopleByEmail()
    var left = 0
    for cells in table.rows {
      guard isWholeRow(cells, table.header, headings.count) else { continue }
      if let state, isOver(cells[state].text) {
        left += 1
        continue
      }
      let place = cells[0].place
      let name = joinsNames ? joined(first.map { cells[$0] }, last.map { cells[$0] }, at: place) : nil
      let shown = name ?? position(.column(.name)).map { cells[$0] }
      var row: [Cell] = []
      if let name { row.append(name) }
      row += kept.map { cells[$0] }
      let ranked = ranks.isEmpty ? lists.flatMap { listed(cells[$0]) } : topics(ranks, cells)
      let code = position(.column(.id)).map { cells[$0] }
      if code == nil, let email, let earlier = people.earlier(cells[email], shown, findings) {
        // The last answer of the same person counts, under the first one's code.
        notes.append("row \(place.line) replaces row \(owners[earlier]): the same e-mail and name")
        (rows[earlier], wishes[earlier], owners[earlier]) = ([rows[earlier][0]] + row, ranked, place.line)
        continue
      }
      if code == nil, let email { people.note(cells[email], shown, as: rows.count) }
      rows.append([code ?? Cell(text: newCode(cells, headings), place: place)] + row)
      wishes.append(ranked)
      owners.append(place.line)
    }
    if left > 0 { notes.append("\(left) \(left == 1 ? "row was" : "rows were") left out: withdrawn or rejected") }
    if position(.column(.id)) == nil {
      notes.append("there is no column 'id'; delegates got codes, such as \(rows.first?[0].text ?? "d-1")")
    }

    let most = isOneLayout ? wishes.map(\.count).max() ?? 0 : 0
    for rank in 0..<most {
      header.append(title("choice \(rank + 1)", lists.first ?? ranks.first?.0))
      for row in rows.indices {
        rows[row].append(
          wishes[row].indices.contains(rank) ? wishes[row][rank] : Cell(text: "", place: rows[row][0].place))
      }
    }
    return Table(header: header, rows: rows)
  }

  /// Whether wishes are laid out in one way; otherwise it is reported.
  private func hasOneLayout(
    _ header: [Cell], _ headings: [Heading?], _ lists: [Int], _ ranks: [(Int, String)]
  ) -> Bool {
    let column = headings.firstIndex { if case .column(.choice)? = $0 { true } else { false } }
    if let column, let other = lists.first ?? ranks.first?.0 {
      findings.error(
        "wishes stand here and in '\(header[column].text)'; keep one of the two columns", at: header[other].place)
    } else if let list = lists.first, let rank = ranks.first {
      findings.error(
        "wishes stand here and in '\(header[rank.0].text)'; keep one of the two columns", at: header[list].place)
    } else if lists.count > 1 {
      findings.error(
        "a second column of wishes; number them as 'choice 1', 'choice 2', or keep one", at: header[lists[1]].place)
    } else {
      return true
    }
    return false
  }

  /// Whether a row has a cell for every column; otherwise it is reported.
  private func isWholeRow(_ cells: [Cell], _ header: [Cell], _ width: Int) -> Bool {
    if cells.count < width {
      findings.error(
        "\(cells.count) cells where there are \(width) columns; add the missing ones, or a quote is not closed",
        at: cells[0].place)
      findings.leaveOut(.delegates)
      return false
    }
    guard let extra = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) else { return true }
    findings.error(
      "'\(extra.text)' is beyond the last column; put quotes around cells with a delimiter in them", at: extra.place)
    findings.leaveOut(.delegates)
    return false
  }

  /// Whether a registration no longer holds.
  private func isOver(_ state: String) -> Bool {
    [
      "rejected", "withdrawn", "cancelled", "canceled", "declined", "refuse", "refusee", "annule", "annulee", "retire",
      "retiree",
    ]
    .contains(Heading.folded(state))
  }

  /// First and last name as one.
  private func joined(_ first: Cell?, _ last: Cell?, at place: Location) -> Cell {
    let parts = [first, last].compactMap(\.self).filter { !$0.text.isEmpty }
    return Cell(text: parts.map(\.text).joined(separator: " "), place: parts.first?.place ?? first?.place ?? place)
  }

  /// The next code for who has none: after their delegation, `alb-1`, or else `d-1`.
  private mutating func newCode(_ cells: [Cell], _ headings: [Heading?]) -> String {
    let delegation = headings.firstIndex(of: .column(.delegation)).map { cells[$0].text } ?? ""
    let known = names.delegations(delegation) ?? RosterLayout.slug(delegation)
    let base = known.isEmpty ? "d" : known
    codes[base, default: 0] += 1
    return "\(base)-\(codes[base] ?? 1)"
  }
}

/// Who has answered with which e-mail.
private struct PeopleByEmail {
  private var known: [String: (name: String, index: Int, line: Int)] = [:]

  /// The position of the same person's earlier answer. One e-mail for people of different names is reported: nobody can tell
  /// whether they are one.
  func earlier(_ email: Cell, _ name: Cell?, _ findings: Findings) -> Int? {
    guard let before = known[email.text.lowercased()] else { return nil }
    if before.name == Heading.folded(name?.text ?? "") { return before.index }
    findings.error(
      "the e-mail of row \(before.line), with another name; give each an id, or put the name right", at: email.place)
    return nil
  }

  mutating func note(_ email: Cell, _ name: Cell?, as index: Int) {
    let address = email.text.lowercased()
    // Forms that ask for no e-mail write this.
    guard address.contains("@"), known[address] == nil else { return }
    known[address] = (Heading.folded(name?.text ?? ""), index, email.place.line)
  }
}
