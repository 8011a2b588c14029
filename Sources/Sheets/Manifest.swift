import CDigest

/// What is in a folder of sheets: every file with its digest, and the plan that all of them are of.
///
/// It is written as `sha256sum` writes and checks it, so that whoever was handed a folder needs nothing else to see that it is whole:
///
///     # breakout-manifest/1 plan 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
///     fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9  rooms/room-8.csv
public struct Manifest: Hashable, Sendable {
  /// What the file is called.
  public static let name = "manifest.sha256"
  /// No manifest has more bytes: a million files of long names.
  public static let largest = 1 << 28
  /// No file that is listed has more bytes.
  public static let largestFile = 1 << 30
  private static let header = "# breakout-manifest/1 plan "

  /// The digest of the plan's file, wherever that is; empty where there is none.
  public var plan: String
  /// The digest of each file, by its path in the folder. The manifest itself is not in it.
  public var files: [String: String]
  private var isPersonal = false

  /// The manifest of some files.
  ///
  /// - Parameters:
  ///   - files: what is written.
  ///   - plan: the digest of the plan's file; nil where that is among the files.
  /// - Complexity: O(bytes).
  public init(of files: [SheetFile], plan: String? = nil) {
    self.files = Dictionary(files.map { ($0.name, digest($0.contents)) }, uniquingKeysWith: { $1 })
    self.plan = plan ?? self.files["plan.json"] ?? ""
    isPersonal = files.contains(where: \.isPersonal)
  }

  /// Reads a manifest; nil for what is none.
  public init?(_ contents: [UInt8]) {
    guard let text = String(validating: contents, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard let first = lines.first, first.hasPrefix(Manifest.header) else { return nil }
    plan = String(first.dropFirst(Manifest.header.count))
    files = [:]
    for line in lines.dropFirst() {
      let bytes = line.utf8
      guard bytes.count > 66, line.dropFirst(64).hasPrefix("  ") else { return nil }
      files[String(line.dropFirst(66))] = String(line.prefix(64))
    }
  }

  /// The manifest as a file, by the names of the files.
  public var file: SheetFile {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
    return SheetFile(
      name: Manifest.name, contents: Array((Manifest.header + plan + "\n" + lines.joined()).utf8),
      isPersonal: isPersonal
    )
  }
}

/// The SHA-256 digest of some bytes, in 64 lower-case hexadecimal digits.
///
/// - Complexity: O(bytes).
public func digest(_ bytes: [UInt8]) -> String {
  var digits = [CChar](repeating: 0, count: 65)
  let isDone = bytes.withUnsafeBytes { cdigest_sha256($0.baseAddress, $0.count, &digits) }
  return isDone == 1 ? String(decoding: digits.prefix(64).map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
}
