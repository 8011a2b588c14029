import Conference
import Verification

/// Places by the rank of the wish: of everybody, by sector, by delegation.
func choicesView(_ content: SheetContent) -> View {
  let (phrases, metrics) = (content.phrases, content.metrics)
  let all = metrics.satisfaction
  let labels = all.seatsByRank.indices.map { phrases.choice(phrases.ordinal($0 + 1)) } + [phrases.notWished]
  let counts = all.seatsByRank + [all.unrankedSeats]
  let total = counts.reduce(0, +)
  let fills = all.seatsByRank.indices.map { Palette.rank($0) } + ["url(#absent)"]
  func share(_ count: Int) -> String { total == 0 ? "–" : phrases.percent(Double(count) / Double(total)) }
  let chart = RankChart(
    title: phrases.choicesChart, description: phrases.choicesIntroduction,
    columns: counts.indices.map {
      .init(label: labels[$0], count: counts[$0], share: share(counts[$0]), fill: fills[$0])
    })
  let sectors = Dictionary(content.scenario.sectors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let delegations = Dictionary(
    content.scenario.delegations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let language = content.options.language
  let groups = [
    (
      phrases.bySector,
      metrics.satisfactionBySector.map { (sectors[$0.sector]?(language) ?? $0.sector.text, $0.satisfaction) }
    ),
    (
      phrases.byDelegation,
      metrics.satisfactionByDelegation.map {
        (delegations[$0.delegation]?(language) ?? $0.delegation.text, $0.satisfaction)
      }
    ),
  ].filter { !$0.1.isEmpty }
  let shown = min(3, all.seatsByRank.count)
  return [
    "chartMarkup": chart.svg(id: "ranks"),
    "ranks": counts.indices.map {
      ["swatchMarkup": swatch(fills[$0]), "label": labels[$0], "count": counts[$0], "share": share(counts[$0])] as View
    },
    "groups": groups.map { title, rows -> View in
      [
        "title": title, "heads": (0..<shown).map { phrases.ordinal($0 + 1) } + [phrases.notWished],
        "rows": rows.map { row($0.0, $0.1, ranks: shown, phrases) },
      ]
    },
  ]
}

private func row(_ name: String, _ group: Satisfaction, ranks: Int, _ phrases: Phrases) -> View {
  [
    "name": plain(name), "delegates": group.delegates, "wishing": group.wishing,
    "barMarkup": rankBar(group.seatsByRank, unranked: group.unrankedSeats),
    "counts": (0..<ranks).map { $0 < group.seatsByRank.count ? group.seatsByRank[$0] : 0 } + [group.unrankedSeats],
    "first": group.firstChoice.value.map { phrases.percent($0) } ?? "–",
  ]
}
