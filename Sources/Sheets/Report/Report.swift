import Conference
import Foundation
import Verification

/// `report.html`: one self-contained page, which needs no network, and prints on A4 with a page per room. Its only script makes
/// the search for delegates quicker; without scripts the page has everything that it has with them.
func report(_ content: SheetContent) -> SheetFile {
  let sections = content.options.reportSections.filter { $0.says(somethingAbout: content) }
  var view = masthead(content)
  view["p"] = content.phrases.texts
  view["lang"] = content.options.language.rawValue
  view["styleMarkup"] = reportStyle
  let isSearchable = sections.contains(.delegates)
  view["policy"] = contentPolicy(allowsSearch: isSearchable)
  if isSearchable { view["scriptMarkup"] = searchScript }
  view["definitionsMarkup"] = Palette.definitions(sectors: content.scenario.sectors.count)
  view["contents"] = sections.map { ["id": $0.rawValue, "title": $0.title(content.phrases)] }
  for section in sections { view[section.rawValue] = section.view(content) }
  let html = Templates.library.render(view, withTemplate: "page") ?? ""
  return SheetFile(name: "report.html", contents: Array(html.utf8), isPersonal: sections.contains { $0.isPersonal })
}

/// A part of the report, by the name of its template.
enum ReportSection: String {
  case news, proof, tradeOff, agenda, mix, choices, measures, unmet, violations, delegates, doors

  /// Whether it names people.
  var isPersonal: Bool { [.news, .measures, .unmet, .violations, .delegates, .doors].contains(self) }

  /// Whether it says something about this plan: only a re-plan has news, a plan on a curve has no
  /// stages, and only a policy with soft rules can break some.
  func says(somethingAbout content: SheetContent) -> Bool {
    switch self {
    case .news: content.news != nil
    case .proof: !content.verified.plan.proof.isEmpty
    case .violations:
      !content.verified.violations.isEmpty
        || content.verified.plan.proof.contains { $0.stage == StageProof.softRules }
    default: true
    }
  }

  func title(_ phrases: Phrases) -> String {
    switch self {
    case .news: phrases.news
    case .proof: phrases.proof
    case .tradeOff: phrases.tradeOff
    case .agenda: phrases.agenda
    case .mix: phrases.sectorMix
    case .choices: phrases.choices
    case .measures: phrases.measures
    case .unmet: phrases.unmet
    case .violations: phrases.violations
    case .delegates: phrases.delegates
    case .doors: phrases.doors
    }
  }

  func view(_ content: SheetContent) -> View? {
    switch self {
    case .news: newsView(content)
    case .proof: proofView(content)
    case .tradeOff: tradeOffView(content)
    case .agenda: agendaView(content)
    case .mix: mixView(content)
    case .choices: choicesView(content)
    case .measures: measuresView(content)
    case .unmet: unmetView(content)
    case .violations: violationsView(content)
    case .delegates: delegatesView(content)
    case .doors: doorsView(content)
    }
  }
}

extension Audience {
  /// What the report tells this audience, in order.
  var reportSections: [ReportSection] {
    switch self {
    case .secretariat: [.news, .proof, .agenda, .mix, .choices, .measures, .unmet, .violations, .delegates, .doors]
    case .door: [.agenda, .doors]
    case .delegation, .public: [.agenda]
    }
  }
}

extension SheetOptions {
  /// What the report tells: what its audience gets, with the curve that the plan was chosen from where proofs are shown.
  fileprivate var reportSections: [ReportSection] {
    let sections = audience.reportSections
    guard tradeOff != nil, let proof = sections.firstIndex(of: .proof) else { return sections }
    return sections[...proof] + [.tradeOff] + sections[(proof + 1)...]
  }
}

extension Phrases {
  /// The texts without a parameter by their names, as templates look them up.
  var texts: View {
    Dictionary(
      Mirror(reflecting: self).children.compactMap { child in
        guard let name = child.label, let text = child.value as? String else { return nil }
        return (name, text)
      }, uniquingKeysWith: { first, _ in first })
  }
}
