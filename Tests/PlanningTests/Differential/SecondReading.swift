import Conference
import Foundation
import ScenarioFile
import Testing

/// What an independent model says of a random scenario; `Benchmarks/differential/record` writes it.
struct SecondReading: Decodable, Sendable, CustomTestStringConvertible {
  /// The seed that the scenario was made from.
  let seed: Int
  /// Its files, by name; the scenario itself is `scenario.yaml`.
  let files: [String: String]
  /// Whether any plan keeps every hard rule.
  let feasible: Bool
  /// Name and optimum of each stage; of `generous` only the worst-off.
  let stages: [Optimum]
  /// Where `generous` is a stage: everybody's dissatisfaction, the worst first.
  let profile: [Double]?

  struct Optimum: Decodable, Sendable {
    let stage: String
    let value: Double

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      stage = try pair.decode(String.self)
      value = try pair.decode(Double.self)
    }
  }

  var testDescription: String { "seed \(seed)" }

  var source: ScenarioSource {
    ScenarioSource(main: "scenario.yaml", files: files.mapValues { Array($0.utf8) })
  }

  static let all: [SecondReading] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("answers.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) }
  }()

  /// The stages in which a proof says something else; which levels of `generous` it names is its own affair.
  func differences(from proof: [StageProof]) -> [String] {
    var found: [String] = []
    var expected = stages
    if proof.first?.stage != StageProof.softRules, expected.first?.stage == StageProof.softRules {
      if expected.removeFirst().value != 0 { found.append("\(StageProof.softRules) is missing") }
    }
    var rest = expected[...]
    for claim in proof {
      let optimum = level(of: claim.stage) ?? rest.popFirst()?.value
      guard let optimum else {
        found.append("\(claim.stage) is one too many")
        continue
      }
      if abs(claim.value - optimum) > 1e-6 * max(1, abs(optimum)) {
        found.append("\(claim.stage) is \(optimum), not \(claim.value)")
      }
    }
    return found + rest.map { "\($0.stage) is missing" }
  }

  /// How many fare as badly as a stage such as `generous: 4 or more` says.
  private func level(of stage: String) -> Double? {
    guard stage.hasPrefix("generous"), let word = stage.split(separator: " ").dropFirst().first,
      let level = Double(word), let profile
    else { return nil }
    return Double(profile.count(where: { $0 >= level }))
  }
}
