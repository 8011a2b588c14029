import Conference
import Foundation
import Testing

@testable import ScenarioFile

/// Damages a good scenario in some way: bytes or lines are removed, repeated, swapped or replaced.
private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
  func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }
  let marks = Array("{}[]:,\"'-&*!|>%@`\n\t 0129~#".utf8)
  var bytes = bytes
  for _ in 0...below(3) {
    guard !bytes.isEmpty else { break }
    let place = below(bytes.count)
    switch below(6) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 2: bytes[place] = marks[below(marks.count)]
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + below(200)))
    case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + below(200))], at: below(bytes.count))
    default:
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      var shuffled = lines
      shuffled.swapAt(below(lines.count), below(lines.count))
      bytes = Array(shuffled.joined(separator: [UInt8(ascii: "\n")]))
    }
  }
  return bytes
}

@Test(arguments: 0..<8) func `whatever is done to a scenario, it is read or its problems have places`(part: Int) throws
{
  let source = ScenarioSource.load(repositoryPath("scenarios/strasbourg-2019/strasbourg.yaml"))
  for round in 0..<30 {
    let seed = UInt64(1000 * part + round)
    var random = SplitMix64(seed: seed)
    var files = source.files
    let file = round % 3 == 0 ? "roster.csv" : source.main
    files[file] = damaged(try #require(files[file]), &random)
    for diagnostic in diagnostics(of: ScenarioSource(main: source.main, files: files)) {
      let lines = (files[diagnostic.file] ?? []).count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
      #expect(
        (1...lines).contains(diagnostic.line) && diagnostic.column >= 1 && !diagnostic.message.isEmpty,
        "seed \(seed): \(diagnostic)")
    }
  }
}
