/// How the columns of a roster are understood.
public struct RosterMapping: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the table calls it.
    public var header: String
    /// What it is taken to hold, as scenarios call it: `delegation`, `choice 1` …
    public var meaning: String
  }

  /// The roster, relative to the scenario's folder.
  public var file: String
  /// The columns whose meaning is known, in the order of the table.
  public var columns: [Column]
}

extension ScenarioSource {
  /// How the columns of the rosters are understood; nothing for a roster that cannot be read, which is an error of ``decode(_:)``.
  public var rosterMappings: [RosterMapping] {
    let silent = Findings()
    return namedFiles().compactMap { name in
      guard let bytes = files[name], let text = decodeText(bytes, file: name, findings: silent),
        let table = CSVReader.table(text, file: name, findings: silent)
      else { return nil }
      let columns = table.header.compactMap { cell in
        RosterColumn(header: cell.text).map { RosterMapping.Column(header: cell.text, meaning: $0.name) }
      }
      return RosterMapping(file: name, columns: columns)
    }
  }
}
