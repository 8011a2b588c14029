import Conference

extension RosterLayout {
  /// The rows of a table under the columns that scenarios know.
  mutating func rearranged(_ table: Table, _ headings: [Heading?], _ notes: inout [String]) -> Table {
    let start = table.header[0].place
    func position(_ heading: Heading) -> Int? { headings.firstIndex(of: heading) }
    func title(_ text: String, _ position: Int?) -> Cell {
      Cell(text: text, place: position.map { table.header[$0].place } ?? start)
    }
    let grids = grids(table.header, headings)
    let state = position(.state)
    let columns = PersonColumns(headings)
    let lists = headings.indices.filter { headings[$0] == .wishes }
    let isOneLayout = hasOneLayout(table.header, headings, lists, grids)

    // Columns that are passed on, each once or complained about where headers are read.
    var kept: [Int] = []
    for (index, heading) in headings.enumerated() {
      switch heading {
      case .column(.id) where index == columns.id: continue
      case .column(.name) where index == columns.name && columns.joinsNames: continue
      case .column, nil:
        if heading != nil || !passesOver(nil) { kept.append(index) }
      default: continue
      }
    }
    var header = [title("id", columns.id)]
    if columns.joinsNames { header.append(title("name", columns.name ?? columns.first ?? columns.last)) }
    header += kept.map { index in
      guard case .column(let column)? = headings[index] else { return table.header[index] }
      return title(
        RosterColumn(header: table.header[index].text) == column ? table.header[index].text : column.name, index)
    }

    let whole = table.rows.filter { isWholeRow($0, table.header, headings.count) }
    let standing = whole.filter { cells in state.map { !isOver(cells[$0].text) } ?? true }
    let read = isOneLayout ? readings(grids, standing, &notes) : []
    // Where a grid cannot be read, that has been told.
    let answers = read.count == grids.count ? Array(zip(grids, read)) : []
    var rows: [[Cell]] = []
    var wishes: [[Cell]] = []
    var scores: [[String: Cell]] = []
    var owners: [Int] = []
    var tied: [Int] = []
    var people = PeopleByEmail()
    for cells in standing {
      let place = cells[0].place
      let name = columns.name(cells, at: place)
      let row = (columns.joinsNames ? [name] : []) + kept.map { cells[$0] }
      let ranked = answers.isEmpty ? lists.flatMap { listed(cells[$0]) } : ranked(answers, cells, &tied)
      let scored = scored(answers, cells)
      let code = columns.id.map { cells[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
      if leavesOutUnknown || code == nil, let email = columns.email,
        let earlier = people.earlier(cells[email], name, hasCodes: code != nil, findings)
      {
        // The last answer of the same person counts, under the first one's code.
        notes.append("row \(place.line) replaces row \(owners[earlier]): the same e-mail and name")
        (rows[earlier], wishes[earlier], owners[earlier]) = ([rows[earlier][0]] + row, ranked, place.line)
        scores[earlier] = scored
        continue
      }
      if let email = columns.email { people.note(cells[email], name, as: rows.count) }
      let isBlank = columns.id != nil && code == nil
      rows.append([code ?? (isBlank ? cells[columns.id ?? 0] : newCode(cells, columns, name))] + row)
      if let email = columns.email { contacts[rows[rows.count - 1][0].text] = (name.text, cells[email].text) }
      wishes.append(ranked)
      scores.append(scored)
      owners.append(place.line)
    }
    tell(of: whole.filter { cells in state.map { isOver(cells[$0].text) } ?? false }, "withdrawn or rejected", &notes)
    if let state {
      let pending = standing.filter { Words.pending.contains(Heading.folded($0[state].text)) }
      if !pending.isEmpty {
        notes.append("\(RosterLayout.rows(pending.map(\.[0].place.line))) not confirmed yet, and in")
      }
    }
    if !tied.isEmpty {
      notes.append("\(RosterLayout.rows(tied, "gives", "give")) one rank twice; the columns from the left decide")
    }
    if columns.id == nil {
      notes.append("there is no column 'id'; delegates got codes, such as \(rows.first?[0].text ?? "d-1")")
    }

    let most = isOneLayout ? wishes.map(\.count).max() ?? 0 : 0
    for rank in 0..<most {
      header.append(title("choice \(rank + 1)", lists.first ?? grids.first?.columns.first?.index))
      for row in rows.indices {
        rows[row].append(
          wishes[row].indices.contains(rank) ? wishes[row][rank] : Cell(text: "", place: rows[row][0].place))
      }
    }
    for (grid, reading) in answers where reading != .ranks {
      for column in grid.columns {
        header.append(title("score \(column.topic)", column.index))
        for row in rows.indices {
          rows[row].append(scores[row][column.topic] ?? Cell(text: "", place: rows[row][0].place))
        }
      }
    }
    return Table(header: header, rows: rows)
  }

  private func tell(of rows: [[Cell]], _ reason: String, _ notes: inout [String]) {
    guard !rows.isEmpty else { return }
    notes.append("\(rows.count) \(rows.count == 1 ? "row was" : "rows were") left out: \(reason)")
  }

  /// `row 4 is`, `rows 4 and 7 are`: some rows, in a sentence.
  static func rows(_ lines: [Int], _ one: String = "is", _ several: String = "are") -> String {
    let list =
      lines.count <= 8 ? lines.map(String.init) : lines.prefix(8).map(String.init) + ["\(lines.count - 8) more"]
    return lines.count == 1 ? "row \(list[0]) \(one)" : "rows \(list.joinedInWords) \(several)"
  }

  /// Whether wishes are laid out in one way; otherwise it is reported.
  private func hasOneLayout(_ header: [Cell], _ headings: [Heading?], _ lists: [Int], _ grids: [Grid]) -> Bool {
    let column = headings.firstIndex { if case .column(.choice)? = $0 { true } else { false } }
    let grid = grids.first?.columns.first?.index
    if let column, let other = lists.first ?? grid {
      findings.error(
        "wishes stand here and in '\(header[column].text)'; keep one of the two columns", at: header[other].place)
    } else if let list = lists.first, let grid {
      findings.error(
        "wishes stand here and in '\(header[grid].text)'; keep one of the two columns", at: header[list].place)
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
  private func isOver(_ state: String) -> Bool { Words.over.contains(Heading.folded(state)) }

  /// The code of who has none: the one that they had, or the next after their delegation, `alb-1`, or else `d-1`.
  private mutating func newCode(_ cells: [Cell], _ columns: PersonColumns, _ name: Cell) -> Cell {
    let delegation = columns.delegation.map { cells[$0].text } ?? ""
    let known = names.delegations(delegation) ?? RosterLayout.slug(delegation)
    let code = codes.code(
      after: known.isEmpty ? "d" : known, email: columns.email.map { cells[$0].text } ?? "", name: name.text,
      delegation: known)
    return Cell(text: code, place: cells[0].place)
  }
}

/// Where a table says who somebody is.
struct PersonColumns {
  let id, name, first, last, email, delegation: Int?

  init(_ headings: [Heading?]) {
    func position(_ heading: Heading) -> Int? { headings.firstIndex(of: heading) }
    (id, name, first) = (position(.column(.id)), position(.column(.name)), position(.firstName))
    (last, email) = (position(.column(.lastName)), position(.email))
    delegation = position(.column(.delegation))
  }

  /// Whether the name is put together: there is a first name, or a last name alone.
  var joinsNames: Bool { first != nil || (name == nil && last != nil) }

  /// The name of a row: the whole one if there is one, or else first and last name as one.
  func name(_ cells: [Cell], at place: Location) -> Cell {
    if let name, !cells[name].text.isEmpty { return cells[name] }
    let parts = [first, last].compactMap { $0.map { cells[$0] } }.filter { !$0.text.isEmpty }
    let at = parts.first?.place ?? (name ?? first ?? last).map { cells[$0].place } ?? place
    return Cell(text: parts.map(\.text).joined(separator: " "), place: at)
  }
}

/// Who has answered with which e-mail.
private struct PeopleByEmail {
  private var known: [String: [(name: String, index: Int, line: Int)]] = [:]

  /// The position of the same person's earlier answer. Without codes, one e-mail for people of different names is reported: nobody can
  /// tell whether they are one.
  func earlier(_ email: Cell, _ name: Cell, hasCodes: Bool, _ findings: Findings) -> Int? {
    guard let before = known[email.text.lowercased()], let first = before.first else { return nil }
    let folded = Heading.folded(name.text)
    if let same = before.last(where: { $0.name == folded }) { return same.index }
    guard !hasCodes else { return nil }
    findings.error(
      "the e-mail of row \(first.line), with another name; give each an id, or put the name right", at: email.place)
    return nil
  }

  mutating func note(_ email: Cell, _ name: Cell, as index: Int) {
    let address = email.text.lowercased()
    // Forms that ask for no e-mail write 'anonymous'.
    guard address.contains("@") else { return }
    known[address, default: []].append((Heading.folded(name.text), index, email.place.line))
  }
}
