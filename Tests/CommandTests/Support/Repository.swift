import Foundation

/// The folder that the package lies in.
enum Repository {
  /// The path of a file in it.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../\(name)").standardized
      .path
  }

  /// The text of a file in it.
  static func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}
