/// The curve that the plan was chosen from; nil where it was not.
func tradeOffView(_ content: SheetContent) -> View? {
  guard let tradeOff = content.options.tradeOff else { return nil }
  let phrases = content.phrases
  let (first, second) = (phrases.objective(tradeOff.first), phrases.objective(tradeOff.second))
  func number(_ value: Double) -> String { phrases.number(value, digits: 2) }
  let chart = TradeOffChart(
    title: phrases.tradeOff, description: phrases.tradeOffIntroduction, horizontal: first, vertical: second,
    points: tradeOff.points, chosen: tradeOff.chosen, number: number)
  return [
    "chartMarkup": chart.svg(id: "curve"), "first": first, "second": second,
    "note": tradeOff.isComplete ? phrases.tradeOffComplete : phrases.tradeOffIncomplete,
    "points": tradeOff.points.enumerated().map { index, point in
      [
        "number": index + 1, "first": number(point.first), "second": number(point.second),
        "chosen": index == tradeOff.chosen ? phrases.final : "",
      ] as View
    },
  ]
}
