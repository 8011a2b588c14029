import CSystem
import Foundation

/// A file in memory that has a path as long as it is open, for libraries that write to paths. It is gone however the process ends.
final class MemoryFile {
  private let descriptor: Int32

  init() throws(SheetError) {
    descriptor = csystem_memory_file()
    guard descriptor >= 0 else { throw .system("no file can be made in memory: \(String(cString: strerror(errno)))") }
  }

  deinit {
    close(descriptor)
  }

  /// Where this process, and no other, finds it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// What has been written to it; nil where that cannot be read.
  func contents() -> [UInt8]? {
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(about.st_size))
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      start += count
    }
    return bytes
  }
}
