import Conference
import ScenarioFile
import Sheets
import Testing

@Test(arguments: 0..<8)
func `a synthetic conference reads back as it was`(seed: Int) throws {
  var conference = SyntheticConference(delegates: 40, blocks: 1 + seed, workshops: 9)
  conference.seed = seed
  conference.repeatsTopics = seed % 2 == 0
  conference.delegations = seed % 3 * 4
  conference.spread = [nil, .hard, .soft(weight: 3)][seed % 3]
  conference.guarantee = seed % 4 < 2 ? 4 : nil
  let scenario = conference.scenario()
  let files = [
    "scenario.yaml": Array(conference.yaml(roster: "roster.csv").utf8),
    "roster.csv": rosterFile(of: scenario, name: "roster.csv").contents,
  ]
  let read = try decode(ScenarioSource(main: "scenario.yaml", files: files))
  #expect(read == scenario, "seed \(seed)")
}
