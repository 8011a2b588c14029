import Foundation

/// A terminal without a screen: what is written to its line can be read back.
final class PseudoTerminal {
  /// The end that a program takes for a terminal.
  let line: FileHandle
  private let screen: Int32
  private var bytes: [UInt8] = []

  /// Opens one. The C library's functions for it are not visible to Swift, so the kernel is asked: unlock it, then its number.
  init() throws {
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    var value: Int32 = 0
    guard screen >= 0, ioctl(screen, unlock, &value) == 0, ioctl(screen, number, &value) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    let end = open("/dev/pts/\(value)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard end >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    line = FileHandle(fileDescriptor: end, closeOnDealloc: true)
  }

  deinit {
    close(screen)
  }

  /// Takes in what has been written so far.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(screen, &buffer, buffer.count), count > 0 { bytes += buffer.prefix(count) }
  }

  /// Everything taken in.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
