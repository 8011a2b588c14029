import Conference
import ScenarioFile
import Testing

@Test func `the Strasbourg scenario is read without a problem`() throws {
  let scenario = try decode(ScenarioSource.load(repositoryPath("scenarios/strasbourg-2019/strasbourg.yaml")))
  #expect(scenario.delegates.count == 68)
  #expect(scenario.workshops.map(\.id) == ["w1", "w2", "w3", "w4"])
  #expect(scenario.rooms.map(\.seats) == [40, 36, 76])
  #expect(scenario.breaks.count == 6)
  #expect(scenario.delegations.count == 10)
  #expect(scenario.session("trends")?.title(.french).hasPrefix("L'évolution") == true)
}

/// A path in the repository that these tests belong to.
func repositoryPath(_ path: String) -> String {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return "/\(folder)/\(path)"
}
