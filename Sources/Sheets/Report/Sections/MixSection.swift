import Conference
import Verification

/// Per block, how the sectors are divided among its workshops.
func mixView(_ content: SheetContent) -> View {
  let (scenario, language) = (content.scenario, content.options.language)
  let sectors = scenario.sectors.map { plain($0.name(language)) }
  let metrics = Dictionary(content.metrics.workshops.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  let blocks = content.verified.plan.agenda.blocks(of: scenario).enumerated().compactMap { position, block -> View? in
    let workshops = block.workshops.compactMap { metrics[$0] }
    return workshops.isEmpty ? nil : view(of: workshops, at: content.label(block.time), position, sectors, content)
  }
  return [
    "legend": sectors.enumerated().map { ["swatchMarkup": swatch(Palette.fill($0)), "name": $1] as View },
    "blocks": blocks,
  ]
}

private func view(
  of workshops: [WorkshopMetrics], at label: String, _ position: Int, _ sectors: [String], _ content: SheetContent
) -> View {
  let phrases = content.phrases
  func title(_ workshop: WorkshopMetrics) -> String {
    content.programme.itemOfSession[workshop.session].map { content.programme.items[$0].title } ?? workshop.session.text
  }
  let shares = workshops[0].sectors.map(\.evenShare)
  let chart = SectorMixChart(
    title: phrases.sectorMixChart(label), description: phrases.sectorMixDescription, shareLabel: phrases.evenShare,
    shares: shares,
    bars: workshops.map { .init(label: title($0), counts: $0.sectors.map(\.count)) })
  return [
    "label": label, "chartMarkup": chart.svg(id: "mix-\(position)"), "caption": phrases.sectorMixTable(label),
    "heads": sectors, "shares": shares.map { phrases.number($0, digits: 1) },
    "shareTotal": phrases.number(shares.reduce(0, +), digits: 1),
    "workshops": workshops.map { workshop -> View in
      ["title": title(workshop), "cells": workshop.sectors.map(cell), "total": workshop.attendance]
    },
  ]
}

/// A count, with an arrow and the number of people when it is outside the rounded share.
private func cell(_ sector: SectorCount) -> View {
  var view: View = ["count": sector.count]
  if sector.aboveCeiling > 0 { view["off"] = "▲\(sector.aboveCeiling)" }
  if sector.belowFloor > 0 { view["off"] = "▼\(sector.belowFloor)" }
  return view
}

/// A small square in a legend.
func swatch(_ fill: String) -> String {
  var svg = Markup()
  svg.element("svg", ["viewBox": "0 0 15 15", "class": "swatch", "aria-hidden": "true"]) {
    $0.element("rect", ["width": "15", "height": "15", "fill": fill])
  }
  return svg.html
}
