/// The workshops of a block as stacked bars, one part per sector, under a bar with the even share.
struct SectorMixChart {
  /// One workshop.
  struct Bar {
    var label: String
    /// People per sector, in the order of the legend.
    var counts: [Int]
  }

  /// What a reader who does not see it is told.
  var title: String
  var description: String
  /// The name of the even share, and the share itself per sector.
  var shareLabel: String
  var shares: [Double]
  var bars: [Bar]

  /// As wide as the names need, up to two lines of them.
  private var labelWidth: Double {
    let longest = (bars.map(\.label) + [shareLabel]).map(\.count).max() ?? 0
    return min(300, 24 + 7 * Double(longest))
  }
  private let width = 1016.0
  private let top = 26.0
  private let step = 42.0

  func svg(id: String) -> String {
    let largest = max(bars.map { Double($0.counts.reduce(0, +)) }.max() ?? 0, shares.reduce(0, +), 1)
    let digits = Double(String(Int(largest.rounded(.up))).count)
    let scale = (width - labelWidth - 12 - 10 * digits) / largest
    let height = top + step * Double(bars.count) + 2
    var svg = Markup()
    svg.element(
      "svg",
      [
        "viewBox": "0 0 \(svgLength(width)) \(svgLength(height))", "role": "img", "class": "chart",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: description)
      drawShares(scale, height, &svg)
      for (row, bar) in bars.enumerated() { drawParts(bar, y: top + step * Double(row) + 7, scale, &svg) }
      drawMarks(scale, height, &svg)
      for (row, bar) in bars.enumerated() { drawLabels(bar, y: top + step * Double(row) + 7, scale, &svg) }
    }
    return svg.html
  }

  /// The even share: a low, pale bar at the top.
  private func drawShares(_ scale: Double, _ height: Double, _ svg: inout Markup) {
    svg.element("text", ["x": svgLength(labelWidth - 10), "y": "17", "class": "muted end"], text: shareLabel)
    var x = labelWidth
    for (index, share) in shares.enumerated() {
      let length = share * scale
      svg.element(
        "rect",
        [
          "x": svgLength(x), "y": "8", "width": svgLength(length), "height": "12", "fill": Palette.fill(index),
          "fill-opacity": "0.5",
        ])
      x += length
    }
  }

  private func drawParts(_ bar: Bar, y: Double, _ scale: Double, _ svg: inout Markup) {
    var x = labelWidth
    for (index, count) in bar.counts.enumerated() where count > 0 {
      let length = Double(count) * scale
      svg.element(
        "rect",
        [
          "x": svgLength(x), "y": svgLength(y), "width": svgLength(length), "height": "29", "fill": Palette.fill(index),
          "stroke": "#ffffff", "stroke-width": "1",
        ])
      x += length
    }
  }

  /// The workshop's name before its bar, counts on the parts that are wide enough, and their sum at the end of the line.
  private func drawLabels(_ bar: Bar, y: Double, _ scale: Double, _ svg: inout Markup) {
    let lines = wrapped(bar.label, width: 42, lines: 2)
    for (line, text) in lines.enumerated() {
      let baseline = y + 19 + (Double(line) - Double(lines.count - 1) / 2) * 15
      svg.element("text", ["x": svgLength(labelWidth - 12), "y": svgLength(baseline), "class": "end"], text: text)
    }
    var x = labelWidth
    for (index, count) in bar.counts.enumerated() where count > 0 {
      let length = Double(count) * scale
      if length >= Double(String(count).count) * 8 + 6 {
        svg.element(
          "text",
          [
            "x": svgLength(x + length / 2), "y": svgLength(y + 19), "class": "value middle", "fill": Palette.ink(index),
            "stroke": rim(index), "stroke-width": "4", "paint-order": "stroke",
          ], text: String(count))
      }
      x += length
    }
    svg.element(
      "text",
      [
        "x": svgLength(width - 2), "y": svgLength(y + 19), "class": "value end",
      ], text: String(bar.counts.reduce(0, +)))
  }

  /// On a pattern, or on a dashed line, a label needs a rim in the colour below it.
  private func rim(_ index: Int) -> String { Palette.colours[index % Palette.colours.count] }

  /// Dashed lines where the even share divides.
  private func drawMarks(_ scale: Double, _ height: Double, _ svg: inout Markup) {
    var x = labelWidth
    for share in shares {
      x += share * scale
      svg.element(
        "line",
        [
          "x1": svgLength(x), "y1": "5", "x2": svgLength(x), "y2": svgLength(height - 2), "stroke": "#16202b",
          "stroke-width": "1", "stroke-dasharray": "2 3",
        ])
    }
  }
}

/// A text in so many lines of about so many characters; what is left over is cut with an ellipsis.
func wrapped(_ text: String, width: Int, lines: Int) -> [String] {
  var result: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      result.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  if !line.isEmpty { result.append(line) }
  let isCut = result.count > lines
  result = Array(result.prefix(lines))
  if let last = result.indices.last, isCut || result[last].count > width {
    result[last] = String(result[last].prefix(width - 1)) + "…"
  }
  return result
}
