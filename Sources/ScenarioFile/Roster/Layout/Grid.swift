import Conference

/// Columns of one question, each about a topic: what is answered in them, and how that is to be read.
///
/// Numbers are ranks where they can be, or the question says so; ratings where the question says so, or no rank can be meant. Words of
/// polls and scales, and ticks, are worth something each. What may be either is asked for.
struct Grid {
  /// One column.
  struct Column {
    var index: Int
    var topic: String
    var header: Cell
  }

  /// How its answers are read.
  enum Reading: Hashable {
    /// 1 for the first choice, 2 for the second …
    case ranks
    /// Numbers up to a highest; more is better, or less.
    case ratings(highest: Int, lowestIsBest: Bool)
    /// Words, which are worth something each, or ticks.
    case words
  }

  /// What a cell says.
  enum Answer: Hashable {
    case nothing
    /// A rank that says so: `1st choice`.
    case rank(Int)
    /// `4`, `4/5`, `4 - very much`, `★★★★☆`.
    case number(Int)
    /// Worth so much of 100.
    case worth(Int)
    case unknown
  }

  let columns: [Column]
  /// What stands before the brackets, folded; empty where headers are titles alone.
  let question: String
  /// What whoever imports the roster says of it.
  let told: Reading?

  /// What a cell of a grid says.
  static func answer(_ text: String) -> Answer {
    let stars = text.filter { $0 == "★" || $0 == "⭐" }.count
    if stars > 0 { return .number(stars) }
    let trimmed = text.trimmed
    if trimmed.isEmpty || trimmed == "?" || trimmed == "-" || trimmed == "–" { return .nothing }
    if ["x", "✓", "✔", "☑", "✅", "×", "●"].contains(trimmed.lowercased()) { return .worth(100) }
    if ["✗", "✘", "☐"].contains(trimmed) { return .worth(0) }
    if let number = Int(trimmed) { return (0...100).contains(number) ? .number(number) : .unknown }
    let folded = Heading.folded(trimmed)
    // Polls put what is only possible at need in brackets.
    if trimmed.hasPrefix("("), trimmed.hasSuffix(")"), Words.yes.contains(folded) { return .worth(50) }
    if Words.yes.contains(folded) { return .worth(100) }
    if Words.maybe.contains(folded) { return .worth(50) }
    if let worth = Words.levels[folded] { return .worth(worth) }
    if Words.no.contains(folded) { return .worth(0) }
    if Words.nothing.contains(folded) { return .nothing }
    if let rank = Heading.rank(trimmed) { return .rank(rank) }
    if let number = Int(trimmed.prefix { $0.isASCII && $0.isNumber }), number <= 100 { return .number(number) }
    return .unknown
  }

  /// How the answers of some rows are read; nil where nobody can tell, which comes with the row that shows it.
  func reading(of rows: [[Cell]]) -> (reading: Reading?, doubt: Cell?) {
    var highest = 0
    var isNumeric = false
    var (hasRank, hasZero) = (false, false)
    var doubt: Cell?
    for row in rows {
      var seen: Set<Int> = []
      for column in columns where row.indices.contains(column.index) {
        switch Grid.answer(row[column.index].text) {
        case .rank: hasRank = true
        case .number(let number):
          isNumeric = true
          highest = max(highest, number)
          if number == 0 { hasZero = true }
          if number > columns.count || (!seen.insert(number).inserted && number > 0) {
            doubt = doubt ?? row[column.index]
          }
        case .nothing, .worth, .unknown: continue
        }
      }
    }
    if case .ratings(_, let lowestIsBest)? = told {
      return (.ratings(highest: max(highest, scale.highest), lowestIsBest: lowestIsBest), nil)
    }
    if let told { return (told, nil) }
    if hasRank { return (.ranks, nil) }
    guard isNumeric else { return (.words, nil) }
    // Forms tick with ones.
    if highest == 1, doubt != nil || hasZero { return (.words, nil) }
    if Words.ranking.contains(where: question.contains) { return (.ranks, nil) }
    if let lowestIsBest = scale.lowestIsBest {
      return (.ratings(highest: max(highest, scale.highest), lowestIsBest: lowestIsBest), nil)
    }
    if Words.rating.contains(where: (question + " ").contains) {
      return (.ratings(highest: max(highest, scale.highest), lowestIsBest: false), nil)
    }
    if doubt == nil, !hasZero { return (.ranks, nil) }
    if hasZero { return (.ratings(highest: highest, lowestIsBest: false), nil) }
    return (nil, doubt)
  }

