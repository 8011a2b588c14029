/// Colours that people with any colour vision tell apart, after Okabe and Ito (Color Universal Design, 2008).
///
/// Neighbours differ in pattern as well, so that a black and white print can be read.
enum Palette {
  /// Their blue, orange, bluish green, sky blue, reddish purple, vermilion, yellow; a grey in place of their black.
  static let colours = ["#0072b2", "#e69f00", "#009e73", "#56b4e9", "#cc79a7", "#d55e00", "#f0e442", "#a3a9b0"]
  /// For something that is not there or was not wished.
  static let absent = "#d8dde2"

  /// How sector number `index` is filled: plain, hatched, and dotted from the ninth on.
  static func fill(_ index: Int) -> String {
    index < colours.count && index.isMultiple(of: 2) ? colours[index] : "url(#sector-\(index))"
  }

  /// The colour of a label on that fill: whichever of ink and white has the greater contrast.
  static func ink(_ index: Int) -> String { index % colours.count == 0 ? "#ffffff" : "#16202b" }

  /// How the places of a rank are filled, from the first choice on; paler with every rank.
  static func rank(_ index: Int) -> String {
    let shades = ["#0072b2", "#56b4e9", "#a9d6f2", "#d4e8f5"]
    return shades[min(index, shades.count - 1)]
  }

  /// The patterns that ``fill(_:)`` refers to, for so many sectors; once per page.
  static func definitions(sectors: Int) -> String {
    var markup = Markup()
    markup.element("svg", ["width": "0", "height": "0", "aria-hidden": "true", "class": "definitions"]) { svg in
      svg.element("defs") { defs in
        for index in 0..<sectors where fill(index).hasPrefix("url") { pattern(index, &defs) }
        defs.element(
          "pattern",
          [
            "id": "absent", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
          ]
        ) {
          $0.element("rect", ["width": "6", "height": "6", "fill": "#ffffff"])
          $0.element("rect", ["width": "2.4", "height": "6", "fill": "#9aa3ad"])
        }
      }
    }
    return markup.html
  }

  private static func pattern(_ index: Int, _ defs: inout Markup) {
    defs.element(
      "pattern",
      [
        "id": "sector-\(index)", "width": "7", "height": "7", "patternUnits": "userSpaceOnUse",
        "patternTransform": index.isMultiple(of: 4) || index % 4 == 1 ? "rotate(45)" : "rotate(-45)",
      ]
    ) {
      $0.element("rect", ["width": "7", "height": "7", "fill": colours[index % colours.count]])
      if index < colours.count {
        $0.element("rect", ["width": "1.6", "height": "7", "fill": "#ffffff", "fill-opacity": "0.55"])
      } else {
        $0.element("circle", ["cx": "3.5", "cy": "3.5", "r": "1.5", "fill": "#ffffff", "fill-opacity": "0.8"])
      }
    }
  }
}

/// A length in an SVG, with at most two decimals.
func svgLength(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  if hundredths % 100 == 0 { return String(hundredths / 100) }
  let sign = hundredths < 0 ? "-" : ""
  let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
}
