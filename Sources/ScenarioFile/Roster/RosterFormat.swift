import Conference

extension ScenarioDecoder {
  /// The table of the roster that a scenario names, or nil when it cannot be read, which is reported.
  mutating func table(_ value: Value) -> Table? {
    if let imports { return importedTable(imports) }
    guard let path = value.text() else { return nil }
    if let complaint = ScenarioSource.complaint(about: path) { return value.fail(complaint) }
    guard [".csv", ".tsv", ".txt", ".xlsx"].contains(where: path.lowercased().hasSuffix) else {
      return value.fail("'\(path)' is no roster that can be read; save it as .xlsx or CSV, and name that file")
    }
    guard let bytes = source.files[path] else {
      return value.fail(source.unreadable[path] ?? "there is no file '\(path)' in the scenario's folder")
    }
    guard let table = rosterTable(bytes, file: path, findings: findings) else { return nil }
    var layout = RosterLayout(names, findings: findings)
    let roster = layout.roster(table)
    mappings.append(RosterMapping(file: path, columns: roster.mapping, notes: roster.notes))
    return roster.table
  }

  /// The delegates of a roster, one per row.
  mutating func delegates(_ table: Table, attributes: [String], event: Event) -> [Delegate] {
    let header = RosterHeader(table.header, attributes: attributes, findings: findings)
    var delegates: [(row: RosterRow, delegate: Delegate)] = []
    if header.position(of: .id) == nil || table.rows.isEmpty { findings.leaveOut(.delegates) }
    if header.position(of: .sector) == nil { findings.leaveOut(.sectors) }
    for cells in table.rows {
      findings.item(at: cells[0].place) {
        guard fits(cells, header) else {
          findings.leaveOut(.delegates)
          return
        }
        let row = RosterRow(cells: cells, header: header)
        let delegate = delegate(row, attributes: attributes, event: event)
        if let delegation = delegate.delegation, let name = row[.delegationName]?.text,
          delegationNames[delegation] == nil
        {
          delegationNames[delegation] = name.printable
        }
        delegates.append((row, delegate))
      }
    }
    if table.rows.isEmpty {
      findings.error("the roster has no delegates; add a line for each", at: table.header[0].place)
    }
    map.set(["delegates"], delegates.map { .row($0.row) })
    return befriended(delegates)
  }

