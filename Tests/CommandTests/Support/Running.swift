import Foundation

/// How a run of the program ended, and what it said.
struct Ended {
  let code: Int32
  let output: String
  let error: String

  /// The one JSON document on standard output.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}

/// The program, running as a process of its own: the one that `BREAKOUT` in the environment names, as `make test` does with what users get, or the one that was
/// built beside these tests.
///
/// Its streams go to files: they can be read while it runs, and it never waits for a reader. Whoever waits for it blocks: a task that sleeps gets its thread
/// back behind all other tests, while the program goes on taking a processor from them.
final class Running: @unchecked Sendable {
  static let binary =
    ProcessInfo.processInfo.environment["BREAKOUT"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("breakout")

  private let process = Process()
  private let folder: Folder
  private let streams = "streams-\(UUID().uuidString)"

  /// Starts the program in a folder.
  ///
  /// - Parameters:
  ///   - environment: put on top of the one of the tests, without its colour settings.
  ///   - shell: what a shell does before it becomes the program, such as setting a limit.
  ///   - output: where standard output goes, if not to a file.
  ///   - error: where standard error goes, if not to a file.
  init(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:], shell: String? = nil,
    output: FileHandle? = nil, error: FileHandle? = nil
  ) throws {
    self.folder = folder
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    variables["TERM"] = "xterm"
    process.executableURL = shell == nil ? Running.binary : URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      (shell.map { ["-c", "\($0); exec \"$0\" \"$@\"", Running.binary.path] } ?? []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? handle("output")
    process.standardError = try error ?? handle("error")
    try process.run()
  }

  /// Sends it a signal.
  func send(_ signal: Int32) {
    kill(process.processIdentifier, signal)
  }

  /// Whether it is over.
  var hasEnded: Bool { !process.isRunning }

  /// What it has written to standard output so far.
  func outputSoFar() throws -> String { try folder.read("\(streams)/output") }

  /// Waits until standard error holds a text, or the program has ended.
  func waitUntilError(contains text: String) throws {
    while process.isRunning, try !folder.read("\(streams)/error").contains(text) {
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  /// Waits for its end.
  func end() throws -> Ended {
    while process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
    return Ended(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: (try? folder.read("\(streams)/output")) ?? "", error: (try? folder.read("\(streams)/error")) ?? "")
  }

  private func handle(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("\(streams)/\(name)", "")))
  }
}

/// Runs the program to its end.
func breakout(
  _ arguments: String..., in folder: Folder, environment: [String: String] = [:], output: FileHandle? = nil
) throws -> Ended {
  try Running(arguments, in: folder, environment: environment, output: output).end()
}
