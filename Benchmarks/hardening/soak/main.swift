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
let half = readings[(readings.count / 2)...]
let quarter = half.prefix(half.count / 2).map(\.kilobytes).max() ?? 0
let last = half.suffix(half.count / 2).map(\.kilobytes).max() ?? 0
let isFlat = Double(last) <= 1.02 * Double(quarter)
let isConstant = half.allSatisfy {
  $0.descriptors <= half[half.startIndex].descriptors && $0.threads <= half[half.startIndex].threads
}
print(
  "\(rounds) rounds; memory \(isFlat ? "flat" : "GROWS"), descriptors and threads \(isConstant ? "constant" : "GROW")")
exit(isFlat && isConstant ? 0 : 1)
