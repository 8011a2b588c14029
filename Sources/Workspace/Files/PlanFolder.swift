import Foundation
import Sheets

/// A folder that holds a plan and its sheets, or something else that is written all or not at all.
package struct PlanFolder: Sendable {
  /// The folder as the user wrote it.
  package let path: String

  /// A folder, which need not be there yet.
  package init(_ path: String) {
    self.path = path
  }

  /// Undoes what runs had begun here that were ended while they wrote, before somebody goes by what is there.
  ///
  /// - Returns: what there is to tell, in sentences.
  package func recover() throws(SystemError) -> [String] { try AtomicWriter.recover(path) }

  /// Writes files beside whatever there is, all or none.
  ///
  /// - Returns: what there is to tell, in sentences.
  package func write(_ files: [SheetFile]) throws(SystemError) -> [String] {
    var writer = try AtomicWriter(into: path, mode: PlanFolder.mode(of: files))
    try writer.write(files)
    return writer.notes
  }

  /// Writes the files of a plan, all or none, with a manifest of them.
  ///
  /// - Parameters:
  ///   - files: a whole generation: a plan with its sheets. Sheets of the plan before that the new one does not have go with it, if nobody has
  ///     changed them; all else stays.
  /// - Returns: what there is to tell, in sentences, and which sheets went with the plan before.
  package func writeGeneration(_ files: [SheetFile]) throws(SystemError) -> (notes: [String], dropped: [String]) {
    let names = Set(files.map(\.name))
    let dropped = (manifest?.files ?? [:]).filter { !names.contains($0.key) && digestOfFile($0.key) == $0.value }.keys
      .sorted()
    return (try put(files + [Manifest(of: files).file], dropping: dropped), dropped)
  }

  /// Writes more sheets of a plan, all or none, and adds them to the manifest.
  ///
  /// - Parameter plan: the digest of the plan's file.
  /// - Returns: what there is to tell, in sentences.
  package func writeSheets(_ files: [SheetFile], ofPlan plan: String) throws(SystemError) -> [String] {
    var next = Manifest(of: files, plan: plan)
    if let manifest, manifest.plan == plan { next.files.merge(manifest.files) { new, _ in new } }
    return try put(files + [next.file], dropping: [])
  }

  private func put(_ files: [SheetFile], dropping dropped: [String]) throws(SystemError) -> [String] {
    // The manifest comes first, so that what is left of a run that is killed can be told from what is somebody's own.
    let files = files.filter { $0.name == Manifest.name } + files.filter { $0.name != Manifest.name }
    var notes: [String] = []
    if var exchange = try Exchange(path) {
      let isDone = try exchange.write(files, dropping: dropped)
      notes = exchange.notes
      if isDone { return notes }
    }
    var writer = try AtomicWriter(into: path, mode: PlanFolder.mode(of: files))
    try writer.write(files, dropping: dropped)
    return notes + writer.notes
  }

  /// The permissions of a folder that is made for files: who may not read one of them learns no names of files either.
  private static func mode(of files: [SheetFile]) -> mode_t {
    files.contains(where: \.isPersonal) ? 0o700 : 0o777
  }

  /// The manifest of what is in the folder; nil without one that can be read.
  package var manifest: Manifest? {
    let contents = (try? Directory(opening: path))?.contents(of: Manifest.name, atMost: Manifest.largest)
    return contents.flatMap { Manifest($0) }
  }

  /// The bytes of a file in the folder; nil where there is none that can be read. No link is followed, and no name leads out of the folder.
  package func contents(of name: String) -> [UInt8]? {
    guard AtomicWriter.isSafe(name), var folder = try? Directory(opening: path) else { return nil }
    for step in AtomicWriter.foldersAbove(name) {
      guard let inner = try? folder.folder(step.fileName) else { return nil }
      folder = inner
    }
    return folder.contents(of: name.fileName, atMost: Manifest.largestFile)
  }

  /// The digest of a file in the folder; nil where there is none that can be read.
  package func digestOfFile(_ name: String) -> String? { contents(of: name).map(digest) }

  /// The files beside others that may be taken for sheets of the same plan: what an earlier run left in their subfolders.
  ///
  /// - Parameter areAll: whether the others are all the sheets that there are of the plan; otherwise only files of the same
  ///   kind in the same subfolder are strangers.
  package func strangers(beside names: [String], areAll: Bool = true) -> [String] {
    func kind(_ name: String) -> String { "\(name.parentFolder)/*.\((name as NSString).pathExtension)" }
    let written = Set(names)
    let kinds = Set(written.map(kind))
    let subfolders = Set(written.map(\.parentFolder)).subtracting([""])
    return subfolders.flatMap { subfolder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path(of: subfolder))) ?? []
      return names.filter { !$0.hasPrefix(".") }.map { "\(subfolder)/\($0)" }
    }.filter { !written.contains($0) && (areAll || kinds.contains(kind($0))) }.sorted()
  }

  /// A new folder beside a plan's: after `strasbourg` the first of `strasbourg-2`, `strasbourg-3` … that is not there yet.
  ///
  /// - Parameter file: the plan's file.
  package static func next(after file: String) -> String {
    let folder = file.parentFolder
    let isNamed = !["", ".", "..", "/"].contains(folder.fileName)
    var (base, number) = (isNamed ? folder : "replan", 2)
    let parts = folder.split(separator: "-", omittingEmptySubsequences: false)
    if isNamed, parts.count > 1, let last = parts.last.flatMap({ Int($0) }), (2..<1000).contains(last) {
      (base, number) = (parts.dropLast().joined(separator: "-"), last + 1)
    }
    if !isNamed, !FileManager.default.fileExists(atPath: base) { return base }
    while FileManager.default.fileExists(atPath: "\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }
}
