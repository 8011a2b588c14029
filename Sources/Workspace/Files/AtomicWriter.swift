import Foundation
import Sheets

/// Writes files into a folder one by one, each whole or not at all, and nothing outside of it. An error on the way is undone.
///
/// All files are first written into a hidden ``StagingFolder`` in the folder, and only when the last of them is on the disk are they given
/// their names, `plan.json` last. What had these names before is kept in the stage until then: a run that ends in between is
/// undone by the next one into the folder, unless all of its files have their names already.
///
/// ``Exchange`` writes a whole folder in one step; this is for folders that hold more than one plan and its sheets.
package struct AtomicWriter {
  /// A file on its way: `n3` in the stage becomes the file at a path, and what was there before is `o3`.
  private struct Item {
    let path: String
    let isNew: Bool
    /// What is there; nil for nothing.
    var before: stat?
  }

  private let root: Directory
  private var folders: [String: Directory] = [:]
  private var madeFolders: [String] = []
  /// What there is to tell about what dead runs had left.
  package private(set) var notes: [String] = []

  /// A writer into a folder, which is made if need be.
  ///
  /// - Parameter mode: the permissions of a folder that is made.
  package init(into path: String, mode: mode_t = 0o777) throws(SystemError) {
    root = try Directory(making: path, mode: mode)
  }

  /// Undoes what dead runs have begun in a folder, before it is read by somebody who goes by what is there.
  ///
  /// - Returns: what there is to tell, in sentences.
  package static func recover(_ path: String) throws(SystemError) -> [String] {
    guard let root = try? Directory(opening: path) else { return [] }
    var writer = AtomicWriter(root: root)
    try writer.recover()
    return writer.notes
  }

  private init(root: Directory) { self.root = root }

  /// Writes files, replacing those of the same names.
  ///
  /// - Parameters:
  ///   - files: names are paths of plain steps; see ``isSafe(_:)``.
  ///   - dropped: files to remove, if they are there.
  package mutating func write(_ files: [SheetFile], dropping dropped: [String] = []) throws(SystemError) {
    for file in files where !AtomicWriter.isSafe(file.name) { throw SystemError(EINVAL, file.name) }
    try recover()
    let stage = try StagingFolder(in: root)
    do throws(SystemError) {
      // The plan comes last, so that until then the old one says what the folder is.
      let sorted = files.filter { $0.name != "plan.json" } + files.filter { $0.name == "plan.json" }
      for (number, file) in sorted.enumerated() {
        try SystemError.about(file.name) { () throws(SystemError) in
          try stage.folder.create("n\(number)", mode: file.isPersonal ? 0o600 : 0o666, contents: file.contents)
        }
      }
      let personal = Set(files.filter(\.isPersonal).flatMap { AtomicWriter.foldersAbove($0.name) })
      var items: [Item] = []
      for file in sorted {
        let folder = try self.folder(of: file.name, making: true, personal)
        let before = folder.about(file.name.fileName)
        if before?.isFolder == true { throw SystemError(EISDIR, file.name) }
        items.append(Item(path: file.name, isNew: true, before: before))
      }
      for path in dropped where AtomicWriter.isSafe(path) {
        guard let folder = try? self.folder(of: path, making: false, []), let before = folder.about(path.fileName),
          !before.isFolder
        else { continue }
        items.append(Item(path: path, isNew: false, before: before))
      }
      try swap(items, in: stage)
    } catch {
      for folder in madeFolders.reversed() { remove(folder: folder) }
      // What could not be put back stays there for the next run, which tries again.
      if stage.folder.names()?.contains(where: { $0.hasPrefix("o") }) == false { stage.discard() }
      throw error
    }
    stage.discard()
  }

  /// Gives the staged files their names, or leaves everything as it was.
  private mutating func swap(_ items: [Item], in stage: StagingFolder) throws(SystemError) {
    let list = items.enumerated().map { number, item in
      "\(number) \(item.isNew ? item.before == nil ? "-" : "+" : "x") \(item.path)\n"
    }.joined()
    try stage.folder.create("list", mode: 0o600, contents: Array(list.utf8))
    try stage.folder.synchronise()
    var begun = 0
    do throws(SystemError) {
      for (number, item) in items.enumerated() {
        begun = number + 1
        let folder = try self.folder(of: item.path, making: false, [])
        let name = item.path.fileName
        try SystemError.about(item.path) { () throws(SystemError) in
          if item.before != nil {
            do throws(SystemError) {
              if !item.isNew { throw SystemError(EPERM) }
              try folder.link(name, to: stage.folder, as: "o\(number)")
            } catch {
              // No second names on this disk: for a moment there is none of it.
              try folder.rename(name, to: stage.folder, as: "o\(number)")
            }
          }
          if item.isNew { try stage.folder.rename("n\(number)", to: folder, as: name) }
        }
      }
      for (path, folder) in folders.sorted(by: { $0.key < $1.key }) {
        try SystemError.about(path) { () throws(SystemError) in try folder.synchronise() }
      }
      try root.synchronise()
      try stage.folder.rename("list", to: stage.folder, as: "done")
    } catch {
      undo(items[..<begun], in: stage.folder)
      throw error
    }
  }

  /// Puts back what was there.
  private mutating func undo(_ items: ArraySlice<Item>, in stage: Directory) {
    for number in items.indices.reversed() {
      let item = items[number]
      guard let folder = try? self.folder(of: item.path, making: false, []) else { continue }
      if stage.about("o\(number)") != nil {
        try? stage.rename("o\(number)", to: folder, as: item.path.fileName)
        // Renaming does nothing where both are names of one file.
        if let old = stage.about("o\(number)"), folder.about(item.path.fileName)?.st_ino == old.st_ino {
          stage.remove("o\(number)")
        }
      } else if item.before == nil, item.isNew, stage.about("n\(number)") == nil {
        folder.remove(item.path.fileName)
      }
    }
  }

  private mutating func recover() throws(SystemError) {
    for leftover in StagingFolder.leftovers(in: root) { try recover(leftover.name, leftover.folder) }
  }

  /// Undoes what a run that is dead had begun, and removes what it has left. What has come to its end stays: somebody may have read
  /// it since, and gone by it.
  private mutating func recover(_ name: String, _ stage: Directory) throws(SystemError) {
    if let list = stage.contents(of: "list", atMost: 1 << 24) {
      let items = String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap { line -> Item? in
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, AtomicWriter.isSafe(parts[2]) else { return nil }
        return Item(path: parts[2], isNew: parts[1] != "x", before: parts[1] == "-" ? nil : stat())
      }
      let isDone = items.enumerated().allSatisfy { number, item in
        stage.about("n\(number)") == nil && (item.isNew || stage.about("o\(number)") != nil)
      }
      if !isDone {
        undo(items[...], in: stage)
        notes.append("undid what a run had begun that was ended while it wrote")
      }
    }
    StagingFolder.empty(stage)
    root.removeFolder(name)
    notes.append("removed '\(name)', which a run had left that was ended")
  }

  /// The folder that a file belongs in.
  private mutating func folder(
    of path: String, making: Bool, _ personal: Set<String>
  ) throws(SystemError) -> Directory {
    var folder = root
    for path in AtomicWriter.foldersAbove(path) {
      if let known = folders[path] {
        folder = known
        continue
      }
      let parent = folder
      let isThere = parent.about(path.fileName) != nil
      folder = try SystemError.about(path) { () throws(SystemError) in
        making
          ? try parent.folder(making: path.fileName, mode: personal.contains(path) ? 0o700 : 0o777)
          : try parent.folder(path.fileName)
      }
      if !isThere { madeFolders.append(path) }
      folders[path] = folder
    }
    return folder
  }

  private mutating func remove(folder path: String) {
    guard let parent = try? folder(of: path, making: false, []) else { return }
    parent.removeFolder(path.fileName)
  }

  /// The folders that a path leads through: `a` and `a/b` for `a/b/c.csv`.
  package static func foldersAbove(_ path: String) -> [String] {
    let steps = path.split(separator: "/")
    return steps.indices.dropLast().map { steps[...$0].joined(separator: "/") }
  }

  /// Whether a name stays inside its folder on every file system: letters, digits, `-`, `_` and `.` in steps that do not begin
  /// with a dot.
  package static func isSafe(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return steps.allSatisfy { step in
      !step.isEmpty && !step.hasPrefix(".") && step.utf8.count <= 200
        && step.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    }
  }
}
