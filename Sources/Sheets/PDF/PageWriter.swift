import CPages

/// What stands at the foot of every page: a text, and which page of how many it is.
struct PageFooter {
  var text: String
  var pages: Int
}

/// A size of paper, in points.
struct Paper {
  let width: Double
  let height: Double
  /// Between the edges and what is on it.
  let margin: Double

  static let a4 = Paper(width: 595.276, height: 841.89, margin: PageWriter.margin)
  /// A quarter of A4, upright: what goes into the bag of a badge.
  static let a6 = Paper(width: 297.638, height: 419.528, margin: 22)
}

/// Sets texts on pages from the top down, on A4 unless said otherwise. What does not fit any more goes on the next page.
final class PageWriter {
  /// How a text looks.
  enum Style {
    /// A name that is read from afar.
    case sign
    case title, heading, text, small, strong

    fileprivate var size: Double {
      switch self {
      case .sign: 34
      case .title: 22
      case .heading: 12
      case .text, .strong: 10.5
      case .small: 9
      }
    }
    fileprivate var isBold: Bool { self != .text && self != .small }
    fileprivate var colour: UInt32 { self == .small ? 0x56_616D : 0x16_202B }
  }

  /// Points between the edges of A4 and what is on it.
  static let margin = 43.0
  /// The width and height of A4 that can be written on.
  static let width = 595.276 - 2 * margin
  static let height = 841.89 - 2 * margin

  /// How much larger than usual texts are set; titles and signs stay as they are.
  var scale = 1.0
  /// What stands at the foot of the pages that end from now on; pages count from 1 whenever it is set.
  var footer: PageFooter? { didSet { footed = 0 } }
  /// Whether nothing is set, but only counted how many pages it takes.
  private(set) var isMeasuring = false

  /// The width and height that can be written on.
  var innerWidth: Double { paper.width - 2 * paper.margin }
  var innerHeight: Double { paper.height - 2 * paper.margin }

  private let paper: Paper
  private let document: OpaquePointer
  private var footed = 0
  private var counted = 0
  /// Heights that were asked for before: the sessions of a congress are on the page of every delegate.
  private var heights: [Measured: Double] = [:]

  private struct Measured: Hashable {
    var text: String
    var style: Style
    var width: Double
    var scale: Double
  }
  /// How far down the page is written, from its upper margin.
  private(set) var y = 0.0
  private var isPageEmpty = true

  /// - Parameter date: when the file says it was made, ISO 8601.
  init(title: String, language: String, date: String, paper: Paper = .a4) throws(SheetError) {
    guard let document = cpages_open(paper.width, paper.height, title, language, date) else {
      throw .system("the library that writes pages has no memory")
    }
    self.paper = paper
    self.document = document
  }

  deinit {
    cpages_close(document)
  }

  /// How many characters there was no font for.
  var unknownCharacters: Int { Int(cpages_unknown(document)) }

  /// Whether so much fits on the rest of the page.
  func fits(_ height: Double) -> Bool { y + height <= innerHeight }

  /// Ends the page, unless nothing is on it.
  func endPage() {
    guard !isPageEmpty else { return }
    if isMeasuring {
      counted += 1
    } else {
      foot()
      cpages_end_page(document)
    }
    (y, isPageEmpty) = (0, true)
  }

  /// How many pages something takes from the top of one, without setting it. It begins no page and ends its last.
  func pages(of body: () -> Void) -> Int {
    isMeasuring = true
    counted = 0
    body()
    isMeasuring = false
    return counted
  }

  private func foot() {
    guard let footer else { return }
    footed += 1
    guard footer.pages > 1 else { return }
    let (before, size) = (y, scale)
    (y, scale) = (innerHeight, 1)
    put(footer.text, .small, x: 0, below: 8, width: innerWidth * 0.8, isCut: true)
    put("\(footed) / \(footer.pages)", .small, x: 0, below: 8, width: innerWidth, isRight: true)
    (y, scale) = (before, size)
  }

  /// Leaves some room.
  func skip(_ height: Double) { y += height }

  /// An entry of the outline that leads here.
  func outline(_ title: String) { cpages_outline(document, plain(title), paper.margin + y) }

  /// The width that a text takes on one line.
  func width(_ text: String, _ style: Style) -> Double {
    guard !text.isEmpty else { return 0 }
    var settings = settings(style, 0)
    settings.width = -1
    return cpages_width(document, plain(text), &settings)
  }

  /// The height of a text that may take several lines.
  func height(_ text: String, _ style: Style, width: Double? = nil) -> Double {
    let width = width ?? innerWidth
    let measured = Measured(text: text, style: style, width: width, scale: scale)
    if let height = heights[measured] { return height }
    var settings = settings(style, width)
    let height = cpages_height(document, plain(text), &settings)
    heights[measured] = height
    return height
  }

  /// A text of as many lines as it needs, and what follows comes below it.
  func text(_ text: String, _ style: Style, x: Double = 0, width: Double? = nil) {
    y += put(text, style, x: x, width: width ?? innerWidth)
  }

  /// A text; what follows may stand beside it.
  ///
  /// - Parameters:
  ///   - x: from the left margin.
  ///   - line: how far below the current height.
  ///   - isCut: whether it is one line, which ends in an ellipsis where it is too long.
  /// - Returns: its height.
  @discardableResult
  func put(
    _ text: String, _ style: Style, x: Double, below line: Double = 0, width: Double, isCut: Bool = false,
    isRight: Bool = false
  ) -> Double {
    guard !text.isEmpty else { return 0 }
    isPageEmpty = false
    var settings = settings(style, width)
    if isMeasuring { return height(text, style, width: width) }
    settings.single_line = isCut ? 1 : 0
    settings.right = isRight ? 1 : 0
    return cpages_text(document, paper.margin + x, paper.margin + y + line, plain(text), &settings)
  }

  /// A thin line across.
  func rule(x: Double = 0, below line: Double = 0, width: Double? = nil, isStrong: Bool = false) {
    isPageEmpty = false
    if isMeasuring { return }
    let height = isStrong ? 1.0 : 0.5
    let colour: UInt32 = isStrong ? 0x16_202B : 0xC4_CCD4
    cpages_area(document, paper.margin + x, paper.margin + y + line, width ?? innerWidth, height, colour)
  }

  /// A dark area.
  func area(x: Double, below line: Double, width: Double, height: Double) {
    isPageEmpty = false
    if isMeasuring { return }
    cpages_area(document, paper.margin + x, paper.margin + y + line, width, height, 0)
  }

  /// An empty box to tick.
  func box(x: Double, below line: Double, side: Double) {
    isPageEmpty = false
    if isMeasuring { return }
    let (left, top, frame) = (paper.margin + x, paper.margin + y + line, 0.75)
    cpages_area(document, left, top, side, side, 0x56_616D)
    cpages_area(document, left + frame, top + frame, side - 2 * frame, side - 2 * frame, 0xFF_FFFF)
  }

  /// The file.
  func finish() throws(SheetError) -> [UInt8] {
    endPage()
    var length = 0
    guard let bytes = cpages_finish(document, &length) else { throw .system("the pages cannot be written") }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  private func settings(_ style: Style, _ width: Double) -> cpages_style {
    let size = style == .sign || style == .title ? style.size : style.size * scale
    return cpages_style(
      size: size, bold: style.isBold ? 1 : 0, colour: style.colour, width: width, single_line: 0, right: 0)
  }
}
