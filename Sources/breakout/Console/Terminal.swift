import Conference
import Foundation

/// One of the two streams that people and programs read from us.
enum StandardStream: Int32, Sendable {
  /// Results.
  case output = 1
  /// Progress and diagnostics.
  case error = 2

  /// Writes a text at once, without a buffer in between.
  ///
  /// - Returns: 0, or the `errno` of the write that failed.
  @discardableResult
  func write(_ text: String) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// What a stream leads to: a terminal may be coloured and rewritten, anything else gets plain lines.
struct Terminal: Sendable {
  /// Where texts go.
  let stream: StandardStream
  /// Whether somebody watches: lines may be rewritten.
  let isAnimated: Bool
  /// Whether colours may be used.
  let isColoured: Bool
  /// What language is spoken there.
  var language = Language.english

  /// The terminal behind a stream, if it is one, and if the environment does not forbid it:
  /// a `NO_COLOR` that is not empty (no-color.org) forbids colours, `TERM=dumb` all control sequences.
  init(_ stream: StandardStream, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.init(stream, isTerminal: isatty(stream.rawValue) == 1, environment: environment)
  }

  /// What a stream may be used for, when it is known whether it is a terminal.
  init(_ stream: StandardStream, isTerminal: Bool, environment: [String: String]) {
    self.stream = stream
    isAnimated = isTerminal && environment["TERM"] != "dumb"
    isColoured = isAnimated && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The line as far as it fits, so that it can be rewritten in place; as it is where the width is not known.
  func fitted(_ line: String) -> String {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return line }
    return String(line.prefix(Int(size.ws_col) - 1))
  }

  /// What is said there.
  var words: TerminalWords { .in(language) }

  /// How a piece of text stands out.
  enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  /// The text in a style, or as it is where colours are not wanted.
  func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
