import Conference
import Foundation
import Testing

@testable import ScenarioFile

@Suite struct `The reference of the scenario file` {
  private let text = try? String(contentsOfFile: repositoryPath("docs/scenario.md"), encoding: .utf8)

  @Test func `names every key of the format`() throws {
    let text = try #require(text)
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    for shape in formatShapes {
      for name in shape.names {
        #expect(words.contains(name), "'\(name)' of \(shape.shape)")
      }
    }
  }

  @Test func `has examples that are read without complaint`() throws {
    let blocks = try #require(text).components(separatedBy: "```yaml\n").dropFirst().map { block in
      block.components(separatedBy: "```")[0]
    }
    let whole = try #require(blocks.first { $0.hasPrefix("format:") })
    #expect(blocks.count == 3)
    // The parts of a scenario go with a roster of everybody they name.
    let people = ["alb-1", "alb-2", "alb-3", "arm-1", "aze-1"]
    let roster = "id,sector,delegation\n" + people.map { "\($0),police,\($0.prefix(3))\n" }.joined()
    for block in blocks {
      let yaml = block == whole ? whole : whole + block
      let files = ["a.yaml": Array(yaml.utf8), "roster.csv": Array(roster.utf8)]
      #expect(diagnostics(of: ScenarioSource(main: "a.yaml", files: files)).map(\.description) == [])
    }
  }
}
