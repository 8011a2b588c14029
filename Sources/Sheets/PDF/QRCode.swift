import CQREncode

/// A QR code (ISO/IEC 18004): a square of dark and light modules that telephones read as bytes.
struct QRCode {
  /// How many modules a side has.
  let side: Int
  /// By row: whether each module is dark.
  let isDark: [Bool]

  /// The smallest code for some bytes, with the least correction of errors, since a badge is read from near; nil for more than it holds
  /// (2,953 bytes).
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    isDark = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }
}

extension PageWriter {
  /// A code with its upper left corner at a point, so many points wide.
  func code(_ code: QRCode, x: Double, below line: Double, width: Double) {
    let module = width / Double(code.side)
    for row in 0..<code.side {
      var start: Int?
      for column in 0...code.side {
        let isDark = column < code.side && code.isDark[row * code.side + column]
        if isDark, start == nil { start = column }
        guard !isDark, let first = start else { continue }
        // Rows overlap a little: viewers would show a hair between them.
        area(
          x: x + Double(first) * module, below: line + Double(row) * module, width: Double(column - first) * module,
          height: module * 1.05)
        start = nil
      }
    }
  }
}
