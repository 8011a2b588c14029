import Conference
import Testing
import Verification

@testable import Sheets

@Test func `every figure of the plan is in the report`() {
  // Some are there only where somebody has priority, or asks to be with others.
  var scenario = Fixture.scenario
  scenario.delegates[0].priority = 2
  scenario.delegates[0].carried = 1_500_000
  scenario.delegates[1].friends = [scenario.delegates[0].id]
  scenario.rules[.friends] = .soft(weight: 1)
  var plan = Fixture.plan
  plan.proof = []
  let verified = Fixture.checked(plan, scenario)
  for language in Language.allCases {
    let html = report(SheetContent(verified, SheetOptions(language: language))).text
    let phrases = Phrases.in(language)
    for figure in PlanFigure.allCases { #expect(html.contains(">\(phrases.figure(figure))<"), "\(figure)") }
  }
  let labels = PlanFigure.allCases.map(Phrases.english.figure)
  #expect(Set(labels).count == labels.count)
}

@Test func `long lists of wishes end in one column for the last of them`() {
  var satisfaction = Fixture.verified.metrics.satisfaction
  satisfaction.unrankedSeats = 3
  satisfaction.seatsByRank = [9, 8, 7, 6, 5, 4, 3, 2]
  #expect(rankColumns(of: satisfaction, .english).map(\.count) == [9, 8, 7, 6, 5, 4, 3, 2, 3])
  satisfaction.seatsByRank += [1, 0, 5]
  let columns = rankColumns(of: satisfaction, .english)
  #expect(columns.map(\.count) == [9, 8, 7, 6, 5, 4, 3, 8, 3])
  #expect(columns.map(\.label).suffix(3) == ["7th choice", "Later choice", "Not wished"])
}

@Test func `a figure of which there is nothing is left out of the report`() {
  var scenario = Fixture.scenario
  scenario.delegations = []
  for index in scenario.delegates.indices { scenario.delegates[index].delegation = nil }
  let html = report(SheetContent(Fixture.checked(Fixture.plan, scenario), SheetOptions())).text
  #expect(!html.contains(Phrases.english.figure(.delegationsComplete)))
  #expect(html.contains(Phrases.english.figure(.pairsMet)))
  #expect(!html.contains(Phrases.english.figure(.carried)))
  #expect(!html.contains(Phrases.english.figure(.priority)) && !html.contains(Phrases.english.figure(.friends)))
}
