import Foundation

/// Paths as users write them. Foundation's `deletingLastPathComponent` traps on names of one character on Linux, so that is done here.
extension String {
  /// The folder that a path is in: `a` of `a/b`, empty where the path names none, `/` of `/a`.
  package var parentFolder: String {
    let path = dropTrailingSlashes()
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let parent = path[..<slash].dropTrailingSlashes()
    return parent.isEmpty ? "/" : String(parent)
  }

  /// The last part of a path: `b.yaml` of `a/b.yaml`, and of `a/b.yaml/`.
  package var fileName: String {
    let path = dropTrailingSlashes()
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
  }

  /// The folder itself, and the one that the command is in where this is empty.
  package var orCurrent: String { isEmpty ? "." : self }

  /// The path of something inside of this folder; the name itself where this is empty.
  package func path(of name: String) -> String {
    (self as NSString).appendingPathComponent(name)
  }

  /// The word as it is typed into a shell.
  package var quotedForShell: String {
    let isPlain = allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=".contains($0)) }
    return isPlain ? self : "'\(replacingOccurrences(of: "'", with: "'\\''"))'"
  }
}

extension StringProtocol {
  fileprivate func dropTrailingSlashes() -> SubSequence {
    self[..<(lastIndex { $0 != "/" }.map { index(after: $0) } ?? startIndex)]
  }
}
