/// Places by the rank of the wish, as a histogram.
struct RankChart {
  /// One column of it.
  struct Column {
    var label: String
    var count: Int
    /// Written above it, such as `62%`.
    var share: String
    var fill: String
  }

  var title: String
  var description: String
  var columns: [Column]

  private let height = 214.0
  private let base = 178.0
  private let room = 138.0

  func svg(id: String) -> String {
    let slot = min(112.0, 760.0 / Double(max(columns.count, 1)))
    let width = slot * Double(columns.count)
    let largest = Double(max(columns.map(\.count).max() ?? 0, 1))
    var svg = Markup()
    svg.element(
      "svg",
      [
        "viewBox": "0 0 \(svgLength(width)) \(svgLength(height))", "role": "img", "class": "chart histogram",
        "style": "max-width:\(svgLength(width))px", "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: description)
      for (index, column) in columns.enumerated() {
        let middle = slot * (Double(index) + 0.5)
        let length = Double(column.count) / largest * room
        svg.element(
          "rect",
          [
            "x": svgLength(middle - slot * 0.36), "y": svgLength(base - length), "width": svgLength(slot * 0.72),
            "height": svgLength(length), "fill": column.fill,
          ])
        svg.element(
          "text", ["x": svgLength(middle), "y": svgLength(base - length - 21), "class": "figure middle"],
          text: Phrases.grouped(column.count))
        svg.element(
          "text", ["x": svgLength(middle), "y": svgLength(base - length - 7), "class": "muted middle"],
          text: column.share)
        for (line, text) in wrapped(column.label, width: 14, lines: 2).enumerated() {
          svg.element(
            "text", ["x": svgLength(middle), "y": svgLength(base + 16 + 13 * Double(line)), "class": "middle"],
            text: text)
        }
      }
      svg.element(
        "line",
        ["x1": "0", "y1": svgLength(base), "x2": svgLength(width), "y2": svgLength(base), "stroke": "#16202b"])
    }
    return svg.html
  }
}

/// A bar of one table row, divided by rank; the cells beside it have the figures, so readers who do not see it miss
/// nothing.
func rankBar(_ counts: [Int], unranked: Int) -> String {
  let total = Double(max(counts.reduce(unranked, +), 1))
  var svg = Markup()
  svg.element(
    "svg", ["viewBox": "0 0 100 10", "preserveAspectRatio": "none", "class": "bar", "aria-hidden": "true"]
  ) { svg in
    var x = 0.0
    for (index, count) in (counts + [unranked]).enumerated() where count > 0 {
      let length = Double(count) / total * 100
      svg.element(
        "rect",
        [
          "x": svgLength(x), "y": "0", "width": svgLength(length), "height": "10",
          "fill": index == counts.count ? "url(#absent)" : Palette.rank(index),
        ])
      x += length
    }
  }
  return svg.html
}
