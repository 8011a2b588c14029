import Foundation
import Testing

/// Compares a text with the one under `Golden/`; with `RECORD=1` in the environment it writes it instead, to be read in the diff.
func expectGolden(_ text: String, _ name: String) throws {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record("recorded \(name); run again without RECORD")
    return
  }
  let recorded = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  let (new, old) = (text.split(separator: "\n"), recorded.split(separator: "\n"))
  let line = zip(new, old).first { $0 != $1 }
  #expect(
    text == recorded,
    "\(name) is not as recorded: \(line.map { "'\($0.0)' was '\($0.1)'" } ?? "\(new.count) lines were \(old.count)")")
}
