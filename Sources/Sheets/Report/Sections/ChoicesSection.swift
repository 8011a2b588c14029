import Conference
import Verification

/// Places by the rank of the wish: of everybody, by sector, by delegation.
func choicesView(_ content: SheetContent) -> View {
  let (phrases, metrics) = (content.phrases, content.metrics)
  let all = metrics.satisfaction
  let columns = rankColumns(of: all, phrases)
  let (labels, counts) = (columns.map(\.label), columns.map(\.count))
  let total = counts.reduce(0, +)
  let fills = (0..<(counts.count - 1)).map { Palette.rank($0) } + ["url(#absent)"]
  func share(_ count: Int) -> String { total == 0 ? "–" : phrases.percent(Double(count) / Double(total)) }
  let chart = RankChart(
    title: phrases.choicesChart, description: phrases.choicesIntroduction,
    columns: counts.indices.map {
      .init(label: labels[$0], count: counts[$0], share: share(counts[$0]), fill: fills[$0])
    })
  return [
    "chartMarkup": chart.svg(id: "ranks"),
    "ranks": counts.indices.map {
      [
        "swatchMarkup": swatch(fills[$0]), "label": labels[$0], "count": Phrases.grouped(counts[$0]),
        "share": share(counts[$0]),
      ] as View
    },
    "groups": [bySector(content), byDelegation(content)].compactMap { $0 },
  ]
}

/// Places by rank, and those that were not wished last. A congress has lists of dozens of wishes, and columns that nobody could
/// read: the last of them are one.
func rankColumns(of satisfaction: Satisfaction, _ phrases: Phrases, atMost most: Int = 8) -> [(
  label: String, count: Int
)] {
  let ranks = satisfaction.seatsByRank
  let shown = ranks.count > most ? most - 1 : ranks.count
  let later = ranks.dropFirst(shown)
  return ranks.prefix(shown).enumerated().map { (phrases.choice(phrases.ordinal($0 + 1)), $1) }
    + (later.isEmpty ? [] : [(phrases.laterChoice, later.reduce(0, +))])
    + [(phrases.notWished, satisfaction.unrankedSeats)]
}

private func bySector(_ content: SheetContent) -> View? {
  let names = Dictionary(content.scenario.sectors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let groups = content.metrics.satisfactionBySector
  return table(
    content.phrases.bySector, content.phrases.heading(.sector), [], content,
    groups.map { (names[$0.sector]?(content.options.language) ?? $0.sector.text, $0.satisfaction, []) })
}

private func byDelegation(_ content: SheetContent) -> View? {
  let phrases = content.phrases
  let names = Dictionary(content.scenario.delegations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  return table(
    phrases.byDelegation, phrases.heading(.delegation), [phrases.covered], content,
    content.metrics.satisfactionByDelegation.map { group in
      let coverage = group.coverage.value == nil ? "–" : phrases.ofDelegates(group.coverage.part, group.coverage.whole)
      return (
        names[group.delegation]?(content.options.language) ?? group.delegation.text, group.satisfaction, [coverage]
      )
    })
}

/// A table with a bar and a row per group; nil without any.
private func table(
  _ title: String, _ corner: String, _ further: [String], _ content: SheetContent,
  _ rows: [(name: String, satisfaction: Satisfaction, further: [String])]
) -> View? {
  guard !rows.isEmpty else { return nil }
  let phrases = content.phrases
  let ranks = min(3, content.metrics.satisfaction.seatsByRank.count)
  return [
    "title": title, "corner": corner,
    "heads": (0..<ranks).map { phrases.ordinal($0 + 1) } + [phrases.notWished, phrases.hasFirstChoice] + further,
    "rows": rows.map { name, group, further -> View in
      let counts = (0..<ranks).map { $0 < group.seatsByRank.count ? group.seatsByRank[$0] : 0 } + [group.unrankedSeats]
      return [
        "name": plain(name), "delegates": Phrases.grouped(group.delegates), "wishing": Phrases.grouped(group.wishing),
        "barMarkup": rankBar(group.seatsByRank, unranked: group.unrankedSeats),
        "cells": counts.map(Phrases.grouped) + [group.firstChoice.value.map { phrases.percent($0) } ?? "–"] + further,
      ]
    },
  ]
}