  /// What the question says of numbers, as in `(5 = very much)` and `(1 = best, 6 = worst)`: the highest that it names, and whether the
  /// lowest is the best; nil where it does not say.
  private var scale: (highest: Int, lowestIsBest: Bool?) {
    let text = columns.first.map { $0.header.text } ?? ""
    var notes: [(number: Int, words: String)] = []
    let parts = text.split { $0 == "=" || $0 == ":" }.map(String.init)
    for (before, after) in zip(parts, parts.dropFirst()) {
      let digits = String(before.trimmed.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard let number = Int(digits) else { continue }
      notes.append((number, Heading.folded(String(after.prefix { !",;()[]".contains($0) }))))
    }
    guard let top = notes.max(by: { $0.number < $1.number }) else { return (0, nil) }
    func denies(_ words: String) -> Bool { words.split(separator: " ").contains { Words.denials.contains(String($0)) } }
    if let first = notes.first(where: { $0.number <= 1 }) { return (top.number, !denies(first.words)) }
    return (top.number, denies(top.words))
  }

  /// What a cell is worth, 0 to 100; nil where it says nothing, or nothing that can be read so.
  static func worth(_ answer: Answer, _ reading: Reading) -> Int? {
    switch (answer, reading) {
    case (.worth(let worth), _): return worth
    case (.number(let number), .ratings(let highest, let lowestIsBest)):
      guard highest > 0 else { return 0 }
      let stars = lowestIsBest ? max(0, highest + 1 - max(1, number)) : number
      return min(100, (200 * stars + highest) / (2 * highest))
    case (.number(let number), .words): return number > 0 ? 100 : 0
    default: return nil
    }
  }
}

extension RosterLayout {
  /// The grids of a table: columns whose headers have the same words before their brackets.
  func grids(_ header: [Cell], _ headings: [Heading?]) -> [Grid] {
    var order: [String] = []
    var columns: [String: [Grid.Column]] = [:]
    var told: [String: Grid.Reading] = [:]
    for (index, heading) in headings.enumerated() {
      let topic: String
      var reading: Grid.Reading?
      switch heading {
      case .answer(let about): topic = about
      case .rank(let of): (topic, reading) = (of, .ranks)
      case .rating(let of): (topic, reading) = (of, .ratings(highest: 0, lowestIsBest: false))
      default: continue
      }
      let question = RosterLayout.question(of: header[index].text)
      if columns[question] == nil { order.append(question) }
      columns[question, default: []].append(Grid.Column(index: index, topic: topic, header: header[index]))
      if let reading { told[question] = reading }
    }
    return order.map { Grid(columns: columns[$0] ?? [], question: $0, told: told[$0] ?? gridReadings[$0]) }
  }

  /// What stands before the brackets of a header, folded; empty without any.
  static func question(of header: String) -> String {
    guard Heading.bracketed(header) != nil, let open = header.lastIndex(of: "[") else { return "" }
    return Heading.folded(String(header[..<open]))
  }

  /// How each grid is read; what nobody can tell is reported with the two answers that there are.
  mutating func readings(_ grids: [Grid], _ rows: [[Cell]], _ notes: inout [String]) -> [Grid.Reading] {
    var readings: [Grid.Reading] = []
    for grid in grids {
      let (reading, doubt) = grid.reading(of: rows)
      guard let first = grid.columns.first?.header else { continue }
      guard let reading else {
        let more = grid.columns.count > 1 ? " and \(grid.columns.count - 1) more hold" : " holds"
        let shown = doubt.map { "; row \($0.place.line) has \($0.text)" } ?? ""
        findings.error(
          "'\(first.text)'\(more) numbers that may be ratings or ranks\(shown); "
            + "if more is better, say --map '\(first.text)=ratings', if 1 is the best, --map '\(first.text)=ranks'",
          at: first.place)
        findings.propose("--map", "\(first.text)=ratings")
        continue
      }
      let title = Heading.bracketed(first.text) ?? first.text
      let more = grid.columns.count - 1
      let which = "'\(title)'\(more > 0 ? " and \(more) more are" : " is") read as"
      switch reading {
      case .ranks: break
      case .words: notes.append("\(which) answers that are worth something each, as scores")
      case .ratings(let highest, let lowestIsBest):
        let best = lowestIsBest ? "1 is the best of \(highest)" : "\(highest) is the best"
        notes.append("\(which) ratings, \(best), as scores")
      }
      gridReadings[grid.question] = reading
      readings.append(reading)
    }
    return readings
  }

  /// The topics of a row that grids of ranks hold, most wanted first. Equal ranks keep the order of the columns.
  func ranked(_ grids: [(Grid, Grid.Reading)], _ cells: [Cell], _ tied: inout [Int]) -> [Cell] {
    var ranked: [(rank: Int, cell: Cell)] = []
    for (grid, reading) in grids where reading == .ranks {
      var seen: Set<Int> = []
      for column in grid.columns {
        let cell = cells[column.index]
        let rank: Int
        switch Grid.answer(cell.text) {
        case .nothing, .worth(0), .number(0): continue
        case .rank(let number), .number(let number): rank = number
        case .worth, .unknown:
          findings.error("'\(cell.text)' is not a rank; write 1 for the first choice, 2 for the second", at: cell.place)
          continue
        }
        if !seen.insert(rank).inserted, tied.last != cell.place.line { tied.append(cell.place.line) }
        ranked.append((rank, Cell(text: column.topic, place: cell.place)))
      }
    }
    return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element.cell)
  }

  /// What the topics of a row are worth by grids of ratings and words.
  func scored(_ grids: [(Grid, Grid.Reading)], _ cells: [Cell]) -> [String: Cell] {
    var scores: [String: Cell] = [:]
    for (grid, reading) in grids where reading != .ranks {
      for column in grid.columns {
        let cell = cells[column.index]
        let answer = Grid.answer(cell.text)
        if answer == .nothing { continue }
        guard let worth = Grid.worth(answer, reading) else {
          findings.error(
            "'\(cell.text)' is no answer that is understood; write yes or no, or a number", at: cell.place)
          continue
        }
        scores[column.topic] = Cell(text: String(worth), place: cell.place)
      }
    }
    return scores
  }
}
