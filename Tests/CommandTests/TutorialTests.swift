import Foundation
import Testing

struct TutorialTests {
  @Test func `every command of the tutorial says what the page shows`() throws {
    let folder = try Folder()
    try folder.write("registrations.csv", Repository.read("docs/tutorial/registrations.csv"))
    var shown = 0
    for (command, output) in try steps() {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      let bin = Running.binary.deletingLastPathComponent().path
      process.environment = ["PATH": "\(bin):/usr/bin:/bin", "TZ": "UTC"]
      process.standardInput = FileHandle.nullDevice
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if let output {
        #expect(said == output, "\(command)")
        shown += 1
      }
    }
    #expect(shown >= 5)
  }

  /// The commands, each with the output that is shown below it.
  private func steps() throws -> [(command: String, output: String?)] {
    let parts = try Repository.read("docs/tutorial.md").components(separatedBy: "```")
    var steps: [(command: String, output: String?)] = []
    // What stands between the marks begins with its language.
    for (position, part) in parts.enumerated() where !position.isMultiple(of: 2) {
      let body = String(part.drop { $0 != "\n" }.dropFirst())
      if part.hasPrefix("sh\n") { steps.append((body, nil)) }
      if part.hasPrefix("text\n"), !steps.isEmpty { steps[steps.count - 1].output = body }
    }
    return steps
  }
}
