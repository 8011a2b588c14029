import Conference
import Foundation
import Workspace

/// The scenario file that an argument names.
struct ScenarioPath: Hashable {
  /// The file, as the user can open it.
  let file: String
  /// What plans of this scenario are called: the name of the folder that the argument names, or that of the file without its ending.
  let stem: String

  /// Finds the file: the argument itself, or the only YAML file of the folder that it names.
  init(_ argument: String) throws(Failure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
      throw Failure(.invalidInput, ScenarioPath.missing(argument))
    }
    guard isFolder.boolValue else {
      if let complaint = ScenarioPath.complaint(about: argument) { throw Failure(.invalidInput, complaint) }
      file = argument
      stem = (argument.fileName as NSString).deletingPathExtension
      return
    }
    let found = ScenarioPath.names(in: argument).filter(ScenarioPath.isYAML)
    guard let only = found.first, found.count == 1 else {
      let what = found.isEmpty ? "no .yaml file" : "more than one: \(found.joinedInWords); name one of them"
      throw Failure(.invalidInput, "the folder '\(argument)' should hold one scenario, but there is \(what)")
    }
    file = argument.path(of: only)
    stem = ScenarioPath.folderName(argument)
  }

  /// What plans of a scenario will be called that is yet to be written into a folder; nil where there is one, or no folder.
  static func stemOfNew(_ folder: String) -> String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      !names(in: folder).contains(where: isYAML)
    else { return nil }
    return folderName(folder)
  }

  /// What a folder is called, also where a path only says how to get there, as `.` does.
  private static func folderName(_ path: String) -> String {
    guard ["", ".", ".."].contains(path.fileName), let real = realpath(path, nil) else { return path.fileName }
    defer { free(real) }
    return String(cString: real).fileName
  }

  /// A file of the scenario's folder, as the user can open it. A setting of the command line is no file, and is named as it is.
  func path(of name: String) -> String {
    name.hasPrefix("--") ? name : file.parentFolder.path(of: name)
  }

  /// Says that there is no such file, and which one may have been meant: one of a similar name in its place, or in `scenarios/`.
  private static func missing(_ argument: String) -> String {
    let folder = argument.parentFolder
    let name = argument.fileName
    var place = "there is no file or folder '\(argument)'"
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      // The first step that is wrong is the one to put right.
      return missing(folder)
    }
    for candidate in [folder, folder.isEmpty ? "scenarios" : ""] where candidate == folder || !candidate.isEmpty {
      let names = names(in: candidate.orCurrent)
      let near = names.contains(name) ? name : nearestName(to: name, among: names)
      guard let near else { continue }
      place += "; did you mean '\(candidate.path(of: near))'?"
      break
    }
    return place
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Why a file that is there is no scenario, by its kind; nil where it may be one.
  private static func complaint(about file: String) -> String? {
    let name = file.quotedForShell
    switch (file as NSString).pathExtension.lowercased() {
    case "csv", "tsv", "xlsx", "xls":
      return "'\(file)' is a list of people, not a scenario; 'breakout init conference' makes one, and "
        + "'breakout import \(name) --into conference' puts the people into it"
    case "json":
      return "'\(file)' is a plan, not a scenario; 'breakout replan \(name)' changes one"
    case "pdf", "docx", "html":
      return "'\(file)' is no scenario; 'breakout init conference' makes one, which is a YAML file"
    default: return nil
    }
  }

  private static func isYAML(_ name: String) -> Bool {
    ["yaml", "yml"].contains((name as NSString).pathExtension.lowercased())
  }
}
