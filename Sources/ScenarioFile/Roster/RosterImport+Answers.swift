import Conference

extension ScenarioDecoder {
  /// What columns and cells hold according to whoever imports them. A header that no roster has, and a meaning that does not exist, are
  /// reported.
  func answers(_ options: ImportOptions, in tables: [Table]) -> RosterAnswers {
    var answers = RosterAnswers()
    guard let place = tables.first?.header.first?.place else { return answers }
    let cells = tables.flatMap { ([$0.header] + $0.rows.prefix(10)).flatMap(\.self) }
    let headers = Set(cells.map { Heading.folded($0.text) } + cells.map { RosterLayout.question(of: $0.text) })
    for (header, meaning) in options.meanings {
      if !headers.contains(Heading.folded(header)) {
        let names = tables.flatMap { $0.header.map(\.text) }
        findings.error(
          "there is no column '\(header)' to map; \(suggestion(for: header, kind: "column", among: names))", at: place)
      }
      switch RosterColumn.folded(meaning) {
      case "ranks": answers.grids[Heading.folded(header)] = .ranks
      case "ratings": answers.grids[Heading.folded(header)] = .ratings(highest: 0, lowestIsBest: false)
      default:
        guard let heading = Heading(meaning: meaning, names) else {
          let near = nearestName(to: meaning, among: Heading.meanings).map { "did you mean '\($0)'?" }
          findings.error(
            "'\(header)' cannot be '\(meaning)'; \(near ?? "columns are \(Heading.meanings.joinedInWords)")", at: place)
          continue
        }
        answers.headings[Heading.folded(header)] = heading
      }
    }
    for (text, meaning) in options.values { answers.values[RosterColumn.folded(text)] = meaning }
    for (name, value) in options.defaults {
      guard let column = RosterColumn(header: name, attributes: names.attributes), column != .id else {
        findings.error("no column '\(name)' can be given to everybody; name one such as sector", at: place)
        continue
      }
      answers.defaults.append((column, value))
    }
    return answers
  }
}
