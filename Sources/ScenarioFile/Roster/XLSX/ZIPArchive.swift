import CZlib

/// The files in a ZIP archive, unpacked as streams and never beyond a limit.
///
/// Source: PKWARE, APPNOTE 6.3.10, the parts that Office Open XML allows: stored and deflated entries, no encryption.
struct ZIPArchive {
  /// Why an archive is not read, in words.
  struct Failure: Error {
    let text: String
  }

  private struct Entry {
    var method: Int
    var flags: Int
    var packed: Int
    var unpacked: Int
    var header: Int
  }

  /// What all that was unpacked so far comes to.
  private final class Unpacked {
    var bytes = 0
  }

  private let bytes: [UInt8]
  private let unpacked = Unpacked()
  private var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    let end = try endOfDirectory()
    let count = number(end + 10, 2)
    var offset = number(end + 16, 4)
    guard count <= 10_000 else { throw Failure(text: "a workbook of \(count) parts; no roster has so many") }
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, number(offset, 4) == 0x0201_4B50 else { throw ZIPArchive.damaged }
      let (name, extra, comment) = (number(offset + 28, 2), number(offset + 30, 2), number(offset + 32, 2))
      guard offset + 46 + name <= bytes.count else { throw ZIPArchive.damaged }
      let path = String(decoding: bytes[(offset + 46)..<(offset + 46 + name)], as: UTF8.self)
      entries[path] = Entry(
        method: number(offset + 10, 2), flags: number(offset + 8, 2), packed: number(offset + 20, 4),
        unpacked: number(offset + 24, 4), header: number(offset + 42, 4))
      offset += 46 + name + extra + comment
    }
  }

  /// Whether there is a file of this name.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks a file piece by piece.
  ///
  /// - Parameter take: gets each piece; what it throws ends the unpacking.
  /// - Throws: ``Failure``, also when all that was unpacked is more than a workbook may be, whatever the archive claims.
  func read(_ name: String, take: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    guard let entry = entries[name] else { throw Failure(text: "the workbook has no part '\(name)'") }
    guard entry.flags & 1 == 0 else { throw Failure(text: "the workbook has a password; save it without one") }
    guard entry.unpacked <= Limits.unpacked else {
      throw Failure(
        text: "'\(name)' unpacks to \(entry.unpacked >> 20) MB; a roster has at most \(Limits.unpacked >> 20)")
    }
    guard entry.header + 30 <= bytes.count, number(entry.header, 4) == 0x0403_4B50 else { throw ZIPArchive.damaged }
    let start = entry.header + 30 + number(entry.header + 26, 2) + number(entry.header + 28, 2)
    guard start + entry.packed <= bytes.count else { throw ZIPArchive.damaged }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0:
      try count(packed.count, name)
      try packed.withUnsafeBytesTyped { bytes throws(Failure) in
        var rest = bytes[...]
        while !rest.isEmpty {
          try take(UnsafeRawBufferPointer(rebasing: rest.prefix(ZIPArchive.piece)))
          rest = rest.dropFirst(ZIPArchive.piece)
        }
      }
    case 8: try inflate(packed, name, take)
    default:
      throw Failure(text: "the workbook is packed in a way that is not read; open it in a spreadsheet and save it")
    }
  }

  private func inflate(
    _ packed: ArraySlice<UInt8>, _ name: String, _ take: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var stream = z_stream()
    guard czlib_begin_raw(&stream) == Z_OK else { throw Failure(text: "there is no memory to unpack the workbook") }
    defer { inflateEnd(&stream) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: ZIPArchive.piece, alignment: 16)
    defer { piece.deallocate() }
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, packed.count), alignment: 16)
    defer { input.deallocate() }
    input.copyBytes(from: packed)
    stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(packed.count)
    var code = Z_OK
    while code != Z_STREAM_END {
      stream.next_out = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(piece.count)
      code = CZlib.inflate(&stream, Z_NO_FLUSH)
      let count = piece.count - Int(stream.avail_out)
      guard code == Z_OK || code == Z_STREAM_END, count > 0 || code == Z_STREAM_END else { throw ZIPArchive.damaged }
      try self.count(count, name)
      try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }

  /// Parts are handed on in pieces of so many bytes.
  private static let piece = 1 << 16

  private func count(_ bytes: Int, _ name: String) throws(Failure) {
    unpacked.bytes += bytes
    guard unpacked.bytes <= Limits.unpacked else {
      throw Failure(
        text: "'\(name)' unpacks to more than \(Limits.unpacked >> 20) MB, which no roster does; the file was not read")
    }
  }

  private static let damaged = Failure(
    text: "the workbook is damaged or incomplete; open it in a spreadsheet and save it")

  /// Where the record at the end is; a comment of up to 64 KiB may follow it.
  private func endOfDirectory() throws(Failure) -> Int {
    var offset = bytes.count - 22
    let last = max(0, offset - 65_535)
    while offset >= last {
      if bytes[offset] == 0x50, number(offset, 4) == 0x0605_4B50 { return offset }
      offset -= 1
    }
    throw ZIPArchive.damaged
  }

  /// A little-endian number; 0 beyond the end.
  private func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as one piece, with the error of the body.
  fileprivate func withUnsafeBytesTyped(
    _ body: (UnsafeRawBufferPointer) throws(ZIPArchive.Failure) -> Void
  ) throws(ZIPArchive.Failure) {
    let result = withUnsafeBytes { bytes in
      do throws(ZIPArchive.Failure) {
        try body(bytes)
        return ZIPArchive.Failure?.none
      } catch {
        return error
      }
    }
    if let result { throw result }
  }
}
