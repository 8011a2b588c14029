/// The files that a scenario was read from. A plan carries them, so that it can be verified and changed without anything else.
public struct SourceFiles: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its path relative to the scenario's folder.
    public var name: String
    /// Its bytes, as they were read.
    public var contents: [UInt8]

    /// A file.
    public init(name: String, contents: [UInt8]) {
      self.name = name
      self.contents = contents
    }
  }

  /// The scenario itself.
  public var scenario: File
  /// What it refers to, such as the roster; sorted by name.
  public var attachments: [File]

  /// Files.
  public init(scenario: File, attachments: [File] = []) {
    self.scenario = scenario
    self.attachments = attachments.sorted { $0.name < $1.name }
  }
}
