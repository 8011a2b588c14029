import Conference
import Testing

@testable import ScenarioFile

@Test func `a delegation that only the roster names has the name that is written there first`() throws {
  let roster = """
    id,sector,Country
    a,police,Republic of Moldova
    b,courts,RÉPUBLIC OF moldova
    c,courts,ukr
    d,police,Côte d’Ivoire
    """
  let scenario = try sample(Sample(roster: roster))
  #expect(scenario.delegations.map(\.id.text) == ["cote-d-ivoire", "republic-of-moldova", "ukr"])
  #expect(scenario.delegations.map { $0.name(.french) } == ["Côte d’Ivoire", "Republic of Moldova", "ukr"])
  #expect(scenario.delegates[0].delegation == scenario.delegates[1].delegation)
}

@Test func `a delegation of several imported rosters has the name of the first one`() throws {
  let result = Imported(
    [
      ("a.csv", Array("id,sector,Country\na,police,Republic of Moldova\n".utf8)),
      ("b.csv", Array("id,sector,Pays\nb,police,republic OF moldova\n".utf8)),
    ], rest: "")
  #expect(result.delegates == ["a | police | republic-of-moldova", "b | police | republic-of-moldova"])
}
