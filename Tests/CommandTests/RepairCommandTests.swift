import Foundation
import Testing

/// What is printed as a way out is typed as it stands; `Benchmarks/repairs/run` does so for 60 impossible conferences, here are some of them.
struct RepairCommandTests {
  @Test(arguments: [[4, 10, 14, 16], [19, 23, 25, 33], [41, 42, 54, 57]])
  func `every repair of impossible conferences works as it is printed, and none of its changes can be left out`(
    seeds: [Int]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments =
      [Repository.path("Benchmarks/repairs/run")] + seeds.map { "\($0)" } + ["--breakout", Running.binary.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && said.contains("\(seeds.count) conferences"), "\(said)")
    #expect(said.split(separator: "\n").count { $0.hasSuffix("| good") } == seeds.count, "\(said)")
  }
}
