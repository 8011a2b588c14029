import Conference
import Verification

/// The figures of the plan as a whole, and of each workshop.
func measuresView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  return [
    "rows": PlanFigure.allCases.compactMap { figure -> View? in
      guard let value = value(of: figure, content) else { return nil }
      return ["label": phrases.figure(figure), "value": value.text, "share": value.share ?? ""]
    },
    "workshops": content.metrics.workshops.map { workshopRow($0, content) },
  ]
}

/// A figure in words, and as a share where it is part of a whole; nil where there is nothing to measure.
private func value(of figure: PlanFigure, _ content: SheetContent) -> (text: String, share: String?)? {
  let (phrases, metrics) = (content.phrases, content.metrics)
  func number(_ value: Double) -> (String, String?) { (phrases.number(value, digits: 1), nil) }
  func count(_ value: Int) -> (String, String?) { (Phrases.grouped(value), nil) }
  func part(_ value: Proportion) -> (String, String?)? {
    value.value.map { (phrases.ofDelegates(value.part, value.whole), phrases.percent($0)) }
  }
  let satisfaction = metrics.satisfaction
  return switch figure {
  case .withoutWish: part(Proportion(satisfaction.delegatesWithoutWish, of: satisfaction.wishing))
  case .largestDissatisfaction: count(satisfaction.largestDissatisfaction)
  case .worstOff: (worstOff(content), nil)
  case .gini: (phrases.number(satisfaction.gini, digits: 2), nil)
  case .carried: satisfaction.carried.map(number)
  case .giniWithCarried: satisfaction.giniWithCarried.map { (phrases.number($0, digits: 2), nil) }
  case .priority: metrics.satisfactionByPriority.map { (priorities($0, phrases), nil) }
  case .friends: satisfaction.friends.flatMap(part)
  case .evenDistance: number(metrics.mix.evenDeviation)
  case .largestEvenDistance: number(metrics.mix.largestEvenDeviation)
  case .proportionalDistance: number(metrics.mix.proportionalDeviation)
  case .largestProportionalDistance: number(metrics.mix.largestProportionalDeviation)
  case .outsideShare: count(metrics.mix.outsideFloorAndCeiling)
  case .diversity: metrics.mix.relativeBlau.map { (phrases.percent($0), nil) }
  case .absentSectors: count(metrics.mix.absentSectors)
  case .loneSectors: count(metrics.mix.loneSectors)
  case .workshopsCovered: part(metrics.coverage.covered)
  case .delegationsComplete: part(metrics.coverage.complete)
  case .pairsMet: part(metrics.meetings.pairs)
  case .repeatedMeetings: count(metrics.meetings.repeated)
  case .seatsUsed: part(metrics.roomUse)
  case .enviousSeats: part(metrics.envy.envious)
  case .curable: count(metrics.envy.curable)
  case .curableWithinSector: count(metrics.envy.curableWithinSector)
  }
}

/// `3 × 4: 0.5; 1 × 60: 2.1`: each priority, how many have it, and their mean dissatisfaction.
private func priorities(_ groups: [PrioritySatisfaction], _ phrases: Phrases) -> String {
  groups.map { group in
    let mean = group.satisfaction.meanDissatisfaction.map { phrases.number($0, digits: 1) } ?? "–"
    return "×\(group.priority) (\(Phrases.grouped(group.satisfaction.delegates))): \(mean)"
  }.joined(separator: "; ")
}

/// How many fare worst, and the first few of them by name.
private func worstOff(_ content: SheetContent) -> String {
  let worst = content.metrics.worstOff
  let names = Dictionary(content.scenario.delegates.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let shown = worst.prefix(5).map { plain(names[$0] ?? $0.text) } + (worst.count > 5 ? ["…"] : [])
  return Phrases.grouped(worst.count) + (shown.isEmpty ? "" : " (\(shown.joined(separator: ", ")))")
}

private func workshopRow(_ workshop: WorkshopMetrics, _ content: SheetContent) -> View {
  let (phrases, language) = (content.phrases, content.options.language)
  let sectors = Dictionary(content.scenario.sectors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  func names(_ ids: [ID<Sector>]) -> String {
    ids.isEmpty ? "–" : ids.map { plain(sectors[$0]?(language) ?? $0.text) }.joined(separator: ", ")
  }
  let title = content.programme.itemOfSession[workshop.session].map { content.programme.items[$0].title }
  return [
    "title": title ?? workshop.session.text,
    "seats": phrases.ofDelegates(workshop.roomUse.part, workshop.roomUse.whole),
    "diversity": phrases.number(workshop.blau, digits: 2),
    "attainable": phrases.number(workshop.attainableBlau, digits: 2),
    "absent": names(workshop.absentSectors), "lone": names(workshop.loneSectors),
  ]
}
