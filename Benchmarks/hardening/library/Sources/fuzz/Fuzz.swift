// The readers of scenarios, rosters, workbooks, plans, changes and settings under libFuzzer; ../../../libfuzzer builds and runs it.

import Conference
import Foundation
import ScenarioFile
import Verification

private let head = """
  format: breakout/1
  event:
    name: Fuzz
    timezone: Europe/Paris
    days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "18:00"}]
  rooms: [{id: r1, seats: 6}]
  sessions: [{id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}]
  sectors: [{id: law}]
  delegates: {roster: ROSTER}

  """

/// The first byte says what the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  func source(_ roster: String) -> ScenarioSource {
    ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(head.replacing("ROSTER", with: roster).utf8), roster: bytes])
  }
  switch start[0] % 6 {
  case 0: _ = try? decode(ScenarioSource(main: "s.yaml", files: ["s.yaml": bytes]))
  case 1: _ = try? decode(source("r.csv"))
  case 2: _ = try? decode(source("r.xlsx"))
  case 3:
    if let file = try? PlanFile(bytes) { _ = try? verify(file.plan, against: file.scenario, allowingPartial: true) }
  case 4:
    var good = source("r.csv")
    good.files["r.csv"] = Array("id,sector\nd1,law\n".utf8)
    if let scenario = try? decode(good) { _ = try? decodeChanges(bytes, of: scenario) }
  default:
    var good = source("r.csv")
    good.files["r.csv"] = Array("id,sector\nd1,law\n".utf8)
    good.settings = [String(decoding: bytes, as: UTF8.self)]
    _ = try? decode(good)
  }
  return 0
}
