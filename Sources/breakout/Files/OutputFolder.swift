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

  /// A folder that is only looked at.
  init(reading path: String) {
    self.path = path
  }

  /// Writes files beside whatever there is, all or none.
  func write(_ files: [SheetFile], _ console: Console) throws(Failure) {
    try writing(console) { () throws(SystemError) in
      var writer = try AtomicWriter(into: path, mode: OutputFolder.mode(of: files))
      try writer.write(files)
      return writer.notes
    }
  }

  /// Writes the files of a plan, all or none, with a manifest of them.
  ///
  /// - Parameters:
  ///   - files: a whole generation: a plan with its sheets. Sheets of the plan before that the new one does not have go with it, if nobody has
  ///     changed them; all else stays.
  func writeGeneration(_ files: [SheetFile], _ console: Console) throws(Failure) {
    let earlier = manifest
    let names = Set(files.map(\.name))
    let dropped = (earlier?.files ?? [:]).filter { !names.contains($0.key) && digestOfFile($0.key) == $0.value }.keys
      .sorted()
    try put(files + [Manifest(of: files).file], dropping: dropped, console)
    if !dropped.isEmpty {
      console.note("removed with the plan before: \(dropped.listed)")
    }
  }

  /// Writes more sheets of a plan, all or none, and adds them to the manifest.
  ///
  /// - Parameter plan: the digest of the plan's file.
  func writeSheets(_ files: [SheetFile], ofPlan plan: String, _ console: Console) throws(Failure) {
    var next = Manifest(of: files, plan: plan)
    if let manifest, manifest.plan == plan { next.files.merge(manifest.files) { new, _ in new } }
    try put(files + [next.file], dropping: [], console)
  }

  private func put(_ files: [SheetFile], dropping dropped: [String], _ console: Console) throws(Failure) {
    try writing(console) { () throws(SystemError) in
      // The manifest comes first, so that what is left of a run that is killed can be told from what is somebody's own.
      let files = files.filter { $0.name == Manifest.name } + files.filter { $0.name != Manifest.name }
      var notes: [String] = []
      if var exchange = try Exchange(path) {
        let isDone = try exchange.write(files, dropping: dropped)
        notes = exchange.notes
        if isDone { return notes }
      }
      var writer = try AtomicWriter(into: path, mode: OutputFolder.mode(of: files))
      try writer.write(files, dropping: dropped)
      return notes + writer.notes
    }
  }

  /// The permissions of a folder that is made for files: who may not read one of them learns no names of files either.
  private static func mode(of files: [SheetFile]) -> mode_t {
    files.contains(where: \.isPersonal) ? 0o700 : 0o777
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
  var manifest: Manifest? {
    let contents = (try? Directory(opening: path))?.contents(of: Manifest.name, atMost: Manifest.largest)
    return contents.flatMap { Manifest($0) }
  }

  /// The digest of a file in the folder; nil where there is none that can be read.
  func digestOfFile(_ name: String) -> String? {
    guard AtomicWriter.isSafe(name), var folder = try? Directory(opening: path) else { return nil }
    for step in AtomicWriter.foldersAbove(name) {
      guard let inner = try? folder.folder(step.fileName) else { return nil }
      folder = inner
    }
    return folder.contents(of: name.fileName, atMost: Manifest.largestFile).map(digest)
  }

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
    func kind(_ name: String) -> String { "\(name.parentFolder)/*.\((name as NSString).pathExtension)" }
    let written = Set(names)
    let kinds = Set(written.map(kind))
    let subfolders = Set(written.map(\.parentFolder)).subtracting([""])
    return subfolders.flatMap { subfolder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: self.path(of: subfolder))) ?? []
      return names.filter { !$0.hasPrefix(".") }.map { "\(subfolder)/\($0)" }
    }.filter { !written.contains($0) && (areAll || kinds.contains(kind($0))) }.sorted()
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
