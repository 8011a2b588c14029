/// The plans of a trade-off as points, joined by the steps that bound what can be had.
struct TradeOffChart {
  var title: String
  var description: String
  var horizontal: String
  var vertical: String
  var points: [TradeOff.Point]
  var chosen: Int
  /// How figures are written.
  var number: (Double) -> String

  private let left = 70.0
  private let right = 740.0
  private let top = 28.0
  private let base = 300.0

  func svg(id: String) -> String {
    let places = points.map { (x: position($0.first, points.map(\.first), left, right), y: height($0.second)) }
    var svg = Markup()
    svg.element(
      "svg",
      [
        "viewBox": "0 0 780 352", "role": "img", "class": "chart", "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: description)
      axes(&svg)
      svg.element("path", ["d": steps(places), "fill": "none", "stroke": "#9aa3ad", "stroke-width": "1.5"])
      for (index, place) in places.enumerated() {
        let isChosen = index == chosen
        svg.element(
          "circle",
          [
            "cx": svgLength(place.x), "cy": svgLength(place.y), "r": isChosen ? "8" : "4.5",
            "fill": isChosen ? Palette.colours[5] : Palette.colours[0],
          ])
        if isChosen || points.count <= 15 {
          svg.element(
            "text", ["x": svgLength(place.x + 8), "y": svgLength(place.y - 8), "class": isChosen ? "value" : "muted"],
            text: String(index + 1))
        }
      }
    }
    return svg.html
  }

  private func axes(_ svg: inout Markup) {
    svg.element(
      "path",
      [
        "d": "M\(svgLength(left - 16)) \(svgLength(top - 12))V\(svgLength(base + 14))H\(svgLength(right + 24))",
        "fill": "none", "stroke": "#16202b",
      ])
    for value in Set([points.first?.first, points.last?.first].compactMap { $0 }).sorted() {
      let x = position(value, points.map(\.first), left, right)
      svg.element("text", ["x": svgLength(x), "y": svgLength(base + 32), "class": "middle"], text: number(value))
    }
    for value in Set([points.first?.second, points.last?.second].compactMap { $0 }).sorted() {
      svg.element(
        "text", ["x": svgLength(left - 22), "y": svgLength(height(value) + 4), "class": "end"], text: number(value))
    }
    svg.element(
      "text", ["x": svgLength((left + right) / 2), "y": svgLength(base + 48), "class": "middle value"], text: horizontal
    )
    svg.element("text", ["x": svgLength(left - 60), "y": svgLength(top - 16), "class": "value"], text: vertical)
  }

  /// To the right as far as the first objective is the same, then down to the next point.
  private func steps(_ places: [(x: Double, y: Double)]) -> String {
    places.enumerated().map { index, place in
      index == 0
        ? "M\(svgLength(place.x)) \(svgLength(place.y))" : "H\(svgLength(place.x))V\(svgLength(place.y))"
    }.joined()
  }

  private func height(_ value: Double) -> Double { position(value, points.map(\.second), base, top) }

  private func position(_ value: Double, _ values: [Double], _ from: Double, _ to: Double) -> Double {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    return most > least ? from + (value - least) / (most - least) * (to - from) : (from + to) / 2
  }
}
