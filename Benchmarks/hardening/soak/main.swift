// Plans, checks, explains, re-plans and writes random conferences in one process, and says what it holds on to: a line of CSV every five seconds.
// Ends with 1 when the resident memory of the last half grows by more than 2 %, or descriptors or threads become more.
//
//     BREAKOUT_HARDENING=1 swift run -c release soak 3600

import Breakout
import Foundation

struct Reading {
  var seconds: Double
  var rounds: Int
  var kilobytes: Int
  var descriptors: Int
  var threads: Int

  init(_ seconds: Double, _ rounds: Int) {
    self.seconds = seconds
    self.rounds = rounds
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)).flatMap {
      Int($0.split(separator: " ")[1])
    }
    kilobytes = (pages ?? 0) * 4
    func count(_ folder: String) -> Int { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).count }
    descriptors = count("/proc/self/fd")
    threads = count("/proc/self/task")
  }

  var line: String { "\(Int(seconds)),\(rounds),\(kilobytes),\(descriptors),\(threads)" }
}

func round(_ number: Int) {
  var conference = SyntheticConference(delegates: 12 + number % 30, blocks: 1 + number % 3, workshops: 2 + number % 3)
  conference.seed = number
  let scenario = conference.scenario()
  guard let plan = try? Planner().plan(scenario), let verified = try? verify(plan, against: scenario) else {
    print("no plan in round \(number)")
    exit(1)
  }
  for format in SheetFormat.allCases { _ = try? sheets(for: verified, as: format) }
  _ = try? Infeasibility.of(scenario, options: PlanningOptions())
  if let first = scenario.delegates.first {
    _ = try? Questions(plan, of: scenario, options: PlanningOptions()).answer(for: first.id, asking: nil)
  }
  let gone = scenario.delegates[number % scenario.delegates.count].id
  _ = try? Replan.make(after: plan, of: scenario, changes: [.leave(gone)])
  _ = try? decode(
    ScenarioSource(main: "s.yaml", files: ["s.yaml": Array("format: breakout/1\nrooms: [\(number)".utf8)]))
}

let limit = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 60
let start = ContinuousClock.now
var readings: [Reading] = []
var rounds = 0
var next = 0.0
print("seconds,rounds,resident KB,descriptors,threads")
while true {
  let (whole, fraction) = start.duration(to: .now).components
  let seconds = Double(whole) + Double(fraction) * 1e-18
  if seconds >= next {
    readings.append(Reading(seconds, rounds))
    print(readings[readings.count - 1].line)
    next += 5
  }
  if seconds > limit { break }
  round(rounds)
  rounds += 1
}
// How much each had at most in the third quarter of the time, and in the last.
let quarters = [2, 3].map { readings[($0 * readings.count / 4)..<(($0 + 1) * readings.count / 4)] }
func most(_ value: (Reading) -> Int) -> (before: Int, after: Int) {
  let found = quarters.map { $0.map(value).max() ?? 0 }
  return (found[0], found[1])
}
let memory = most(\.kilobytes)
let isFlat = Double(memory.after) <= 1.02 * Double(memory.before)
// Threads come and go within a round; more at once than before are more.
let isConstant = [most(\.descriptors), most(\.threads)].allSatisfy { $0.after <= $0.before }
print(
  "\(rounds) rounds; memory \(isFlat ? "flat" : "GROWS"), descriptors and threads \(isConstant ? "constant" : "GROW")")
exit(isFlat && isConstant ? 0 : 1)
