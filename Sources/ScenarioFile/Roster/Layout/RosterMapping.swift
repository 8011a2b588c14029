/// How the columns of a roster are understood.
public struct RosterMapping: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the table calls it.
    public var header: String
    /// What it is taken to hold, as scenarios call it: `delegation`, `choice 1` …
    public var meaning: String
    /// What `--map` would be given for that: `email`, `choice 1`; empty where nothing alone says it.
    public var answer: String = ""
  }

  /// The roster, relative to the scenario's folder.
  public var file: String
  /// The columns whose meaning is known, or was left alone, in the order of the table.
  public var columns: [Column]
  /// What was decided on the way, in sentences.
  public var notes: [String] = []
}