  /// The delegates with those whom they ask to be with, whom the roster calls by their codes or names.
  private func befriended(_ rows: [(row: RosterRow, delegate: Delegate)]) -> [Delegate] {
    var delegates = rows.map(\.delegate)
    guard rows.first?.row.header.position(of: .friends) != nil else { return delegates }
    let ids = Set(delegates.map(\.id.text))
    let called = Dictionary(grouping: delegates) { Heading.folded($0.name) }
    func known(_ text: String, at cell: Cell) -> ID<Delegate>? {
      if ids.contains(text) { return ID(text) }
      guard let found = called[Heading.folded(text)] else { return nil }
      if found.count > 1 {
        findings.error(
          "'\(text)' is the name of \(found.map { "'\($0.id)'" }.joinedInWords); give the code of one", at: cell.place)
      }
      return found[0].id
    }
    for (index, row) in rows.map(\.row).enumerated() {
      guard let cell = row[.friends] else { continue }
      delegates[index].friends = cell.text.split { $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
        .flatMap { text -> [ID<Delegate>] in
          if let one = known(text, at: cell) { return [one] }
          // Names may hold commas; where this is none, they are between names. One that nobody has is told with all other names.
          return text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.map { known($0, at: cell) ?? ID($0) }
        }
    }
    return delegates
  }

  /// Whether a row has as many cells as there are columns; empty ones at its end do not count.
  private func fits(_ cells: [Cell], _ header: RosterHeader) -> Bool {
    if cells.count < header.width {
      findings.error(
        "\(cells.count) cells where there are \(header.width) columns; add the missing ones, or a quote is not closed",
        at: cells[0].place)
      return false
    }
    guard let extra = cells.dropFirst(header.width).first(where: { !$0.text.isEmpty }) else { return true }
    findings.error(
      "'\(extra.text)' is beyond the last column; put quotes around cells with a delimiter in them", at: extra.place)
    return false
  }

  /// The delegate of a row. One without an id gets a name that nobody can refer to, and counts all the same.
  private func delegate(_ row: RosterRow, attributes: [String], event: Event) -> Delegate {
    let id: ID<Delegate> = row[.id].map(identifier) ?? ID("line \(row.cells[0].place.line)")
    if row[.id] == nil, let position = row.header.position(of: .id) {
      findings.missNames(of: .delegates)
      findings.error("a delegate without an id; give a code, such as alb-1", at: row.cells[position].place)
    }
    if row[.sector] == nil, let position = row.header.position(of: .sector),
      !findings.hasProblem(at: row.cells[position].place)
    {
      let answers =
        imports == nil ? "" : ", or say --default sector=… for all who have none, or --skip-bad-rows to leave them out"
      findings.error(
        "a delegate without a sector; give one of the scenario's sectors\(answers)", at: row.cells[position].place)
    }
    let values = attributes.compactMap { name in row[.attribute(name)].map { (name, $0.text) } }
    return Delegate(
      id: id, name: (row[.name] ?? row[.lastName])?.text.printable ?? id.text,
      lastName: row[.lastName]?.text.printable,
      sector: row[.sector].map(identifier) ?? "",
      delegation: row[.delegation].map(identifier), choices: choices(row), scores: scores(row),
      priority: priority(row[.priority]), carried: carried(row[.carried]),
      takes: takes(row[.takes]), languages: items(row[.languages]),
      needs: items(row[.needs]).map { ID($0) },
      arrives: moment(row[.arrives], isArrival: true, event: event),
      leaves: moment(row[.leaves], isArrival: false, event: event), roles: roles(row),
      attributes: Dictionary(values, uniquingKeysWith: { first, _ in first }))
  }

  /// The name in a cell; one that cannot be a name is reported, and stands for itself.
  private func identifier<Subject>(_ cell: Cell) -> ID<Subject> {
    if let complaint = identifierComplaint(cell.text) { findings.error(complaint, at: cell.place) }
    return ID(cell.text)
  }

  /// The ranked topics; a rank may only be empty when all after it are.
  private func choices(_ row: RosterRow) -> [ID<Topic>] {
    var choices: [ID<Topic>] = []
    for (rank, position) in row.header.choices.enumerated() {
      guard let cell = row.cell(position) else { continue }
      if rank != choices.count {
        findings.error(
          "choice \(rank + 1) without choice \(choices.count + 1); move the choices up so that none is skipped",
          at: cell.place)
        break
      }
      choices.append(ID(cell.text))
    }
    return choices
  }

  private func scores(_ row: RosterRow) -> [ID<Topic>: Int] {
    var scores: [ID<Topic>: Int] = [:]
    for (topic, position) in row.header.scores {
      guard let cell = row.cell(position) else { continue }
      if cell.text.allSatisfy({ $0.isASCII && $0.isNumber }), let score = Int(cell.text), score <= 100 {
        scores[topic] = score
      } else {
        findings.error("'\(cell.text)' is not a score; give a whole number from 0 to 100", at: cell.place)
      }
    }
    return scores
  }

  /// The items of a cell, separated by semicolons or commas.
  private func items(_ cell: Cell?) -> [String] {
    guard let cell else { return [] }
    let items = cell.text.split { $0 == ";" || $0 == "," }.map(\.trimmed).filter { !$0.isEmpty }
    for item in items {
      if let complaint = identifierComplaint(item) {
        findings.error("\(complaint); several are separated by semicolons", at: cell.place)
      }
    }
    return items
  }

  /// How many times somebody counts; once where the roster says nothing.
  private func priority(_ cell: Cell?) -> Int {
    guard let cell else { return 1 }
    if cell.text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(cell.text), (1...100).contains(number) {
      return number
    }
    findings.error("'\(cell.text)' is not a priority; give a whole number from 1, as for all, to 100", at: cell.place)
    return 1
  }

  /// What somebody carries from earlier events, in millionths of a point; nothing where the roster says nothing.
  private func carried(_ cell: Cell?) -> Int {
    guard let cell else { return 0 }
    let parts = cell.text.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    if areDigits, (1...2).contains(parts.count), let whole = Int(parts[0]), whole <= 1000 {
      let digits = parts.count == 2 ? parts[1] : "0"
      let tenths = digits.reduce(1) { power, _ in power * 10 }
      return whole * Memory.unit + (Int(digits) ?? 0) * Memory.unit / tenths
    }
    findings.error(
      "'\(cell.text)' is not what somebody carries from earlier events; give points from 0 to 1000, such as 2.5",
      at: cell.place)
    return 0
  }

  /// `2`, `1-3`, `1-` or `-3`: so many, from one number to another, or open at an end.
  private func takes(_ cell: Cell?) -> Takes? {
    guard let cell else { return nil }
    let ends = cell.text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { $0.trimmed }
    let numbers = ends.map { $0.isEmpty ? nil : $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : -1 }
    let isRead = (1...2).contains(ends.count) && numbers.contains { $0 != nil }
    guard isRead, numbers.allSatisfy({ $0.map { (0...1000).contains($0) } ?? true }) else {
      findings.error(
        "'\(cell.text)' is not so many workshops; write a number, or the least and the most, such as 2 or 1-3",
        at: cell.place)
      return nil
    }
    return Takes(min: (numbers.first ?? nil) ?? 0, max: numbers.last ?? nil)
  }

  /// `fri 11:15`: a day and a time, or on a conference of one day only a time; or a date as spreadsheets write it.
  private func moment(_ cell: Cell?, isArrival: Bool, event: Event) -> Moment? {
    guard let cell else { return nil }
    if let reading = event.reading(of: cell.text, isArrival: isArrival) {
      return moment(reading, cell, isArrival: isArrival, event: event)
    }
    if let moment = event.moment(beside: pauses, cell.text) { return moment }
    let words = cell.text.split(whereSeparator: \.isWhitespace)
    let days = event.days.map(\.id.text)
    let day =
      words.count == 1 && event.days.count == 1 ? event.days.first : words.first.flatMap { event.day(ID(String($0))) }
    guard let last = words.last, let time = TimeOfDay(last), words.count <= 2 else {
      findings.error(
        "'\(cell.text)' is not a day and a time; write them as \(days.first ?? "fri") 11:15", at: cell.place)
      return nil
    }
    guard let day else {
      if !findings.unread.contains(.days) {
        let message =
          words.count == 2
          ? undeclared("day", String(words[0]), among: days)
          : "a time without a day; write \(days.first ?? "fri") \(time)"
        findings.error(message, at: cell.place)
      }
      return nil
    }
    return event.moment(day, time)
  }

  /// The moment that a date in digits means, or nil where it restricts nothing or cannot be told, which is reported.
  private func moment(_ reading: Event.Reading, _ cell: Cell, isArrival: Bool, event: Event) -> Moment? {
    switch reading {
    case .moment(let moment): return moment
    case .always: return nil
    case .day(let day): return isArrival ? event.opening(of: day).start : event.opening(of: day).end
    case .ambiguous: findings.error("'\(cell.text)' may be two days; write the year first", at: cell.place)
    case .unreadable:
      let days = event.days.map { $0.date.description }
      findings.error(
        "'\(cell.text)' is no time of the conference; its days are \(days.joinedInWords)", at: cell.place)
    }
    return nil
  }

  /// `moderator:w1; rapporteur:w3`.
  private func roles(_ row: RosterRow) -> [Role] {
    guard let cell = row[.role] else { return [] }
    return cell.text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }.compactMap { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count == 2, !parts[1].isEmpty else {
        findings.error("'\(text)' is not a role; write a part and a session, such as moderator:w1", at: cell.place)
        return nil
      }
      guard let kind = Role.Kind(rawValue: parts[0]) else {
        let known = suggestion(for: parts[0], kind: "role", among: Role.Kind.allCases.map(\.rawValue))
        findings.error("unknown role '\(parts[0])'; \(known)", at: cell.place)
        return nil
      }
      return Role(kind, in: ID(parts[1]))
    }
  }
}
