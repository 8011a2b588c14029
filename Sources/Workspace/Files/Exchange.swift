import Foundation
import Sheets

/// Writes a whole new generation of a folder beside the old one, and puts it in its place in one step: whoever looks sees all of
/// the old files or all of the new ones, also when the run is killed at any moment.
///
/// What else is in the folder gets a second name in the new one (a hard link), so that it stays what it is. Where that cannot be,
/// because there is a folder in it that is not ours, because the disk or the system does not know how, or because this very
/// command sits in the folder, ``write(_:dropping:)`` declines, and ``AtomicWriter`` does it file by file.
struct Exchange {
  private let parent: Directory
  private let name: String
  private let stage: StagingFolder
  private var stageFolders: [String: Directory] = [:]
  /// The files of the old generation that the new one has, replaces or drops, by path.
  private var known: [String: stat] = [:]
  /// What there is to tell about what dead runs had left.
  private(set) var notes: [String] = []

  /// Prepares to replace a folder, which need not be there yet.
  ///
  /// - Returns: nil where it cannot be exchanged.
  init?(_ path: String) throws(SystemError) {
    var path = path
    if let real = realpath(path, nil) {
      path = String(cString: real)
      free(real)
    } else if errno != ENOENT || (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      return nil
    }
    name = path.fileName
    guard !["", ".", "..", "/"].contains(name), !Exchange.isInside(path) else { return nil }
    let parentPath = path.parentFolder
    parent = try Directory(making: parentPath.orCurrent)
    notes = Exchange.sweep(parent)
    // A folder above that may not be written to is no reason to fail.
    guard let stage = try? StagingFolder(in: parent) else { return nil }
    self.stage = stage
  }

  /// Whether the working folder of this process is a folder or inside of it: it would be left in the old generation.
  private static func isInside(_ path: String) -> Bool {
    guard let here = getcwd(nil, 0) else { return true }
    defer { free(here) }
    let text = String(cString: here)
    return text == path || text.hasPrefix(path + "/")
  }

  /// Writes files, and keeps whatever else is in the folder.
  ///
  /// - Parameters:
  ///   - files: names are paths of plain steps.
  ///   - dropped: files that are not kept.
  /// - Returns: whether it was done; where the folder cannot be exchanged, nothing has changed.
  mutating func write(_ files: [SheetFile], dropping dropped: [String]) throws(SystemError) -> Bool {
    for file in files where !AtomicWriter.isSafe(file.name) {
      stage.discard()
      throw SystemError(EINVAL, file.name)
    }
    do throws(SystemError) {
      try stageFiles(files)
      for _ in 0..<100 {
        guard let isDone = try put(files, Set(dropped)) else { continue }
        if !isDone { stage.discard() }
        return isDone
      }
      throw SystemError(EBUSY, name)
    } catch {
      stage.discard()
      throw error
    }
  }

  /// Tries to put the new generation in its place.
  ///
  /// - Returns: whether the folder can be exchanged, and now is; nil where somebody else was faster, so that it must be tried again.
  private mutating func put(_ files: [SheetFile], _ dropped: Set<String>) throws(SystemError) -> Bool? {
    guard parent.about(name) != nil else {
      let umask = Directory.umask
      let mode: mode_t = files.contains(where: \.isPersonal) ? 0o700 : 0o777 & ~umask
      return try switchOver { () throws(SystemError) in
        let about = try stage.folder.about()
        try stage.folder.set(mode: mode, owner: about.st_uid, group: about.st_gid)
        try parent.rename(stage.name, toNew: name, in: parent)
      }
    }
    let old = try SystemError.about(name) { () throws(SystemError) in try parent.folder(name) }
    // Another run may be about to exchange the same folder; it holds it for milliseconds.
    guard old.lock() else {
      usleep(100_000)
      return nil
    }
    let about = try old.about()
    guard parent.about(name)?.st_ino == about.st_ino else { return nil }
    guard !old.hasAttributes else { return false }
    known = [:]
    guard try keep(old, at: "", besides: Set(files.map(\.name)), dropped) else { return false }
    do throws(SystemError) {
      try stage.folder.set(mode: about.st_mode & 0o7777, owner: about.st_uid, group: about.st_gid)
    } catch {
      return false
    }
    guard try switchOver({ () throws(SystemError) in try parent.exchange(stage.name, with: name) }) == true else {
      return false
    }
    // Under the stage's name lies the old generation now.
    if !clear(old, at: "") {
      notes.append("kept in '\(stage.name)' beside the folder: what was changed while it was written")
    }
    parent.removeFolder(stage.name)
    return true
  }

  /// Does the one step.
  private func switchOver(_ step: () throws(SystemError) -> Void) throws(SystemError) -> Bool? {
    for (path, folder) in stageFolders.sorted(by: { $0.key < $1.key }) {
      try SystemError.about(path) { () throws(SystemError) in try folder.synchronise() }
    }
    try SystemError.about(name) { () throws(SystemError) in try stage.folder.synchronise() }
    do throws(SystemError) {
      try step()
    } catch  where error.code == EEXIST || error.code == ENOENT {
      return nil
    } catch  where [EINVAL, ENOSYS, ENOTSUP, EXDEV, EBUSY, EPERM, EACCES].contains(error.code) {
      return false
    } catch {
      throw SystemError(error.code, name)
    }
    // It has happened; whether it is on the disk yet cannot be helped any more.
    try? parent.synchronise()
    return true
  }

