import Foundation
import Sheets

/// Writes a set of files into a folder, each whole or not at all, and nothing outside of it.
///
/// All files are first written under temporary names beside their places, and only when the last of them is on the disk are they
/// renamed: an error on the way, a full disk above all, leaves the folder as it was.
struct AtomicWriter {
  /// A file under its temporary name.
  private struct Staged {
    let folder: Directory
    let temporaryName: String
    let name: String
  }

  private let root: Directory
  private var folders: [String: Directory] = [:]
  private var staged: [Staged] = []

  /// A writer into a folder, which is made if need be.
  init(into path: String) throws(SystemError) {
    root = try Directory(making: path)
  }

  /// Writes files, replacing those of the same names.
  ///
  /// - Parameter files: names are paths of plain steps; see ``isSafe(_:)``.
  mutating func write(_ files: [SheetFile]) throws(SystemError) {
    do throws(SystemError) {
      for file in files { try stage(file) }
      for file in staged { try file.folder.rename(file.temporaryName, to: file.name) }
    } catch {
      for file in staged { file.folder.remove(file.temporaryName) }
      throw error
    }
    for (_, folder) in folders.sorted(by: { $0.key < $1.key }) { folder.synchronise() }
    root.synchronise()
  }

  private mutating func stage(_ file: SheetFile) throws(SystemError) {
    guard AtomicWriter.isSafe(file.name) else { throw SystemError(EINVAL) }
    let steps = file.name.split(separator: "/").map(String.init)
    var folder = root
    for depth in steps.indices.dropLast() {
      let path = steps[...depth].joined(separator: "/")
      if let known = folders[path] {
        folder = known
      } else {
        folder = try folder.folder(making: steps[depth])
        folders[path] = folder
      }
    }
    let name = steps[steps.count - 1]
    let temporaryName = ".\(name).\(getpid()).tmp"
    try folder.create(temporaryName, mode: file.isPersonal ? 0o600 : 0o666, contents: file.contents)
    staged.append(Staged(folder: folder, temporaryName: temporaryName, name: name))
  }

  /// Whether a name stays inside its folder on every file system: letters, digits, `-`, `_` and `.` in steps that do not begin
  /// with a dot.
  static func isSafe(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return steps.allSatisfy { step in
      !step.isEmpty && !step.hasPrefix(".") && step.utf8.count <= 200
        && step.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    }
  }
}
