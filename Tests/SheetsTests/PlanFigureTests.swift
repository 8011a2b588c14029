import Conference
import Testing

@testable import Sheets

@Test func `every figure of the plan is in the report`() {
  for language in Language.allCases {
    let html = report(SheetContent(Fixture.verified, SheetOptions(language: language))).text
    let phrases = Phrases.in(language)
    for figure in PlanFigure.allCases { #expect(html.contains(">\(phrases.figure(figure))<"), "\(figure)") }
  }
  let labels = PlanFigure.allCases.map(Phrases.english.figure)
  #expect(Set(labels).count == labels.count)
}

@Test func `a figure of which there is nothing is left out of the report`() {
  var scenario = Fixture.scenario
  scenario.delegations = []
  for index in scenario.delegates.indices { scenario.delegates[index].delegation = nil }
  let html = report(SheetContent(Fixture.checked(Fixture.plan, scenario), SheetOptions())).text
  #expect(!html.contains(Phrases.english.figure(.delegationsComplete)))
  #expect(html.contains(Phrases.english.figure(.pairsMet)))
}
