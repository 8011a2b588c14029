import Conference

/// The files that a scenario was read from. A plan carries them, so that it can be verified and changed without
/// anything else.
public struct SourceFiles: Hashable, Sendable {
  /// The name of the scenario's own file.
  public var main: String
  /// The bytes of all files as they were read, by their paths relative to the scenario's folder; the main one among
  /// them.
  public var files: [String: [UInt8]]
  /// Values that were put in the place of those of the main file.
  public var settings: [String]
  /// Which files are changes, in the order in which they came.
  public var changes: [String]
  /// What the last re-plan left as it was.
  public var frozen: [String]
  /// What the last re-plan stayed close to; nil for a plan from scratch.
  public var earlier: EarlierPlan?
  /// The plans that held before each re-plan, the first of all first; empty for a plan from scratch.
  public var history: [PlanVersion]

  /// Files; by default those of a plan from scratch.
  public init(
    main: String, files: [String: [UInt8]], settings: [String] = [], changes: [String] = [], frozen: [String] = [],
    earlier: EarlierPlan? = nil, history: [PlanVersion] = []
  ) {
    self.main = main
    self.files = files
    self.settings = settings
    self.changes = changes
    self.frozen = frozen
    self.earlier = earlier
    self.history = history
  }
}
