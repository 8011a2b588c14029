/// A file as a value: what to write, and under which name. Nothing here touches a disk.
public struct SheetFile: Hashable, Sendable {
  /// A relative path of lower-case ASCII letters, digits, `-`, `.` and `/`: safe on every file system, and never
  /// outside its folder.
  public var name: String
  /// The bytes of the file.
  public var contents: [UInt8]
  /// Whether it holds names of people, so that only its owner may read it (mode 0600).
  public var isPersonal: Bool

  /// A file.
  public init(name: String, contents: [UInt8], isPersonal: Bool) {
    self.name = name
    self.contents = contents
    self.isPersonal = isPersonal
  }
}
