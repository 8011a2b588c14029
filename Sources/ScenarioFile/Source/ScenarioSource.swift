import Conference
import Foundation

/// Every byte that makes a scenario: its YAML file and the rosters it names.
///
/// A plan embeds its source, so that the plan alone is enough to check it and to plan again.
public struct ScenarioSource: Hashable, Sendable {
  /// The name of the scenario file, relative to its folder.
  public var main: String
  /// The contents of the files, by their paths relative to the folder of the scenario file.
  public var files: [String: [UInt8]]
  /// Values put in the place of those of the main file, or beside them, in this order: `rooms.room-9.seats=30`.
  public var settings: [String] = []
  /// Files of the format `breakout-changes/1` among ``files``, in the order in which they came.
  public var changes: [String] = []
  /// What the last re-plan leaves as it was: delegates, sessions, or `before fri 11:00`.
  public var frozen: [String] = []
  /// What the last re-plan stays close to, after any delay; nil for a plan from scratch.
  public var earlier: EarlierPlan?
  /// The plans that held before each re-plan, the first of all first; empty for a plan from scratch.
  public var history: [PlanVersion] = []
  /// Why files that the scenario names could not be read, in words.
  var unreadable: [String: String] = [:]

  /// A source from the bytes of its files, which must include the main one.
  public init(main: String, files: [String: [UInt8]]) {
    self.main = main
    self.files = files
  }

  /// Reads a scenario file and the files it names. What cannot be read is an error of ``decode(_:)``, at the place that names it.
  ///
  /// - Parameter path: the scenario file. Files that it names must lie in its folder, also when links are followed.
  public static func load(_ path: String) -> ScenarioSource {
    let url = URL(fileURLWithPath: path)
    let main = url.lastPathComponent
    var source = ScenarioSource(main: main, files: [:])
    switch contents(of: url, in: nil) {
    case .success(let bytes): source.files[main] = bytes
    case .failure(let reason):
      source.unreadable[main] = "'\(path)' \(reason.text)"
      return source
    }
    let (names, past) = source.namedFiles()
    for name in names where complaint(about: name) == nil {
      switch contents(of: url.deletingLastPathComponent().appendingPathComponent(name), in: url) {
      case .success(let bytes): source.files[name] = past.contains(name) ? remembered(bytes, name: name) : bytes
      case .failure(let reason): source.unreadable[name] = "'\(name)' \(reason.text)"
      }
    }
    return source
  }

  /// Why a path cannot name a file of the scenario's folder, or nil when it can.
  static func complaint(about path: String) -> String? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") || path.contains("\0") {
      return "'\(path)' is not a path from the scenario's folder; write one, such as roster.csv"
    }
    if steps.contains("..") { return "'\(path)' leaves the scenario's folder; put the file into it" }
    if steps.contains("") || steps.contains(".") {
      return "'\(path)' is not a plain path; write it without './' and '//'"
    }
    return nil
  }

  /// The files that the main one names, without saying what is wrong with it.
  ///
  /// - Returns: all of them, and which are the plans of earlier events.
  func namedFiles() -> (all: [String], past: Set<String>) {
    let silent = Findings()
    guard let bytes = files[main], let yaml = decodeText(bytes, file: main, findings: silent),
      let root = compose(yaml, file: main, findings: silent)
    else { return ([], []) }
    let roster = root.node.mapping?["delegates"]?.mapping?["roster"]
    let references = root.node.mapping?["policy"]?.sequence?.map { $0.mapping?["stability"]?.mapping?["against"] } ?? []
    let past = root.node.mapping?["history"]?.sequence?.compactMap { $0.scalar?.string } ?? []
    return (([roster] + references).compactMap { $0?.scalar?.string } + past, Set(past))
  }

  /// Why a file cannot be read.
  private struct Reason: Error {
    let text: String
  }

  /// The bytes of a regular file; with a scenario file, only from its folder.
  private static func contents(of url: URL, in scenario: URL?) -> Result<[UInt8], Reason> {
    let real = url.resolvingSymlinksInPath()
    if let scenario {
      let folder = scenario.deletingLastPathComponent().resolvingSymlinksInPath().path
      guard real.path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") else {
        return .failure(Reason(text: "is a link that leaves the scenario's folder; put the file itself there"))
      }
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real.path) else {
      return .failure(Reason(text: "does not exist"))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return .failure(Reason(text: "is not a file that can be read"))
    }
    if let size = attributes[.size] as? Int, size > Limits.bytes {
      return .failure(Reason(text: "has \(size >> 20) MB; at most \(Limits.bytes >> 20) are read"))
    }
    do {
      return .success([UInt8](try Data(contentsOf: real)))
    } catch {
      return .failure(Reason(text: "cannot be read: \((error as NSError).localizedDescription)"))
    }
  }
}
