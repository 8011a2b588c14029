// What reads files and requests of strangers, one function each, under libFuzzer: ../libfuzzer builds and runs it.
// The environment variable READER says which; the corpus of each is Tests/Corpus/READER.

import Foundation
import ScenarioFile
import Verification

/// A conference around what is read, so that a roster, a setting or changes have something to be about.
enum Around {
  static let head = """
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
    delegates: {roster: ROSTER}

    """
  static let roster = Array("id,sector,choice 1,choice 2\nd1,law,w1,w2\nd2,law,w2,w1\n".utf8)

  static func source(_ name: String = "r.csv", _ bytes: [UInt8] = roster) -> ScenarioSource {
    ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(head.replacing("ROSTER", with: name).utf8), name: bytes])
  }

  static let scenario = try? decode(source())
}

/// A plan whose stages are all proven, for certificates to be about.
enum Certified {
  static let plan: VerifiedPlan? = {
    let path = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = FileManager.default.contents(atPath: "/\(path)/Tests/Corpus/plan/small.json").map(Array.init)
    guard let bytes, let file = try? PlanFile(bytes) else { return nil }
    return try? verify(file.plan, against: file.scenario)
  }()
}

/// What is read, by the name of its reader.
let readers: [String: @Sendable ([UInt8]) -> Void] = [
  "scenario": { _ = try? decode(ScenarioSource(main: "s.yaml", files: ["s.yaml": $0, "r.csv": Around.roster])) },
  "planned": { Planned.read($0) },
  "roster": { _ = try? decode(Around.source("r.csv", $0)) },
  "import": { bytes in
    let reading = Around.source().reading([("people.csv", bytes)])
    _ = reading.proposals.count
  },
  "workbook": { _ = try? decode(Around.source("r.xlsx", $0)) },
  "sheet": { _ = try? decode(Around.source("r.xlsx", workbook(of: $0))) },
  "plan": { bytes in
    guard let file = try? PlanFile(bytes) else { return }
    _ = try? verify(file.plan, against: file.scenario, allowingPartial: true)
    _ = try? file.told()
  },
  "proof": { bytes in
    guard let verified = Certified.plan, let proof = try? decodeProof(bytes) else { return }
    // The plan is the best there is: a proof that nothing below something worse can be had must not pass.
    for (standing, claim) in zip(standings(proof, of: verified), verified.plan.proof) where standing.kind == .proven {
      if (standing.bound?.value ?? 0) > Double(claim.value) + 1e-6 { abort() }
    }
  },
  "changes": { bytes in
    if let scenario = Around.scenario { _ = try? decodeChanges(bytes, of: scenario) }
  },
  "schedule": { bytes in
    // What the bytes begin with tells the forms apart, as the ends of names do.
    let names: [(start: String, file: String)] = [("<", "s.xml"), ("{", "s.json"), ("BEGIN", "s.ics"), ("", "s.csv")]
    let file = names.first { bytes.starts(with: $0.start.utf8) }?.file ?? "s.csv"
    _ = try? readProgramme(bytes, file: file).scenario(roster: "r.csv")
  },
  "setting": { bytes in
    var source = Around.source()
    source.settings = [String(decoding: bytes, as: UTF8.self)]
    _ = try? decode(source)
  },
  "grid": { _ = try? SweepGrid($0, name: "grid.yaml") },
  "request": { bytes in RequestReader.shared.read(bytes) },
]

let chosen = readers[ProcessInfo.processInfo.environment["READER"] ?? "scenario"]

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let chosen else { abort() }
  chosen(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
