import Foundation

/// A folder of its own for each test, gone when the test is over.
final class Folder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("breakout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Links are followed, so that paths compare equal to what programs report.
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in it.
  func callAsFunction(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// Writes a file, with the folders on the way, and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file.path
  }

  /// The text of a file.
  func read(_ name: String) throws -> String {
    try String(contentsOfFile: self(name), encoding: .utf8)
  }

  /// Every file in it, hidden ones too, sorted; empty where there is no such folder.
  func files(in name: String = "") -> [String] {
    let found = FileManager.default.enumerator(atPath: self(name))?.compactMap { $0 as? String } ?? []
    return found.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(self(name))/\(file)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
