import Foundation
import Sheets

/// A program of somebody else's that reads what is written here, so that files are not only checked by whoever wrote them.
enum Checker: String {
  case xmllint, pdftotext, pdftoppm, chromium, zbarimg
  case openpyxl, icalendar, jsonschema

  /// Why a test that needs it is skipped.
  var absence: String { "\(rawValue) is not installed, so this was not checked; `.ci/packages test` installs it" }

  /// Whether it is installed.
  var isInstalled: Bool {
    switch self {
    case .xmllint, .pdftotext, .pdftoppm, .chromium, .zbarimg: Checker.path(rawValue) != nil
    case .openpyxl, .icalendar, .jsonschema: (try? Checker.python("import \(rawValue)", [])) != nil
    }
  }

  /// Runs Debian's Python, which has Debian's modules.
  @discardableResult
  static func python(_ program: String, _ arguments: [String]) throws -> String {
    try run("/usr/bin/python3", ["-c", program] + arguments)
  }

  /// The rules of accessibility that browsers are asked to check; nil where they are not installed.
  static var axe: String? {
    let path = PublishedSchema.root.appendingPathComponent(".build/checkers/axe_playwright_python/axe.min.js").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Runs the program to its end, and returns what it wrote to both streams.
  func runForErrors(_ arguments: [String]) throws -> (output: String, error: String) {
    try Checker.runForErrors(Checker.path(rawValue) ?? rawValue, arguments)
  }

  /// Runs the program to its end, and returns what it wrote.
  func run(_ arguments: [String]) throws -> String {
    try Checker.run(Checker.path(rawValue) ?? rawValue, arguments)
  }

  private static func path(_ name: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    try runForErrors(program, arguments).output
  }

  private static func runForErrors(_ program: String, _ arguments: [String]) throws -> (output: String, error: String) {
    let process = Process()
    let output = Pipe()
    let error = TestFolder()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: error.write("error", [])))
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = (try? String(contentsOfFile: error.path + "/error", encoding: .utf8)) ?? ""
    guard process.terminationStatus == 0 else {
      throw CheckerFailure(text: "\(program) ended with \(process.terminationStatus): \(text.suffix(2000))")
    }
    return (String(decoding: data, as: UTF8.self), text)
  }
}

/// What a checker found wrong.
struct CheckerFailure: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

/// A folder for a test, gone when it is over.
final class TestFolder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "/breakout-sheets-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ contents: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents).write(to: url)
    return url.path
  }

  /// Writes sheets, all in their folders.
  func write(_ files: [SheetFile]) throws {
    for file in files { try write(file.name, file.contents) }
  }
}

/// The published schemas, beside the project; nil where they are not.
enum PublishedSchema {
  /// The project's folder.
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  static func path(_ name: String) -> String? {
    let candidates = [root.deletingLastPathComponent(), root.deletingLastPathComponent().deletingLastPathComponent()]
      .map { $0.appendingPathComponent("shared/schemas/\(name)").path }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  static let absence = "the published schemas are not at ../shared/schemas, so this was not checked"
}
