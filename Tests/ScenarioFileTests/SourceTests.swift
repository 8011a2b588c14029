import Conference
import Foundation
import Testing

@testable import ScenarioFile

/// Calls with a new folder, which is gone afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("breakout-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

/// Writes a sample into a folder and says what is wrong when it is loaded from there.
private func loaded(_ sample: Sample, in folder: String) throws -> [String] {
  for (file, text) in sample.files { try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8) }
  return diagnostics(of: ScenarioSource.load("\(folder)/\(sample.main)")).map(\.description)
}

@Test func `a source holds every byte of the scenario, and nothing else`() throws {
  try withTemporaryFolder { folder in
    try "private".write(toFile: "\(folder)/notes.txt", atomically: true, encoding: .utf8)
    #expect(try loaded(Sample(), in: folder) == [])
    let source = ScenarioSource.load("\(folder)/test.yaml")
    #expect(source.main == "test.yaml")
    #expect(source.files.keys.sorted() == ["roster.csv", "test.yaml"])
    #expect(source.files["test.yaml"] == Array(Sample().yaml.utf8))
    let copy = ScenarioSource(main: source.main, files: source.files)
    #expect(try decode(copy) == decode(source))
  }
}

@Test func `a roster may lie in a folder below`() throws {
  try withTemporaryFolder { folder in
    try FileManager.default.createDirectory(atPath: "\(folder)/people", withIntermediateDirectories: false)
    try Sample().roster?.write(toFile: "\(folder)/people/all.csv", atomically: true, encoding: .utf8)
    #expect(try loaded(Sample(delegates: "roster: people/all.csv", roster: nil), in: folder) == [])
  }
}

@Test func `files that are not there are reported where they are named`() throws {
  try withTemporaryFolder { folder in
    #expect(
      diagnostics(of: ScenarioSource.load("\(folder)/none.yaml")).map(\.description)
        == ["none.yaml:1:1: error: '\(folder)/none.yaml' does not exist"])
    #expect(
      diagnostics(of: ScenarioSource.load(folder)).map(\.message) == ["'\(folder)' is not a file that can be read"])
    let found = try loaded(Sample(delegates: "roster: rooster.csv"), in: folder)
    #expect(found == ["test.yaml:19:11: error: 'rooster.csv' does not exist"])
  }
  expectDiagnostics(
    Sample(delegates: "roster: 1️⃣people.csv"), ["1️⃣": "there is no file 'people.csv' in the scenario's folder"])
}

@Test func `a path does not leave the scenario's folder`() {
  for (path, complaint) in [
    ("../roster.csv", "'../roster.csv' leaves the scenario's folder; put the file into it"),
    ("a/../../roster.csv", "'a/../../roster.csv' leaves the scenario's folder; put the file into it"),
    ("/etc/passwd.csv", "'/etc/passwd.csv' is not a path from the scenario's folder; write one, such as roster.csv"),
    ("~/roster.csv", "'~/roster.csv' is not a path from the scenario's folder; write one, such as roster.csv"),
    ("a\\roster.csv", "'a\\roster.csv' is not a path from the scenario's folder; write one, such as roster.csv"),
    ("./roster.csv", "'./roster.csv' is not a plain path; write it without './' and '//'"),
  ] {
    expectDiagnostics(Sample(delegates: "roster: 1️⃣\(path)"), ["1️⃣": complaint])
  }
  expectDiagnostics(
    Sample(delegates: "roster: 1️⃣roster.ods"),
    ["1️⃣": "'roster.ods' is no roster that can be read; save it as .xlsx or CSV, and name that file"])
}

@Test func `links do not leave the scenario's folder either`() throws {
  try withTemporaryFolder { outside in
    try Sample().roster?.write(toFile: "\(outside)/secret.csv", atomically: true, encoding: .utf8)
    try withTemporaryFolder { folder in
      let files = FileManager.default
      try files.createSymbolicLink(atPath: "\(folder)/roster.csv", withDestinationPath: "\(outside)/secret.csv")
      let message = "is a link that leaves the scenario's folder; put the file itself there"
      #expect(try loaded(Sample(roster: nil), in: folder) == ["test.yaml:19:11: error: 'roster.csv' \(message)"])
      #expect(ScenarioSource.load("\(folder)/test.yaml").files.keys.sorted() == ["test.yaml"])

      try files.createSymbolicLink(atPath: "\(folder)/people", withDestinationPath: outside)
      let below = Sample(delegates: "roster: people/secret.csv", roster: nil)
      #expect(try loaded(below, in: folder) == ["test.yaml:19:11: error: 'people/secret.csv' \(message)"])
    }
  }
}

@Test func `links inside the folder, and to the folder, are fine`() throws {
  try withTemporaryFolder { folder in
    let files = FileManager.default
    try files.createDirectory(atPath: "\(folder)/real", withIntermediateDirectories: false)
    #expect(try loaded(Sample(), in: "\(folder)/real") == [])
    try files.createSymbolicLink(atPath: "\(folder)/real/people.csv", withDestinationPath: "roster.csv")
    try files.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "\(folder)/real")
    #expect(try loaded(Sample(delegates: "roster: people.csv"), in: "\(folder)/link") == [])
  }
}

@Test func `what is no regular file is not read`() throws {
  try withTemporaryFolder { folder in
    try FileManager.default.createDirectory(atPath: "\(folder)/roster.csv", withIntermediateDirectories: false)
    #expect(
      try loaded(Sample(roster: nil), in: folder)
        == ["test.yaml:19:11: error: 'roster.csv' is not a file that can be read"])
    #expect(mkfifo("\(folder)/pipe.csv", 0o600) == 0)
    #expect(
      try loaded(Sample(delegates: "roster: pipe.csv", roster: nil), in: folder)
        == ["test.yaml:19:11: error: 'pipe.csv' is not a file that can be read"])
  }
}
