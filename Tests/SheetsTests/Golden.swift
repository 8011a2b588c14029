import Foundation
import Sheets
import Testing

/// Compares files with those under `Golden/`; with `RECORD=1` in the environment it writes them instead, to be read in
/// the diff.
func expectGolden(_ files: [SheetFile], in folder: String) throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(folder)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try? FileManager.default.removeItem(at: root)
    for file in files {
      let url = root.appendingPathComponent(file.name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url)
    }
    Issue.record("recorded \(files.count) files; run again without RECORD")
    return
  }
  for file in files {
    let golden = try? Data(contentsOf: root.appendingPathComponent(file.name))
    #expect(
      golden.map(Array.init) == file.contents,
      "\(folder)/\(file.name) is not as recorded: \(firstDifference(file, golden))")
  }
  let recorded = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  let names = Set(files.map(\.name))
  #expect(recorded.filter { $0.contains(".") && !names.contains($0) }.isEmpty)
}

private func firstDifference(_ file: SheetFile, _ golden: Data?) -> String {
  let new = String(decoding: file.contents, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let old = String(decoding: golden ?? Data(), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
  let (was, now) = (line < old.count ? old[line] : "(end)", line < new.count ? new[line] : "(end)")
  return "line \(line + 1) was \(was.prefix(200)), is \(now.prefix(200))"
}
