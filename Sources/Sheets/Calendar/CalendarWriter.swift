/// Writes iCalendar (RFC 5545): lines of at most 75 octets that end in CR LF, texts escaped.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A property whose value is no free text: a time, a name of the standard.
  mutating func property(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if length + encoded.count > 75 {
        // A space that begins a line belongs to the fold, and counts.
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        length = 1
      }
      bytes.append(contentsOf: encoded)
      length += encoded.count
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// A property with a text; none for an empty one.
  mutating func text(_ name: String, _ text: String) {
    let text = plain(text)
    guard !text.isEmpty else { return }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    property(name, escaped)
  }

  /// Everything between a BEGIN and its END.
  mutating func component(_ name: String, _ content: (inout CalendarWriter) -> Void) {
    property("BEGIN", name)
    content(&self)
    property("END", name)
  }
}
