import Foundation

/// What the system knows about a file: whether it is the same, and unchanged, without reading it.
struct FileStamp: Hashable, Sendable {
  private let inode: UInt64
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file; nil where there is none.
  init?(_ path: String) {
    var about = stat()
    guard stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
    inode = UInt64(about.st_ino)
    size = Int(about.st_size)
    seconds = about.st_mtim.tv_sec
    nanoseconds = about.st_mtim.tv_nsec
  }

  /// When it was last written to, in seconds since 1970.
  var time: Int { seconds }

  /// The later one is greater.
  func isNewer(than other: FileStamp) -> Bool {
    (seconds, nanoseconds) > (other.seconds, other.nanoseconds)
  }
}