  private mutating func stageFiles(_ files: [SheetFile]) throws(SystemError) {
    let personal = Set(files.filter(\.isPersonal).flatMap { AtomicWriter.foldersAbove($0.name) })
    for file in files {
      try SystemError.about(file.name) { () throws(SystemError) in
        let folder = try stageFolder(above: file.name) { personal.contains($0) ? 0o700 : 0o777 }
        try folder.create(file.name.fileName, mode: file.isPersonal ? 0o600 : 0o666, contents: file.contents)
      }
    }
  }

  /// The folder of the new generation that a file belongs in.
  private mutating func stageFolder(above path: String, mode: (String) -> mode_t) throws(SystemError) -> Directory {
    var folder = stage.folder
    for path in AtomicWriter.foldersAbove(path) {
      if let made = stageFolders[path] {
        folder = made
      } else {
        folder = try folder.folder(making: path.fileName, mode: mode(path))
        stageFolders[path] = folder
      }
    }
    return folder
  }

  /// Gives what the old generation has besides the new files a second name in the new one.
  ///
  /// - Returns: whether that was possible.
  private mutating func keep(
    _ old: Directory, at prefix: String, besides files: Set<String>, _ dropped: Set<String>
  ) throws(SystemError) -> Bool {
    guard let names = old.names() else { return false }
    for name in names {
      let path = prefix + name
      guard let about = old.about(name) else { continue }
      if files.contains(path) {
        if about.isFolder { throw SystemError(EISDIR, path) }
        known[path] = about
      } else if about.isFolder {
        // A folder of somebody else may be the working folder of somebody else, too.
        let isOurs = stageFolders[path] != nil || dropped.contains { $0.hasPrefix(path + "/") }
        guard isOurs else { return false }
        let inner = try SystemError.about(path) { () throws(SystemError) in try old.folder(name) }
        guard try keep(inner, at: path + "/", besides: files, dropped) else { return false }
      } else if stageFolders[path] != nil {
        throw SystemError(about.st_mode & S_IFMT == S_IFLNK ? ELOOP : ENOTDIR, path)
      } else if dropped.contains(path) {
        known[path] = about
      } else {
        do throws(SystemError) {
          let folder = try stageFolder(above: path) { _ in 0o700 }
          // A second attempt finds what an earlier one has put there.
          folder.remove(name)
          try old.link(name, to: folder, as: name)
        } catch {
          return false
        }
        known[path] = about
      }
    }
    return true
  }

  /// Removes the old generation, but nothing that came or was changed after it was looked at: what came is moved to the new one.
  ///
  /// - Returns: whether nothing is left of it.
  private func clear(_ old: Directory, at prefix: String) -> Bool {
    var isEmpty = true
    guard let names = old.names() else { return false }
    // Whoever has to clear up what is left goes by the manifest, so that it is the last.
    for name in names.filter({ $0 != Manifest.name }) + names.filter({ $0 == Manifest.name }) {
      let path = prefix + name
      if path == Manifest.name, !isEmpty { break }
      guard let about = old.about(name) else { continue }
      if about.isFolder, let inner = try? old.folder(name), clear(inner, at: path + "/") {
        old.removeFolder(name)
        if old.about(name) != nil { isEmpty = false }
      } else if !about.isFolder, known[path].map(about.isUnchanged) == true {
        old.remove(name)
        if old.about(name) != nil { isEmpty = false }
      } else {
        let folder = prefix.isEmpty ? stage.folder : stageFolders[String(prefix.dropLast())]
        if let folder { try? old.rename(name, toNew: name, in: folder) }
        if old.about(name) != nil { isEmpty = false }
      }
    }
    return isEmpty
  }

  /// Removes what dead runs have left beside a folder: of a generation that was replaced or never got into its place, all that it
  /// lists in its manifest, and what has another name elsewhere.
  private static func sweep(_ parent: Directory) -> [String] {
    StagingFolder.leftovers(in: parent).map { name, folder in
      let manifest = folder.contents(of: Manifest.name, atMost: Manifest.largest).flatMap { Manifest($0) }
      clear(folder, at: "", listed: Set(manifest.map { Array($0.files.keys) } ?? []))
      if folder.names() == [Manifest.name] { folder.remove(Manifest.name) }
      parent.removeFolder(name)
      return parent.about(name) == nil
        ? "removed '\(name)', which a run had left that was ended"
        : "left '\(name)' alone, which is of a run that was ended: there are files in it that are nowhere else"
    }
  }

  private static func clear(_ folder: Directory, at prefix: String, listed: Set<String>) {
    for name in folder.names() ?? [] {
      guard let about = folder.about(name) else { continue }
      if about.isFolder {
        if let inner = try? folder.folder(name) { clear(inner, at: prefix + name + "/", listed: listed) }
        folder.removeFolder(name)
      } else if listed.contains(prefix + name) || about.st_nlink > 1 {
        folder.remove(name)
      }
    }
  }
}
