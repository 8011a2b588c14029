import Foundation
import Sheets

/// The folder that `--out` names.
struct OutputFolder {
  /// The folder as the user wrote it.
  let path: String

  /// A folder that can hold files: it may not exist yet, but then it can be made. Nothing is made before there is something to write.
  init(_ path: String) throws(Failure) {
    self.path = path
    guard !path.isEmpty else { throw Failure(.invalidInput, "--out needs the name of a folder") }
    var existing = path
    while access(existing, F_OK) != 0, errno == ENOENT, existing != "/" {
      existing = existing.parentFolder
      if existing.isEmpty { existing = "." }
    }
    guard access(existing + "/.", W_OK | X_OK) == 0 else {
      throw Failure(.invalidInput, "'\(path)' cannot hold the sheets: '\(existing)': \(SystemError())")
    }
  }

  /// Writes files, all or none.
  func write(_ files: [SheetFile]) throws(Failure) {
    do throws(SystemError) {
      var writer = try AtomicWriter(into: path)
      try writer.write(files)
    } catch {
      throw Failure(.failed, "the sheets cannot be written to '\(path)': \(error)")
    }
  }

  /// Tells of files beside those just written that may be taken for sheets of the same plan: what an earlier run left in
  /// their subfolders. They may be somebody's own, so they stay.
  ///
  /// - Parameter areAll: whether these are all the sheets that there are of the plan; otherwise only files of the same
  ///   kind in the same subfolder are strangers.
  func tellStrangers(beside files: [SheetFile], areAll: Bool = true, _ console: Console) {
    func kind(_ name: String) -> String { "\(name.parentFolder)/*.\((name as NSString).pathExtension)" }
    let written = Set(files.map(\.name))
    let kinds = Set(written.map(kind))
    let subfolders = Set(written.map(\.parentFolder)).subtracting([""])
    let strangers = subfolders.flatMap { subfolder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: self.path(of: subfolder))) ?? []
      return names.filter { !$0.hasPrefix(".") }.map { "\(subfolder)/\($0)" }
    }.filter { !written.contains($0) && (areAll || kinds.contains(kind($0))) }.sorted()
    if !strangers.isEmpty {
      console.note("not of this plan, and left alone in \(path): \(strangers.joined(separator: ", "))")
    }
  }

  /// The path of a file in it.
  func path(of name: String) -> String {
    path.path(of: name)
  }
}
