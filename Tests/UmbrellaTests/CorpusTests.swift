import Breakout
import Foundation
import Testing

/// Inputs that fuzzing begins with, and those that broke a reader once (Benchmarks/hardening/libfuzzer).
struct CorpusTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Corpus"

  private static func names(of reader: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(reader)")) ?? []).sorted()
  }

  private func each(of reader: String, _ read: ([UInt8], String) throws -> Void) throws {
    let names = Self.names(of: reader)
    #expect(!names.isEmpty, "\(reader)")
    for name in names {
      let bytes = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(reader)/\(name)"))
      do {
        try read(Array(bytes), name)
      } catch let error as InvalidScenarioFile {
        #expect(!error.diagnostics.isEmpty && error.diagnostics.allSatisfy { $0.line > 0 }, "\(reader)/\(name)")
      } catch let error as VerificationFailure {
        #expect(!error.violations.isEmpty, "\(reader)/\(name)")
      }
    }
  }

  private func source(_ name: String = "r.csv", _ bytes: [UInt8]? = nil) -> ScenarioSource {
    let text = """
      format: breakout/1
      event:
        name: Fuzz
        timezone: Europe/Paris
        days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "18:00"}]
      rooms: [{id: r1, seats: 6}, {id: r2, seats: 6}]
      sessions:
        - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
        - {id: w2, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r2}
      sectors: [{id: law}]
      delegates: {roster: \(name)}

      """
    let roster = bytes ?? Array("id,sector,choice 1,choice 2\nd1,law,w1,w2\nd2,law,w2,w1\n".utf8)
    return ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(text.utf8), name: roster])
  }

  @Test func `scenarios, rosters and workbooks are read, or their problems have places`() throws {
    let roster = source().files["r.csv"] ?? []
    try each(of: "scenario") { bytes, _ in
      _ = try decode(ScenarioSource(main: "s.yaml", files: ["s.yaml": bytes, "r.csv": roster]))
    }
    try each(of: "roster") { bytes, _ in _ = try decode(source("r.csv", bytes)) }
    try each(of: "workbook") { bytes, _ in _ = try decode(source("r.xlsx", bytes)) }
    try each(of: "import") { bytes, _ in _ = try source().importing([("people.csv", bytes)]) }
  }

  @Test func `settings, changes, grids and schedules are read, or their problems have places`() throws {
    let scenario = try decode(source())
    try each(of: "setting") { bytes, _ in
      var source = source()
      source.settings = [String(decoding: bytes, as: UTF8.self)]
      _ = try decode(source)
    }
    try each(of: "changes") { bytes, _ in _ = try decodeChanges(bytes, of: scenario) }
    try each(of: "grid") { bytes, _ in _ = try SweepGrid(bytes, name: "grid.yaml") }
    try each(of: "schedule") { bytes, name in _ = try readProgramme(bytes, file: name).scenario(roster: "r.csv") }
  }

  @Test func `plans are verified or refused, and proofs pass only for what is so`() throws {
    try each(of: "plan") { bytes, _ in
      let file = try PlanFile(bytes)
      _ = try verify(file.plan, against: file.scenario)
    }
    let path = "\(Self.folder)/plan/small.json"
    let file = try PlanFile(Array(try #require(FileManager.default.contents(atPath: path))))
    let verified = try verify(file.plan, against: file.scenario)
    try each(of: "proof") { bytes, name in
      for (standing, claim) in zip(standings(try decodeProof(bytes), of: verified), verified.plan.proof) {
        guard standing.kind == .proven, let bound = standing.bound else { continue }
        #expect(bound.value <= claim.value + 1e-6, "\(name)")
      }
    }
  }
}
