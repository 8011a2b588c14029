/// The files that a scenario was read from. A plan carries them, so that it can be verified and changed without
/// anything else.
public struct SourceFiles: Hashable, Sendable {
  /// The name of the scenario's own file.
  public var main: String
  /// The bytes of all files as they were read, by their paths relative to the scenario's folder; the main one among
  /// them.
  public var files: [String: [UInt8]]

  /// Files.
  public init(main: String, files: [String: [UInt8]]) {
    self.main = main
    self.files = files
  }
}
