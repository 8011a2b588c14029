import Foundation
import Sheets
import Workspace

/// The folder that `--out` names.
struct OutputFolder {
  private let folder: PlanFolder

  /// The folder as the user wrote it.
  var path: String { folder.path }

  /// A folder that can hold files: it may not exist yet, but then it can be made. Nothing is made before there is something to write.
  init(_ path: String) throws(Failure) {
    folder = PlanFolder(path)
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

  /// A folder that is only looked at.
  init(reading path: String) {
    folder = PlanFolder(path)
  }

  /// Undoes what runs had begun here that were ended while they wrote, before the folder is read.
  func recover(_ console: Console) throws(Failure) {
    try writing(console) { () throws(SystemError) in try folder.recover() }
  }

  /// Writes files beside whatever there is, all or none.
  func write(_ files: [SheetFile], _ console: Console) throws(Failure) {
    try writing(console) { () throws(SystemError) in try folder.write(files) }
  }

  /// Writes the files of a plan, all or none, with a manifest of them; see `PlanFolder.writeGeneration(_:)`.
  func writeGeneration(_ files: [SheetFile], _ console: Console) throws(Failure) {
    var dropped: [String] = []
    try writing(console) { () throws(SystemError) in
      let written = try folder.writeGeneration(files)
      dropped = written.dropped
      return written.notes
    }
    if !dropped.isEmpty {
      console.note("removed with the plan before: \(dropped.listed)")
    }
  }

  /// Writes more sheets of a plan, all or none, and adds them to the manifest.
  ///
  /// - Parameter plan: the digest of the plan's file.
  func writeSheets(_ files: [SheetFile], ofPlan plan: String, _ console: Console) throws(Failure) {
    try writing(console) { () throws(SystemError) in try folder.writeSheets(files, ofPlan: plan) }
  }

  /// Writes, while signals to end are put off until all or nothing is written.
  private func writing(_ console: Console, _ write: () throws(SystemError) -> [String]) throws(Failure) {
    do throws(SystemError) {
      for note in try Interrupt.writing(write) { console.note(note) }
    } catch {
      throw Failure(.failed, "the sheets cannot be written to '\(path)': \(error); what was there is as it was")
    }
  }

  /// The manifest of what is in the folder; nil without one that can be read.
  var manifest: Manifest? { folder.manifest }

  /// The digest of a file in the folder; nil where there is none that can be read.
  func digestOfFile(_ name: String) -> String? { folder.digestOfFile(name) }

  /// Tells of files beside those just written that may be taken for sheets of the same plan: what an earlier run left in
  /// their subfolders. They may be somebody's own, so they stay.
  ///
  /// - Parameter areAll: whether these are all the sheets that there are of the plan; otherwise only files of the same
  ///   kind in the same subfolder are strangers.
  func tellStrangers(beside files: [SheetFile], areAll: Bool = true, _ console: Console) {
    let strangers = strangers(beside: files.map(\.name), areAll: areAll)
    if !strangers.isEmpty {
      console.note("not of this plan, and left alone in \(path): \(strangers.listed)")
    }
  }

  /// The files beside others that may be taken for sheets of the same plan.
  func strangers(beside names: [String], areAll: Bool = true) -> [String] {
    folder.strangers(beside: names, areAll: areAll)
  }

  /// The path of a file in it.
  func path(of name: String) -> String {
    path.path(of: name)
  }
}

extension [String] {
  /// The first of many, and how many more there are.
  var listed: String {
    let most = 20
    return prefix(most).joined(separator: ", ") + (count > most ? " and \(figure(Double(count - most))) more" : "")
  }
}
